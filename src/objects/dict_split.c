// SPDX-License-Identifier: GPL-3.0-or-later
// Key sharing: the dicts of a class's instances have the same names in the same order, so they share one table of keys.
//
//     class Point ──▶ owner │ DictKeys │ 'x' │ 'y' │ …   references: the class and three dicts
//                             ▲     ▲     ▲
//     p.__dict__  values 1, 2 ┘     │     └ r.__dict__  values 5        ('y' is not set yet)
//     q.__dict__  values 3, 4 ──────┘
//
// An instance then costs 72 bytes and 8 for each usable value instead of 240 and more. The values lie in the order of
// the shared keys without gaps: values[0] to values[used − 1]. What would break that, makes a dict an ordinary,
// combined one for good: a name out of order, a key that is no interned str, a deletion, no room. If the dict that
// needs room is the only one, a larger shared table takes the old one's place in the class, so that objects with many
// attributes share, too.
//
// In front of a shared table stands its owner. When the class dies while dicts still use the table, it is an orphan: it
// is linked into a list, and the root "keys of classes that are gone" holds its names.
//
// What always holds: only interned strs are in a shared table, nothing is ever deleted from it, its entries' values are
// empty; the class counts as one of its references.
//
// Next: dict_access.c, which calls it when a key is added.
#include "memory/life.h"
#include "memory/roots.h"
#include "objects/dict_keys.h"
#include "objects/error.h"
#include "objects/str.h"

#include <string.h>

typedef struct SharedHead {
    Type *owner; // NULL: an orphan
    struct SharedHead *next, *previous;
} SharedHead;

// The ring of orphans.
static SharedHead orphans = {.next = &orphans, .previous = &orphans};

static SharedHead *shared_head(const DictKeys *keys) {
    return (SharedHead *)object_mutable((Borrowed)(const void *)keys) - 1;
}

static DictKeys *head_keys(SharedHead *head) { return (DictKeys *)(void *)(head + 1); }

// ---- shared tables -----------------------------------------------------------------------------------------------

static DictKeys *shared_keys_new(Type *owner, int64_t slot_count) {
    DictKeys *model = keys_new(slot_count);
    if (model == NULL) {
        return NULL;
    }
    size_t size = (size_t)keys_size(model);
    SharedHead *head = heap_allocate(HEAP_BUFFER, sizeof(SharedHead) + size);
    if (head == NULL) {
        keys_free(model);
        return heap_raise_no_memory();
    }
    *head = (SharedHead){.owner = owner};
    DictKeys *keys = memcpy(head_keys(head), model, size);
    keys->is_shared = true;
    keys_free(model);
    return keys;
}

static void shared_keys_free(DictKeys *keys) {
    SharedHead *head = shared_head(keys);
    if (head->next != NULL) {
        head->next->previous = head->previous;
        head->previous->next = head->next;
    }
    DictEntry *entries = dict_entries(keys);
    for (int64_t i = 0; i < keys->count; i++) {
        slot_clear(&entries[i].key);
    }
    heap_release(HEAP_BUFFER, head, sizeof(SharedHead) + (size_t)keys_size(keys));
}

static void shared_keys_drop(DictKeys *keys) {
    keys->references -= 1;
    if (keys->references == 0) {
        shared_keys_free(keys);
    }
}

void dict_keys_release(DictKeys *keys) {
    SharedHead *head = shared_head(keys);
    head->owner = NULL;
    if (keys->references > 1) {
        head->next = orphans.next;
        head->previous = &orphans;
        orphans.next->previous = head;
        orphans.next = head;
    }
    shared_keys_drop(keys);
}

void dict_keys_traverse(const DictKeys *keys, Visit visit, void *context) {
    const DictEntry *entries = dict_entries(keys);
    for (int64_t i = 0; i < keys->count; i++) {
        visit(entries[i].key.held, edge_key(EDGE_KEY, entries[i].key.held), context);
    }
}

void dict_keys_footprint(const DictKeys *keys, VisitBlock visit, void *context) {
    int64_t size = (int64_t)sizeof(SharedHead) + keys_size(keys);
    visit(shared_head(keys), size, size, "shared keys", context);
}

static void walk_orphans(Visit visit, void *context) {
    for (SharedHead *head = orphans.next; head != &orphans; head = head->next) {
        dict_keys_traverse(head_keys(head), visit, context);
    }
}

static void walk_orphan_blocks(VisitBlock visit, void *context) {
    for (SharedHead *head = orphans.next; head != &orphans; head = head->next) {
        dict_keys_footprint(head_keys(head), visit, context);
    }
}

void dict_split_init(void) {
    root_register("keys of classes that are gone", walk_orphans);
    root_register_blocks("keys of classes that are gone", walk_orphan_blocks);
}

// ---- split dicts -------------------------------------------------------------------------------------------------

static size_t values_size(const DictKeys *keys) { return (size_t)keys_capacity(keys->slot_count) * sizeof(Slot); }

// Gives a new dict the keys and an empty table of values. False: MemoryError.
static bool split_begin(Dict *self, DictKeys *keys) {
    self->values = heap_allocate(HEAP_BUFFER, values_size(keys));
    if (UNLIKELY(self->values == NULL)) {
        heap_raise_no_memory();
        return false;
    }
    if (LIKELY(keys->slot_count == DICT_MINIMUM_SLOTS)) {
        memset(self->values, 0, keys_capacity(DICT_MINIMUM_SLOTS) * sizeof(Slot));
    } else {
        memset(self->values, 0, values_size(keys));
    }
    keys->references += 1;
    self->keys = keys;
    return true;
}

// CPython 3.11 keeps the attributes of plain instances without a dict. Those of a list's subclass have one.
Owned dict_new_for_instance(Type *type) {
    if (!type_has(type, TYPE_CLASS)) {
        return dict_new();
    }
    if (UNLIKELY(type->shared_keys == NULL)) {
        type->shared_keys = shared_keys_new(type, DICT_MINIMUM_SLOTS);
        if (type->shared_keys == NULL) {
            return NULL;
        }
    }
    bool is_part = type_has(type, TYPE_OF_OBJECT);
    if (UNLIKELY(!is_part)) {
        collector_count_birth(&DictType, 0);
    }
    Owned dict = container_new_uncounted(&DictType, sizeof(Dict));
    if (UNLIKELY(dict == NULL)) {
        return NULL;
    }
    Dict *self = as_dict(dict);
    dict_init_fields(self);
    if (UNLIKELY(!split_begin(self, type->shared_keys))) {
        release(dict);
        return NULL;
    }
    if (LIKELY(is_part)) {
        collector_set_part(dict);
    }
    return dict;
}

Owned dict_split_copy(const Dict *self) {
    Owned dict = object_new(&DictType);
    if (dict == NULL) {
        return NULL;
    }
    Dict *copy = as_dict(dict);
    copy->keys = dict_keys_empty;
    if (!split_begin(copy, self->keys)) {
        release(dict);
        return NULL;
    }
    copy->used = self->used;
    for (int64_t i = 0; i < self->used; i++) {
        copy->values[i].held = retain(self->values[i].held);
        dict_note_value(copy, self->values[i].held);
    }
    return dict;
}

void dict_split_drop(Dict *self) {
    heap_release(HEAP_BUFFER, self->values, values_size(self->keys));
    shared_keys_drop(self->keys);
}

bool dict_make_combined(Dict *self, int64_t slot_count) {
    while (keys_capacity(slot_count) < self->used) {
        slot_count <<= 1;
    }
    DictKeys *keys = keys_new(slot_count);
    if (keys == NULL) {
        return false;
    }
    const DictEntry *entries = dict_entries(self->keys);
    for (int64_t i = 0; i < self->used; i++) {
        keys_add(keys, retain(entries[i].key.held), entries[i].hash, slot_take(&self->values[i]));
    }
    dict_split_drop(self);
    self->keys = keys;
    self->values = NULL;
    return true;
}

// ---- adding a key ------------------------------------------------------------------------------------------------

// The only dict of its class needs more room: a larger shared table takes the place of the old one. NO: it is not the
// only one.
static Answer split_enlarge(Dict *self) {
    DictKeys *old = self->keys;
    Type *owner = shared_head(old)->owner;
    if (owner == NULL || old->references != 2) {
        return NO;
    }
    DictKeys *keys = shared_keys_new(owner, keys_slots_for(self->used * 3));
    if (keys == NULL) {
        return FAILED;
    }
    Slot *values = heap_resize(HEAP_BUFFER, self->values, values_size(old), values_size(keys));
    if (values == NULL) {
        shared_keys_free(keys);
        heap_raise_no_memory();
        return FAILED;
    }
    memset(values + keys_capacity(old->slot_count), 0, values_size(keys) - values_size(old));
    const DictEntry *entries = dict_entries(old);
    for (int64_t i = 0; i < old->count; i++) {
        keys_add(keys, retain(entries[i].key.held), entries[i].hash, NULL);
    }
    self->values = values;
    self->keys = keys;
    keys->references = 2;
    owner->shared_keys = keys;
    shared_keys_free(old);
    return YES;
}

// Puts a name that is new to the shared keys at their end, if this dict has all that are there. NO: it cannot be.
static Answer share_name(Dict *self, Borrowed key, int64_t hash) {
    if (key->type != &StrType || !as_str(key)->is_interned || self->used != self->keys->count) {
        return NO;
    }
    if (self->keys->usable == 0) {
        Answer enlarged = split_enlarge(self);
        if (enlarged != YES) {
            return enlarged;
        }
    }
    keys_add(self->keys, retain(key), hash, NULL);
    return YES;
}

Answer dict_split_add(Dict *self, Owned key, int64_t hash, Owned value, int64_t index) {
    Answer shared = index == DICT_MISSING ? share_name(self, key, hash) : index == self->used ? YES : NO;
    if (shared == FAILED) {
        return FAILED;
    }
    if (shared == NO) {
        return dict_make_combined(self, keys_slots_for(self->used * 3)) ? NO : FAILED;
    }
    self->values[self->used].held = value;
    self->used += 1;
    self->changes += 1;
    dict_note_value(self, value);
    release(key);
    return YES;
}
