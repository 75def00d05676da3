// SPDX-License-Identifier: GPL-3.0-or-later
// The types of the module `itertools`, and what their files share.
#ifndef TALLY_LIBRARY_ITERTOOLS_TYPES_H
#define TALLY_LIBRARY_ITERTOOLS_TYPES_H

#include "objects/protocol.h"

extern Type CountType, CycleType, RepeatType;                            // itertools_endless.c
extern Type ChainType;                                                   // itertools_chain.c
extern Type CompressType, DropWhileType, FilterFalseType, TakeWhileType; // itertools_filter.c
extern Type AccumulateType, PairwiseType, StarmapType;                   // itertools_map.c
extern Type IsliceType;                                                  // itertools_slice.c
extern Type GroupByType, GrouperType;                                    // itertools_groupby.c
extern Type TeeType, TeeBlockType;                                       // itertools_tee.c
extern Type ZipLongestType;                                              // itertools_zip_longest.c
extern Type ProductType, PermutationsType;                               // itertools_selection.c
extern Type CombinationsType, RepeatedCombinationsType;                  // there, too

extern NativeRow itertools_tee_rows[]; // tee

// For `new` slots that take no keyword arguments; those of a subclass may be for its own __init__.
bool itertools_refuse_keywords(const Type *type, const Type *own, const Arguments *arguments);
// The positional arguments of such a slot are exactly `count`: "cycle expected 1 argument, got 0".
bool itertools_check_arguments(const Type *type, const Type *own, const Arguments *arguments, int64_t count);
// The name without its module: "cycle".
const char *itertools_name(const Type *type);

// iter(self)
Owned itertools_self(Borrowed self);

// The next item of the iterator that the slot holds, and may not hold any more afterwards.
MUST_USE static inline Owned itertools_next(const Slot *slot) {
    Owned iterator = retain(slot->held);
    Owned item = object_next(iterator);
    release(iterator);
    return item;
}

// ---- tuples that are given again ---------------------------------------------------------------------------------

// The iterators that give tuples keep the last one in a slot, and give it again with other items when nobody has kept
// it. An owned tuple of `size` for the slot's object to fill: that one, or a copy of it, or a new one if there is none.
MUST_USE Owned itertools_tuple_to_change(const Slot *result, int64_t size);
// Puts a new reference to `item` into the tuple.
void itertools_tuple_set(Borrowed tuple, int64_t index, Borrowed item);

#endif
