// SPDX-License-Identifier: GPL-3.0-or-later
// Fields of named tuples: a descriptor that gives the item at one index.
#ifndef TALLY_LIBRARY_TUPLEGETTER_H
#define TALLY_LIBRARY_TUPLEGETTER_H

#include "memory/type.h"

extern Type TupleGetterType;

#endif
