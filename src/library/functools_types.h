// SPDX-License-Identifier: GPL-3.0-or-later
// The types of the module `_functools`.
#ifndef TALLY_LIBRARY_FUNCTOOLS_TYPES_H
#define TALLY_LIBRARY_FUNCTOOLS_TYPES_H

#include "memory/type.h"

extern Type PartialType;     // functools_partial.c
extern Type OrderingKeyType; // functools_key.c: what cmp_to_key makes of an item

// cmp_to_key(mycmp): what makes such keys.
MUST_USE Owned ordering_key_maker(Borrowed compare);

#endif
