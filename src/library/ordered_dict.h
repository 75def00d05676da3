// SPDX-License-Identifier: GPL-3.0-or-later
// collections.OrderedDict, for the files ordered_dict*.c.
#ifndef TALLY_LIBRARY_ORDERED_DICT_H
#define TALLY_LIBRARY_ORDERED_DICT_H

#include "objects/dict_keys.h"

typedef struct OrderedDict { // 96 bytes with the collector's header, and a dict's tables
    Dict dict;
    int64_t changes; // how often keys came, went or moved; iterators look at it
    Slot attributes; // Dict or empty
    void *weakrefs;
} OrderedDict;

extern Type OrderedDictType, OrderedKeysType, OrderedValuesType, OrderedItemsType, OrderedIteratorType;

static inline OrderedDict *as_ordered(Borrowed object) { return object_mutable(object); }

// ---- ordered_dict.c ----------------------------------------------------------------------------------------------
// self[key] = value, for a key and a value that stay the caller's.
bool ordered_set(Borrowed self, Borrowed key, Borrowed value);
// Takes the entry out: key and value are the caller's.
void ordered_take(Borrowed self, int64_t index, Owned *key, Owned *value);
// The index of the last entry; the dict is not empty.
int64_t ordered_last(Borrowed self);

// ---- ordered_dict_methods.c --------------------------------------------------------------------------------------
extern NativeRow ordered_dict_method_rows[];
// What update() does with one argument: every item goes through self[key] = value.
bool ordered_update(Borrowed self, Borrowed other);
// The same with the arguments of a call: at most one, and keywords.
bool ordered_update_arguments(Borrowed self, const Arguments *arguments);

// ---- ordered_dict_views.c ----------------------------------------------------------------------------------------
typedef enum OrderedPart { ORDERED_KEYS, ORDERED_VALUES, ORDERED_ITEMS } OrderedPart;
MUST_USE Owned ordered_iterator_new(Borrowed self, OrderedPart part, bool reverse);

#endif
