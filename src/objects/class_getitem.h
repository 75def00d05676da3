// SPDX-License-Identifier: GPL-3.0-or-later
// list[int], dict[str, int] and the like: the method __class_getitem__ that containers share.
#ifndef TALLY_OBJECTS_CLASS_GETITEM_H
#define TALLY_OBJECTS_CLASS_GETITEM_H

#include "memory/type.h"

// A generic alias of the class, which remembers what stood between the brackets.
MUST_USE Owned class_getitem(Borrowed class_object, const Borrowed *arguments);

// The row of a method table.
#define CLASS_GETITEM_ROW                                                                                              \
    {                                                                                                                  \
        "__class_getitem__", class_getitem,                                                                            \
            .signature = "(type, object, /)",                                                                          \
            .help = "Return a generic alias: the class, and what its items are said to be.", .flags = NATIVE_CLASS     \
    }

#endif
