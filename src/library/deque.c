// SPDX-License-Identifier: GPL-3.0-or-later
// The deque type.
//
//     deque('abcd', maxlen=3)     Deque: size 3, first, maximum 3, items ──▶ a ring: │ d │ b │ c │ …
//
// What always holds: code of the program can run in every comparison and at every release, and change the deque; so
// sizes are looked at again, and iterators notice by the number of changes.
//
// Next: deque_methods.c, deque_iterator.c.
#include "library/deque.h"

#include "memory/collector.h"
#include "objects/arguments.h"
#include "objects/class.h"
#include "objects/exception.h"
#include "objects/int.h"
#include "objects/iterators.h"
#include "objects/list.h"
#include "objects/protocol.h"
#include "objects/repr_guard.h"
#include "objects/str.h"
#include "objects/type_internal.h"

_Static_assert(sizeof(Deque) + sizeof(GcHeader) == 96, "deque: 96 bytes");

// ---- create ------------------------------------------------------------------------------------------------------

static Owned deque_create(Type *type, const Arguments *arguments) {
    (void)arguments;
    Owned object = type_allocate(type, 0);
    if (object != NULL) {
        as_deque(object)->maximum = DEQUE_NO_MAXIMUM;
        collector_track(object);
    }
    return object;
}

static bool read_maximum(Borrowed argument, int64_t *maximum) {
    *maximum = DEQUE_NO_MAXIMUM;
    if (argument == NULL || argument == NONE) {
        return true;
    }
    if (!is_int(argument)) {
        error_raise(&TypeErrorType, "an integer is required");
        return false;
    }
    if (!size_argument_read(argument, 0, maximum)) {
        return false;
    }
    if (*maximum < 0) {
        error_raise(&ValueErrorType, "maxlen must be non-negative");
    }
    return *maximum >= 0;
}

static bool deque_init(Borrowed object, const Arguments *arguments) {
    static struct Signature *signature;
    Borrowed values[2];
    Deque *self = as_deque(object);
    int64_t maximum;
    if (!arguments_read_plain("deque", "(iterable=..., maxlen=None)", &signature, arguments, values) ||
        !read_maximum(values[1], &maximum)) {
        return false;
    }
    self->maximum = maximum;
    deque_clear(self);
    return values[0] == NULL || deque_extend(object, values[0]);
}

// A deque of the same class with the same items. A subclass is called, as in CPython.
Owned deque_copy(Borrowed object) {
    const Deque *self = as_deque(object);
    Owned copy;
    if (object->type == &DequeType) {
        copy = deque_create(&DequeType, NULL);
        if (copy != NULL) {
            as_deque(copy)->maximum = self->maximum;
        }
        if (copy != NULL && !deque_extend(copy, object)) {
            release(give(copy));
        }
        return copy;
    }
    if (self->maximum == DEQUE_NO_MAXIMUM) {
        copy = object_call_one(&object->type->object, object);
    } else {
        Owned maximum = int_from_int64(self->maximum);
        copy = maximum == NULL ? NULL : object_call_two(&object->type->object, object, maximum);
        release_if_any(maximum);
    }
    if (copy != NULL && !object_is(copy, &DequeType)) {
        error_raise(&TypeErrorType, "%T() must return a deque, not %T", object, copy);
        release(give(copy));
    }
    return copy;
}

// ---- many items --------------------------------------------------------------------------------------------------

static bool extend_by(Borrowed object, Borrowed iterable, bool (*append)(Deque *, Owned)) {
    Deque *self = as_deque(object);
    Owned source = object == iterable ? list_from_iterable(iterable) : retain(iterable);
    Owned iterator = source == NULL ? NULL : object_iterate(source);
    release_if_any(source);
    if (iterator == NULL) {
        return false;
    }
    Owned item;
    while ((item = object_next(iterator)) != NULL && append(self, item)) {
    }
    release(iterator);
    return !error_is_pending();
}

bool deque_extend(Borrowed deque, Borrowed iterable) { return extend_by(deque, iterable, deque_append); }

bool deque_extend_left(Borrowed deque, Borrowed iterable) { return extend_by(deque, iterable, deque_append_left); }

// ---- traverse, footprint -----------------------------------------------------------------------------------------

static void deque_traverse(Borrowed object, Visit visit, void *context) {
    const Deque *self = as_deque(object);
    for (int64_t i = 0; i < self->size; i++) {
        visit(deque_slot(self, i)->held, edge_index(EDGE_ITEM, i), context);
    }
}

static void deque_footprint(Borrowed object, VisitBlock visit, void *context) {
    const Deque *self = as_deque(object);
    int64_t own = object_block_size(object);
    visit(object_header(object), own, own, "deque", context);
    if (self->capacity > 0) {
        visit(self->items, self->size * (int64_t)sizeof(Slot), self->capacity * (int64_t)sizeof(Slot), "items",
              context);
    }
}

// ---- clear and destroy -------------------------------------------------------------------------------------------

static Owned deque_take_reference(Object *object) {
    Deque *self = as_deque(object);
    while (self->size > 0) {
        Owned item = deque_slot(self, 0)->held;
        self->first = (self->first + 1) & (self->capacity - 1);
        self->size -= 1;
        self->changes += 1;
        if (item->refcount == 1) {
            return item;
        }
        item->refcount -= 1;
    }
    return NULL;
}

static void deque_destroy(Object *object) { deque_release_ring(as_deque(object)); }

// ---- repr --------------------------------------------------------------------------------------------------------

static Owned deque_repr(Borrowed object) {
    Answer entered = repr_enter(object);
    if (entered != NO) {
        return entered == YES ? str_from_text("[...]") : NULL;
    }
    int64_t maximum = as_deque(object)->maximum;
    const char *name = type_short_name(object->type);
    Owned items = list_from_iterable(object);
    Owned text = items == NULL                 ? NULL
                 : maximum == DEQUE_NO_MAXIMUM ? str_format("%s(%R)", name, items)
                                               : str_format("%s(%R, maxlen=%lld)", name, items, (long long)maximum);
    release_if_any(items);
    repr_leave(object);
    if (error_is_pending()) {
        release_if_any(give(text));
    }
    return text;
}

// ---- equal and hash ----------------------------------------------------------------------------------------------

// The first items of two iterators that differ, owned; NULL for one that has come to its end. False: failed.
static bool find_difference(Borrowed left, Borrowed right, Owned *mine, Owned *theirs) {
    Answer equal = YES;
    *mine = *theirs = NULL;
    while (equal == YES) {
        release_if_any(give(*mine));
        release_if_any(give(*theirs));
        *mine = object_next(left);
        *theirs = *mine == NULL && error_is_pending() ? NULL : object_next(right);
        if (*mine == NULL || *theirs == NULL) {
            return !error_is_pending();
        }
        equal = object_equal(*mine, *theirs);
    }
    return equal == NO;
}

// What decides is the first pair that differs, or which side has no item left.
static Owned compare_items(Borrowed mine, Borrowed theirs, Comparison comparison) {
    if (mine != NULL && theirs != NULL) {
        return object_compare(mine, theirs, comparison);
    }
    Owned left = bool_new(mine != NULL);
    Owned right = bool_new(theirs != NULL);
    Owned result = object_compare(left, right, comparison);
    release(left);
    release(right);
    return result;
}

static Owned deque_compare(Borrowed self, Borrowed other, Comparison comparison) {
    bool is_equality = comparison == COMPARE_EQUAL || comparison == COMPARE_NOT_EQUAL;
    if (!object_is(other, &DequeType)) {
        return not_implemented_new();
    }
    if (is_equality && self == other) {
        return bool_new(comparison == COMPARE_EQUAL);
    }
    if (is_equality && as_deque(self)->size != as_deque(other)->size) {
        return bool_new(comparison == COMPARE_NOT_EQUAL);
    }
    Owned left = object_iterate(self);
    Owned right = left == NULL ? NULL : object_iterate(other);
    Owned mine = NULL, theirs = NULL, result = NULL;
    if (right != NULL && find_difference(left, right, &mine, &theirs)) {
        result = compare_items(mine, theirs, comparison);
    }
    release_if_any(mine);
    release_if_any(theirs);
    release_if_any(right);
    release_if_any(left);
    return result;
}

// ---- length, item, iterate ---------------------------------------------------------------------------------------

static int64_t deque_length(Borrowed self) { return as_deque(self)->size; }

static bool read_subscript(const Deque *self, Borrowed key, int64_t *index) {
    if (key->type->to_index == NULL) {
        error_raise(&TypeErrorType, "sequence index must be integer, not '%T'", key);
        return false;
    }
    if (!object_to_int64(key, index, &IndexErrorType)) {
        return false;
    }
    *index += *index < 0 ? self->size : 0;
    if (*index < 0 || *index >= self->size) {
        error_raise(&IndexErrorType, "deque index out of range");
        return false;
    }
    return true;
}

static Owned deque_get_item(Borrowed object, Borrowed key) {
    int64_t index;
    return read_subscript(as_deque(object), key, &index) ? retain(deque_slot(as_deque(object), index)->held) : NULL;
}

static bool deque_set_item(Borrowed object, Borrowed key, Borrowed value) {
    Deque *self = as_deque(object);
    int64_t index;
    if (!read_subscript(self, key, &index)) {
        return false;
    }
    if (value == NULL) {
        release(deque_remove_at(self, index));
    } else {
        slot_set(deque_slot(self, index), retain(value));
    }
    return true;
}

static Answer deque_contains(Borrowed object, Borrowed value) {
    const Deque *self = as_deque(object);
    int64_t changes = self->changes;
    for (int64_t i = 0; i < self->size; i++) {
        Owned item = retain(deque_slot(self, i)->held);
        Answer equal = object_equal(item, value);
        release(item);
        if (equal != NO) {
            return equal;
        }
        if (self->changes != changes) {
            error_raise(&RuntimeErrorType, "deque mutated during iteration");
            return FAILED;
        }
    }
    return NO;
}

static Owned deque_iterate(Borrowed self) { return deque_iterator_new(&DequeIteratorType, self); }

// ---- operators ---------------------------------------------------------------------------------------------------

static Owned deque_add(Borrowed left, Borrowed right) {
    if (!object_is(left, &DequeType) || !object_is(right, &DequeType)) {
        return not_implemented_new();
    }
    Owned sum = deque_copy(left);
    if (sum != NULL && !deque_extend(sum, right)) {
        release(give(sum));
    }
    return sum;
}

// The items are repeated only as often as the maximum has room for.
static int64_t limit_times(const Deque *self, int64_t times) {
    if (self->maximum == DEQUE_NO_MAXIMUM || times <= self->maximum / self->size) {
        return times;
    }
    return (self->maximum + self->size - 1) / self->size;
}

static bool repeat_in_place(Borrowed object, int64_t times) {
    Deque *self = as_deque(object);
    if (self->size == 0 || times == 1) {
        return true;
    }
    if (times <= 0) {
        deque_clear(self);
        return true;
    }
    times = limit_times(self, times);
    Owned items = list_from_iterable(object);
    bool good = items != NULL;
    for (int64_t i = 1; good && i < times; i++) {
        good = deque_extend(object, items);
    }
    release_if_any(items);
    return good;
}

static Owned deque_multiply(Borrowed left, Borrowed right) {
    bool is_left = object_is(left, &DequeType);
    Borrowed factor = is_left ? right : left;
    int64_t times;
    if (factor->type->to_index == NULL) {
        return not_implemented_new();
    }
    if (!object_to_int64(factor, &times, &OverflowErrorType)) {
        return NULL;
    }
    Owned product = deque_copy(is_left ? left : right);
    if (product != NULL && !repeat_in_place(product, times)) {
        release(give(product));
    }
    return product;
}

static Owned deque_inplace_add(Borrowed self, Borrowed other) {
    return deque_extend(self, other) ? retain(self) : NULL;
}

static Owned deque_inplace_multiply(Borrowed self, Borrowed factor) {
    int64_t times;
    if (factor->type->to_index == NULL) {
        return not_implemented_new();
    }
    return object_to_int64(factor, &times, &OverflowErrorType) && repeat_in_place(self, times) ? retain(self) : NULL;
}

// ---- attributes --------------------------------------------------------------------------------------------------

static Owned get_maxlen(Borrowed self) {
    int64_t maximum = as_deque(self)->maximum;
    return maximum == DEQUE_NO_MAXIMUM ? none_new() : int_from_int64(maximum);
}

static const AttributeRow deque_attributes[] = {
    {.name = "maxlen", .get = get_maxlen, .help = "How many items there can be at most, or None."},
    {0},
};

// ---- the type ----------------------------------------------------------------------------------------------------

static const Member deque_members[] = {
    MEMBER(Deque, size),    MEMBER(Deque, items),   MEMBER(Deque, capacity), MEMBER(Deque, first),
    MEMBER(Deque, maximum), MEMBER(Deque, changes), MEMBER(Deque, weakrefs), {0}};

Type DequeType = {
    .name = "collections.deque",
    .module = "collections",
    .doc = "deque([iterable[, maxlen]])\n\nA sequence that grows and shrinks quickly at both ends.",
    .basic_size = sizeof(Deque),
    .members = deque_members,
    .flags = TYPE_CONTAINER | TYPE_BASE | TYPE_CLEARABLE | TYPE_SEQUENCE | TYPE_CONCATENATES,
    .weakrefs_offset = offsetof(Deque, weakrefs),
    .traverse = deque_traverse,
    .footprint = deque_footprint,
    .take_reference = deque_take_reference,
    .destroy = deque_destroy,
    .repr = deque_repr,
    .compare = deque_compare,
    .new = deque_create,
    .init = deque_init,
    .length = deque_length,
    .get_item = deque_get_item,
    .set_item = deque_set_item,
    .contains = deque_contains,
    .iterate = deque_iterate,
    .binary = {[BINARY_ADD] = deque_add, [BINARY_MULTIPLY] = deque_multiply},
    .inplace = {[BINARY_ADD] = deque_inplace_add, [BINARY_MULTIPLY] = deque_inplace_multiply},
    .methods = deque_method_rows,
    .attributes = deque_attributes,
};
