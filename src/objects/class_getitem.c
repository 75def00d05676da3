// SPDX-License-Identifier: GPL-3.0-or-later
// list[int]: what annotations say of the items of a container. Nothing checks it; the alias only remembers.
//
//     list[int]   ─▶  list.__class_getitem__(int)  ─▶  an alias of list with (int,)
//
// Next: generic_alias.c.
#include "objects/class_getitem.h"

#include "objects/type_internal.h"

Owned class_getitem(Borrowed class_object, const Borrowed *arguments) {
    return generic_alias_new(class_object, arguments[0]);
}
