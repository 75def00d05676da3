// SPDX-License-Identifier: GPL-3.0-or-later
// Type variables in generic aliases and unions: which there are, and what stands for them.
//
//     dict[K, list[V]]              __parameters__  (K, V)
//     dict[K, list[V]][str, int]    dict[str, list[int]]
//
// Type variables are objects of typing.py; here they are whatever has a __typing_subst__.
#ifndef TALLY_OBJECTS_GENERIC_PARAMETERS_H
#define TALLY_OBJECTS_GENERIC_PARAMETERS_H

#include "memory/type.h"

// The type variables in a tuple of arguments, each once, in order of appearance: a tuple.
MUST_USE Owned generic_parameters_find(Borrowed arguments);
// The arguments with `item` (one thing, or a tuple) put in place of the parameters: a tuple. NULL: "… is not a generic
// class", "Too few arguments for …"; `self` is who it is about.
MUST_USE Owned generic_parameters_substitute(Borrowed self, Borrowed arguments, Borrowed parameters, Borrowed item);

#endif
