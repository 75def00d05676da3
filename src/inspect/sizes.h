// SPDX-License-Identifier: GPL-3.0-or-later
// The documented table of sizes (sizes.def), each row measured when somebody asks.
#ifndef TALLY_INSPECT_SIZES_H
#define TALLY_INSPECT_SIZES_H

#include <stdint.h>

typedef struct SizeRow {
    const char *expression;
    int64_t documented; // bytes
} SizeRow;

extern const SizeRow size_rows[];
extern const int64_t size_row_count;

// Evaluates the row's expression with the built-in names and weighs its value: all bytes of its blocks that are in use,
// which is what sys.getsizeof says. −1: an exception is pending.
int64_t size_measure(const SizeRow *row);

#endif
