// SPDX-License-Identifier: GPL-3.0-or-later
// The documented table of sizes (sizes.def), each row measured when somebody asks.
#ifndef TALLY_INSPECT_SIZES_H
#define TALLY_INSPECT_SIZES_H

#include <stdbool.h>
#include <stdint.h>

#define SIZE_VERSIONS 6 // of CPython: 3.8 to 3.13

typedef struct SizeRow {
    const char *expression;
    bool in_notes;                     // a row of the course notes
    int64_t documented;                // bytes
    int64_t in_cpython[SIZE_VERSIONS]; // bytes, as measured there
} SizeRow;

extern const char *const size_versions[SIZE_VERSIONS]; // "3.8" …

extern const SizeRow size_rows[];
extern const int64_t size_row_count;

// Evaluates the row's expression with the built-in names and weighs its value: all bytes of its blocks that are in use,
// which is what sys.getsizeof says. −1: an exception is pending.
int64_t size_measure(const SizeRow *row);

#endif
