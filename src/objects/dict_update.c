// SPDX-License-Identifier: GPL-3.0-or-later
// Putting one dict into another, and all that dict(…) and update(…) take for one.
//
//     d.update({'a': 1})          a dict: entry by entry, with the hashes it has; the first one into an empty dict: its
//                                 whole table is copied
//     d.update(mapping)           anything with keys(): d[k] = mapping[k] for each
//     d.update([('a', 1), 'bc'])  pairs: sequences of two
//     d.update(a=1)               keyword arguments
//
// What always holds: user code may run between any two entries, so the place in the other dict is kept as an index and
// its size is checked again.
//
// Next: dict_methods.c.
#include "objects/arguments.h"
#include "objects/dict_keys.h"
#include "objects/exception.h"
#include "objects/key.h"
#include "objects/list.h"
#include "objects/names.h"
#include "objects/set.h"

// ---- dict into dict ----------------------------------------------------------------------------------------------

// An empty dict takes a copy of a whole table if that has no holes and is not far too large.
static bool fits_whole(const Dict *self, const Dict *other) {
    int64_t slot_count = other->keys->slot_count;
    return self->used == 0 && self->values == NULL && other->values == NULL && other->used == other->keys->count &&
           (slot_count == DICT_MINIMUM_SLOTS || keys_capacity(slot_count / 2) < other->used);
}

static bool copy_whole(Dict *self, const Dict *other) {
    DictKeys *keys = keys_clone(other->keys);
    if (keys == NULL) {
        return false;
    }
    keys_free(self->keys);
    self->keys = keys;
    self->used = other->used;
    self->changes += 1;
    if (object_header(&other->object)->next != NULL) {
        collector_track(&self->object);
    }
    return true;
}

static Answer has_key(const Dict *self, Borrowed key, int64_t hash) {
    int64_t index = dict_find(self, key, hash);
    if (index < 0) {
        return index == DICT_FAILED ? FAILED : NO;
    }
    return slot_get(dict_value_slot(self, index)) != NULL ? YES : NO;
}

static bool merge_entry(Dict *self, Owned key, int64_t hash, Owned value, bool override) {
    Answer there = override ? NO : has_key(self, key, hash);
    if (there == NO) {
        return dict_set_hashed(&self->object, key, hash, value);
    }
    release(key);
    release(value);
    return there == YES;
}

static bool merge_dict(Dict *self, const Dict *other, bool override) {
    if (self == other || other->used == 0) {
        return true;
    }
    if (fits_whole(self, other)) {
        return copy_whole(self, other);
    }
    if (self->values == NULL && !dict_make_room(self, other->used)) {
        return false;
    }
    int64_t used = other->used;
    for (int64_t i = 0; i < other->keys->count; i++) {
        const DictEntry *entry = &dict_entries(other->keys)[i];
        Borrowed value = slot_get(dict_value_slot(other, i));
        if (value == NULL) {
            continue;
        }
        if (!merge_entry(self, retain(entry->key.held), entry->hash, retain(value), override)) {
            return false;
        }
        if (other->used != used) {
            error_raise(&RuntimeErrorType, "dict mutated during update");
            return false;
        }
    }
    return true;
}

// ---- mappings ----------------------------------------------------------------------------------------------------

static bool merge_key(Borrowed dict, Borrowed mapping, Borrowed key, bool override) {
    if (!override) {
        Answer there = dict_contains(dict, key);
        if (there != NO) {
            return there == YES;
        }
    }
    Owned value = object_get_item(mapping, key);
    return value != NULL && dict_set_owned(dict, retain(key), value);
}

static bool merge_mapping(Borrowed dict, Borrowed mapping, bool override) {
    Owned keys = object_call_method(mapping, names.keys, 0, NULL);
    Owned iterator = keys == NULL ? NULL : object_iterate(keys);
    release_if_any(keys);
    if (iterator == NULL) {
        return false;
    }
    bool good = true;
    Owned key;
    while (good && (key = object_next(iterator)) != NULL) {
        good = merge_key(dict, mapping, key, override);
        release(key);
    }
    release(iterator);
    return good && !error_is_pending();
}

bool dict_merge(Borrowed dict, Borrowed mapping, bool override) {
    if (dict_check_iterable_fast(mapping)) {
        return merge_dict(as_dict(dict), as_dict(mapping), override);
    }
    return merge_mapping(dict, mapping, override);
}

// ---- pairs -------------------------------------------------------------------------------------------------------

static bool set_pair(Borrowed dict, Borrowed item, int64_t index) {
    Owned pair = sequence_fast(item, "");
    if (pair == NULL) {
        if (error_clear_if(&TypeErrorType)) {
            error_raise(&TypeErrorType, "cannot convert dictionary update sequence element #%lld to a sequence",
                        (long long)index);
        }
        return false;
    }
    int64_t size = sequence_fast_size(pair);
    bool good = size == 2;
    if (good) {
        const Slot *items = sequence_fast_items(pair);
        good = dict_set(dict, items[0].held, items[1].held);
    } else {
        error_raise(&ValueErrorType, "dictionary update sequence element #%lld has length %lld; 2 is required",
                    (long long)index, (long long)size);
    }
    release(pair);
    return good;
}

static bool update_from_pairs(Borrowed dict, Borrowed pairs) {
    Owned iterator = object_iterate(pairs);
    if (iterator == NULL) {
        return false;
    }
    bool good = true;
    Owned item;
    for (int64_t i = 0; good && (item = object_next(iterator)) != NULL; i++) {
        good = set_pair(dict, item, i);
        release(item);
    }
    release(iterator);
    return good && !error_is_pending();
}

bool dict_update(Borrowed dict, Borrowed mapping_or_pairs) {
    if (mapping_or_pairs->type == &DictType) {
        return merge_dict(as_dict(dict), as_dict(mapping_or_pairs), true);
    }
    Owned method = NULL;
    Answer is_mapping = object_find_attribute(mapping_or_pairs, names.keys, &method);
    if (is_mapping == FAILED) {
        return false;
    }
    release_if_any(method);
    return is_mapping == YES ? dict_merge(dict, mapping_or_pairs, true) : update_from_pairs(dict, mapping_or_pairs);
}

// ---- arguments ---------------------------------------------------------------------------------------------------

// What dict(…) and dict.update(…) do with their arguments.
bool dict_update_arguments(Borrowed self, const char *function_name, const Arguments *arguments) {
    if (!arguments_check_count(function_name, arguments, 0, 1)) {
        return false;
    }
    if (arguments->count == 1 && !dict_update(self, arguments_get(arguments, 0))) {
        return false;
    }
    int64_t keyword_count = arguments_keyword_count(arguments);
    for (int64_t i = 0; i < keyword_count; i++) {
        if (!dict_set(self, tuple_get(arguments->names, i), arguments_get(arguments, arguments->count + i))) {
            return false;
        }
    }
    return true;
}

// ---- fromkeys ----------------------------------------------------------------------------------------------------

static bool set_each(Borrowed target, Borrowed iterable, Borrowed value) {
    Owned iterator = object_iterate(iterable);
    if (iterator == NULL) {
        return false;
    }
    bool good = true;
    Owned key;
    while (good && (key = object_next(iterator)) != NULL) {
        good = target->type == &DictType ? dict_set(target, key, value) : object_set_item(target, key, value);
        release(key);
    }
    release(iterator);
    return good && !error_is_pending();
}

Owned dict_from_keys(Borrowed class_object, Borrowed iterable, Borrowed value) {
    Owned dict = object_call_none(class_object);
    if (dict == NULL) {
        return NULL;
    }
    int64_t count = 0;
    if (iterable->type == &DictType) {
        count = dict_size(iterable);
    } else if (is_any_set(iterable)) {
        count = as_set(iterable)->used;
    }
    bool good = dict->type != &DictType || dict_make_room(as_dict(dict), count);
    if (!good || !set_each(dict, iterable, value)) {
        release(dict);
        return NULL;
    }
    return dict;
}
