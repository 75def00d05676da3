// SPDX-License-Identifier: GPL-3.0-or-later
// What the two files of the match statement share.
#ifndef TALLY_SYNTAX_PARSE_PATTERN_H
#define TALLY_SYNTAX_PARSE_PATTERN_H

#include "syntax/parser.h"

Pattern *parse_patterns(Parser *parser); // of a case clause: a sequence needs no brackets there
Pattern *parse_pattern(Parser *parser);

#endif
