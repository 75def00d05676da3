// SPDX-License-Identifier: GPL-3.0-or-later
// Dicts: ordered, compact, and able to share their keys.
//
//     Dict ── keys ──▶ DictKeys │ indices: 8 slots, −1 free, −2 deleted │ entries in order of insertion: hash key value
//     │
//          └─ values  NULL: the values are in the entries ("combined");
//                     else: a table of its own, the keys are shared with other dicts ("split", of instances)
//
// 72 bytes, and 40 + indices + 24 for each usable entry; a split dict 72 + 8 for each usable value. `{}` has a table of
// 8 slots from the start; after clear() none.
//
// keys->version is a number that is never reused, or 0. While it stays the same, every key stays at its entry index: so
// an inline cache may keep (version, index) and read the value without a search. dict_keys_version gives a table its
// number; adding or removing a key takes it away (sets 0); replacing a value does not.
#ifndef TALLY_OBJECTS_DICT_H
#define TALLY_OBJECTS_DICT_H

#include "memory/collector.h"
#include "objects/tuple.h"

typedef struct DictEntry {
    int64_t hash;
    Slot key;
    Slot value; // empty in shared keys
} DictEntry;

typedef enum DictKeysKind {
    KEYS_NAMES, // all keys are exact, interned strs: found by identity
    KEYS_STRS,  // all keys are exact strs: found without user code
    KEYS_ANY
} DictKeysKind;

typedef struct DictKeys {
    int32_t references;  // dicts (and one class) that use it
    uint8_t kind;        // DictKeysKind
    uint8_t index_shift; // an index has 1 << index_shift bytes
    bool is_shared;      // made for a class: dict_split.c
    int64_t slot_count;  // a power of two
    uint64_t version;
    int64_t usable;   // entries that can still be added
    int64_t count;    // entries used, deleted ones included
    int8_t indices[]; // of 1, 2, 4 or 8 bytes each; then the entries
} DictKeys;
_Static_assert(sizeof(DictKeys) == 40, "keys: 40 + indices + entries");

typedef struct Dict {
    Object object;
    int64_t used; // keys
    DictKeys *keys;
    Slot *values;     // split: one for each entry; NULL: combined
    uint64_t changes; // number of changes of any kind so far; iterators and views of the memory look at it
} Dict;
_Static_assert(sizeof(Dict) + sizeof(GcHeader) == 72, "dict: 72 bytes and its tables");

extern Type DictType, DictKeysType, DictValuesType, DictItemsType;

static inline Dict *as_dict(Borrowed object) { return object_mutable(object); }
static inline int64_t dict_size(Borrowed dict) { return as_dict(dict)->used; }
static inline DictEntry *dict_entries(const DictKeys *keys) {
    return (DictEntry *)((uintptr_t)keys->indices + ((uintptr_t)keys->slot_count << keys->index_shift));
}

MUST_USE Owned dict_new(void);
MUST_USE Owned dict_new_presized(int64_t count);
// The dict of a new instance of a class: shares the class's keys (which it makes if there are none yet).
MUST_USE Owned dict_new_for_instance(Type *type);
MUST_USE Owned dict_copy(Borrowed dict);

// All take any hashable key. The borrow that dict_get returns is good until the dict changes or user code runs.
Borrowed dict_get(Borrowed dict, Borrowed key); // NULL: not there if nothing is pending, else failed
Borrowed dict_get_hashed(Borrowed dict, Borrowed key, int64_t hash);
bool dict_set_hashed(Borrowed dict, Owned key, int64_t hash, Owned value);
MUST_USE Owned dict_pop_hashed(Borrowed dict, Borrowed key, int64_t hash);
// For keys that are exact interned strs (names): cannot fail, runs no user code.
Borrowed dict_get_name(Borrowed dict, Borrowed name);
bool dict_set(Borrowed dict, Borrowed key, Borrowed value);      // retains both
bool dict_set_owned(Borrowed dict, Owned key, Owned value);      // consumes both, also on failure
bool dict_set_text(Borrowed dict, const char *key, Owned value); // consumes value
Answer dict_contains(Borrowed dict, Borrowed key);
Answer dict_delete(Borrowed dict, Borrowed key);                        // NO: it was not there (nothing pending)
MUST_USE Owned dict_pop(Borrowed dict, Borrowed key);                   // NULL: not there if nothing is pending
Borrowed dict_set_default(Borrowed dict, Borrowed key, Borrowed value); // the value that is in now
void dict_clear(Borrowed dict);
bool dict_update(Borrowed dict, Borrowed mapping_or_pairs);      // as dict.update with one argument
bool dict_merge(Borrowed dict, Borrowed mapping, bool override); // a mapping only
// In order; *position starts at 0. False: at the end. The borrows are good until the dict changes.
bool dict_next(Borrowed dict, int64_t *position, Borrowed *key, Borrowed *value);
MUST_USE Owned dict_keys_list(Borrowed dict); // a List

// ---- for inline caches -------------------------------------------------------------------------------------------
uint64_t dict_keys_version(DictKeys *keys);
int64_t dict_keys_find_name(const DictKeys *keys, Borrowed name); // entry index of an interned name, −1: not there
// Whoever stores a value into a dict's table by itself must let the collector know: a dict of atoms is not tracked.
static inline void dict_note_value(Dict *self, Borrowed value) {
    GcHeader *header = object_header(&self->object);
    if (header->next == NULL && object_may_be_in_cycle(value) && (header->refs & GC_PART) == 0) {
        collector_track(&self->object);
    }
}

// ---- shared keys, seen from the class that owns them (Type.shared_keys) ------------------------------------------
void dict_keys_release(DictKeys *keys); // the class dies, or stops sharing; dicts that use the keys keep them
void dict_keys_traverse(const DictKeys *keys, Visit visit, void *context);       // the names in the table
void dict_keys_footprint(const DictKeys *keys, VisitBlock visit, void *context); // the table's block

bool dicts_init(void);

#endif
