// SPDX-License-Identifier: GPL-3.0-or-later
// The parts of the module `time`.
#ifndef TALLY_LIBRARY_TIME_MODULE_H
#define TALLY_LIBRARY_TIME_MODULE_H

#include "memory/type.h"

#define INT64_END 9223372036854775808.0 // the first double that is too large for an int64_t

bool time_read_int(Borrowed field, int *number); // an int of C: OverflowError if it does not fit

extern NativeRow time_calendar_rows[];   // time_calendar.c: localtime, strftime …
bool time_add_calendar(Borrowed module); // struct_time, timezone …
bool time_types_init(void);              // readies struct_time, so that it is there before any program

#endif
