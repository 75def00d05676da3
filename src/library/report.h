// SPDX-License-Identifier: GPL-3.0-or-later
// What happens to exceptions that nobody caught.
#ifndef TALLY_LIBRARY_REPORT_H
#define TALLY_LIBRARY_REPORT_H

#include "memory/object.h"

// Takes the pending exception, prints it through sys.excepthook, and returns the program's exit status: of SystemExit its
// code, of KeyboardInterrupt 130, else 1.
int interpreter_report_exception(void);

// Installs how error_write_unraisable prints.
void report_init(void);

#endif
