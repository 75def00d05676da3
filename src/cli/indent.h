// SPDX-License-Identifier: GPL-3.0-or-later
// Indentation in the REPL: what the next line of a block begins with.
#ifndef TALLY_CLI_INDENT_H
#define TALLY_CLI_INDENT_H

#include <stdbool.h>

// Spaces for the line after `text`, the entry so far (without a newline at its end).
int indent_next(const char *text);

// `line` begins with else, elif, except or finally: the indentation of the statement in `text` (lines that each end in
// a newline) that it goes on with, if it has another than the line's now. −1: leave the line as it is.
int indent_of_clause(const char *text, const char *line);

// Does the line begin, after its blanks, with else, elif, except or finally?
bool is_clause(const char *line);

#endif
