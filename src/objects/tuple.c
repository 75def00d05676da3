// SPDX-License-Identifier: GPL-3.0-or-later
// The tuple type.
//
//     (1, 'a')     │ refcount type │ size 2 │ ─▶ 1 │ ─▶ 'a' │       24 + 24 + 8 × 2 bytes
//
// A tuple never changes once its creator has filled it. It is known to the collector from the start; if a collection
// finds nothing but atoms in it, it forgets it: no cycle can go through it any more.
//
// What always holds: filled from the first slot on, so that the empty slots of an unfinished one are at its end.
//
// Next: sequence.c, what lists and tuples share; tuple_methods.c.
#include "objects/tuple.h"

#include "memory/life.h"
#include "memory/roots.h"
#include "objects/arguments.h"
#include "objects/class.h"
#include "objects/exception.h"
#include "objects/int.h"
#include "objects/iterators.h"
#include "objects/key.h"
#include "objects/range.h"
#include "objects/repr_guard.h"
#include "objects/sequence.h"
#include "objects/str.h"

#include <string.h>

extern NativeRow tuple_method_rows[];

// The empty tuple exists once.
static Slot empty;

// ---- create ------------------------------------------------------------------------------------------------------

static Owned empty_new(void) {
    if (empty.held == NULL) {
        empty.held = object_new_sized(&TupleType, 0);
    }
    return retain_if_any(empty.held);
}

Borrowed tuple_empty(void) {
    if (UNLIKELY(empty.held == NULL)) {
        release_if_any(empty_new());
    }
    return empty.held;
}

static size_t size_of(int64_t item_count) { return sizeof(Tuple) + (size_t)item_count * sizeof(Slot); }

// Not tracked yet; `size` slots, at least one, which are not set.
static inline Owned allocate(int64_t size) {
    if (UNLIKELY(size > SEQUENCE_MAXIMUM)) {
        return error_raise_no_memory();
    }
    Owned tuple = container_new(&TupleType, size_of(size), size);
    if (LIKELY(tuple != NULL)) {
        as_tuple(tuple)->size = size;
    }
    return tuple;
}

Owned tuple_new(int64_t size) {
    if (size == 0) {
        return empty_new();
    }
    Owned tuple = allocate(size);
    if (LIKELY(tuple != NULL)) {
        memset(as_tuple(tuple)->items, 0, (size_t)size * sizeof(Slot));
        collector_track_new(tuple);
    }
    return tuple;
}

Owned tuple_from_list(int64_t count, const Borrowed *items) {
    Owned tuple = tuple_new(count);
    for (int64_t i = 0; tuple != NULL && i < count; i++) {
        as_tuple(tuple)->items[i].held = retain(items[i]);
    }
    return tuple;
}

Owned tuple_from_slots(Slot *slots, int64_t count) {
    if (count == 0) {
        return empty_new();
    }
    Owned tuple = allocate(count);
    if (LIKELY(tuple != NULL)) {
        for (int64_t i = 0; i < count; i++) {
            as_tuple(tuple)->items[i].held = slot_take(&slots[i]);
        }
        collector_track_new(tuple);
    }
    return tuple;
}

Owned tuple_of_none(int64_t size) {
    Owned tuple = tuple_new(size);
    for (int64_t i = 0; tuple != NULL && i < size; i++) {
        as_tuple(tuple)->items[i].held = none_new();
    }
    return tuple;
}

Owned tuple_one(Owned item) {
    if (item == NULL) {
        return NULL;
    }
    Owned tuple = tuple_new(1);
    if (tuple == NULL) {
        release(item);
        return NULL;
    }
    as_tuple(tuple)->items[0].held = item;
    return tuple;
}

Owned tuple_two(Owned first, Owned second) {
    Owned tuple = first == NULL || second == NULL ? NULL : allocate(2);
    if (tuple == NULL) {
        release_if_any(first);
        release_if_any(second);
        return NULL;
    }
    as_tuple(tuple)->items[0].held = first;
    as_tuple(tuple)->items[1].held = second;
    collector_track_new(tuple);
    return tuple;
}

static Owned copy_slots(const Slot *slots, int64_t count) {
    Owned tuple = count == 0 ? empty_new() : allocate(count);
    if (tuple != NULL && count > 0) {
        slots_copy(as_tuple(tuple)->items, slots, count);
        collector_track_new(tuple);
    }
    return tuple;
}

// Making a tuple may start a collection, which may run code that changes the list.
static Owned copy_list(Borrowed list) {
    for (;;) {
        int64_t count = list_size(list);
        Owned tuple = tuple_new(count);
        if (tuple == NULL || count == list_size(list)) {
            if (tuple != NULL) {
                slots_copy(as_tuple(tuple)->items, as_list(list)->items, count);
            }
            return tuple;
        }
        release(tuple);
    }
}

Owned tuple_from_iterable(Borrowed iterable) {
    if (iterable->type == &TupleType) {
        return retain(iterable);
    }
    if (iterable->type == &ListType) {
        return copy_list(iterable);
    }
    Owned list = list_from_iterable(iterable);
    if (list == NULL) {
        return NULL;
    }
    Owned tuple = tuple_from_slots(as_list(list)->items, list_size(list));
    if (tuple != NULL) {
        as_list(list)->size = 0; // its slots are empty now
    }
    release(list);
    return tuple;
}

// An instance of a class that derives from tuple.
static Owned derived_new(Type *type, Owned items) {
    if (items == NULL) {
        return NULL;
    }
    int64_t size = tuple_size(items);
    Owned tuple = type_allocate(type, size);
    if (tuple != NULL) {
        as_tuple(tuple)->size = size;
        slots_copy(as_tuple(tuple)->items, as_tuple(items)->items, size);
        collector_track(tuple);
    }
    release(items);
    return tuple;
}

static Owned tuple_create(Type *type, const Arguments *arguments) {
    bool refuse = type == &TupleType || type->init == TupleType.init;
    if ((refuse && !arguments_refuse_keywords("tuple", arguments)) ||
        !arguments_check_count("tuple", arguments, 0, 1)) {
        return NULL;
    }
    Owned items = arguments->count == 0 ? empty_new() : tuple_from_iterable(arguments_get(arguments, 0));
    return type == &TupleType ? items : derived_new(type, items);
}

// ---- traverse ----------------------------------------------------------------------------------------------------

// From last to first, as list_traverse does.
static void tuple_traverse(Borrowed self, Visit visit, void *context) {
    const Slot *items = as_tuple(self)->items;
    for (int64_t i = tuple_size(self) - 1; i >= 0; i--) {
        if (items[i].held != NULL) {
            visit(items[i].held, edge_index(EDGE_ITEM, i), context);
        }
    }
}

static bool tuple_can_untrack(Borrowed self, int generation) {
    (void)generation;
    if (self->type != &TupleType) {
        return false;
    }
    for (int64_t i = 0; i < tuple_size(self); i++) {
        Borrowed item = tuple_get(self, i);
        if (item == NULL || object_may_be_in_cycle(item)) {
            return false;
        }
    }
    return true;
}

// ---- clear and destroy -------------------------------------------------------------------------------------------

// How many slots are filled: they are at the beginning.
static int64_t filled_count(const Tuple *self) {
    int64_t low = 0;
    int64_t high = self->size;
    while (low < high) {
        int64_t middle = low + (high - low) / 2;
        if (self->items[middle].held != NULL) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    return low;
}

// Last to first. A dying tuple may shrink, for its block's size is known from its address; but behind the items of an
// instance of a class are other fields, which are found by the size.
static Owned tuple_take_reference(Object *object) {
    Tuple *self = as_tuple(object);
    if (type_has(object->type, TYPE_CLASS)) {
        int64_t count = filled_count(self);
        return count == 0 ? NULL : slot_take(&self->items[count - 1]);
    }
    while (self->size > 0) {
        self->size -= 1;
        Owned item = slot_take_last(&self->items[self->size]);
        if (item != NULL) {
            return item;
        }
    }
    return NULL;
}

// Only of a tuple without a class, whose size is still what it was born with.
static void tuple_die(Object *object) {
    Tuple *self = as_tuple(object);
    int64_t count = self->size;
    collector_untrack(object);
    while (self->size > 0) {
        self->size -= 1;
        release_if_any(self->items[self->size].held);
    }
    container_end(object, size_of(count), count);
}

// ---- repr --------------------------------------------------------------------------------------------------------

static Owned tuple_repr(Borrowed self) {
    if (tuple_size(self) == 0) {
        return str_from_text("()");
    }
    Answer entered = repr_enter(self);
    if (entered != NO) {
        return entered == YES ? str_from_text("(...)") : NULL;
    }
    Buffer out;
    buffer_init(&out);
    buffer_add_byte(&out, '(');
    bool added = sequence_add_repr(self, &out);
    buffer_add_text(&out, tuple_size(self) == 1 ? ",)" : ")");
    repr_leave(self);
    if (!added) {
        buffer_deinit(&out);
        return NULL;
    }
    return str_from_buffer(&out);
}

// ---- equal and hash ----------------------------------------------------------------------------------------------

// xxHash of the items' hashes, as in CPython since 3.8.
#define HASH_PRIME_1 11400714785074694791u
#define HASH_PRIME_2 14029467366897019727u
#define HASH_PRIME_5 2870177450012600261u

static int64_t hash_items(Borrowed self) {
    uint64_t sum = HASH_PRIME_5;
    for (int64_t i = 0; i < tuple_size(self); i++) {
        int64_t hash = key_hash(tuple_get(self, i));
        if (hash == -1) {
            return -1;
        }
        sum += (uint64_t)hash * HASH_PRIME_2;
        sum = (sum << 31 | sum >> 33) * HASH_PRIME_1;
    }
    sum += (uint64_t)tuple_size(self) ^ (HASH_PRIME_5 ^ 3527539);
    return sum == UINT64_MAX ? 1546275796 : (int64_t)sum;
}

static int64_t tuple_hash(Borrowed self) {
    if (!recursion_enter("")) {
        return -1;
    }
    int64_t hash = hash_items(self);
    recursion_leave();
    return hash;
}

static Owned tuple_compare(Borrowed self, Borrowed other, Comparison comparison) {
    return is_tuple(other) ? sequence_compare(self, other, comparison, false) : not_implemented_new();
}

// ---- length, item, iterate ---------------------------------------------------------------------------------------

static int64_t tuple_length(Borrowed self) { return tuple_size(self); }

Owned tuple_slice(Borrowed tuple, int64_t start, int64_t stop) {
    int64_t size = tuple_size(tuple);
    start = start < 0 ? 0 : start;
    stop = stop > size ? size : stop;
    if (start == 0 && stop == size && tuple->type == &TupleType) {
        return retain(tuple);
    }
    return start >= stop ? empty_new() : copy_slots(as_tuple(tuple)->items + start, stop - start);
}

static Owned get_slice(Borrowed self, Borrowed slice) {
    int64_t start, stop, step, count;
    if (!slice_resolve(slice, tuple_size(self), &start, &stop, &step, &count)) {
        return NULL;
    }
    if (step == 1) {
        return tuple_slice(self, start, start + count);
    }
    Owned tuple = tuple_new(count);
    for (int64_t i = 0; tuple != NULL && i < count; i++) {
        as_tuple(tuple)->items[i].held = retain(tuple_get(self, start + i * step));
    }
    return tuple;
}

static Owned tuple_get_item(Borrowed self, Borrowed key) {
    if (key->type == &SliceType) {
        return get_slice(self, key);
    }
    if (key->type->to_index == NULL) {
        return error_raise(&TypeErrorType, "tuple indices must be integers or slices, not %T", key);
    }
    int64_t index;
    if (!sequence_read_index(key, &index)) {
        return NULL;
    }
    index += index < 0 ? tuple_size(self) : 0;
    if (index < 0 || index >= tuple_size(self)) {
        return error_raise(&IndexErrorType, "tuple index out of range");
    }
    return retain(tuple_get(self, index));
}

static Owned tuple_iterate(Borrowed self) { return sequence_iterator_new(&TupleIteratorType, self); }

// ---- operators ---------------------------------------------------------------------------------------------------

static Owned tuple_add(Borrowed left, Borrowed right) {
    if (!is_tuple(left) || !is_tuple(right)) {
        return not_implemented_new();
    }
    int64_t count = tuple_size(left);
    if (count == 0 && right->type == &TupleType) {
        return retain(right);
    }
    if (tuple_size(right) == 0 && left->type == &TupleType) {
        return retain(left);
    }
    Owned result = tuple_new(count + tuple_size(right));
    if (result != NULL) {
        slots_copy(as_tuple(result)->items, as_tuple(left)->items, count);
        slots_copy(as_tuple(result)->items + count, as_tuple(right)->items, tuple_size(right));
    }
    return result;
}

static Owned tuple_multiply(Borrowed left, Borrowed right) {
    Borrowed self = is_tuple(left) ? left : right;
    Borrowed factor = is_tuple(left) ? right : left;
    int64_t times, size;
    if (factor->type->to_index == NULL) {
        return not_implemented_new();
    }
    if (!object_to_int64(factor, &times, &OverflowErrorType)) {
        return NULL;
    }
    if ((tuple_size(self) == 0 || times == 1) && self->type == &TupleType) {
        return retain(self);
    }
    if (!sequence_repeated_size(tuple_size(self), times, &size)) {
        return NULL;
    }
    Owned result = tuple_new(size);
    if (result != NULL && size > 0) {
        slots_repeat(as_tuple(result)->items, as_tuple(self)->items, tuple_size(self), times);
    }
    return result;
}

// ---- the type ----------------------------------------------------------------------------------------------------

static const Member tuple_members[] = {MEMBER(Tuple, size), {0}};

Type TupleType = {
    .name = "tuple",
    .doc = "tuple() -> empty tuple\ntuple(iterable) -> tuple with the items of the iterable\n\n"
           "A tuple is a sequence that never changes. A tuple given is returned as it is.",
    .basic_size = sizeof(Tuple),
    .members = tuple_members,
    .item_size = sizeof(Slot),
    .spares.maximum = 2000,
    .flags = TYPE_CONTAINER | TYPE_BASE | TYPE_IS_TUPLE | TYPE_SEQUENCE | TYPE_CONCATENATES,
    .traverse = tuple_traverse,
    .can_untrack = tuple_can_untrack,
    .take_reference = tuple_take_reference,
    .die = tuple_die,
    .repr = tuple_repr,
    .hash = tuple_hash,
    .compare = tuple_compare,
    .new = tuple_create,
    .length = tuple_length,
    .get_item = tuple_get_item,
    .contains = sequence_contains,
    .iterate = tuple_iterate,
    .binary = {[BINARY_ADD] = tuple_add, [BINARY_MULTIPLY] = tuple_multiply},
    .methods = tuple_method_rows,
};

static void walk_empty(Visit visit, void *context) {
    if (empty.held != NULL) {
        visit(empty.held, edge_field("empty tuple"), context);
    }
}

bool tuples_init(void) {
    root_register("empty tuple", walk_empty);
    Owned first = empty_new();
    if (first == NULL) {
        return false;
    }
    release(first);
    return type_ready(&TupleType);
}
