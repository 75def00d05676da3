// SPDX-License-Identifier: GPL-3.0-or-later
// type: the type of types. A class is an object like any other; this is what such objects can do.
//
//     int        <class 'int'>          static, lives for ever
//     class C    <class '__main__.C'>   on the heap; its objects count it, so it lives as long as they do
//
// What always holds: a class is known to its bases as a subclass from its making to its death, but not held by them.
// Next: type_new.c, calls of types; type_attributes.c; class.c.
#include "memory/collector.h"
#include "objects/class.h"
#include "objects/dict.h"
#include "objects/exception.h"
#include "objects/int.h"
#include "objects/names.h"
#include "objects/protocol.h"
#include "objects/slot_wrapper.h"
#include "objects/str.h"
#include "objects/tuple.h"
#include "objects/type_internal.h"

#include <string.h>

// ---- traverse ----------------------------------------------------------------------------------------------------

static void visit_field(const Slot *slot, const char *name, Visit visit, void *context) {
    if (slot->held != NULL) {
        visit(slot->held, edge_field(name), context);
    }
}

static void type_traverse(Borrowed self, Visit visit, void *context) {
    const Type *type = as_type(self);
    visit_field(&type->dict, "__dict__", visit, context);
    visit_field(&type->mro, "__mro__", visit, context);
    visit_field(&type->bases, "__bases__", visit, context);
    visit_field(&type->subclasses, "subclasses", visit, context);
    visit_field(&type->name_object, "__name__", visit, context);
    visit_field(&type->qualified_name, "__qualname__", visit, context);
    for (int64_t i = 0; i < type->slot_count; i++) {
        if (type->slot_members[i].name != NULL) {
            visit(type->slot_members[i].name, edge_index(EDGE_ITEM, i), context);
        }
    }
    if (type->shared_keys != NULL) {
        dict_keys_traverse(type->shared_keys, visit, context);
    }
}

// ---- footprint ---------------------------------------------------------------------------------------------------

static void type_footprint(Borrowed self, VisitBlock visit, void *context) {
    const Type *type = as_type(self);
    int64_t used = self->type->basic_size + (int64_t)sizeof(GcHeader);
    visit(object_header(self), used, object_block_size(self), "class", context);
    if (type->slot_count > 0) {
        int64_t size = type->slot_count * (int64_t)sizeof(SlotMember);
        visit(type->slot_members, size, (int64_t)heap_block_size(type->slot_members), "names of __slots__", context);
    }
    if (type->shared_keys != NULL) {
        dict_keys_footprint(type->shared_keys, visit, context);
    }
}

// ---- clear, destroy ----------------------------------------------------------------------------------------------

// Its bases forget a dying class.
static void leave_bases(const Type *type) {
    if (type->bases.held == NULL) {
        return;
    }
    for (int64_t i = 0; i < tuple_size(type->bases.held); i++) {
        Borrowed base = tuple_get(type->bases.held, i);
        if (base != NULL && is_type(base)) {
            type_subclasses_remove(as_type(base), type);
        }
    }
}

// Out of a living class, which the collector clears, go only the references that can make a cycle: its objects may
// still be there, and need its layout and bases to be taken apart themselves.
static Owned type_take_reference(Object *self) {
    Type *type = as_type(self);
    bool is_dying = self->refcount <= 0;
    type->version = 0;
    if (is_dying) {
        leave_bases(type);
    }
    Slot *const order[] = {&type->dict, &type->mro, &type->bases, &type->subclasses, &type->qualified_name};
    for (int64_t i = 0; i < (is_dying ? COUNT_OF(order) : 2); i++) {
        if (order[i]->held != NULL) {
            return slot_take(order[i]);
        }
    }
    for (int64_t i = 0; is_dying && i < type->slot_count; i++) {
        if (type->slot_members[i].name != NULL) {
            return owned_give(&type->slot_members[i].name);
        }
    }
    return NULL;
}

static void type_destroy(Object *self) {
    Type *type = as_type(self);
    if (type->slot_members != NULL) {
        heap_release(HEAP_BUFFER, type->slot_members, (size_t)type->slot_count * sizeof(SlotMember));
    }
    if (type->shared_keys != NULL) {
        dict_keys_release(type->shared_keys);
    }
    slot_clear(&type->name_object); // the last: `name` is its text
}

// ---- repr --------------------------------------------------------------------------------------------------------

Owned type_module(const Type *type) {
    if (!type_has(type, TYPE_CLASS)) {
        return str_intern_text(type->module == NULL ? "builtins" : type->module);
    }
    Borrowed module = dict_get_name(type->dict.held, names.__module__);
    return module == NULL ? str_intern_text("builtins") : retain(module);
}

// A built-in type outside of the built-ins is named with its module: "types.UnionType".
const char *type_short_name(const Type *type) {
    const char *dot = type_has(type, TYPE_CLASS) ? NULL : strrchr(type->name, '.');
    return dot == NULL ? type->name : dot + 1;
}

Owned type_full_name(const Type *type) {
    Owned module = type_module(type);
    if (module == NULL) {
        return NULL;
    }
    Borrowed qualified = type->qualified_name.held;
    bool shown = is_str(module) && !str_equals_text(module, "builtins");
    Owned name = qualified == NULL ? str_from_text(type_short_name(type)) : retain(qualified);
    Owned text = name == NULL ? NULL : shown ? str_format("%S.%S", module, name) : retain(name);
    release_if_any(name);
    release(module);
    return text;
}

static Owned type_repr(Borrowed self) {
    Owned name = type_full_name(as_type(self));
    if (name == NULL) {
        return NULL;
    }
    Owned text = str_format("<class '%S'>", name);
    release(name);
    return text;
}

// ---- Type --------------------------------------------------------------------------------------------------------

static bool type_init(Borrowed self, const Arguments *arguments) {
    (void)self;
    if (arguments->count != 1 && arguments->count != 3) {
        error_raise(&TypeErrorType, "type.__init__() takes 1 or 3 arguments");
        return false;
    }
    return true;
}

static const Member type_members[] = {MEMBER(Type, name),
                                      MEMBER(Type, doc),
                                      MEMBER(Type, basic_size),
                                      MEMBER(Type, item_size),
                                      MEMBER(Type, members),
                                      MEMBER(Type, flags),
                                      MEMBER(Type, dict_offset),
                                      MEMBER(Type, weakrefs_offset),
                                      MEMBER(Type, version),
                                      MEMBER(Type, base),
                                      MEMBER(Type, module),
                                      MEMBERS("memory's functions", Type, traverse, can_untrack),
                                      MEMBERS("operations", Type, repr, to_index),
                                      MEMBER(Type, methods),
                                      MEMBER(Type, attributes),
                                      MEMBER(Type, dict),
                                      MEMBER(Type, bases),
                                      MEMBER(Type, mro),
                                      MEMBER(Type, subclasses),
                                      MEMBER(Type, name_object),
                                      MEMBER(Type, qualified_name),
                                      MEMBER(Type, weakrefs),
                                      MEMBER(Type, shared_keys),
                                      MEMBER(Type, slot_count),
                                      MEMBER(Type, slot_members),
                                      {0}};

Type TypeType = {
    .name = "type",
    .doc = "type(object) -> the object's type\ntype(name, bases, dict, **kwds) -> a new type",
    .basic_size = sizeof(Type),
    .members = type_members,
    .flags = TYPE_CONTAINER | TYPE_BASE | TYPE_IS_TYPE | TYPE_CLEARABLE,
    .dict_offset = offsetof(Type, dict),
    .weakrefs_offset = offsetof(Type, weakrefs),
    .traverse = type_traverse,
    .footprint = type_footprint,
    .take_reference = type_take_reference,
    .destroy = type_destroy,
    .repr = type_repr,
    .get_attribute = type_get_attribute,
    .set_attribute = type_set_attribute,
    .call = type_call,
    .new = type_create,
    .init = type_init,
    .binary = {[BINARY_OR] = union_or},
    .methods = type_method_rows,
    .attributes = type_attribute_rows,
};

bool classes_init(void) {
    return type_ready(&ObjectType) && type_ready(&TypeType) && type_ready(&SuperType) && type_ready(&PropertyType) &&
           type_ready(&StaticMethodType) && type_ready(&ClassMethodType) && type_ready(&MappingProxyType) &&
           type_ready(&GenericAliasType) && type_ready(&UnionType);
}
