// SPDX-License-Identifier: GPL-3.0-or-later
// The REPL's commands, which begin with a colon: looks at the memory that are not part of the language.
#ifndef TALLY_CLI_COMMANDS_H
#define TALLY_CLI_COMMANDS_H

#include "base/buffer.h"

#include <stdbool.h>

typedef struct CommandRow {
    const char *name;      // ":refs"
    const char *parameter; // "NAME", or "" for none
    const char *help;
    bool (*run)(const char *argument, Buffer *out); // false: an exception is pending
} CommandRow;

extern const CommandRow command_rows[]; // ends with a NULL name

// Is the line a command? Its first character that is no blank is a colon.
bool is_command(const char *line);
// Runs the command in `line` and adds what it shows to `out`. False: an exception is pending.
bool command_run(const char *line, Buffer *out);

#endif
