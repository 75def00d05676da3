// SPDX-License-Identifier: GPL-3.0-or-later
// The REPL: read, evaluate, print, and again.
#ifndef TALLY_CLI_REPL_H
#define TALLY_CLI_REPL_H

#include <stdbool.h>

// Runs until Ctrl-D or exit. The process's exit status. `greets`: begins by saying what this is.
int repl_run(bool greets);

#endif
