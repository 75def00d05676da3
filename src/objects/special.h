// SPDX-License-Identifier: GPL-3.0-or-later
// Calling the special methods that a class defines: found on the type, never on the object, and called without making a
// bound method where that can be seen from nowhere.
#ifndef TALLY_OBJECTS_SPECIAL_H
#define TALLY_OBJECTS_SPECIAL_H

#include "memory/type.h"

// function(self, arguments…). `function` may be any callable.
MUST_USE Owned call_with_self(Borrowed function, Borrowed self, int64_t count, const Borrowed *arguments);
// Calls what type_lookup found for `object` as its method: binds it if it is a descriptor.
MUST_USE Owned special_call_found(Borrowed object, Borrowed found, int64_t count, const Borrowed *arguments);
// type(object).name(object, arguments…); NULL with nothing pending: the type has no such method.
MUST_USE Owned special_call(Borrowed object, Borrowed name, int64_t count, const Borrowed *arguments);
// function(self, *arguments): the arguments are retained, and stay where they are.
MUST_USE Owned call_prepended(Borrowed function, Borrowed self, const Arguments *arguments);

// The same, but the arguments are moved out of their slots.
MUST_USE Owned call_moved(Borrowed function, Borrowed self, const Arguments *arguments);

// A tuple of the keys of a dict, its values into as many slots. NULL: "keywords must be strings", or no memory.
MUST_USE Owned call_spread_keywords(Borrowed keywords, Slot *slots);

#endif
