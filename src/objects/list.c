// SPDX-License-Identifier: GPL-3.0-or-later
// The list type.
//
//     [1, 2, 3]   List: size 3, items, capacity 4
//                               └─▶ │ 1 │ 2 │ 3 │ free │          64 bytes and 8 for each item; 8 to spare
//
// The items lie in a buffer of their own, so that it can grow while the list stays where it is. When it is full, the
// next one has room for an eighth more: so n appends copy a number of slots proportional to n.
//
// What always holds: the first `size` slots are filled and the rest is not looked at; the list is whole before anything
// is released, compared or shown.
//
// Next: list_storage.c, growing and slices; list_methods.c; list_sort.c; sequence.c, what lists and tuples share.
#include "objects/list.h"

#include "memory/life.h"
#include "objects/arguments.h"
#include "objects/class.h"
#include "objects/exception.h"
#include "objects/iterators.h"
#include "objects/list_storage.h"
#include "objects/protocol.h"
#include "objects/range.h"
#include "objects/repr_guard.h"
#include "objects/sequence.h"
#include "objects/str.h"

// ---- create ------------------------------------------------------------------------------------------------------

static ALWAYS_INLINE Owned list_birth(int64_t capacity) {
    Owned list = container_new(&ListType, sizeof(List), 0);
    if (UNLIKELY(list == NULL)) {
        return NULL;
    }
    as_list(list)->size = 0;
    as_list(list)->items = NULL;
    as_list(list)->capacity = 0;
    collector_track_new(list);
    if (capacity > 0 && UNLIKELY(!list_reserve_first(as_list(list), capacity))) {
        release(list);
        return NULL;
    }
    return list;
}

Owned list_new(int64_t capacity) { return list_birth(capacity); }

Owned list_from_slots(Slot *slots, int64_t count) {
    Owned list = list_birth(count);
    if (LIKELY(list != NULL)) {
        List *self = as_list(list);
        for (int64_t i = 0; i < count; i++) {
            self->items[i].held = slot_take(&slots[i]);
        }
        self->size = count;
    }
    return list;
}

Owned list_from_iterable(Borrowed iterable) {
    Owned list = list_new(0);
    if (list != NULL && !list_extend(list, iterable)) {
        release(list);
        return NULL;
    }
    return list;
}

static Owned list_create(Type *type, const Arguments *arguments) {
    (void)arguments;
    Owned list = type_allocate(type, 0);
    if (list != NULL) {
        collector_track(list);
    }
    return list;
}

static bool list_init(Borrowed self, const Arguments *arguments) {
    bool refuse = self->type == &ListType || self->type->init == list_init;
    if ((refuse && !arguments_refuse_keywords("list", arguments)) || !arguments_check_count("list", arguments, 0, 1)) {
        return false;
    }
    list_clear(as_list(self));
    return arguments->count == 0 || list_extend(self, arguments_get(arguments, 0));
}

// ---- traverse ----------------------------------------------------------------------------------------------------

// From last to first, as CPython does: the collector's order, and so that of finalizers, comes from this.
static void list_traverse(Borrowed object, Visit visit, void *context) {
    const List *self = as_list(object);
    for (int64_t i = self->size - 1; i >= 0; i--) {
        visit(self->items[i].held, edge_index(EDGE_ITEM, i), context);
    }
}

// ---- footprint ---------------------------------------------------------------------------------------------------

static void list_footprint(Borrowed object, VisitBlock visit, void *context) {
    const List *self = as_list(object);
    int64_t own = object_block_size(object);
    visit(object_header(object), own, own, "list", context);
    if (self->capacity > 0) {
        visit(self->items, self->size * (int64_t)sizeof(Slot), self->capacity * (int64_t)sizeof(Slot), "items",
              context);
    }
}

// ---- clear and destroy -------------------------------------------------------------------------------------------

// Last to first. What somebody else holds, too, only loses a count; so the loop that destroys objects need not see it.
static Owned list_take_reference(Object *object) {
    List *self = as_list(object);
    const Slot *items = self->items;
    int64_t size = self->size;
    while (size > 0) {
        size -= 1;
        Object *item = items[size].held;
        if (item->refcount == 1) {
            self->size = size;
            return item;
        }
        item->refcount -= 1;
    }
    self->size = 0;
    return NULL;
}

static void list_destroy(Object *object) {
    const List *self = as_list(object);
    if (self->capacity > 0) {
        heap_release(HEAP_BUFFER, self->items, (size_t)self->capacity * sizeof(Slot));
    }
}

static void list_die(Object *object) {
    List *self = as_list(object);
    collector_untrack(object);
    while (self->size > 0) {
        self->size -= 1;
        release(self->items[self->size].held);
    }
    list_destroy(object);
    container_end(object, sizeof(List), 0);
}

// ---- repr --------------------------------------------------------------------------------------------------------

static Owned list_repr(Borrowed self) {
    if (list_size(self) == 0) {
        return str_from_text("[]");
    }
    Answer entered = repr_enter(self);
    if (entered != NO) {
        return entered == YES ? str_from_text("[...]") : NULL;
    }
    Buffer out;
    buffer_init(&out);
    buffer_add_byte(&out, '[');
    bool added = sequence_add_repr(self, &out);
    buffer_add_byte(&out, ']');
    repr_leave(self);
    if (!added) {
        buffer_deinit(&out);
        return NULL;
    }
    return str_from_buffer(&out);
}

// ---- equal and hash ----------------------------------------------------------------------------------------------

static Owned list_compare(Borrowed self, Borrowed other, Comparison comparison) {
    return is_list(other) ? sequence_compare(self, other, comparison, true) : not_implemented_new();
}

// ---- length, item, iterate ---------------------------------------------------------------------------------------

static int64_t list_length(Borrowed self) { return list_size(self); }

// The index that a subscript stands for; `message` if it is out of range.
static bool read_subscript(Borrowed self, Borrowed key, int64_t *index, const char *message) {
    if (key->type->to_index == NULL) {
        error_raise(&TypeErrorType, "list indices must be integers or slices, not %T", key);
        return false;
    }
    if (!sequence_read_index(key, index)) {
        return false;
    }
    *index += *index < 0 ? list_size(self) : 0;
    if (*index < 0 || *index >= list_size(self)) {
        error_raise(&IndexErrorType, "%s", message);
        return false;
    }
    return true;
}

static Owned list_get_item(Borrowed self, Borrowed key) {
    if (key->type == &SliceType) {
        return list_get_slice(self, key);
    }
    int64_t index;
    return read_subscript(self, key, &index, "list index out of range") ? retain(list_get(self, index)) : NULL;
}

static bool list_set_item(Borrowed self, Borrowed key, Borrowed value) {
    if (key->type == &SliceType) {
        return list_set_slice(self, key, value);
    }
    int64_t index;
    if (!read_subscript(self, key, &index, "list assignment index out of range")) {
        return false;
    }
    if (value == NULL) {
        return list_remove_range(as_list(self), index, 1);
    }
    slot_set(&as_list(self)->items[index], retain(value));
    return true;
}

static Owned list_iterate(Borrowed self) { return sequence_iterator_new(&ListIteratorType, self); }

// ---- operators ---------------------------------------------------------------------------------------------------

static Owned list_add(Borrowed left, Borrowed right) {
    if (!is_list(left) || !is_list(right)) {
        return not_implemented_new();
    }
    Owned result = list_new(0); // first, for it may start a collection, which may change both
    int64_t left_size = list_size(left);
    int64_t right_size = list_size(right);
    if (result == NULL || !list_reserve(as_list(result), left_size + right_size)) {
        release_if_any(result);
        return NULL;
    }
    List *sum = as_list(result);
    slots_copy(sum->items, as_list(left)->items, left_size);
    if (right_size > 0) { // or there may be no items to point into
        slots_copy(sum->items + left_size, as_list(right)->items, right_size);
    }
    sum->size = left_size + right_size;
    return result;
}

// How often a list is to be repeated; NO: the factor is no number.
static Answer read_factor(Borrowed factor, int64_t *times) {
    if (factor->type->to_index == NULL) {
        return NO;
    }
    return object_to_int64(factor, times, &OverflowErrorType) ? YES : FAILED;
}

static Owned list_multiply(Borrowed left, Borrowed right) {
    Borrowed self = is_list(left) ? left : right;
    int64_t times, size;
    Answer valid = read_factor(is_list(left) ? right : left, &times);
    if (valid != YES) {
        return valid == NO ? not_implemented_new() : NULL;
    }
    Owned result = list_new(0);
    if (result == NULL || !sequence_repeated_size(list_size(self), times, &size) ||
        !list_reserve(as_list(result), size)) {
        release_if_any(result);
        return NULL;
    }
    if (size > 0) {
        slots_repeat(as_list(result)->items, as_list(self)->items, list_size(self), times);
    }
    as_list(result)->size = size;
    return result;
}

static Owned list_inplace_add(Borrowed self, Borrowed other) { return list_extend(self, other) ? retain(self) : NULL; }

static Owned list_inplace_multiply(Borrowed object, Borrowed factor) {
    List *self = as_list(object);
    int64_t times, size;
    Answer valid = read_factor(factor, &times);
    if (valid != YES) {
        return valid == NO ? not_implemented_new() : NULL;
    }
    int64_t old_size = self->size;
    if (old_size == 0 || times == 1) {
        return retain(object);
    }
    if (times <= 0) {
        list_clear(self);
        return retain(object);
    }
    if (!sequence_repeated_size(old_size, times, &size) || !list_resize(self, size)) {
        return NULL;
    }
    slots_repeat(self->items + old_size, self->items, old_size, times - 1);
    return retain(object);
}

// ---- the type ----------------------------------------------------------------------------------------------------

static const Member list_members[] = {MEMBER(List, size), MEMBER(List, items), MEMBER(List, capacity), {0}};

Type ListType = {
    .name = "list",
    .doc = "list() -> empty list\nlist(iterable) -> list with the items of the iterable\n\n"
           "A list is a sequence that can change.",
    .basic_size = sizeof(List),
    .members = list_members,
    .spares.maximum = 80,
    .flags = TYPE_CONTAINER | TYPE_BASE | TYPE_IS_LIST | TYPE_CLEARABLE | TYPE_SEQUENCE | TYPE_CONCATENATES,
    .traverse = list_traverse,
    .footprint = list_footprint,
    .take_reference = list_take_reference,
    .destroy = list_destroy,
    .die = list_die,
    .repr = list_repr,
    .compare = list_compare,
    .new = list_create,
    .init = list_init,
    .length = list_length,
    .get_item = list_get_item,
    .set_item = list_set_item,
    .contains = sequence_contains,
    .iterate = list_iterate,
    .binary = {[BINARY_ADD] = list_add, [BINARY_MULTIPLY] = list_multiply},
    .inplace = {[BINARY_ADD] = list_inplace_add, [BINARY_MULTIPLY] = list_inplace_multiply},
    .methods = list_method_rows,
};

bool lists_init(void) {
    list_sort_init();
    return type_ready(&ListType);
}
