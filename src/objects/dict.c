// SPDX-License-Identifier: GPL-3.0-or-later
// The dict type.
//
//     {'a': 1}     Dict: used 1, keys ──▶ DictKeys: 8 slots, │ hash 'a' 1 │ 4 usable …        72 + 168 bytes
//
// What always holds: `keys` is never NULL (a cleared dict has the one empty table, which is nobody's); a combined entry
// has key and value or neither; the empty places are passed over by whoever goes through the entries.
//
// Next: dict_access.c, get, set and delete; dict_keys.c, the table; dict_methods.c; dict_views.c; dict_iterators.c.
#include "objects/dict.h"

#include "memory/life.h"
#include "objects/arguments.h"
#include "objects/class.h"
#include "objects/dict_keys.h"
#include "objects/exception.h"
#include "objects/iterators.h"
#include "objects/key.h"
#include "objects/names.h"
#include "objects/repr_guard.h"
#include "objects/special.h"

// ---- create ------------------------------------------------------------------------------------------------------

static ALWAYS_INLINE Owned give_table(Owned dict, int64_t slot_count) {
    if (UNLIKELY(dict == NULL)) {
        return NULL;
    }
    as_dict(dict)->keys = dict_keys_empty;
    DictKeys *keys = keys_new(slot_count);
    if (UNLIKELY(keys == NULL)) {
        release(dict);
        return NULL;
    }
    as_dict(dict)->keys = keys;
    return dict;
}

static ALWAYS_INLINE Owned with_table(int64_t slot_count) {
    Owned dict = container_new(&DictType, sizeof(Dict), 0);
    if (LIKELY(dict != NULL)) {
        dict_init_fields(as_dict(dict));
    }
    return give_table(dict, slot_count);
}

Owned dict_new(void) { return with_table(DICT_MINIMUM_SLOTS); }

Owned dict_new_presized(int64_t count) { return with_table(keys_slots_for_count(count)); }

static Owned dict_create(Type *type, const Arguments *arguments) {
    (void)arguments;
    Owned dict = give_table(type_allocate(type, 0), DICT_MINIMUM_SLOTS);
    if (dict != NULL && type != &DictType) {
        collector_track(dict);
    }
    return dict;
}

static bool dict_init(Borrowed self, const Arguments *arguments) {
    return dict_update_arguments(self, "dict", arguments);
}

// A dict like this one with a table of its own and the same entries.
static Owned clone(const Dict *self) {
    Owned dict = object_new(&DictType);
    if (dict == NULL) {
        return NULL;
    }
    as_dict(dict)->keys = dict_keys_empty;
    DictKeys *keys = keys_clone(self->keys);
    if (keys == NULL) {
        release(dict);
        return NULL;
    }
    as_dict(dict)->keys = keys;
    as_dict(dict)->used = self->used;
    if (type_has(self->object.type, TYPE_CLASS) || object_header(&self->object)->next != NULL) {
        collector_track(dict);
    }
    return dict;
}

Owned dict_copy(Borrowed dict) {
    const Dict *self = as_dict(dict);
    if (self->used == 0) {
        return dict_new();
    }
    bool plain = dict_check_iterable_fast(dict);
    if (plain && self->values != NULL) {
        return dict_split_copy(self);
    }
    if (plain && self->used >= self->keys->count * 2 / 3) {
        return clone(self);
    }
    Owned copy = dict_new_presized(self->used);
    if (copy != NULL && !dict_merge(copy, dict, true)) {
        release(copy);
        return NULL;
    }
    return copy;
}

// ---- traverse ----------------------------------------------------------------------------------------------------

static void dict_traverse(Borrowed object, Visit visit, void *context) {
    const Dict *self = as_dict(object);
    const DictEntry *entries = dict_entries(self->keys);
    int64_t first = self->used < 0 ? (int64_t)self->changes : 0; // a dying dict has lost the entries before
    for (int64_t i = first; i < self->keys->count; i++) {
        Borrowed key = slot_get(&entries[i].key);
        Borrowed value = slot_get(dict_value_slot(self, i));
        if (value != NULL) { // a dying dict may have lost the key already
            visit(value, key != NULL ? edge_key(EDGE_VALUE, key) : edge_field("value"), context);
        }
        if (key != NULL && self->values == NULL) {
            visit(key, edge_key(EDGE_KEY, key), context);
        }
    }
}

// A dict of atoms: no cycle can go through it.
static bool dict_can_untrack(Borrowed object, int generation) {
    const Dict *self = as_dict(object);
    if (generation < 2 || object->type != &DictType) {
        return false;
    }
    int64_t position = 0;
    Borrowed key;
    Borrowed value;
    while (dict_next(object, &position, &key, &value)) {
        if (object_may_be_in_cycle(value) || (self->keys->kind == KEYS_ANY && object_may_be_in_cycle(key))) {
            return false;
        }
    }
    return true;
}

// ---- footprint ---------------------------------------------------------------------------------------------------

static void dict_footprint(Borrowed object, VisitBlock visit, void *context) {
    const Dict *self = as_dict(object);
    int64_t own = object_block_size(object);
    visit(object_header(object), own, own, "dict", context);
    if (self->values != NULL) {
        int64_t size = keys_capacity(self->keys->slot_count) * (int64_t)sizeof(Slot);
        visit(self->values, size, size, "values", context);
    } else if (self->keys != dict_keys_empty) {
        int64_t size = keys_size(self->keys);
        visit(self->keys, size, size, "keys", context);
    }
}

// ---- clear and destroy -------------------------------------------------------------------------------------------

// The next one of a dying dict's values, if they are in a table of their own.
static Owned take_from_values(Dict *self) {
    int64_t count = self->keys->count;
    for (int64_t i = (int64_t)self->changes; i < count; i++) {
        Owned value = slot_take_last(&self->values[i]);
        if (value != NULL) {
            self->changes = (uint64_t)i + 1;
            return value;
        }
    }
    self->changes = (uint64_t)count;
    return NULL;
}

// The next key or value of a dying dict that nobody else holds; the others lose a count on the way.
static Owned take_from_entries(Dict *self) {
    DictEntry *entries = dict_entries(self->keys);
    int64_t count = self->keys->count;
    for (int64_t i = (int64_t)self->changes; i < count; i++) {
        Owned key = slot_take_last(&entries[i].key);
        if (key != NULL) {
            self->changes = (uint64_t)i; // the value is still to come
            return key;
        }
        Owned value = slot_take_last(&entries[i].value);
        if (value != NULL) {
            self->changes = (uint64_t)i + 1;
            return value;
        }
    }
    self->changes = (uint64_t)count;
    return NULL;
}

// A dying dict: nobody looks anything up in it, so `used` says that it is being taken apart, and `changes` how far.
// Keys and values of one entry after the other, as in CPython.
static Owned take_from_dying(Dict *self) {
    if (self->used >= 0) {
        self->used = -1;
        self->changes = 0;
    }
    return self->values != NULL ? take_from_values(self) : take_from_entries(self);
}

// How far the collector has come in emptying one living dict, so that it does not begin at the first entry each time.
// Forgotten when that dict is empty: the next one may lie at the same address.
static struct Emptying {
    const Dict *dict;
    uint64_t changes;
    int64_t position;
} emptying;

static Owned take_from_living(Dict *self) {
    if (self->used == 0) {
        emptying.dict = NULL;
        return NULL;
    }
    if (self->values != NULL) {
        self->used -= 1;
        self->changes += 1;
        return slot_take(&self->values[self->used]);
    }
    if (emptying.dict != self || emptying.changes != self->changes) {
        emptying.position = 0;
    }
    DictEntry *entry = dict_entries(self->keys) + emptying.position;
    while (entry->key.held == NULL) {
        entry += 1;
    }
    int64_t index = entry - dict_entries(self->keys);
    Owned value = retain(entry->value.held);
    emptying = (struct Emptying){.dict = self, .changes = self->changes + 1, .position = index + 1};
    dict_delete_entry(self, index);
    return value;
}

static Owned take_from_dying_object(Object *object) { return take_from_dying(as_dict(object)); }

static Owned dict_take_reference(Object *object) {
    Dict *self = as_dict(object);
    return object->refcount > 0 ? take_from_living(self) : take_from_dying(self);
}

static void dict_destroy(Object *object) {
    Dict *self = as_dict(object);
    if (self->values != NULL) {
        dict_split_drop(self);
    } else {
        keys_free(self->keys);
    }
}

static void dict_die(Object *object) {
    collector_untrack(object);
    container_release_all(object, take_from_dying_object);
    dict_destroy(object);
    container_end(object, sizeof(Dict), 0);
}

// ---- repr --------------------------------------------------------------------------------------------------------

static bool add_entries(Borrowed dict, Buffer *out) {
    int64_t position = 0;
    Borrowed key;
    Borrowed value;
    while (dict_next(dict, &position, &key, &value)) {
        Owned held_key = retain(key);
        Owned held_value = retain(value);
        buffer_add_text(out, out->length > 1 ? ", " : "");
        bool added = repr_add(out, held_key);
        buffer_add_text(out, ": ");
        added = added && repr_add(out, held_value);
        release(held_key);
        release(held_value);
        if (!added) {
            return false;
        }
    }
    return true;
}

static Owned dict_repr(Borrowed self) {
    Answer entered = repr_enter(self);
    if (entered != NO) {
        return entered == YES ? str_from_text("{...}") : NULL;
    }
    Buffer out;
    buffer_init(&out);
    buffer_add_byte(&out, '{');
    bool added = add_entries(self, &out);
    buffer_add_byte(&out, '}');
    repr_leave(self);
    if (!added) {
        buffer_deinit(&out);
        return NULL;
    }
    return str_from_buffer(&out);
}

// ---- equal and hash ----------------------------------------------------------------------------------------------

// Has `other` this key with an equal value?
static Answer entry_equals(const Dict *other, Borrowed key, int64_t hash, Borrowed value) {
    int64_t index = dict_find(other, key, hash);
    if (index < 0) {
        return index == DICT_FAILED ? FAILED : NO;
    }
    Owned theirs = retain_if_any(slot_get(dict_value_slot(other, index)));
    if (theirs == NULL) {
        return NO;
    }
    Answer equal = object_equal(value, theirs);
    release(theirs);
    return equal;
}

Answer dict_equal(Borrowed left, Borrowed right) {
    const Dict *self = as_dict(left);
    if (self->used != dict_size(right)) {
        return NO;
    }
    Answer equal = YES;
    for (int64_t i = 0; equal == YES && i < self->keys->count; i++) {
        const DictEntry *entry = &dict_entries(self->keys)[i];
        Owned value = retain_if_any(slot_get(dict_value_slot(self, i)));
        if (value != NULL) {
            Owned key = retain(entry->key.held);
            equal = entry_equals(as_dict(right), key, entry->hash, value);
            release(key);
            release(value);
        }
    }
    return equal;
}

Owned dict_compare(Borrowed self, Borrowed other, Comparison comparison) {
    if (!is_dict(other) || (comparison != COMPARE_EQUAL && comparison != COMPARE_NOT_EQUAL)) {
        return not_implemented_new();
    }
    Answer equal = dict_equal(self, other);
    return equal == FAILED ? NULL : bool_new((equal == YES) == (comparison == COMPARE_EQUAL));
}

// ---- length, item, iterate ---------------------------------------------------------------------------------------

static int64_t dict_length(Borrowed self) { return as_dict(self)->used; }

// A class that derives from dict may say what a missing key gives.
static Owned call_missing(Borrowed self, Borrowed key) {
    Owned value = self->type == &DictType ? NULL : special_call(self, names.__missing__, 1, &key);
    return value != NULL || error_is_pending() ? value : error_raise_value(&KeyErrorType, key);
}

static Owned dict_get_item(Borrowed self, Borrowed key) {
    Borrowed value = dict_get(self, key);
    if (LIKELY(value != NULL)) {
        return retain(value);
    }
    return error_is_pending() ? NULL : call_missing(self, key);
}

static bool dict_set_item(Borrowed self, Borrowed key, Borrowed value) {
    if (LIKELY(value != NULL)) {
        return dict_set(self, key, value);
    }
    Answer deleted = dict_delete(self, key);
    if (deleted == NO) {
        error_raise_value(&KeyErrorType, key);
    }
    return deleted == YES;
}

static Owned dict_iterate(Borrowed self) { return dict_iterator_new(&DictKeyIteratorType, self); }

bool dict_check_iterable_fast(Borrowed object) { return is_dict(object) && object->type->iterate == dict_iterate; }

// ---- operators ---------------------------------------------------------------------------------------------------

static Owned dict_or(Borrowed left, Borrowed right) {
    if (!is_dict(left) || !is_dict(right)) {
        return not_implemented_new();
    }
    Owned result = dict_copy(left);
    if (result != NULL && !dict_update(result, right)) {
        release(result);
        return NULL;
    }
    return result;
}

static Owned dict_inplace_or(Borrowed self, Borrowed other) { return dict_update(self, other) ? retain(self) : NULL; }

// ---- the type ----------------------------------------------------------------------------------------------------

static const Member dict_members[] = {
    MEMBER(Dict, used), MEMBER(Dict, keys), MEMBER(Dict, values), MEMBER(Dict, changes), {0}};

Type DictType = {
    .name = "dict",
    .doc = "dict() -> empty dictionary\n"
           "dict(mapping) -> with the keys and values of the mapping\n"
           "dict(iterable) -> with a key and a value from each pair of the iterable\n"
           "dict(**kwargs) -> with the names and values of the keyword arguments",
    .basic_size = sizeof(Dict),
    .members = dict_members,
    .spares.maximum = 80,
    .flags = TYPE_CONTAINER | TYPE_BASE | TYPE_IS_DICT | TYPE_CLEARABLE | TYPE_MAPPING,
    .traverse = dict_traverse,
    .can_untrack = dict_can_untrack,
    .footprint = dict_footprint,
    .take_reference = dict_take_reference,
    .destroy = dict_destroy,
    .die = dict_die,
    .repr = dict_repr,
    .compare = dict_compare,
    .new = dict_create,
    .init = dict_init,
    .length = dict_length,
    .get_item = dict_get_item,
    .set_item = dict_set_item,
    .contains = dict_contains,
    .iterate = dict_iterate,
    .binary = {[BINARY_OR] = dict_or},
    .inplace = {[BINARY_OR] = dict_inplace_or},
    .methods = dict_method_rows,
};

bool dicts_init(void) {
    dict_split_init();
    return type_ready(&DictType) && dict_views_init() && dict_iterators_init();
}
