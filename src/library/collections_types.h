// SPDX-License-Identifier: GPL-3.0-or-later
// The types of the module `_collections` that are not in deque.h.
#ifndef TALLY_LIBRARY_COLLECTIONS_TYPES_H
#define TALLY_LIBRARY_COLLECTIONS_TYPES_H

#include "memory/type.h"

extern Type DefaultDictType; // defaultdict.c

#endif
