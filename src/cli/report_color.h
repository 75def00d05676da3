// SPDX-License-Identifier: GPL-3.0-or-later
// The REPL's error reports: as anywhere, and coloured on a terminal unless NO_COLOR is set.
#ifndef TALLY_CLI_REPORT_COLOR_H
#define TALLY_CLI_REPORT_COLOR_H

// Takes the pending exception and tells it: on stderr, or however the program's own sys.excepthook does.
void report_exception_colored(void);

#endif
