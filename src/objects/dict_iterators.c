// SPDX-License-Identifier: GPL-3.0-or-later
// Iterators over the keys, values and pairs of a dict, from the front and from the back.
//
//     for key in d        DictIterator: dict ──▶ d, used 3, position 1, left 2
//                                                 │           └ index of the next entry, holes included
//                                                 └ d's size when it began: another one now is an error
//
// An iterator over pairs makes a new tuple only if somebody kept the last one; else it fills the same one again.
//
// What always holds: an exhausted iterator holds no dict and stays exhausted; one that saw the size change says so each
// time.
//
// Next: dict_views.c.
#include "objects/class.h"
#include "objects/dict_keys.h"
#include "objects/exception.h"
#include "objects/int.h"
#include "objects/iterators.h"
#include "objects/protocol.h"

static DictIterator *as_iterator(Borrowed object) { return object_mutable(object); }

// ---- create ------------------------------------------------------------------------------------------------------

static Owned iterator_new(Type *type, Borrowed dict, int64_t position) {
    Owned held = retain(dict);
    bool gives_pairs = type == &DictItemIteratorType || type == &DictReverseItemIteratorType;
    Owned result = gives_pairs ? tuple_of_none(2) : NULL;
    Owned iterator = gives_pairs && result == NULL ? NULL : object_new(type);
    if (iterator == NULL) {
        release_if_any(result);
        release(held);
        return NULL;
    }
    DictIterator *self = as_iterator(iterator);
    self->dict.held = held;
    self->result.held = result;
    self->used = dict_size(dict);
    self->position = position;
    self->left = self->used;
    collector_track(iterator);
    return iterator;
}

Owned dict_iterator_new(Type *type, Borrowed dict) { return iterator_new(type, dict, 0); }

Owned dict_reverse_iterator_new(Type *type, Borrowed dict) {
    return iterator_new(type, dict, as_dict(dict)->keys->count - 1);
}

// ---- traverse, destroy -------------------------------------------------------------------------------------------

static void dict_iterator_traverse(Borrowed object, Visit visit, void *context) {
    const DictIterator *self = as_iterator(object);
    if (self->dict.held != NULL) {
        visit(self->dict.held, edge_field("dict"), context);
    }
    if (self->result.held != NULL) {
        visit(self->result.held, edge_field("pair"), context);
    }
}

static Owned dict_iterator_take_reference(Object *object) {
    DictIterator *self = as_iterator(object);
    return self->dict.held != NULL ? slot_take(&self->dict) : slot_take(&self->result);
}

// ---- iterate -----------------------------------------------------------------------------------------------------

static Owned dict_iterator_iterate(Borrowed self) { return retain(self); }

static bool entry_before(const Dict *dict, int64_t *position, Borrowed *key, Borrowed *value) {
    int64_t i = *position < dict->keys->count ? *position : dict->keys->count - 1;
    while (i >= 0 && slot_get(dict_value_slot(dict, i)) == NULL) {
        i -= 1;
    }
    *position = i - 1;
    if (i < 0) {
        return false;
    }
    *key = slot_get(&dict_entries(dict->keys)[i].key);
    *value = slot_get(dict_value_slot(dict, i));
    return true;
}

static inline bool entry_after(const Dict *dict, int64_t *position, Borrowed *key, Borrowed *value) {
    if (UNLIKELY(dict->values != NULL)) {
        return dict_next(&dict->object, position, key, value);
    }
    const DictEntry *entries = dict_entries(dict->keys);
    int64_t count = dict->keys->count;
    for (int64_t i = *position; i < count; i++) {
        if (LIKELY(entries[i].value.held != NULL)) {
            *position = i + 1;
            *key = slot_get(&entries[i].key);
            *value = slot_get(&entries[i].value);
            return true;
        }
    }
    return false;
}

// The next entry. False: exhausted, or an exception is pending.
static ALWAYS_INLINE bool iterator_step(DictIterator *self, bool reverse, Borrowed *key, Borrowed *value) {
    Borrowed dict = slot_get(&self->dict);
    if (UNLIKELY(dict == NULL)) {
        return false;
    }
    if (UNLIKELY(self->used != dict_size(dict))) {
        self->used = -1;
        error_raise(&RuntimeErrorType, "dictionary changed size during iteration");
        return false;
    }
    bool found = reverse ? entry_before(as_dict(dict), &self->position, key, value)
                         : entry_after(as_dict(dict), &self->position, key, value);
    if (LIKELY(found) && LIKELY(self->left > 0)) {
        self->left -= 1;
        return true;
    }
    if (found) {
        error_raise(&RuntimeErrorType, "dictionary keys changed during iteration");
    }
    slot_clear(&self->dict);
    return false;
}

static void refill_pair(Borrowed pair, Owned key, Owned value) {
    Slot *items = as_tuple(pair)->items;
    Owned old_key = items[0].held;
    Owned old_value = items[1].held;
    items[0].held = key;
    items[1].held = value;
    collector_track(object_mutable(pair)); // it may have been found to hold atoms only
    release(old_key);
    release(old_value);
}

static inline Owned give_pair(DictIterator *self, Borrowed key, Borrowed value) {
    if (self->result.held->refcount == 1) {
        Owned pair = retain(self->result.held);
        refill_pair(pair, retain(key), retain(value));
        return pair;
    }
    return tuple_two(retain(key), retain(value));
}

// The six next slots: what is taken from the entry, and from which end.
typedef enum EntryPart { ENTRY_KEY, ENTRY_VALUE, ENTRY_PAIR } EntryPart;

static ALWAYS_INLINE Owned next_part(Borrowed object, EntryPart part, bool reverse) {
    DictIterator *self = as_iterator(object);
    Borrowed key;
    Borrowed value;
    if (UNLIKELY(!iterator_step(self, reverse, &key, &value))) {
        return NULL;
    }
    return part == ENTRY_KEY ? retain(key) : part == ENTRY_VALUE ? retain(value) : give_pair(self, key, value);
}

static Owned next_key(Borrowed self) { return next_part(self, ENTRY_KEY, false); }
static Owned next_value(Borrowed self) { return next_part(self, ENTRY_VALUE, false); }
static Owned next_pair(Borrowed self) { return next_part(self, ENTRY_PAIR, false); }
static Owned previous_key(Borrowed self) { return next_part(self, ENTRY_KEY, true); }
static Owned previous_value(Borrowed self) { return next_part(self, ENTRY_VALUE, true); }
static Owned previous_pair(Borrowed self) { return next_part(self, ENTRY_PAIR, true); }

// ---- methods -----------------------------------------------------------------------------------------------------

static Owned dict_iterator_length_hint(Borrowed object, const Borrowed *arguments) {
    (void)arguments;
    const DictIterator *self = as_iterator(object);
    bool valid = self->dict.held != NULL && self->used == dict_size(self->dict.held);
    return int_from_int64(valid ? self->left : 0);
}

static NativeRow dict_iterator_methods[] = {{"__length_hint__", dict_iterator_length_hint, .signature = "(self, /)",
                                             .help = "Return how many items are still to come."},
                                            {0}};

// ---- the types ---------------------------------------------------------------------------------------------------

static const Member dict_iterator_members[] = {MEMBER(DictIterator, dict),     MEMBER(DictIterator, used),
                                               MEMBER(DictIterator, position), MEMBER(DictIterator, left),
                                               MEMBER(DictIterator, result),   {0}};

#define DICT_ITERATOR_TYPE(type_name, next_function)                                                                   \
    {                                                                                                                  \
        .name = (type_name), .basic_size = sizeof(DictIterator), .members = dict_iterator_members,                     \
        .flags = TYPE_CONTAINER, .traverse = dict_iterator_traverse, .take_reference = dict_iterator_take_reference,   \
        .iterate = dict_iterator_iterate, .next = (next_function), .methods = dict_iterator_methods                    \
    }

Type DictKeyIteratorType = DICT_ITERATOR_TYPE("dict_keyiterator", next_key);
Type DictValueIteratorType = DICT_ITERATOR_TYPE("dict_valueiterator", next_value);
Type DictItemIteratorType = DICT_ITERATOR_TYPE("dict_itemiterator", next_pair);
Type DictReverseKeyIteratorType = DICT_ITERATOR_TYPE("dict_reversekeyiterator", previous_key);
Type DictReverseValueIteratorType = DICT_ITERATOR_TYPE("dict_reversevalueiterator", previous_value);
Type DictReverseItemIteratorType = DICT_ITERATOR_TYPE("dict_reverseitemiterator", previous_pair);

bool dict_iterators_init(void) {
    return type_ready(&DictKeyIteratorType) && type_ready(&DictValueIteratorType) &&
           type_ready(&DictItemIteratorType) && type_ready(&DictReverseKeyIteratorType) &&
           type_ready(&DictReverseValueIteratorType) && type_ready(&DictReverseItemIteratorType);
}
