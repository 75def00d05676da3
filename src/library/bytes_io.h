// SPDX-License-Identifier: GPL-3.0-or-later
// io.BytesIO: a binary file in memory.
#ifndef TALLY_LIBRARY_BYTES_IO_H
#define TALLY_LIBRARY_BYTES_IO_H

#include "memory/heap.h"

typedef struct BytesIO {
    Object object;
    Slot dict;
    void *weakrefs;
    char *data; // a buffer of the heap; NULL: capacity is 0
    int64_t size;
    int64_t capacity;
    int64_t position; // may be behind the end
    bool is_closed;
} BytesIO;

extern Type BytesIOType;

#endif
