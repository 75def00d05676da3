// SPDX-License-Identifier: GPL-3.0-or-later
// Bound methods: a function and the object that it is to be called with.
//
//     m = point.move      m(1, 2) is type(point).move(point, 1, 2)
//
// A call `point.move(1, 2)` makes none (eval/eval_call.c).
#include "memory/life.h"
#include "objects/arguments.h"
#include "objects/class.h"
#include "objects/exception.h"
#include "objects/function.h"
#include "objects/int.h"
#include "objects/names.h"
#include "objects/protocol.h"
#include "objects/special.h"
#include "objects/str.h"

static BoundMethod *as_method(Borrowed object) { return object_mutable(object); }

Owned bound_method_new(Borrowed function, Borrowed self) {
    BoundMethod *method = (BoundMethod *)(void *)container_new(&BoundMethodType, sizeof(BoundMethod), 0);
    if (method == NULL) {
        return NULL;
    }
    method->function.held = retain(function);
    method->self.held = retain(self);
    method->weakrefs = NULL;
    method->reserved = 0;
    collector_track_new(&method->object);
    return &method->object;
}

// method(function, object)
static Owned method_create(Type *type, const Arguments *arguments) {
    (void)type;
    if (!arguments_refuse_keywords("method", arguments) || !arguments_check_count("method", arguments, 2, 2)) {
        return NULL;
    }
    Borrowed function = arguments->items[0].held;
    Borrowed self = arguments->items[1].held;
    if (!object_is_callable(function)) {
        return error_raise(&TypeErrorType, "first argument must be callable");
    }
    if (self == NONE) {
        return error_raise(&TypeErrorType, "instance must not be None");
    }
    return bound_method_new(function, self);
}

// ---- traverse, destroy -------------------------------------------------------------------------------------------

static void method_traverse(Borrowed object, Visit visit, void *context) {
    if (as_method(object)->function.held != NULL) {
        visit(as_method(object)->function.held, edge_field("__func__"), context);
    }
    if (as_method(object)->self.held != NULL) {
        visit(as_method(object)->self.held, edge_field("__self__"), context);
    }
}

static Owned method_take_reference(Object *object) {
    static const uint16_t order[] = {offsetof(BoundMethod, function), offsetof(BoundMethod, self)};
    return slots_take_last(object, order, COUNT_OF(order));
}

static void method_die(Object *self) { container_die(self, method_take_reference); }

// ---- repr, equal and hash ----------------------------------------------------------------------------------------

static Owned name_of(Borrowed function) {
    Owned name;
    Answer found = object_find_attribute(function, names.__qualname__, &name);
    if (found == NO) {
        found = object_find_attribute(function, names.__name__, &name);
    }
    if (found == YES && is_str(name)) {
        return name;
    }
    if (found == YES) {
        release(name);
    }
    return found == FAILED ? NULL : str_from_text("?");
}

static Owned method_repr(Borrowed object) {
    Owned name = name_of(as_method(object)->function.held);
    if (name == NULL) {
        return NULL;
    }
    Owned text = str_format("<bound method %S of %R>", name, as_method(object)->self.held);
    release(name);
    return error_is_pending() ? (release_if_any(text), (Owned)NULL) : text;
}

static Owned method_compare(Borrowed left, Borrowed right, Comparison comparison) {
    if ((comparison != COMPARE_EQUAL && comparison != COMPARE_NOT_EQUAL) || right->type != &BoundMethodType) {
        return not_implemented_new();
    }
    Answer equal = as_method(left)->self.held != as_method(right)->self.held
                       ? NO
                       : object_equal(as_method(left)->function.held, as_method(right)->function.held);
    return equal == FAILED ? NULL : bool_new((equal == YES) == (comparison == COMPARE_EQUAL));
}

static int64_t method_hash(Borrowed object) {
    int64_t function_hash = object_hash(as_method(object)->function.held);
    if (function_hash == -1) {
        return -1;
    }
    int64_t hash = (int64_t)((uintptr_t)as_method(object)->self.held >> 4) ^ function_hash;
    return hash == -1 ? -2 : hash;
}

// ---- call, attributes --------------------------------------------------------------------------------------------

static Owned method_call(Borrowed object, const Arguments *arguments) {
    return call_moved(as_method(object)->function.held, as_method(object)->self.held, arguments);
}

static Owned get_function(Borrowed object) { return retain(as_method(object)->function.held); }
static Owned get_self(Borrowed object) { return retain(as_method(object)->self.held); }
static Owned get_doc(Borrowed object) { return object_get_attribute(as_method(object)->function.held, names.__doc__); }

static const AttributeRow method_attributes[] = {
    {"__func__", get_function, attribute_refuse, "The function."},
    {"__self__", get_self, attribute_refuse, "The object that it is called with."},
    {.name = "__doc__", .get = get_doc, .help = "The function's docstring."},
    {0},
};

// What a method does not have itself is looked up on its function.
static Owned method_get_attribute(Borrowed object, Borrowed name) {
    if (type_lookup(object->type, name) != NULL) {
        return object_get_attribute_generic(object, name);
    }
    return object_get_attribute(as_method(object)->function.held, name);
}

static const Member bound_method_members[] = {MEMBER(BoundMethod, function),
                                              MEMBER(BoundMethod, self),
                                              MEMBER(BoundMethod, weakrefs),
                                              MEMBER(BoundMethod, reserved),
                                              {0}};

Type BoundMethodType = {
    .name = "method",
    .doc = "A function bound to its first argument.",
    .basic_size = sizeof(BoundMethod),
    .members = bound_method_members,
    .flags = TYPE_CONTAINER,
    .weakrefs_offset = offsetof(BoundMethod, weakrefs),
    .traverse = method_traverse,
    .take_reference = method_take_reference,
    .die = method_die,
    .repr = method_repr,
    .hash = method_hash,
    .compare = method_compare,
    .get_attribute = method_get_attribute,
    .call = method_call,
    .new = method_create,
    .attributes = method_attributes,
};
