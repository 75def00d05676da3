// SPDX-License-Identifier: GPL-3.0-or-later
// Completion of names, keywords, attributes and the REPL's commands. Runs none of the program's code.
#ifndef TALLY_CLI_COMPLETE_H
#define TALLY_CLI_COMPLETE_H

#include "cli/line_editor.h"

void complete_word(const char *before, const char *text, CompletionOffer offer, void *context);

#endif
