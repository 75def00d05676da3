// SPDX-License-Identifier: GPL-3.0-or-later
// The named roots: references that the runtime itself holds, outside any object.
//
// A layer that keeps objects alive in its state registers a function that visits them, so that the ledger can list
// every holder. Singletons, small ints, the intern table, the modules, the pending exception, the value stack.
#ifndef TALLY_MEMORY_ROOTS_H
#define TALLY_MEMORY_ROOTS_H

#include "memory/type.h"

// `visit` must be called once for each reference held; edge_field("…") or another edge says what it is.
typedef void (*RootWalk)(Visit visit, void *context);

// `name` ("small ints", "modules") is shown to people; at most 64 roots; both must live for ever.
void root_register(const char *name, RootWalk walk);

// The same for blocks of the heap that belong to no object but to a part of the runtime, so that every block has an
// owner.
typedef void (*RootBlockWalk)(VisitBlock visit, void *context);
void root_register_blocks(const char *name, RootBlockWalk walk);
void roots_walk_blocks(VisitBlock visit, void *context);

// Visits the references of all roots; before each root, `begin` is told its name.
void roots_walk(Visit visit, void (*begin)(const char *name, void *context), void *context);

#endif
