// SPDX-License-Identifier: GPL-3.0-or-later
// The rows of int's methods and attributes, which int.c puts into the type.
#ifndef TALLY_OBJECTS_INT_METHODS_H
#define TALLY_OBJECTS_INT_METHODS_H

#include "memory/type.h"

extern NativeRow int_methods[];
extern const AttributeRow int_attributes[];

#endif
