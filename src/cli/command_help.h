// SPDX-License-Identifier: GPL-3.0-or-later
// Help on the REPL's commands, and the words that can stand behind them.
#ifndef TALLY_CLI_COMMAND_HELP_H
#define TALLY_CLI_COMMAND_HELP_H

#include "base/buffer.h"

#include <stdbool.h>

// :help: all commands, on one screen.
void command_help_list(Buffer *out);
// :help NAME: one command, with or without its colon; a function of the module tally; or a topic.
void command_help_show(const char *name, Buffer *out);

// The fixed words that can be a command's argument, "now slow"; NULL: none. `length` is that of its name.
const char *command_words(const char *name, size_t length);
// Calls `visit` with each name that :help knows, without colons.
void command_help_names(void (*visit)(const char *name, void *context), void *context);

#endif
