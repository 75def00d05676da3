// SPDX-License-Identifier: GPL-3.0-or-later
// The reference ledger: who holds an object, reference by reference.
//
//     a = []; b = (a, a)         refcount 3
//     holders of the list        name a in __main__   (value of key 'a' in that module's dict)
//                                item 0 of the tuple
//                                item 1 of the tuple
//
// The holders are found by walking the whole heap, the static objects and the roots; nothing is kept up to date in
// between, so a program that does not ask pays nothing. Looking takes no reference and changes nothing.
#ifndef TALLY_INSPECT_LEDGER_H
#define TALLY_INSPECT_LEDGER_H

#include "memory/type.h"

struct Frame;
struct Place;

// One reference: from an object, or from a root.
typedef struct Holder {
    Borrowed object;           // who holds; NULL: the root
    const char *root;          // its name; NULL: an object holds
    const struct Frame *frame; // a running call's; else NULL
    Borrowed owner; // if a dict holds: the module, class, instance, function … whose attributes it keeps; else NULL
    Edge edge;      // what the reference is
    const struct Place *place; // where the holding object is to be found itself; NULL: not looked for, or not found
} Holder;

// Where an object without a name of its own is: its only holder, or one of a cell's.
typedef struct Place {
    Borrowed object;
    Holder holder;
} Place;

typedef struct Ledger {
    Holder *holders; // the first one found comes first: static objects, the heap by addresses, roots
    int64_t count;
    int64_t capacity;
    bool failed; // no memory: holders are missing
    Place *places;
    int64_t place_count;
} Ledger;

// For walks over the roots: a running call's function comes before its local names, and tells whose they are;
// arguments are no frame's.
void holder_note_frame(Holder *now, Edge edge);

// Lists all holders of an object. False: no memory (no exception is set).
bool ledger_open(Ledger *ledger, Borrowed object);
void ledger_close(Ledger *ledger);

#endif
