// SPDX-License-Identifier: GPL-3.0-or-later
// The tables of dicts, for the files dict*.c: making them, searching them, filling them.
#ifndef TALLY_OBJECTS_DICT_KEYS_H
#define TALLY_OBJECTS_DICT_KEYS_H

#include "objects/dict.h"

#define INDEX_FREE (-1)
#define INDEX_DELETED (-2)
#define DICT_MISSING (-1)
#define DICT_FAILED (-2)
#define DICT_MINIMUM_SLOTS 8

// The table of dicts that have none: no room, no entry. Never released, never written (but its version).
extern DictKeys *const dict_keys_empty;

// ---- tables (dict_keys.c) ----------------------------------------------------------------------------------------
static inline int64_t keys_capacity(int64_t slot_count) { return slot_count * 2 / 3; }
static inline int64_t keys_slots_for(int64_t minimum) { // the first power of two that is not below it
    int64_t slot_count = DICT_MINIMUM_SLOTS;
    while (slot_count < minimum) {
        slot_count <<= 1;
    }
    return slot_count;
}
static inline int64_t keys_slots_for_count(int64_t count) { // with room for so many keys
    return keys_slots_for((count * 3 + 1) / 2);
}
int64_t keys_size(const DictKeys *keys); // bytes
DictKeys *keys_new(int64_t slot_count);  // empty; NULL: MemoryError
void keys_free(DictKeys *keys); // of a combined table, without its references; not shared, may be the empty one
DictKeys *keys_clone(const DictKeys *keys); // of a combined table: the same entries, retained; NULL: MemoryError
// A combined table with room for more: the entries move into a new one, without holes. Consumes `old` if it succeeds.
DictKeys *keys_rebuild(DictKeys *old, int64_t slot_count);
// The same with so many holes before the first entry.
DictKeys *keys_rebuild_behind(DictKeys *old, int64_t slot_count, int64_t holes);
// Adds an entry at the end; there must be room and the key must not be in yet. Consumes key and value.
void keys_add(DictKeys *keys, Owned key, int64_t hash, Owned value);
// Marks the index of entry `index` as deleted; the entry's references are the caller's business.
void keys_forget(DictKeys *keys, int64_t index);
// The index of the first entry that is no hole; at least the count: there is none. Many calls take time for each hole
// once only.
int64_t keys_first(DictKeys *keys);
// Adds an entry in the hole before the first one. The key must not be in yet. Consumes key and value.
void keys_add_first(DictKeys *keys, Owned key, int64_t hash, Owned value);

// ---- searching (dict_keys.c) -------------------------------------------------------------------------------------
// The entry index of a key; DICT_MISSING, DICT_FAILED. User code may run (__eq__): the caller holds dict and key. A
// split dict may have no value at the index found.
int64_t dict_find(const Dict *self, Borrowed key, int64_t hash);

// ---- dicts (dict_access.c) ---------------------------------------------------------------------------------------
// The fields of a dict that is just born: without entries, and without a table.
static inline void dict_init_fields(Dict *self) {
    self->used = 0;
    self->keys = dict_keys_empty;
    self->values = NULL;
    self->changes = 0;
}
static inline Slot *dict_value_slot(const Dict *self, int64_t index) {
    return self->values != NULL ? &self->values[index] : &dict_entries(self->keys)[index].value;
}
bool dict_grow(Dict *self, int64_t slot_count);    // combined afterwards; also makes it smaller
void dict_delete_entry(Dict *self, int64_t index); // of a combined dict
bool dict_make_room(Dict *self, int64_t count);    // for so many keys more, in one go

// ---- shared keys (dict_split.c) ----------------------------------------------------------------------------------
bool dict_make_combined(Dict *self, int64_t slot_count); // of a split dict
// Sets a value that a split dict does not have yet. `index`: where the key is, or DICT_MISSING. YES: done, key and
// value are consumed; NO: the dict had to be made combined, and the caller goes on as with any; FAILED: nothing
// consumed.
Answer dict_split_add(Dict *self, Owned key, int64_t hash, Owned value, int64_t index);
Owned dict_split_copy(const Dict *self);
void dict_split_drop(Dict *self); // gives values and keys back; no value must be left
void dict_split_init(void);       // the root of keys whose class is gone

// ---- between the files of dict's methods -------------------------------------------------------------------------
extern NativeRow dict_method_rows[];
bool dict_check_iterable_fast(Borrowed object); // a dict whose iteration is not overridden
bool dict_update_arguments(Borrowed self, const char *function_name, const Arguments *arguments);
MUST_USE Owned dict_from_keys(Borrowed class_object, Borrowed iterable, Borrowed value);
MUST_USE Owned dict_view_new(Type *type, Borrowed dict);
MUST_USE Owned dict_iterator_new(Type *type, Borrowed dict);
MUST_USE Owned dict_reverse_iterator_new(Type *type, Borrowed dict);
MUST_USE Owned dict_compare(Borrowed self, Borrowed other, Comparison comparison);
Answer dict_equal(Borrowed left, Borrowed right);
bool dict_views_init(void);
bool dict_iterators_init(void);

typedef struct DictView { // 48 bytes
    Object object;
    Slot dict;
} DictView;
static inline Borrowed dict_view_dict(Borrowed view) { return ((const DictView *)(const void *)view)->dict.held; }
// The operators of keys and items views that make sets (dict_view_sets.c).
Owned dict_view_compare(Borrowed self, Borrowed other, Comparison comparison);
Owned dict_view_and(Borrowed left, Borrowed right);
Owned dict_view_or(Borrowed left, Borrowed right);
Owned dict_view_xor(Borrowed left, Borrowed right);
Owned dict_view_subtract(Borrowed left, Borrowed right);
Owned dict_view_is_disjoint(Borrowed self, const Borrowed *arguments);

extern Type DictReverseKeyIteratorType, DictReverseValueIteratorType, DictReverseItemIteratorType;

#endif
