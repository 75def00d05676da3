// SPDX-License-Identifier: GPL-3.0-or-later
// The REPL: read, evaluate, print, and again.
#ifndef TALLY_CLI_REPL_H
#define TALLY_CLI_REPL_H

// Runs until Ctrl-D or exit. The process's exit status.
int repl_run(void);

#endif
