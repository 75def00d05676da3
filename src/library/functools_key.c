// SPDX-License-Identifier: GPL-3.0-or-later
// functools.cmp_to_key: a comparison in the old style, made into a key for sorting.
//
//     key = cmp_to_key(cmp)      OrderingKey: compare cmp, no item; calling it makes one with an item
//     key('a') < key('b')        cmp('a', 'b') < 0
//
// What always holds: an object without `compare` has been taken apart by the collector.
//
// Next: functools_module.c.
#include "memory/collector.h"
#include "objects/arguments.h"
#include "objects/exception.h"
#include "objects/held_slots.h"
#include "objects/int.h"
#include "objects/protocol.h"
#include "objects/singletons.h"
#include "objects/tuple.h"
#include "library/functools_types.h"

typedef struct OrderingKey { // 56 bytes with the collector's header
    Object object;
    Slot compare;
    Slot item; // empty in the one that cmp_to_key returns
} OrderingKey;
_Static_assert(sizeof(OrderingKey) + sizeof(GcHeader) == 56, "ordering key: 56 bytes");

static OrderingKey *as_key(Borrowed object) { return object_mutable(object); }

// ---- create ------------------------------------------------------------------------------------------------------

static Owned key_new(Borrowed compare, Borrowed item) {
    Owned object = object_new(&OrderingKeyType);
    if (object != NULL) {
        as_key(object)->compare.held = retain_if_any(compare);
        as_key(object)->item.held = retain_if_any(item);
        collector_track(object);
    }
    return object;
}

Owned ordering_key_maker(Borrowed compare) { return key_new(compare, NULL); }

// ---- traverse, destroy -------------------------------------------------------------------------------------------

static const HeldSlot key_held[] = {
    {offsetof(OrderingKey, compare), "compare"}, {offsetof(OrderingKey, item), "obj"}, {0}};

static void key_traverse(Borrowed self, Visit visit, void *context) { held_traverse(self, key_held, visit, context); }

static Owned key_take_reference(Object *self) { return held_take_reference(self, key_held); }

// ---- compare -----------------------------------------------------------------------------------------------------

static Owned key_compare(Borrowed self, Borrowed other, Comparison comparison) {
    if (other->type != &OrderingKeyType) {
        return error_raise(&TypeErrorType, "other argument must be K instance");
    }
    Borrowed compare = as_key(self)->compare.held, mine = as_key(self)->item.held, theirs = as_key(other)->item.held;
    if (compare == NULL || mine == NULL || theirs == NULL) {
        return error_raise(&AttributeErrorType, "object");
    }
    Owned function = retain(compare);
    Owned order = object_call_two(function, mine, theirs);
    release(function);
    Owned zero = order == NULL ? NULL : int_from_int64(0);
    Owned result = zero == NULL ? NULL : object_compare(order, zero, comparison);
    release_if_any(zero);
    release_if_any(order);
    return result;
}

// ---- call, attributes --------------------------------------------------------------------------------------------

static Owned key_call(Borrowed self, const Arguments *arguments) {
    static struct Signature *signature;
    Borrowed item;
    if (!arguments_read_plain("K", "(obj)", &signature, arguments, &item)) {
        return NULL;
    }
    return key_new(as_key(self)->compare.held, item);
}

static Owned get_item(Borrowed self) {
    Borrowed item = as_key(self)->item.held;
    return item == NULL ? none_new() : retain(item);
}

static bool set_item(Borrowed self, Borrowed value) {
    slot_set(&as_key(self)->item, retain_if_any(value));
    return true;
}

static const AttributeRow key_attributes[] = {
    {"obj", get_item, set_item, "The item that is compared."},
    {0},
};

// ---- the type ----------------------------------------------------------------------------------------------------

static const Member ordering_key_members[] = {MEMBER(OrderingKey, compare), MEMBER(OrderingKey, item), {0}};

Type OrderingKeyType = {
    .name = "functools.KeyWrapper",
    .module = "functools",
    .doc = "An item that is compared by a function of two items.",
    .basic_size = sizeof(OrderingKey),
    .members = ordering_key_members,
    .flags = TYPE_CONTAINER | TYPE_CLEARABLE,
    .traverse = key_traverse,
    .take_reference = key_take_reference,
    .compare = key_compare,
    .call = key_call,
    .attributes = key_attributes,
};
