// SPDX-License-Identifier: GPL-3.0-or-later
// What C code does with dicts: get, set, delete, and going through one.
//
//     dict_set(d, key, value)     hash ─▶ dict_find ─┬─ found: the value is replaced, order and table stay
//                                                    ├─ missing, room: a new entry at the end
//                                                    └─ missing, no room: a new table of used × 3 slots first
//
// What always holds: a dict is whole again before anything is released, for a release may run a program's __del__,
// which may look at this dict. A dict that has met only atoms is unknown to the collector; storing a container makes it
// known.
//
// Next: dict_keys.c, the table; dict_split.c, instances; dict.c, the type.
#include "objects/dict_keys.h"
#include "objects/exception.h"
#include "objects/key.h"
#include "objects/list.h"

// ---- storing -----------------------------------------------------------------------------------------------------

// A new table; holes go, split becomes combined.
bool dict_grow(Dict *self, int64_t slot_count) {
    if (self->values != NULL) {
        return dict_make_combined(self, slot_count);
    }
    DictKeys *keys = keys_rebuild(self->keys, slot_count);
    if (UNLIKELY(keys == NULL)) {
        return false;
    }
    self->keys = keys;
    return true;
}

bool dict_make_room(Dict *self, int64_t count) {
    if (self->values == NULL && keys_capacity(self->keys->slot_count) >= count) {
        return true;
    }
    return dict_grow(self, keys_slots_for_count(self->used + count));
}

static bool fail_set(Owned key, Owned value) {
    release(key);
    release(value);
    return false;
}

static void replace_value(Dict *self, int64_t index, Owned value) {
    Slot *slot = dict_value_slot(self, index);
    self->changes += 1;
    dict_note_value(self, value);
    slot_set(slot, value);
}

// The key is not there yet.
static bool add_key(Dict *self, Owned key, int64_t hash, Owned value, int64_t index) {
    if (self->values != NULL) {
        Answer added = dict_split_add(self, key, hash, value, index);
        if (added != NO) {
            return added == YES ? true : fail_set(key, value);
        }
    }
    if (UNLIKELY(self->keys->usable <= 0) && !dict_grow(self, keys_slots_for(self->used * 3))) {
        return fail_set(key, value);
    }
    self->used += 1;
    self->changes += 1;
    dict_note_value(self, key);
    dict_note_value(self, value);
    keys_add(self->keys, key, hash, value);
    return true;
}

bool dict_set_hashed(Borrowed dict, Owned key, int64_t hash, Owned value) {
    Dict *self = as_dict(dict);
    int64_t index = dict_find(self, key, hash);
    if (index >= 0 && LIKELY(dict_value_slot(self, index)->held != NULL)) {
        replace_value(self, index, value);
        release(key);
        return true;
    }
    if (UNLIKELY(index == DICT_FAILED)) {
        return fail_set(key, value);
    }
    return add_key(self, key, hash, value, index);
}

bool dict_set_owned(Borrowed dict, Owned key, Owned value) {
    int64_t hash = key_hash(key);
    if (UNLIKELY(hash == -1)) {
        return fail_set(key, value);
    }
    return dict_set_hashed(dict, key, hash, value);
}

bool dict_set(Borrowed dict, Borrowed key, Borrowed value) { return dict_set_owned(dict, retain(key), retain(value)); }

bool dict_set_text(Borrowed dict, const char *key, Owned value) {
    Owned name = value == NULL ? NULL : str_intern_text(key);
    if (name == NULL) {
        release_if_any(value);
        return false;
    }
    return dict_set_owned(dict, name, value);
}

Borrowed dict_set_default(Borrowed dict, Borrowed key, Borrowed value) {
    Dict *self = as_dict(dict);
    int64_t hash = key_hash(key);
    if (hash == -1) {
        return NULL;
    }
    int64_t index = dict_find(self, key, hash);
    if (index == DICT_FAILED) {
        return NULL;
    }
    if (index >= 0) {
        Borrowed found = slot_get(dict_value_slot(self, index));
        if (found != NULL) {
            return found;
        }
    }
    return add_key(self, retain(key), hash, retain(value), index) ? value : NULL;
}

// ---- getting -----------------------------------------------------------------------------------------------------

Borrowed dict_get_hashed(Borrowed dict, Borrowed key, int64_t hash) {
    const Dict *self = as_dict(dict);
    int64_t index = dict_find(self, key, hash);
    return index < 0 ? NULL : slot_get(dict_value_slot(self, index));
}

Borrowed dict_get(Borrowed dict, Borrowed key) {
    int64_t hash = key_hash(key);
    return UNLIKELY(hash == -1) ? NULL : dict_get_hashed(dict, key, hash);
}

Borrowed dict_get_name(Borrowed dict, Borrowed name) {
    const Dict *self = as_dict(dict);
    int64_t index = dict_keys_find_name(self->keys, name);
    return index < 0 ? NULL : slot_get(dict_value_slot(self, index));
}

Answer dict_contains(Borrowed dict, Borrowed key) {
    const Dict *self = as_dict(dict);
    int64_t hash = key_hash(key);
    if (hash == -1) {
        return FAILED;
    }
    int64_t index = dict_find(self, key, hash);
    if (index < 0) {
        return index == DICT_FAILED ? FAILED : NO;
    }
    return slot_get(dict_value_slot(self, index)) != NULL ? YES : NO;
}

// ---- deleting ----------------------------------------------------------------------------------------------------

// Takes key and value of an entry out; they are the caller's.
static void take_entry(Dict *self, int64_t index, Owned *key, Owned *value) {
    DictEntry *entry = &dict_entries(self->keys)[index];
    keys_forget(self->keys, index);
    *key = slot_take(&entry->key);
    *value = slot_take(&entry->value);
    self->used -= 1;
    self->changes += 1;
}

void dict_delete_entry(Dict *self, int64_t index) {
    Owned key;
    Owned value;
    take_entry(self, index, &key, &value);
    release(key);
    release(value);
}

Owned dict_pop_hashed(Borrowed dict, Borrowed key, int64_t hash) {
    Dict *self = as_dict(dict);
    int64_t index = dict_find(self, key, hash);
    if (index < 0 || slot_get(dict_value_slot(self, index)) == NULL) {
        return NULL;
    }
    if (self->values != NULL) { // the names before it are all there, so it keeps its index
        if (!dict_make_combined(self, self->keys->slot_count)) {
            return NULL;
        }
    }
    Owned old_key;
    Owned value;
    take_entry(self, index, &old_key, &value);
    release(old_key);
    return value;
}

Owned dict_pop(Borrowed dict, Borrowed key) {
    int64_t hash = key_hash(key);
    return hash == -1 ? NULL : dict_pop_hashed(dict, key, hash);
}

Answer dict_delete(Borrowed dict, Borrowed key) {
    Owned value = dict_pop(dict, key);
    if (value == NULL) {
        return error_is_pending() ? FAILED : NO;
    }
    release(value);
    return YES;
}

void dict_clear(Borrowed dict) {
    Dict *self = as_dict(dict);
    DictKeys *keys = self->keys;
    Dict old = {.keys = keys, .values = self->values};
    int64_t count = self->values != NULL ? self->used : keys->count;
    self->keys = dict_keys_empty;
    self->values = NULL;
    self->used = 0;
    self->changes += 1;
    for (int64_t i = 0; i < count; i++) {
        if (old.values == NULL) {
            release_if_any(slot_take(&dict_entries(keys)[i].key));
        }
        release_if_any(slot_take(dict_value_slot(&old, i)));
    }
    if (old.values != NULL) {
        dict_split_drop(&old);
    } else {
        keys_free(keys);
    }
}

// ---- going through -----------------------------------------------------------------------------------------------

bool dict_next(Borrowed dict, int64_t *position, Borrowed *key, Borrowed *value) {
    const Dict *self = as_dict(dict);
    const DictEntry *entries = dict_entries(self->keys);
    int64_t count = self->values != NULL ? self->used : self->keys->count;
    int64_t i = *position;
    while (i < count && slot_get(dict_value_slot(self, i)) == NULL) {
        i += 1;
    }
    if (i >= count) {
        return false;
    }
    *position = i + 1;
    *key = slot_get(&entries[i].key);
    if (value != NULL) {
        *value = slot_get(dict_value_slot(self, i));
    }
    return true;
}

Owned dict_keys_list(Borrowed dict) {
    Owned list = list_new(dict_size(dict));
    if (list == NULL) {
        return NULL;
    }
    int64_t position = 0;
    Borrowed key;
    while (dict_next(dict, &position, &key, NULL)) {
        if (!list_append(list, retain(key))) {
            release(list);
            return NULL;
        }
    }
    return list;
}
