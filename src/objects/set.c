// SPDX-License-Identifier: GPL-3.0-or-later
// The set type.
//
//     {1, 2, 3}     Set: fill 3, used 3, mask 7, table ─▶ the eight entries inside           224 bytes
//     set(range(9)) Set: …               mask 31, table ─▶ a buffer of 32 entries of 16 bytes   224 + 512
//
// set and frozenset have one layout and share nearly all of their code; what a frozenset lacks are the methods that
// change.
//
// What always holds: the table is valid before anything is released or compared, since either may run user code.
//
// Next: set_table.c, the table; set_operators.c; set_methods.c; frozenset.c; set_iterator.c.
#include "objects/set.h"

#include "memory/life.h"
#include "objects/arguments.h"
#include "objects/class.h"
#include "objects/dict_keys.h"
#include "objects/exception.h"
#include "objects/iterators.h"
#include "objects/key.h"
#include "objects/list.h"
#include "objects/repr_guard.h"
#include "objects/set_table.h"

// ---- create ------------------------------------------------------------------------------------------------------

Type *set_basic_type(Borrowed set) { return type_is_subtype(set->type, &FrozensetType) ? &FrozensetType : &SetType; }

Owned set_new(Type *type, Borrowed iterable) {
    bool is_basic = type == &SetType || type == &FrozensetType;
    Owned set = is_basic ? container_new(type, sizeof(Set), 0) : type_allocate(type, 0);
    if (set == NULL) {
        return NULL;
    }
    set_table_init(as_set(set));
    as_set(set)->finger = 0;
    as_set(set)->weakrefs = NULL;
    collector_track(set);
    if (iterable != NULL && !set_update(set, iterable)) {
        release(set);
        return NULL;
    }
    return set;
}

static Owned set_create(Type *type, const Arguments *arguments) {
    (void)arguments;
    return set_new(type, NULL);
}

static bool set_init(Borrowed self, const Arguments *arguments) {
    bool refuse = self->type == &SetType || self->type->init == set_init;
    if ((refuse && !arguments_refuse_keywords("set", arguments)) || !arguments_check_count("set", arguments, 0, 1)) {
        return false;
    }
    set_clear(as_set(self));
    return arguments->count == 0 || set_update(self, arguments_get(arguments, 0));
}

// ---- adding, from C ----------------------------------------------------------------------------------------------

bool set_add(Borrowed set, Borrowed item) {
    int64_t hash = key_hash(item);
    return hash != -1 && set_add_hashed(as_set(set), item, hash);
}

Answer set_contains(Borrowed set, Borrowed item) {
    int64_t hash = key_hash(item);
    return hash == -1 ? FAILED : set_contains_hashed(as_set(set), item, hash);
}

Answer set_discard(Borrowed set, Borrowed item) {
    int64_t hash = key_hash(item);
    return hash == -1 ? FAILED : set_discard_hashed(as_set(set), item, hash);
}

bool set_next(Borrowed set, int64_t *position, Borrowed *item) {
    const SetEntry *entry = set_next_entry(as_set(set), position);
    if (entry == NULL) {
        return false;
    }
    *item = slot_get(&entry->key);
    return true;
}

// The keys of a dict, with the hashes that it knows.
static bool add_keys(Set *self, const Dict *dict) {
    if ((self->fill + dict->used) * 5 >= self->mask * 3 && !set_resize(self, (self->used + dict->used) * 2)) {
        return false;
    }
    for (int64_t i = 0; i < dict->keys->count; i++) {
        if (slot_get(dict_value_slot(dict, i)) != NULL) {
            const DictEntry *entry = &dict_entries(dict->keys)[i];
            Owned key = retain(entry->key.held);
            bool added = set_add_hashed(self, key, entry->hash);
            release(key);
            if (!added) {
                return false;
            }
        }
    }
    return true;
}

static bool add_each(Borrowed set, Borrowed iterable) {
    Owned iterator = object_iterate(iterable);
    if (iterator == NULL) {
        return false;
    }
    bool good = true;
    Owned item;
    while (good && (item = object_next(iterator)) != NULL) {
        good = set_add(set, item);
        release(item);
    }
    release(iterator);
    return good && !error_is_pending();
}

bool set_update(Borrowed set, Borrowed iterable) {
    if (is_any_set(iterable)) {
        return set_merge(as_set(set), as_set(iterable));
    }
    if (iterable->type == &DictType) {
        return add_keys(as_set(set), as_dict(iterable));
    }
    return add_each(set, iterable);
}

// ---- traverse ----------------------------------------------------------------------------------------------------

void set_traverse(Borrowed object, Visit visit, void *context) {
    const Set *self = as_set(object);
    int64_t first = self->used < 0 ? self->finger : 0; // a dying set has lost those before its finger
    for (int64_t i = first; i <= self->mask; i++) {
        if (set_entry_is_used(&self->table[i])) {
            visit(self->table[i].key.held, edge_plain(EDGE_ELEMENT), context);
        }
    }
}

// ---- footprint ---------------------------------------------------------------------------------------------------

void set_footprint(Borrowed object, VisitBlock visit, void *context) {
    const Set *self = as_set(object);
    int64_t own = object_block_size(object);
    visit(object_header(object), own, own, object->type->name, context);
    if (self->table != self->small_table) {
        int64_t size = (self->mask + 1) * (int64_t)sizeof(SetEntry);
        visit(self->table, size, size, "table", context);
    }
}

// ---- clear and destroy -------------------------------------------------------------------------------------------

// A dying set: nobody looks anything up in it, so `used` says that it is being taken apart, and `finger` how far.
static Owned take_from_dying(Set *self) {
    if (self->used >= 0) {
        self->used = -1;
        self->finger = 0;
    }
    const SetEntry *table = self->table;
    int64_t mask = self->mask;
    for (int64_t i = self->finger; i <= mask; i++) {
        Object *item = table[i].key.held;
        if (item == NULL || item == &set_deleted) {
            continue;
        }
        if (item->refcount == 1) {
            self->finger = i + 1;
            return item;
        }
        item->refcount -= 1; // somebody else holds it: the loop that destroys objects need not see it
    }
    self->finger = mask + 1;
    return NULL;
}

static Owned take_from_living(Set *self) {
    if (self->used == 0) {
        return NULL;
    }
    const SetEntry *entry = set_next_entry(self, &self->finger);
    if (entry == NULL) { // there are some before the finger
        self->finger = 0;
        entry = set_next_entry(self, &self->finger);
    }
    return set_take_entry(self, entry - self->table);
}

// One item after the other, in the order of the table.
Owned set_take_reference(Object *object) {
    return object->refcount > 0 ? take_from_living(as_set(object)) : take_from_dying(as_set(object));
}

void set_destroy(Object *object) {
    Set *self = as_set(object);
    if (self->table != self->small_table) {
        heap_release(HEAP_BUFFER, self->table, ((size_t)self->mask + 1) * sizeof(SetEntry));
    }
}

void set_die(Object *object) {
    collector_untrack(object);
    if (UNLIKELY(as_set(object)->weakrefs != NULL)) {
        collector_clear_weak_references(object);
    }
    Owned item = as_set(object)->used == 0 ? NULL : take_from_dying(as_set(object));
    while (item != NULL) {
        release(item);
        item = take_from_dying(as_set(object));
    }
    set_destroy(object);
    container_end(object, sizeof(Set), 0);
}

// ---- repr --------------------------------------------------------------------------------------------------------

// "{1, 2}" of a list [1, 2].
static bool add_items(Buffer *out, Borrowed list) {
    buffer_add_byte(out, '{');
    for (int64_t i = 0; i < list_size(list); i++) {
        buffer_add_text(out, i > 0 ? ", " : "");
        if (!repr_add(out, list_get(list, i))) {
            return false;
        }
    }
    buffer_add_byte(out, '}');
    return true;
}

static Owned repr_of_items(Borrowed self) {
    Owned items = list_from_iterable(self);
    if (items == NULL) {
        return NULL;
    }
    Buffer out;
    buffer_init(&out);
    bool bare = self->type == &SetType;
    if (!bare) {
        buffer_add_text(&out, self->type->name);
        buffer_add_byte(&out, '(');
    }
    bool added = add_items(&out, items);
    buffer_add_text(&out, bare ? "" : ")");
    release(items);
    if (!added) {
        buffer_deinit(&out);
        return NULL;
    }
    return str_from_buffer(&out);
}

Owned set_repr(Borrowed self) {
    if (set_size(self) == 0) {
        return str_format("%T()", self);
    }
    Answer entered = repr_enter(self);
    if (entered != NO) {
        return entered == YES ? str_format("%T(...)", self) : NULL;
    }
    Owned text = repr_of_items(self);
    repr_leave(self);
    return text;
}

// ---- length, item, iterate ---------------------------------------------------------------------------------------

int64_t set_length(Borrowed self) { return set_size(self); }

Answer set_contains_item(Borrowed self, Borrowed item) {
    Answer answer = set_contains(self, item);
    if (answer == FAILED && is_any_set(item) && error_clear_if(&TypeErrorType)) { // a set has no hash of its own
        answer = set_contains_hashed(as_set(self), item, set_items_hash(as_set(item)));
    }
    return answer;
}

// ---- the type ----------------------------------------------------------------------------------------------------

const Member set_members[] = {MEMBER(Set, fill),        MEMBER(Set, used),     MEMBER(Set, mask),
                              MEMBER(Set, table),       MEMBER(Set, hash),     MEMBER(Set, finger),
                              MEMBER(Set, small_table), MEMBER(Set, weakrefs), {0}};

Type SetType = {
    .name = "set",
    .doc = "set() -> empty set\nset(iterable) -> set with the items of the iterable, each once",
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
    .compare = set_compare,
    .new = set_create,
    .init = set_init,
    .length = set_length,
    .contains = set_contains_item,
    .iterate = set_iterate,
    .binary = {[BINARY_OR] = set_or, [BINARY_AND] = set_and, [BINARY_SUBTRACT] = set_subtract, [BINARY_XOR] = set_xor},
    .inplace = {[BINARY_OR] = set_inplace_or,
                [BINARY_AND] = set_inplace_and,
                [BINARY_SUBTRACT] = set_inplace_subtract,
                [BINARY_XOR] = set_inplace_xor},
    .methods = set_method_rows,
};

bool sets_init(void) { return type_ready(&SetType) && frozenset_init() && type_ready(&SetIteratorType); }
