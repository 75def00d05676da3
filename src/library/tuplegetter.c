// SPDX-License-Identifier: GPL-3.0-or-later
// Fields of named tuples.
//
//     Point = namedtuple('Point', 'x y')     Point.__dict__['y']   _tuplegetter(1, 'Alias for field number 1')
//     Point(3, 4).y                          descriptor_get ──▶ item 1 of the tuple
//
// Next: python/collections.py, which makes the classes.
#include "library/tuplegetter.h"

#include "memory/collector.h"
#include "objects/arguments.h"
#include "objects/class.h"
#include "objects/exception.h"
#include "objects/held_slots.h"
#include "objects/int.h"
#include "objects/protocol.h"
#include "objects/str.h"
#include "objects/tuple.h"

typedef struct TupleGetter { // 56 bytes with the collector's header
    Object object;
    int64_t index;
    Slot doc;
} TupleGetter;
_Static_assert(sizeof(TupleGetter) + sizeof(GcHeader) == 56, "tuple getter: 56 bytes");

static TupleGetter *as_getter(Borrowed object) { return object_mutable(object); }

// ---- create ------------------------------------------------------------------------------------------------------

static Owned tuplegetter_create(Type *type, const Arguments *arguments) {
    int64_t index;
    if (!arguments_refuse_keywords("_tuplegetter", arguments) ||
        !arguments_check_count("_tuplegetter", arguments, 2, 2) ||
        !object_to_int64(arguments_get(arguments, 0), &index, &OverflowErrorType)) {
        return NULL;
    }
    Owned self = type_allocate(type, 0);
    if (self != NULL) {
        as_getter(self)->index = index;
        as_getter(self)->doc.held = retain(arguments_get(arguments, 1));
        collector_track(self);
    }
    return self;
}

// ---- traverse, clear ---------------------------------------------------------------------------------------------

static const HeldSlot getter_held[] = {{offsetof(TupleGetter, doc), "__doc__"}, {0}};

static void tuplegetter_traverse(Borrowed self, Visit visit, void *context) {
    held_traverse(self, getter_held, visit, context);
}

static Owned tuplegetter_take_reference(Object *self) { return held_take_reference(self, getter_held); }

// ---- repr --------------------------------------------------------------------------------------------------------

static Borrowed doc_of(Borrowed self) {
    Borrowed doc = slot_get(&as_getter(self)->doc);
    return doc == NULL ? NONE : doc;
}

static Owned tuplegetter_repr(Borrowed self) {
    return str_format("_tuplegetter(%lld, %R)", (long long)as_getter(self)->index, doc_of(self));
}

// ---- attributes --------------------------------------------------------------------------------------------------

static Owned tuplegetter_descriptor_get(Borrowed self, Borrowed object, Borrowed type) {
    (void)type;
    int64_t index = as_getter(self)->index;
    if (object == NULL || object == NONE) {
        return retain(self);
    }
    if (UNLIKELY(!is_tuple(object))) {
        return error_raise(&TypeErrorType,
                           "descriptor for index '%lld' for tuple subclasses doesn't apply to '%T' object",
                           (long long)index, object);
    }
    if (UNLIKELY(index < 0 || index >= tuple_size(object))) {
        return error_raise(&IndexErrorType, "tuple index out of range");
    }
    return retain(tuple_get(object, index));
}

static bool tuplegetter_descriptor_set(Borrowed self, Borrowed object, Borrowed value) {
    (void)self;
    (void)object;
    error_raise(&AttributeErrorType, value == NULL ? "can't delete attribute" : "can't set attribute");
    return false;
}

static Owned tuplegetter_get_doc(Borrowed self) { return retain(doc_of(self)); }

static bool tuplegetter_set_doc(Borrowed self, Borrowed value) {
    slot_set(&as_getter(self)->doc, retain_if_any(value));
    return true;
}

static const AttributeRow tuplegetter_attributes[] = {
    {"__doc__", tuplegetter_get_doc, tuplegetter_set_doc, "What the field means."},
    {0},
};

// ---- methods -----------------------------------------------------------------------------------------------------

static Owned tuplegetter_method_reduce(Borrowed self, const Borrowed *arguments) {
    (void)arguments;
    Owned index = int_from_int64(as_getter(self)->index);
    Owned values = index == NULL ? NULL : tuple_two(index, retain(doc_of(self)));
    return values == NULL ? NULL : tuple_two(retain(&self->type->object), values);
}

static NativeRow tuplegetter_methods[] = {
    {"__reduce__", tuplegetter_method_reduce, .signature = "(self, /)", .help = "What makes an equal one."},
    {0},
};

// ---- Type --------------------------------------------------------------------------------------------------------

static const Member tuple_getter_members[] = {MEMBER(TupleGetter, index), MEMBER(TupleGetter, doc), {0}};

Type TupleGetterType = {
    .name = "_collections._tuplegetter",
    .module = "_collections",
    .doc = "The field of a named tuple at one index.",
    .basic_size = sizeof(TupleGetter),
    .members = tuple_getter_members,
    .flags = TYPE_CONTAINER | TYPE_CLEARABLE | TYPE_IMMUTABLE,
    .traverse = tuplegetter_traverse,
    .take_reference = tuplegetter_take_reference,
    .repr = tuplegetter_repr,
    .descriptor_get = tuplegetter_descriptor_get,
    .descriptor_set = tuplegetter_descriptor_set,
    .new = tuplegetter_create,
    .methods = tuplegetter_methods,
    .attributes = tuplegetter_attributes,
};
