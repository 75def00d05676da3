// SPDX-License-Identifier: GPL-3.0-or-later
// The table of a dict: a hash table of small numbers in front of a plain array of entries.
//
//     {'b': 1, 'a': 2}     hash('b') & 7 = 5, hash('a') & 7 = 2
//
//     indices  │ -1 │ -1 │  1 │ -1 │ -1 │  0 │ -1 │ -1 │       one byte each, since no number is above 127
//     entries  │ hash 'b' 1 │ hash 'a' 2 │ … room for 3 more │  in order of insertion
//
// A search starts at the slot that the hash's low bits name and goes on as CPython does, slot × 5 + 1 + what is left of
// the hash, until it finds the key or a free slot. A deleted key leaves −2 in its slot, so that searches go on past it,
// and a hole among the entries. Two thirds of the slots may be used; then a new table is made, without the holes.
//
// Most tables hold nothing but names, and names are interned: such a table is marked KEYS_NAMES, and a search for a
// name compares addresses only. Strs that are not interned make it KEYS_STRS, where comparing cannot run user code; any
// other key makes it KEYS_ANY, where it can, and may change the very table that is being searched.
//
// What always holds: at least a third of the slots is free, so every search ends; count + usable is the room for
// entries; a key's entry index never changes while the table's version stays the same and is not 0. The hash of a hole
// is the index of an entry behind it before which there are only holes: so the first key is found without a search.
//
// Next: dict_access.c, what a dict does with it; dict_split.c, tables with several dicts.
#include "objects/dict_keys.h"

#include "objects/exception.h"
#include "objects/key.h"

#include <string.h>

#define PERTURB_SHIFT 5

// One slot, free, and no room for entries: the words of a DictKeys and eight bytes of −1 behind it.
static int64_t empty_table[6] = {1, 1, 0, 0, 0, -1};
DictKeys *const dict_keys_empty = (DictKeys *)(void *)empty_table;

// ---- tables ------------------------------------------------------------------------------------------------------

static ALWAYS_INLINE uint8_t index_shift_for(int64_t slot_count) {
    return slot_count <= 0x80 ? 0 : slot_count <= 0x8000 ? 1 : slot_count <= 0x80000000 ? 2 : 3;
}

static ALWAYS_INLINE int64_t size_for(int64_t slot_count) {
    return (int64_t)sizeof(DictKeys) + (slot_count << index_shift_for(slot_count)) +
           keys_capacity(slot_count) * (int64_t)sizeof(DictEntry);
}

int64_t keys_size(const DictKeys *keys) { return keys == dict_keys_empty ? 0 : size_for(keys->slot_count); }

// Most tables are of the smallest size: with a constant for it, making and freeing one takes a few instructions.
static ALWAYS_INLINE DictKeys *table_new(int64_t slot_count) {
    DictKeys *keys = heap_allocate(HEAP_BUFFER, (size_t)size_for(slot_count));
    if (UNLIKELY(keys == NULL)) {
        return heap_raise_no_memory();
    }
    uint8_t shift = index_shift_for(slot_count);
    *keys = (DictKeys){.references = 1,
                       .kind = KEYS_NAMES,
                       .index_shift = shift,
                       .slot_count = slot_count,
                       .usable = keys_capacity(slot_count)};
    memset(keys->indices, 0xFF, (size_t)slot_count << shift);
    return keys;
}

DictKeys *keys_new(int64_t slot_count) {
    return slot_count == DICT_MINIMUM_SLOTS ? table_new(DICT_MINIMUM_SLOTS) : table_new(slot_count);
}

void keys_free(DictKeys *keys) {
    if (LIKELY(keys->slot_count == DICT_MINIMUM_SLOTS)) {
        heap_release(HEAP_BUFFER, keys, (size_t)size_for(DICT_MINIMUM_SLOTS));
    } else if (keys != dict_keys_empty) {
        heap_release(HEAP_BUFFER, keys, (size_t)size_for(keys->slot_count));
    }
}

DictKeys *keys_clone(const DictKeys *keys) {
    if (keys == dict_keys_empty) {
        return dict_keys_empty;
    }
    size_t size = (size_t)size_for(keys->slot_count);
    DictKeys *clone = heap_allocate(HEAP_BUFFER, size);
    if (clone == NULL) {
        return heap_raise_no_memory();
    }
    memcpy(clone, keys, size);
    clone->version = 0;
    DictEntry *entries = dict_entries(clone);
    for (int64_t i = 0; i < clone->count; i++) {
        if (entries[i].key.held != NULL) {
            entries[i].key.held->refcount += 1;
            entries[i].value.held->refcount += 1;
        }
    }
    return clone;
}

// ---- slots -------------------------------------------------------------------------------------------------------

static ALWAYS_INLINE int64_t index_read(const DictKeys *keys, uint64_t slot, int shift) {
    const void *indices = keys->indices;
    switch (shift) {
    case 0: return ((const int8_t *)indices)[slot];
    case 1: return ((const int16_t *)indices)[slot];
    case 2: return ((const int32_t *)indices)[slot];
    default: return ((const int64_t *)indices)[slot];
    }
}

static ALWAYS_INLINE void index_write(DictKeys *keys, uint64_t slot, int64_t index, int shift) {
    void *indices = keys->indices;
    switch (shift) {
    case 0: ((int8_t *)indices)[slot] = (int8_t)index; break;
    case 1: ((int16_t *)indices)[slot] = (int16_t)index; break;
    case 2: ((int32_t *)indices)[slot] = (int32_t)index; break;
    default: ((int64_t *)indices)[slot] = index;
    }
}

// A search in progress: where it is and what is left of the hash.
typedef struct Probe {
    uint64_t slot;
    uint64_t perturb;
    uint64_t mask;
} Probe;

static ALWAYS_INLINE Probe probe_start(const DictKeys *keys, int64_t hash) {
    uint64_t mask = (uint64_t)keys->slot_count - 1;
    return (Probe){.slot = (uint64_t)hash & mask, .perturb = (uint64_t)hash, .mask = mask};
}

static ALWAYS_INLINE void probe_next(Probe *probe) {
    probe->perturb >>= PERTURB_SHIFT;
    probe->slot = (probe->slot * 5 + probe->perturb + 1) & probe->mask;
}

// ---- searching ---------------------------------------------------------------------------------------------------

// A search for an interned str among interned strs: the same object or none.
static ALWAYS_INLINE int64_t find_identical(const DictKeys *keys, Borrowed name, int64_t hash, int shift) {
    const DictEntry *entries = (const DictEntry *)((uintptr_t)keys->indices + ((uintptr_t)keys->slot_count << shift));
    for (Probe probe = probe_start(keys, hash);; probe_next(&probe)) {
        int64_t index = index_read(keys, probe.slot, shift);
        if (index >= 0 ? entries[index].key.held == name : index == INDEX_FREE) {
            return index;
        }
    }
}

static int64_t find_name(const DictKeys *keys, Borrowed name, int64_t hash) {
    if (LIKELY(keys->index_shift == 0)) {
        return find_identical(keys, name, hash, 0);
    }
    return find_identical(keys, name, hash, keys->index_shift);
}

// A search for an exact str that passes over all keys that are none: no user code.
static ALWAYS_INLINE int64_t find_text(const DictKeys *keys, Borrowed text, int64_t hash, int shift) {
    const DictEntry *entries = (const DictEntry *)((uintptr_t)keys->indices + ((uintptr_t)keys->slot_count << shift));
    for (Probe probe = probe_start(keys, hash);; probe_next(&probe)) {
        int64_t index = index_read(keys, probe.slot, shift);
        if (index >= 0) {
            const DictEntry *entry = &entries[index];
            if (entry->key.held == text || (entry->hash == hash && entry->key.held->type == &StrType &&
                                            key_texts_equal(as_str(entry->key.held), as_str(text)))) {
                return index;
            }
        } else if (index == INDEX_FREE) {
            return DICT_MISSING;
        }
    }
}

static int64_t find_str(const DictKeys *keys, Borrowed text, int64_t hash) {
    if (keys->index_shift == 0) {
        return find_text(keys, text, hash, 0);
    }
    return find_text(keys, text, hash, keys->index_shift);
}

// Compares the key of entry `index` with ==, which may change the dict. *changed: the table is not what it was, search
// again.
static Answer compare_key(const Dict *self, const DictKeys *keys, int64_t index, Borrowed key, bool *changed) {
    int64_t slot_count = keys->slot_count;
    Owned mine = retain(dict_entries(keys)[index].key.held);
    Answer equal = object_compare_bool(mine, key, COMPARE_EQUAL);
    *changed = self->keys != keys || keys->slot_count != slot_count || keys->count <= index ||
               dict_entries(keys)[index].key.held != mine;
    release(mine);
    return equal;
}

// Is the key of entry `index` equal to `key`?
static ALWAYS_INLINE Answer key_matches(const Dict *self, const DictKeys *keys, int64_t index, Borrowed key,
                                        int64_t hash, bool *changed) {
    const DictEntry *entry = &dict_entries(keys)[index];
    if (entry->key.held == key) {
        return YES;
    }
    if (entry->hash != hash) {
        return NO;
    }
    if (entry->key.held->type == key->type && key_is_simple(key)) {
        return key_equal_simple(entry->key.held, key) ? YES : NO;
    }
    return compare_key(self, keys, index, key, changed);
}

static int64_t find_any(const Dict *self, Borrowed key, int64_t hash);

// A search for an int, which meets ints as a rule: their hashes are equal only if they are, for compact ones. Anything
// else with the same hash makes it a search for any key.
static ALWAYS_INLINE int64_t find_int(const Dict *self, Borrowed key, int64_t hash, int shift) {
    const DictKeys *keys = self->keys;
    const DictEntry *entries = (const DictEntry *)((uintptr_t)keys->indices + ((uintptr_t)keys->slot_count << shift));
    for (Probe probe = probe_start(keys, hash);; probe_next(&probe)) {
        int64_t index = index_read(keys, probe.slot, shift);
        if (index == INDEX_FREE) {
            return DICT_MISSING;
        }
        if (index >= 0 && entries[index].hash == hash) {
            Borrowed mine = entries[index].key.held;
            bool simple = mine->type == &IntType && int_is_compact(as_int(mine));
            if (simple && int_compact_value(as_int(mine)) == int_compact_value(as_int(key))) {
                return index;
            }
            if (!simple) {
                return find_any(self, key, hash);
            }
        }
    }
}

static int64_t find_any(const Dict *self, Borrowed key, int64_t hash) {
    const DictKeys *keys = self->keys;
    for (Probe probe = probe_start(keys, hash);; probe_next(&probe)) {
        int64_t index = index_read(keys, probe.slot, keys->index_shift);
        if (index == INDEX_FREE) {
            return DICT_MISSING;
        }
        if (index >= 0) {
            bool changed = false;
            Answer matches = key_matches(self, keys, index, key, hash, &changed);
            if (UNLIKELY(matches == FAILED)) {
                return DICT_FAILED;
            }
            if (UNLIKELY(changed)) {
                return find_any(self, key, hash);
            }
            if (matches == YES) {
                return index;
            }
        }
    }
}

int64_t dict_find(const Dict *self, Borrowed key, int64_t hash) {
    const DictKeys *keys = self->keys;
    if (LIKELY(key->type == &StrType && keys->kind != KEYS_ANY)) {
        if (keys->kind == KEYS_NAMES && as_str(key)->is_interned) {
            return find_name(keys, key, hash);
        }
        return find_str(keys, key, hash);
    }
    if (key->type == &IntType && int_is_compact(as_int(key))) {
        return keys->index_shift == 0   ? find_int(self, key, hash, 0)
               : keys->index_shift == 1 ? find_int(self, key, hash, 1)
                                        : find_int(self, key, hash, keys->index_shift);
    }
    return find_any(self, key, hash);
}

int64_t dict_keys_find_name(const DictKeys *keys, Borrowed name) {
    int64_t hash = str_hash_value(as_str(name));
    return keys->kind == KEYS_NAMES ? find_name(keys, name, hash) : find_str(keys, name, hash);
}

uint64_t dict_keys_version(DictKeys *keys) {
    static uint64_t last_version;
    if (keys->version == 0) {
        keys->version = ++last_version;
    }
    return keys->version;
}

// ---- filling -----------------------------------------------------------------------------------------------------

static ALWAYS_INLINE void index_insert_shift(DictKeys *keys, int64_t hash, int64_t index, int shift) {
    Probe probe = probe_start(keys, hash);
    while (index_read(keys, probe.slot, shift) >= 0) {
        probe_next(&probe);
    }
    index_write(keys, probe.slot, index, shift);
}

static ALWAYS_INLINE void index_insert(DictKeys *keys, int64_t hash, int64_t index) {
    if (LIKELY(keys->index_shift == 0)) {
        index_insert_shift(keys, hash, index, 0);
    } else {
        index_insert_shift(keys, hash, index, keys->index_shift);
    }
}

static inline uint8_t kind_with(uint8_t kind, Borrowed key) {
    if (key->type != &StrType) {
        return KEYS_ANY;
    }
    return kind == KEYS_NAMES && !as_str(key)->is_interned ? KEYS_STRS : kind;
}

void keys_add(DictKeys *keys, Owned key, int64_t hash, Owned value) {
    assert_debug(keys->usable > 0);
    index_insert(keys, hash, keys->count);
    keys->kind = kind_with(keys->kind, key);
    keys->version = 0;
    keys->usable -= 1;
    dict_entries(keys)[keys->count++] = (DictEntry){.hash = hash, .key = {key}, .value = {value}};
}

DictKeys *keys_rebuild(DictKeys *old, int64_t slot_count) { return keys_rebuild_behind(old, slot_count, 0); }

DictKeys *keys_rebuild_behind(DictKeys *old, int64_t slot_count, int64_t holes) {
    DictKeys *keys = keys_new(slot_count);
    if (keys == NULL) {
        return NULL;
    }
    const DictEntry *from = dict_entries(old);
    DictEntry *to = dict_entries(keys);
    for (int64_t i = 0; i < holes; i++) {
        to[i] = (DictEntry){.hash = i == 0 ? holes : i + 1};
    }
    int64_t count = holes;
    for (int64_t i = 0; i < old->count; i++) {
        if (from[i].key.held != NULL) {
            index_insert(keys, from[i].hash, count);
            to[count++] = from[i];
        }
    }
    keys->kind = count == holes ? KEYS_NAMES : old->kind;
    keys->count = count;
    keys->usable -= count;
    keys_free(old);
    return keys;
}

void keys_forget(DictKeys *keys, int64_t index) {
    DictEntry *entry = &dict_entries(keys)[index];
    Probe probe = probe_start(keys, entry->hash);
    while (index_read(keys, probe.slot, keys->index_shift) != index) {
        probe_next(&probe);
    }
    index_write(keys, probe.slot, INDEX_DELETED, keys->index_shift);
    keys->version = 0;
    entry->hash = index + 1;
}

// ---- the first entry ---------------------------------------------------------------------------------------------

int64_t keys_first(DictKeys *keys) {
    DictEntry *entries = dict_entries(keys);
    int64_t index = 0;
    while (index < keys->count && entries[index].key.held == NULL) {
        index = entries[index].hash;
    }
    if (index > 0) {
        entries[0].hash = index;
    }
    return index;
}

void keys_add_first(DictKeys *keys, Owned key, int64_t hash, Owned value) {
    int64_t index = keys_first(keys) - 1;
    DictEntry *entries = dict_entries(keys);
    entries[0].hash = index;
    entries[index] = (DictEntry){.hash = hash, .key = {key}, .value = {value}};
    index_insert(keys, hash, index);
    keys->kind = kind_with(keys->kind, key);
    keys->version = 0;
}
