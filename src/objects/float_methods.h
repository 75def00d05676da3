// SPDX-License-Identifier: GPL-3.0-or-later
// The rows of float's methods and attributes, which float.c puts into the type.
#ifndef TALLY_OBJECTS_FLOAT_METHODS_H
#define TALLY_OBJECTS_FLOAT_METHODS_H

#include "memory/type.h"

extern NativeRow float_methods[];
extern const AttributeRow float_attributes[];

#endif
