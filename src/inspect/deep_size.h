// SPDX-License-Identifier: GPL-3.0-or-later
// The size of an object with all that it holds.
//
// Each object counts once, with what sys.getsizeof says. The way ends at what every program has or would share: static
// objects (None, small ints, built-in types), classes, modules, code, and the global names of functions.
#ifndef TALLY_INSPECT_DEEP_SIZE_H
#define TALLY_INSPECT_DEEP_SIZE_H

#include "memory/type.h"

typedef struct DeepSize {
    int64_t objects; // the object itself, and all that can be reached from it
    int64_t bytes;
    int64_t own_objects; // of these: what nothing else holds, so that it would go with the object
    int64_t own_bytes;
} DeepSize;

// Takes only raw memory, and no reference. False: there is none (no exception is set).
bool deep_size_measure(Borrowed object, DeepSize *size);

#endif
