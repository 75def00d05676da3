// SPDX-License-Identifier: GPL-3.0-or-later
// A number of bytes in other units, each 1,024 times the one before; bits; and speeds, which count bits per second.
//
// All of it is exact: nothing is rounded, and ints of any size will do.
#ifndef TALLY_INSPECT_UNITS_H
#define TALLY_INSPECT_UNITS_H

#include "base/buffer.h"
#include "memory/type.h"

typedef struct UnitRow {
    const char *name;    // "KB"
    int shift;           // the unit is 2 to this power of bytes
    const char *meaning; // "1,024 bytes"
} UnitRow;

extern const UnitRow unit_rows[];
extern const int64_t unit_row_count;

#define BYTE_BITS_SHIFT 3 // 8 bits in a byte

// The argument as an exact Int that is not negative; NULL: TypeError or ValueError is pending.
MUST_USE Owned units_check(Borrowed argument);
// number = whole × 2^shift + rest; shift at most 50. Returns the whole; NULL: MemoryError is pending.
MUST_USE Owned units_split(Borrowed number, int shift, int64_t *rest);
// number × 8.
MUST_USE Owned units_bits(Borrowed number);

// The table for a number that units_check gave. False: an exception is pending.
bool report_units(Borrowed number, Buffer *out);

#endif
