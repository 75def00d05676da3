// SPDX-License-Identifier: GPL-3.0-or-later
// Unpacking: a, b = value and a, *rest, z = value.
//
//     value ──▶ slots of the value stack: one for each target; a starred one gets a list ──▶ targets, left to right
//
// All items are taken out of the value before the first is stored.
#include "objects/exception.h"
#include "objects/list.h"
#include "objects/tuple.h"
#include "eval/nodes.h"

static void *raise_too_few(int64_t expected, int64_t got, bool at_least) {
    return error_raise(&ValueErrorType, "not enough values to unpack (expected %s%lld, got %lld)",
                       at_least ? "at least " : "", (long long)expected, (long long)got);
}

static void *raise_too_many(int64_t expected) {
    return error_raise(&ValueErrorType, "too many values to unpack (expected %lld)", (long long)expected);
}

// From an array of items: fills the slots. With a star, `rest` items go into a list.
static bool take_array(Slot *slots, int64_t count, int64_t star, const Slot *items, int64_t size) {
    if (size < (star < 0 ? count : count - 1)) {
        raise_too_few(star < 0 ? count : count - 1, size, star >= 0);
        return false;
    }
    if (star < 0 && size > count) {
        raise_too_many(count);
        return false;
    }
    int64_t before = star < 0 ? count : star;
    for (int64_t i = 0; i < before; i++) {
        slots[i].held = retain(items[i].held);
    }
    if (star < 0) {
        return true;
    }
    int64_t rest = size - (count - 1);
    Owned list = list_new(rest);
    if (list == NULL) {
        return false;
    }
    for (int64_t i = 0; i < rest; i++) {
        if (!list_append(list, retain(items[star + i].held))) {
            release(list);
            return false;
        }
    }
    slots[star].held = list;
    for (int64_t i = star + 1; i < count; i++) {
        slots[i].held = retain(items[rest + i - 1].held);
    }
    return true;
}

// From any iterator, without a star: stops one item after the last that is wanted.
static bool take_exactly(Slot *slots, int64_t count, Borrowed iterator) {
    for (int64_t i = 0; i < count; i++) {
        slots[i].held = object_next(iterator);
        if (slots[i].held == NULL) {
            if (!error_is_pending()) {
                raise_too_few(count, i, false);
            }
            return false;
        }
    }
    Owned more = object_next(iterator);
    if (more != NULL) {
        release(more);
        raise_too_many(count);
        return false;
    }
    return !error_is_pending();
}

static bool take_iterable(Slot *slots, int64_t count, int64_t star, Borrowed value) {
    Owned iterator = object_iterate(value);
    if (iterator == NULL) {
        if (value->type->iterate == NULL && value->type->get_item == NULL && error_clear_if(&TypeErrorType)) {
            error_raise(&TypeErrorType, "cannot unpack non-iterable %T object", value);
        }
        return false;
    }
    bool good;
    if (star < 0) {
        good = take_exactly(slots, count, iterator);
    } else {
        Owned list = list_from_iterable(iterator);
        good = list != NULL && take_array(slots, count, star, as_list(list)->items, list_size(list));
        release_if_any(list);
    }
    release(iterator);
    return good;
}

Slot *unpack_values(const Node *at, Borrowed value, int64_t count, int64_t star) {
    Slot *slots = value_stack_push(count, STACK_VALUES, at);
    if (slots == NULL) {
        return NULL;
    }
    bool good;
    if (value->type == &TupleType || value->type == &ListType) {
        good = take_array(slots, count, star, sequence_fast_items(value), sequence_fast_size(value));
    } else {
        good = take_iterable(slots, count, star, value);
    }
    if (!good) {
        value_stack_pop(slots);
        return NULL;
    }
    return slots;
}

static int64_t find_star(const Display *target) {
    for (int64_t i = 0; i < target->items.count; i++) {
        if (target->items.items[i]->kind == EXPR_STARRED) {
            return i;
        }
    }
    return -1;
}

// A tuple or list of just as many items as there are targets, none of them starred.
static bool unpack_exactly(const Display *self, Frame *frame, Object *value) {
    int32_t count = self->items.count;
    Slot *slots = value_stack_begin(count, STACK_VALUES, self);
    if (UNLIKELY(slots == NULL)) {
        release(value);
        return false;
    }
    const Slot *items = sequence_fast_items(value);
    for (int32_t i = 0; i < count; i++) {
        value_stack_add(retain(items[i].held));
    }
    release(value);
    for (int32_t i = 0; i < count; i++) {
        Expr *target = self->items.items[i];
        if (UNLIKELY(!target->store(target, frame, slot_take(&slots[i])))) {
            value_stack_pop(slots);
            return false;
        }
    }
    value_stack_drop(slots);
    return true;
}

bool unpack_store(Expr *expr, Frame *frame, Object *value) {
    Display *self = (Display *)expr;
    frame->at = &expr->node;
    if (LIKELY(!self->spreads && (value->type == &TupleType || value->type == &ListType) &&
               sequence_fast_size(value) == self->items.count)) {
        return unpack_exactly(self, frame, value);
    }
    Slot *slots = unpack_values(&expr->node, value, self->items.count, find_star(self));
    release(value);
    if (slots == NULL) {
        return false;
    }
    bool good = true;
    for (int32_t i = 0; good && i < self->items.count; i++) {
        Expr *target = self->items.items[i];
        target = target->kind == EXPR_STARRED ? ((Starred *)target)->value : target;
        good = target->store(target, frame, slot_take(&slots[i]));
    }
    value_stack_pop(slots);
    return good;
}

// ---- into locals -------------------------------------------------------------------------------------------------

static inline Slot *local_slot(const Display *self, Frame *frame, int32_t i) {
    return &frame->slots[((const Name *)self->items.items[i])->slot];
}

// Does nothing happen when a local loses this value, but that a count is less or a block is free again? Then no code of
// the program runs meanwhile.
static inline bool goes_quietly(Borrowed old) {
    return old == NULL || old->refcount > 1 || !type_has(old->type, TYPE_CONTAINER | TYPE_CLASS);
}

// If all locals let go quietly of what they had, the items need no place between value and locals.
bool unpack_locals_store(Expr *expr, Frame *frame, Object *value) {
    const Display *self = (const Display *)expr;
    int32_t count = self->items.count;
    const Slot *items = value->type == &TupleType  ? as_tuple(value)->items
                        : value->type == &ListType ? as_list(value)->items
                                                   : NULL;
    if (items == NULL || sequence_fast_size(value) != count) {
        return unpack_store(expr, frame, value);
    }
    for (int32_t i = 0; i < count; i++) {
        if (UNLIKELY(!goes_quietly(local_slot(self, frame, i)->held))) {
            return unpack_store(expr, frame, value);
        }
    }
    frame->at = &expr->node;
    for (int32_t i = 0; i < count; i++) {
        slot_set(local_slot(self, frame, i), retain(items[i].held));
    }
    release(value);
    return true;
}
