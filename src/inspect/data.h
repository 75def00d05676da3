// SPDX-License-Identifier: GPL-3.0-or-later
// What views give as data: tuples, lists and dicts, written in one line each.
//
//     data_row("sii", "dict", 3, 720)                     ("dict", 3, 720)
//     data_append(list, data_row(…))                      false, and the list is to be given up, if anything fails
#ifndef TALLY_INSPECT_DATA_H
#define TALLY_INSPECT_DATA_H

#include "memory/type.h"

// A tuple with an item for each letter of `letters`, at most eight: s a C string (UTF-8), i an int64_t. NULL: an
// exception is pending.
MUST_USE Owned data_row(const char *letters, ...);
// What has been filled, if that went well; else it is given up. Consumes; NULL is allowed, and an exception is pending.
MUST_USE Owned data_finish(Owned data, bool good);
// Appends, consuming the value. False: it is NULL, or there is no memory.
bool data_append(Borrowed list, Owned value);
// Sets a name of a dict, consuming the value. False: it is NULL, or there is no memory.
bool data_set(Borrowed dict, const char *name, Owned value);
bool data_set_int(Borrowed dict, const char *name, int64_t value);

#endif
