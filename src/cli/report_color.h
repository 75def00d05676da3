// SPDX-License-Identifier: GPL-3.0-or-later
// The REPL's error reports: as anywhere, and coloured on a terminal unless NO_COLOR is set.
#ifndef TALLY_CLI_REPORT_COLOR_H
#define TALLY_CLI_REPORT_COLOR_H

// Prints the pending exception on stderr and clears it. sys.last_value is set, as in CPython.
void report_exception_colored(void);

#endif
