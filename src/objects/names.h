// SPDX-License-Identifier: GPL-3.0-or-later
// The names that C code looks up, as interned str objects: names.__init__, names.keys … The list is names.def.
#ifndef TALLY_OBJECTS_NAMES_H
#define TALLY_OBJECTS_NAMES_H

#include "memory/type.h"

extern struct Names {
#define NAME(identifier) Borrowed identifier;
#include "objects/names.def"
#undef NAME
} names;

bool names_init(void); // holds them as the root "names of the runtime"

#endif
