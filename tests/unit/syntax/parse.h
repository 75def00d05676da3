// SPDX-License-Identifier: GPL-3.0-or-later
// What the tests of the front end share: programs in, text out.
#ifndef TALLY_TESTS_SYNTAX_PARSE_H
#define TALLY_TESTS_SYNTAX_PARSE_H

#include "syntax/tree.h"

// The tree of a program as --tree prints it, each run of blanks made one; or "SyntaxError: message". The text lives
// until the next call.
const char *tree_text(const char *program);
// The error of a text in a mode, "" for none; *incomplete: could it go on?
const char *error_text(const char *program, ParseMode mode, bool *incomplete);
const char *tokens_text(const char *program);

#endif
