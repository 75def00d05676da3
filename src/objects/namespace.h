// SPDX-License-Identifier: GPL-3.0-or-later
// types.SimpleNamespace: an object that has attributes, and nothing else.
#ifndef TALLY_OBJECTS_NAMESPACE_H
#define TALLY_OBJECTS_NAMESPACE_H

#include "memory/heap.h"

typedef struct Namespace { // 48 bytes with the collector's header
    Object object;
    Slot dict; // Dict, always there
} Namespace;
_Static_assert(sizeof(Namespace) + sizeof(GcHeader) == 48, "namespace: 48 bytes");

extern Type NamespaceType;

// One with the names and values of a dict, which is consumed; NULL: failed. Readies the type.
MUST_USE Owned namespace_new(Owned dict);

#endif
