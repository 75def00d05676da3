// SPDX-License-Identifier: GPL-3.0-or-later
// What an object is made of, for copies: the protocol of __reduce_ex__ and __getstate__.
#ifndef TALLY_OBJECTS_REDUCE_H
#define TALLY_OBJECTS_REDUCE_H

#include "memory/type.h"

// What object.__getstate__ and its kin do; rows of object's methods.
MUST_USE Owned object_method_getstate(Borrowed self, const Borrowed *arguments);
MUST_USE Owned object_method_reduce(Borrowed self, const Borrowed *arguments);
MUST_USE Owned object_method_reduce_ex(Borrowed self, const Borrowed *arguments);

// (its class, arguments, state): consumes the arguments (NULL: failed before) and asks the object for its state.
MUST_USE Owned reduce_with_state(Borrowed object, Owned arguments);

// A function of the module copyreg, which is written in Python. Installed by library/.
extern Owned (*reduce_find_copyreg)(const char *name);

#endif
