// SPDX-License-Identifier: GPL-3.0-or-later
// Completing built-in types: what a static Type leaves out.
//
//     Type ListType = {.name = "list", .length = list_length, …}
//     type_ready    1. bases and MRO              (object,), (list, object)
//                   2. dict                       '__len__' from the slot, 'append' from the method rows, …
//                   3. slots that it has not set  are its base's
//
// What always holds: step 2 comes before step 3, so a type's dict has wrappers of its own slots only, and the others
// are found on the base, as in CPython. Next: slot_wrappers.c, type_lookup.c.
#include "memory/roots.h"
#include "objects/class.h"
#include "objects/dict.h"
#include "objects/dunder.h"
#include "objects/error.h"
#include "objects/function.h"
#include "objects/singletons.h"
#include "objects/slot_wrapper.h"
#include "objects/str.h"
#include "objects/tuple.h"
#include "objects/type_internal.h"

#include <string.h>

// ---- 1. bases and MRO --------------------------------------------------------------------------------------------

static bool make_bases(Type *type) {
    Owned bases = type->base == NULL ? tuple_new(0) : tuple_one(retain(&type->base->object));
    if (bases == NULL) {
        return false;
    }
    slot_set(&type->bases, bases);
    int64_t count = type->base == NULL ? 0 : tuple_size(type->base->mro.held);
    Owned mro = tuple_new(count + 1);
    if (mro == NULL) {
        return false;
    }
    as_tuple(mro)->items[0].held = retain(&type->object);
    for (int64_t i = 0; i < count; i++) {
        as_tuple(mro)->items[i + 1].held = retain(tuple_get(type->base->mro.held, i));
    }
    slot_set(&type->mro, mro);
    return true;
}

// ---- 2. dict -----------------------------------------------------------------------------------------------------

static bool add_methods(Type *type) {
    for (NativeRow *row = type->methods; row != NULL && row->name != NULL; row++) {
        row->owner = type_short_name(type);
        Owned method = (row->flags & NATIVE_STATIC) != 0 ? builtin_new(row, &type->object, NULL)
                                                         : method_descriptor_new(row, type);
        if (method != NULL && (row->flags & NATIVE_STATIC) != 0) {
            Owned wrapped = static_method_new(method);
            release(method);
            method = wrapped;
        }
        if (method == NULL || !dict_set_text(type->dict.held, row->name, method)) {
            return false;
        }
    }
    return true;
}

static bool add_attributes(Type *type) {
    for (const AttributeRow *row = type->attributes; row != NULL && row->name != NULL; row++) {
        Owned attribute = attribute_descriptor_new(row, type);
        if (attribute == NULL || !dict_set_text(type->dict.held, row->name, attribute)) {
            return false;
        }
    }
    return true;
}

// The docstring, unless an attribute row computes it for the type's objects.
static bool add_doc(Type *type) {
    for (const AttributeRow *row = type->attributes; row != NULL && row->name != NULL; row++) {
        if (strcmp(row->name, "__doc__") == 0) {
            return true;
        }
    }
    Owned doc = type->doc == NULL ? none_new() : str_from_text(type->doc);
    return doc != NULL && dict_set_text(type->dict.held, "__doc__", doc);
}

static bool make_dict(Type *type) {
    slot_set(&type->dict, dict_new());
    return type->dict.held != NULL && (type->new == NULL || type_add_new_method(type)) && slot_wrappers_add(type) &&
           add_methods(type) && add_attributes(type) && add_doc(type);
}

// A type that compares its own way and has no hash of its own is unhashable.
static bool forbid_hash(Type *type) {
    return type->hash != NULL || type == &ObjectType || dict_set_text(type->dict.held, "__hash__", none_new());
}

// ---- 3. slots ----------------------------------------------------------------------------------------------------

#define INHERIT(field)                                                                                                 \
    if (type->field == 0) {                                                                                            \
        type->field = base->field;                                                                                     \
    }

static void inherit_memory(Type *type, const Type *base) {
    INHERIT(basic_size)
    INHERIT(item_size)
    INHERIT(dict_offset)
    INHERIT(weakrefs_offset)
    INHERIT(traverse)
    INHERIT(footprint)
    INHERIT(take_reference)
    INHERIT(destroy)
    type->flags |= base->flags & (TYPE_INHERITED | TYPE_CLEARABLE | TYPE_SEQUENCE | TYPE_MAPPING);
}

static void inherit_slots(Type *type, const Type *base) {
    for (const DunderRow *row = dunder_rows; row->name != NULL; row++) {
        bool is_hash = row->kind == WRAP_HASH || row->kind == WRAP_COMPARE;
        if (!is_hash && type_slot(type, row->offset) == NULL) {
            type_slot_set(type, row->offset, type_slot(base, row->offset));
        }
    }
    if (base != &ObjectType) {
        INHERIT(new)
    }
}

// Comparison and hash belong together: a type inherits both or none.
static bool inherits_hash(const Type *type) { return type->compare == NULL && type->hash == NULL; }

// ---- all of it ---------------------------------------------------------------------------------------------------

static void static_types_visit(Borrowed object, void *context) {
    struct {
        Visit visit;
        void *context;
    } *walk = context;
    if (type_has(object->type, TYPE_IS_TYPE)) {
        walk->visit(object, edge_field(as_type(object)->name), walk->context);
    }
}

static void types_walk(Visit visit, void *context) {
    struct {
        Visit visit;
        void *context;
    } walk = {visit, context};
    heap_walk_static(static_types_visit, &walk);
}

static void begin(Type *type) {
    if (type->object.type == NULL) {
        type->object.type = &TypeType;
    }
    if (type->object.refcount == 0) {
        type->object.refcount = 1; // the root's
    }
    type->flags |= TYPE_READY | TYPE_IMMUTABLE;
    heap_register_static(&type->object);
}

static bool complete(Type *type) {
    if (!make_bases(type) || !make_dict(type)) {
        return false;
    }
    if (type->base == NULL) {
        return true;
    }
    if (inherits_hash(type)) {
        type->compare = type->base->compare;
        type->hash = type->base->hash;
    } else if (type->compare == NULL) {
        type->compare = type->base->compare;
    } else if (!forbid_hash(type)) {
        return false;
    }
    inherit_memory(type, type->base);
    inherit_slots(type, type->base);
    return type_subclasses_add(type->base, type);
}

bool type_ready(Type *type) {
    if (type_has(type, TYPE_READY)) {
        return true;
    }
    if (!dunders_init()) {
        return false;
    }
    if (type == &ObjectType) {
        root_register("built-in types", types_walk);
        type_cache_init();
    } else if (type->base == NULL) {
        type->base = &ObjectType;
    }
    if (type->base != NULL && !type_ready(type->base)) {
        return false;
    }
    begin(type);
    return complete(type);
}
