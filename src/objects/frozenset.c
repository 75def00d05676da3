// SPDX-License-Identifier: GPL-3.0-or-later
// The frozenset type: a set that never changes, and so has a hash and can be in other sets.
//
//     hash({1, 2}) as a frozenset: shuffle(hash 1) ^ shuffle(hash 2) ^ …, whatever their order; then dispersed once
//     more
//
// Next: set_iterator.c.
#include "objects/arguments.h"
#include "objects/class.h"
#include "objects/protocol.h"
#include "objects/set_table.h"

// ---- create ------------------------------------------------------------------------------------------------------

static Owned frozenset_create(Type *type, const Arguments *arguments) {
    bool refuse = type == &FrozensetType || type->init == FrozensetType.init;
    if ((refuse && !arguments_refuse_keywords("frozenset", arguments)) ||
        !arguments_check_count("frozenset", arguments, 0, 1)) {
        return NULL;
    }
    if (arguments->count == 0) {
        return set_new(type, NULL);
    }
    Borrowed iterable = arguments_get(arguments, 0);
    if (type == &FrozensetType && iterable->type == &FrozensetType) {
        return retain(iterable);
    }
    return set_new(type, iterable);
}

// ---- equal and hash ----------------------------------------------------------------------------------------------

// Hashes of neighbouring ints differ in few bits; without this their exclusive or would be the same for many sets.
static uint64_t shuffle(uint64_t hash) { return ((hash ^ 89869747) ^ (hash << 16)) * 3644798167; }

int64_t set_items_hash(const Set *self) {
    uint64_t hash = 0;
    for (int64_t i = 0; i <= self->mask; i++) {
        if (set_entry_is_used(&self->table[i])) {
            hash ^= shuffle((uint64_t)self->table[i].hash);
        }
    }
    hash ^= ((uint64_t)self->used + 1) * 1927868237;
    hash ^= (hash >> 11) ^ (hash >> 25);
    hash = hash * 69069 + 907133923;
    return hash == UINT64_MAX ? 590923713 : (int64_t)hash;
}

static int64_t frozenset_hash(Borrowed object) {
    Set *self = as_set(object);
    if (self->hash == -1) {
        self->hash = set_items_hash(self);
    }
    return self->hash;
}

// ---- the type ----------------------------------------------------------------------------------------------------

Type FrozensetType = {
    .name = "frozenset",
    .doc = "frozenset() -> empty frozenset\nfrozenset(iterable) -> frozenset with the items of the iterable, each once",
    .basic_size = sizeof(Set),
    .members = set_members,
    .flags = TYPE_CONTAINER | TYPE_BASE | TYPE_IS_SET | TYPE_CLEARABLE,
    .weakrefs_offset = offsetof(Set, weakrefs),
    .traverse = set_traverse,
    .footprint = set_footprint,
    .take_reference = set_take_reference,
    .destroy = set_destroy,
    .die = set_die,
    .repr = set_repr,
    .hash = frozenset_hash,
    .compare = set_compare,
    .new = frozenset_create,
    .length = set_length,
    .contains = set_contains_item,
    .iterate = set_iterate,
    .binary = {[BINARY_OR] = set_or, [BINARY_AND] = set_and, [BINARY_SUBTRACT] = set_subtract, [BINARY_XOR] = set_xor},
    .methods = frozenset_method_rows,
};

bool frozenset_init(void) { return type_ready(&FrozensetType); }
