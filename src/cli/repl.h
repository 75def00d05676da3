// SPDX-License-Identifier: GPL-3.0-or-later
// The REPL: read, evaluate, print, and again.
#ifndef TALLY_CLI_REPL_H
#define TALLY_CLI_REPL_H

#include "base/buffer.h"

#include <stdbool.h>

// Runs until Ctrl-D or exit. The process's exit status. `greets`: begins by saying what this is.
int repl_run(bool greets);

// Runs an entry or a command as if it had been typed. True: the session ends (SystemExit), with this status.
bool repl_run_entry(const Buffer *entry, int *status);

#endif
