// SPDX-License-Identifier: GPL-3.0-or-later
// Objects of classes: what a class statement adds to the memory of its base's objects.
//
//     class P: pass           │ refcount type │ dict │ weakrefs │           56 bytes with the collector's header
//     class Q: __slots__ = 'a', 'b'
//                             │ refcount type │ a │ b │
//     class R(list): pass     │ a list's fields │ dict │ weakrefs │
//
// The functions here do the added part, and then ask the built-in type that the class derives from, last of all, to do
// its own. What always holds: an object's dict is made when its first attribute is set, and shares its keys with its
// siblings. Next: class_layout.c, which decides on the offsets.
#include "memory/life.h"
#include "objects/class.h"
#include "objects/dict.h"
#include "objects/dunder.h"
#include "objects/exception.h"
#include "objects/protocol.h"
#include "objects/type_internal.h"
#include "objects/weakref.h"

#include <string.h>

// ---- create ------------------------------------------------------------------------------------------------------

Owned instance_new(Type *type) {
    Owned self = object_new(type);
    if (LIKELY(self != NULL && type_has(type, TYPE_CONTAINER))) {
        collector_track(self);
    }
    return self;
}

static const Type *native_base(const Type *type) {
    while (type_has(type, TYPE_CLASS)) {
        type = type->base;
    }
    return type;
}

// What a class adds behind items ends where the block ends: so the bytes that rounding added are zero, too.
static void clear_tail(Object *self, int64_t item_count) {
    char *block = type_has(self->type, TYPE_CONTAINER) ? (char *)object_header(self) : (char *)self;
    char *end = (char *)self + self->type->basic_size + item_count * self->type->item_size;
    memset(end, 0, (size_t)(block + object_block_size(self) - end));
}

static Owned allocate_sized(Type *type, int64_t item_count) {
    Owned self = object_new_sized(type, item_count);
    if (self != NULL && type_has(type, TYPE_CLASS)) {
        clear_tail(self, item_count);
    }
    return self;
}

Owned type_allocate(Type *type, int64_t item_count) {
    Owned self = type->item_size == 0 ? object_new_by_call(type) : allocate_sized(type, item_count);
    // The `new` of a built-in container tracks what it has made; that of int or str does not know that a class made one
    // of it.
    if (self != NULL && type_has(type, TYPE_CLASS) && type_has(type, TYPE_CONTAINER) &&
        !type_has(native_base(type), TYPE_CONTAINER)) {
        collector_track(self);
    }
    return self;
}

// ---- traverse, footprint, clear, destroy -------------------------------------------------------------------------

static void instance_traverse(Borrowed self, Visit visit, void *context) {
    const Type *type = self->type;
    for (; type_has(type, TYPE_CLASS); type = type->base) {
        for (int64_t i = 0; i < type->slot_count; i++) {
            const Slot *slot = object_word(self, type->slot_members[i].offset);
            if (slot->held != NULL) {
                visit(slot->held, edge_key(EDGE_ATTRIBUTE, type->slot_members[i].name), context);
            }
        }
    }
    if (self->type->dict_offset != type->dict_offset) {
        const Slot *dict = object_dict_slot(self);
        if (dict->held != NULL) {
            visit(dict->held, edge_field("__dict__"), context);
        }
    }
    if (type->traverse != NULL) {
        type->traverse(self, visit, context);
    }
}

// CPython's order: the names of __slots__, most derived class first, then the dict, then what the base holds.
static Owned instance_take_reference(Object *self) {
    const Type *type = self->type;
    for (; type_has(type, TYPE_CLASS); type = type->base) {
        for (int64_t i = 0; i < type->slot_count; i++) {
            Slot *slot = object_word(self, type->slot_members[i].offset);
            if (slot->held != NULL) {
                return slot_take(slot);
            }
        }
    }
    if (self->type->dict_offset != type->dict_offset) {
        Slot *dict = object_dict_slot(self);
        if (dict->held != NULL) {
            return slot_take(dict);
        }
    }
    return type->take_reference == NULL ? NULL : type->take_reference(self);
}

static void instance_destroy(Object *self) { native_base(self->type)->destroy(self); }

static inline bool chain_has_slots(const Type *type) {
    while (type_has(type, TYPE_CLASS) && type->slot_count == 0) {
        type = type->base;
    }
    return type_has(type, TYPE_CLASS);
}

// An instance of a class that adds names, a dict and weak references to `object`, and no finalizer.
static void instance_die(Object *self) {
    Type *type = self->type;
    if (UNLIKELY(type->finalize != NULL)) {
        object_destroy_by_chain(self);
        return;
    }
    collector_untrack(self);
    if (type->weakrefs_offset != 0) {
        collector_clear_weak_references(self);
    }
    if (LIKELY(type->dict_offset > 0 && !chain_has_slots(type))) {
        slot_clear((Slot *)(void *)((char *)self + type->dict_offset));
    } else {
        container_release_all(self, instance_take_reference);
    }
    container_end(self, (size_t)type->basic_size, 0);
    release(&type->object);
}

void instance_fill_slots(Type *type) {
    const Type *native = native_base(type);
    bool adds_references =
        type_has(type->base, TYPE_CLASS) || type->slot_count > 0 || type->dict_offset != native->dict_offset;
    type->traverse = adds_references ? instance_traverse : native->traverse;
    type->take_reference = adds_references ? instance_take_reference : native->take_reference;
    type->footprint = native->footprint;
    type->destroy = native->destroy == NULL ? NULL : instance_destroy;
    type->die = native == &ObjectType && type_has(type, TYPE_CONTAINER) ? instance_die : NULL;
    type->flags |= TYPE_CLEARABLE;
}

// ---- __dict__ and __weakref__ ------------------------------------------------------------------------------------

Owned object_get_dict(Borrowed self) {
    Borrowed dict = object_make_dict(self);
    if (dict != NULL && collector_is_part(dict)) {
        collector_track(object_mutable(dict)); // from now on others may hold it
        if (dict->type == &DictType && DictType.can_untrack(dict, GENERATION_COUNT - 1)) {
            collector_untrack(object_mutable(dict)); // but it holds atoms only
        }
    }
    return retain_if_any(dict);
}

bool object_set_dict(Borrowed self, Borrowed value) {
    if (value != NULL && !is_dict(value)) {
        error_raise(&TypeErrorType, "__dict__ must be set to a dictionary, not a '%T'", value);
        return false;
    }
    slot_set(object_dict_slot(self), retain_if_any(value));
    return true;
}

static Owned instance_weakref(Borrowed self) {
    WeakReference *const *head = object_word(self, self->type->weakrefs_offset);
    return *head == NULL ? none_new() : retain(&(*head)->object);
}

const AttributeRow instance_dict_row = {"__dict__", object_get_dict, object_set_dict, "The object's own attributes."};
const AttributeRow instance_weakref_row = {"__weakref__", instance_weakref,
                                           .help = "The first weak reference to the object."};
