// SPDX-License-Identifier: GPL-3.0-or-later
// Counting for collections.Counter.
#ifndef TALLY_LIBRARY_COLLECTIONS_COUNTING_H
#define TALLY_LIBRARY_COLLECTIONS_COUNTING_H

#include "memory/type.h"

// Adds 1 to mapping[item] for each item of an iterable: _count_elements(mapping, iterable).
MUST_USE Owned collections_count_elements(Borrowed self, const Borrowed *arguments);

#endif
