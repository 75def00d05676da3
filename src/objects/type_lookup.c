// SPDX-License-Identifier: GPL-3.0-or-later
// Looking a name up along a class's MRO, through a cache; and what happens when a class changes.
//
//     type_lookup(C, 'area')    cache[hash(version of C, 'area')] ─▶ { version, name, value }   hit: one comparison
//     each
//                               miss: C.__dict__, Base.__dict__, object.__dict__, and the answer is remembered
//
// What always holds: version numbers are never used twice, and a class loses its number when it or a base changes. So
// an entry is right for ever or dead. Values are borrowed from the class, which has them while it has the version. The
// name of a "not there" is held by the entry: else it could die, and another str come to lie at its address. Next:
// protocol_attribute.c, which asks; class_slots.c, which fills slots anew.
#include "memory/roots.h"
#include "objects/class.h"
#include "objects/dict_keys.h"
#include "objects/int.h"
#include "objects/list.h"
#include "objects/str.h"
#include "objects/tuple.h"
#include "objects/type_internal.h"

#define CACHE_SIZE 4096 // a power of two

typedef struct CacheEntry {
    uint64_t version;
    Borrowed name;
    Borrowed value;
    Slot held_name; // of an entry without a value
} CacheEntry;

static CacheEntry cache[CACHE_SIZE];
static uint64_t last_version;

// ---- looking up --------------------------------------------------------------------------------------------------

Borrowed type_mro_find(const Type *type, Borrowed name) {
    const Tuple *mro = as_tuple(type->mro.held);
    for (int64_t i = 0; i < mro->size; i++) {
        Borrowed found = dict_get_name(as_type(mro->items[i].held)->dict.held, name);
        if (found != NULL) {
            return found;
        }
    }
    return NULL;
}

uint64_t type_version(Type *type) {
    if (LIKELY(type->version != 0)) {
        return type->version;
    }
    // A class may have a number only while its bases have theirs: then taking a base's away takes the class's, too.
    const Tuple *mro = as_tuple(type->mro.held);
    for (int64_t i = mro->size - 1; i >= 0; i--) {
        Type *base = as_type(mro->items[i].held);
        if (base->version == 0) {
            base->version = ++last_version;
        }
    }
    if (type->version == 0) { // a metaclass's mro() left it out
        type->version = ++last_version;
    }
    return type->version;
}

static CacheEntry *cache_entry(uint64_t version, Borrowed name) {
    return &cache[(version * 31 ^ (uintptr_t)name >> 4) & (CACHE_SIZE - 1)];
}

static __attribute__((noinline)) Borrowed lookup_and_remember(Type *type, Borrowed name) {
    if (UNLIKELY(type->mro.held == NULL)) { // not ready yet
        return NULL;
    }
    Borrowed value = type_mro_find(type, name);
    CacheEntry *entry = cache_entry(type_version(type), name);
    entry->version = type->version;
    entry->name = name;
    entry->value = value;
    slot_set(&entry->held_name, value == NULL ? retain(name) : NULL);
    return value;
}

Borrowed type_lookup(Type *type, Borrowed name) {
    const CacheEntry *entry = cache_entry(type->version, name);
    if (LIKELY(entry->version == type->version && entry->name == name && type->version != 0)) {
        return entry->value;
    }
    return lookup_and_remember(type, name);
}

static void cache_walk(Visit visit, void *context) {
    for (int64_t i = 0; i < CACHE_SIZE; i++) {
        if (cache[i].held_name.held != NULL) {
            visit(cache[i].held_name.held, edge_index(EDGE_ITEM, i), context);
        }
    }
}

void type_cache_init(void) { root_register("method cache", cache_walk); }

void type_cache_clear(void) {
    for (int64_t i = 0; i < CACHE_SIZE; i++) {
        if (cache[i].version != 0) {
            slot_clear(&cache[i].held_name);
            cache[i] = (CacheEntry){0};
        }
    }
}

// ---- subclasses --------------------------------------------------------------------------------------------------

// A class knows its subclasses by their addresses, which are the keys of a dict: it does not hold them. The key is an
// int, on the C stack when it is only searched for, so that a dying class needs no memory.
static CompactInt address_key(const Type *subclass) {
    uintptr_t address = (uintptr_t)subclass;
    return (CompactInt){.object = {.refcount = 1, .type = &IntType},
                        .size = address >> INT_DIGIT_BITS == 0 ? 1 : 2,
                        .digits = {(uint32_t)(address & INT_DIGIT_MASK), (uint32_t)(address >> INT_DIGIT_BITS)}};
}

static Type *key_address(Borrowed key) { return (Type *)(uintptr_t)int_compact_value(as_int(key)); }

static bool has_room(const Type *base) {
    return base->subclasses.held != NULL && as_dict(base->subclasses.held)->keys->usable > 0;
}

// Room for one class more, so that putting it in cannot fail.
static bool make_room(Type *base) {
    if (base->subclasses.held == NULL) {
        base->subclasses.held = dict_new();
    }
    Dict *dict = base->subclasses.held == NULL ? NULL : as_dict(base->subclasses.held);
    return dict != NULL && (has_room(base) || dict_grow(dict, keys_slots_for(dict->used * 3)));
}

bool type_subclasses_add(Type *base, Type *subclass) {
    Owned key = make_room(base) ? int_from_int64((int64_t)(uintptr_t)subclass) : NULL;
    return key != NULL && dict_set_owned(base->subclasses.held, key, retain(OBJECT_TRUE));
}

static bool is_in(Borrowed bases, Borrowed base) {
    bool found = false;
    for (int64_t i = 0; i < tuple_size(bases); i++) {
        found |= tuple_get(bases, i) == base;
    }
    return found;
}

// Making room may start a collection, which may take another base's last subclass, and so its list.
static bool make_room_in_all(Borrowed bases) {
    bool all = false;
    while (!all) {
        all = true;
        for (int64_t i = 0; i < tuple_size(bases); i++) {
            Type *base = as_type(tuple_get(bases, i));
            all &= has_room(base);
            if (!make_room(base)) {
                return false;
            }
        }
    }
    return true;
}

bool type_subclasses_move(Type *subclass, Borrowed old_bases) {
    Borrowed bases = subclass->bases.held;
    Owned key = int_from_int64((int64_t)(uintptr_t)subclass);
    bool good = key != NULL && make_room_in_all(bases);
    for (int64_t i = 0; good && i < tuple_size(bases); i++) {
        Borrowed list = as_type(tuple_get(bases, i))->subclasses.held;
        dict_delete(list, key);
        good = dict_set(list, key, OBJECT_TRUE);
    }
    for (int64_t i = 0; good && i < tuple_size(old_bases); i++) {
        if (!is_in(bases, tuple_get(old_bases, i))) {
            type_subclasses_remove(as_type(tuple_get(old_bases, i)), subclass);
        }
    }
    release_if_any(key);
    return good;
}

void type_subclasses_remove(Type *base, const Type *subclass) {
    if (base->subclasses.held != NULL) {
        CompactInt key = address_key(subclass);
        dict_delete(base->subclasses.held, &key.object);
        if (dict_size(base->subclasses.held) == 0) {
            slot_clear(&base->subclasses);
        }
    }
}

void type_subclasses_visit(const Type *type, void (*visit)(Type *subclass, void *context), void *context) {
    int64_t position = 0;
    Borrowed key, value;
    while (type->subclasses.held != NULL && dict_next(type->subclasses.held, &position, &key, &value)) {
        visit(key_address(key), context);
    }
}

Owned type_subclasses_list(const Type *type) {
    Owned list = list_new(0);
    int64_t position = 0;
    Borrowed key, value;
    while (list != NULL && type->subclasses.held != NULL && dict_next(type->subclasses.held, &position, &key, &value)) {
        Type *subclass = key_address(key);
        if (subclass->object.refcount > 0 && !list_append(list, retain(&subclass->object))) {
            release(give(list));
        }
    }
    return list;
}

// ---- changes -----------------------------------------------------------------------------------------------------

static void forget_version(Type *type, void *context) {
    if (type->version != 0) { // else its subclasses have none either
        type->version = 0;
        type_subclasses_visit(type, forget_version, context);
    }
}

static void fill_slots_below(Type *type, void *context) {
    if (type_has(type, TYPE_CLASS)) {
        class_fill_slots(type);
    }
    type_subclasses_visit(type, fill_slots_below, context);
}

void type_modified(Type *type) {
    forget_version(type, NULL);
    fill_slots_below(type, NULL);
}

void type_modified_name(Type *type, Borrowed name) {
    forget_version(type, NULL);
    if (str_length(name) > 4 && str_read(as_str(name), 0) == '_' && str_read(as_str(name), 1) == '_') {
        fill_slots_below(type, NULL);
    }
}
