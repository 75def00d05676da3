// SPDX-License-Identifier: GPL-3.0-or-later
// None, NotImplemented, Ellipsis: types with one object each.
//
//     none_object  { refcount 1 + uses, type NoneType }     static; the 1 is the runtime's own hold, a named root
//
// They are ordinary objects with a true count: every variable that is None holds one reference to it.
#include "objects/singletons.h"

#include "memory/roots.h"
#include "objects/arguments.h"
#include "objects/class.h"
#include "objects/error.h"
#include "objects/exception.h"
#include "objects/int.h"
#include "objects/str.h"

// ---- create ------------------------------------------------------------------------------------------------------

Object none_object = {.refcount = 1, .type = &NoneType};
Object not_implemented_object = {.refcount = 1, .type = &NotImplementedType};
Object ellipsis_object = {.refcount = 1, .type = &EllipsisType};

// NoneType() is None: each type gives its one object.
static Owned singleton_create(Type *type, const Arguments *arguments, Borrowed object) {
    if (arguments->count != 0 || arguments_keyword_count(arguments) != 0) {
        return error_raise(&TypeErrorType, "%N takes no arguments", type);
    }
    return retain(object);
}
static Owned none_create(Type *type, const Arguments *arguments) { return singleton_create(type, arguments, NONE); }
static Owned not_implemented_create(Type *type, const Arguments *arguments) {
    return singleton_create(type, arguments, NOT_IMPLEMENTED);
}
static Owned ellipsis_create(Type *type, const Arguments *arguments) {
    return singleton_create(type, arguments, ELLIPSIS);
}

// ---- repr --------------------------------------------------------------------------------------------------------

static Owned none_repr(Borrowed self) {
    (void)self;
    return str_intern_text("None");
}
static Owned not_implemented_repr(Borrowed self) {
    (void)self;
    return str_intern_text("NotImplemented");
}
static Owned ellipsis_repr(Borrowed self) {
    (void)self;
    return str_intern_text("Ellipsis");
}

// ---- truth -------------------------------------------------------------------------------------------------------

static Answer none_truth(Borrowed self) {
    (void)self;
    return NO;
}

static Answer not_implemented_truth(Borrowed self) {
    (void)self;
    return YES; // CPython warns as well
}

// ---- method table, Type ------------------------------------------------------------------------------------------

Type NoneType = {
    .name = "NoneType",
    .basic_size = sizeof(Object),
    .flags = TYPE_IMMUTABLE,
    .repr = none_repr,
    .truth = none_truth,
    .new = none_create,
};

Type NotImplementedType = {
    .name = "NotImplementedType",
    .basic_size = sizeof(Object),
    .flags = TYPE_IMMUTABLE,
    .repr = not_implemented_repr,
    .truth = not_implemented_truth,
    .new = not_implemented_create,
};

Type EllipsisType = {
    .name = "ellipsis",
    .basic_size = sizeof(Object),
    .flags = TYPE_IMMUTABLE,
    .repr = ellipsis_repr,
    .new = ellipsis_create,
};

static void singletons_walk(Visit visit, void *context) {
    visit(NONE, edge_field("None"), context);
    visit(NOT_IMPLEMENTED, edge_field("NotImplemented"), context);
    visit(ELLIPSIS, edge_field("Ellipsis"), context);
}

void singletons_init(void) {
    heap_register_static(&none_object);
    heap_register_static(&not_implemented_object);
    heap_register_static(&ellipsis_object);
    root_register("None, NotImplemented, Ellipsis", singletons_walk);
    // A failure to ready a type at start-up leaves an exception pending, which objects_init looks for.
    (void)(type_ready(&NoneType) && type_ready(&NotImplementedType) && type_ready(&EllipsisType));
}
