// SPDX-License-Identifier: GPL-3.0-or-later
// staticmethod and classmethod: functions in a class that are not bound to an object, or bound to the class.
//
// The two differ only in what looking them up gives: the function itself, or the function bound to the class.
#include "memory/collector.h"
#include "objects/arguments.h"
#include "objects/class.h"
#include "objects/dict.h"
#include "objects/exception.h"
#include "objects/function.h"
#include "objects/int.h"
#include "objects/names.h"
#include "objects/protocol.h"
#include "objects/str.h"
#include "objects/tuple.h"

typedef struct Wrapper { // 56 bytes with the collector's header
    Object object;
    Slot callable;
    Slot dict; // Dict or empty
} Wrapper;
_Static_assert(sizeof(Wrapper) + sizeof(GcHeader) == 56, "staticmethod, classmethod: 56 bytes");

static Wrapper *as_wrapper(Borrowed object) { return object_mutable(object); }

// ---- create ------------------------------------------------------------------------------------------------------

static Owned wrapper_new(Type *type, Borrowed function) {
    Owned self = type_allocate(type, 0);
    if (self != NULL) {
        as_wrapper(self)->callable.held = retain_if_any(function);
        collector_track(self);
    }
    return self;
}

static Owned wrapper_create(Type *type, const Arguments *arguments) {
    (void)arguments;
    return wrapper_new(type, NULL);
}

// The wrapper shows the function's name, docstring and module as its own.
static bool copy_attributes(Borrowed self, Borrowed callable) {
    const Borrowed copied[] = {names.__module__, names.__name__, names.__qualname__, names.__doc__,
                               names.__annotations__};
    for (int64_t i = 0; i < COUNT_OF(copied); i++) {
        Owned value;
        Answer found = object_find_attribute(callable, copied[i], &value);
        if (found == FAILED) {
            return false;
        }
        if (found == YES) {
            bool good = object_set_attribute_generic(self, copied[i], value);
            release(value);
            if (!good) {
                return false;
            }
        }
    }
    return true;
}

static bool wrapper_init(Borrowed self, const Arguments *arguments) {
    const char *name = type_is_subtype(self->type, &StaticMethodType) ? "staticmethod" : "classmethod";
    if (!arguments_refuse_keywords(name, arguments) || !arguments_check_count(name, arguments, 1, 1)) {
        return false;
    }
    slot_set(&as_wrapper(self)->callable, retain(arguments_get(arguments, 0)));
    return copy_attributes(self, arguments_get(arguments, 0));
}

Owned static_method_new(Borrowed function) { return wrapper_new(&StaticMethodType, function); }

Owned class_method_new(Borrowed function) { return wrapper_new(&ClassMethodType, function); }

// ---- traverse, destroy -------------------------------------------------------------------------------------------

static void wrapper_traverse(Borrowed self, Visit visit, void *context) {
    if (as_wrapper(self)->callable.held != NULL) {
        visit(as_wrapper(self)->callable.held, edge_field("__func__"), context);
    }
    if (as_wrapper(self)->dict.held != NULL) {
        visit(as_wrapper(self)->dict.held, edge_field("__dict__"), context);
    }
}

static Owned wrapper_take_reference(Object *self) {
    Wrapper *wrapper = as_wrapper(self);
    return wrapper->dict.held != NULL ? slot_take(&wrapper->dict) : slot_take(&wrapper->callable);
}

// ---- repr, call, descriptor --------------------------------------------------------------------------------------

static Owned static_method_repr(Borrowed self) {
    return str_format("<staticmethod(%R)>", as_wrapper(self)->callable.held);
}
static Owned class_method_repr(Borrowed self) {
    return str_format("<classmethod(%R)>", as_wrapper(self)->callable.held);
}

static Owned static_method_call(Borrowed self, const Arguments *arguments) {
    return object_call(as_wrapper(self)->callable.held, arguments);
}

static bool is_initialised(Borrowed self, const char *name) {
    if (as_wrapper(self)->callable.held == NULL) {
        error_raise(&RuntimeErrorType, "uninitialized %s object", name);
        return false;
    }
    return true;
}

static Owned static_method_descriptor_get(Borrowed self, Borrowed object, Borrowed type) {
    (void)object;
    (void)type;
    return is_initialised(self, "staticmethod") ? retain(as_wrapper(self)->callable.held) : NULL;
}

static Owned class_method_descriptor_get(Borrowed self, Borrowed object, Borrowed type) {
    if (!is_initialised(self, "classmethod")) {
        return NULL;
    }
    Borrowed callable = as_wrapper(self)->callable.held;
    Borrowed owner = type != NULL ? type : &object->type->object;
    if (callable->type->descriptor_get != NULL) {
        return callable->type->descriptor_get(callable, owner, &owner->type->object);
    }
    return bound_method_new(callable, owner);
}

// ---- attributes --------------------------------------------------------------------------------------------------

static Owned get_function(Borrowed self) {
    Borrowed callable = as_wrapper(self)->callable.held;
    return retain(callable != NULL ? callable : NONE);
}

static Owned get_dict(Borrowed self) {
    Slot *slot = &as_wrapper(self)->dict;
    if (slot->held == NULL) {
        slot->held = dict_new();
    }
    return retain_if_any(slot->held);
}

static Owned get_is_abstract(Borrowed self) {
    Owned value;
    Answer found = object_find_attribute(as_wrapper(self)->callable.held, names.__isabstractmethod__, &value);
    if (found == YES) {
        found = object_truth(value);
        release(value);
    }
    return found == FAILED ? NULL : bool_new(found == YES);
}

static const AttributeRow wrapper_attributes[] = {
    {"__func__", get_function, attribute_refuse, "The function."},
    {"__wrapped__", get_function, attribute_refuse, "The function."},
    {.name = "__dict__", .get = get_dict, .help = "The object's own attributes."},
    {.name = "__isabstractmethod__", .get = get_is_abstract, .help = "Whether a subclass must define it."},
    {0},
};

static const Member wrapper_members[] = {MEMBER(Wrapper, callable), MEMBER(Wrapper, dict), {0}};

Type StaticMethodType = {
    .name = "staticmethod",
    .doc = "A function in a class that is called without object and class.",
    .basic_size = sizeof(Wrapper),
    .members = wrapper_members,
    .flags = TYPE_CONTAINER | TYPE_BASE | TYPE_CLEARABLE,
    .dict_offset = offsetof(Wrapper, dict),
    .traverse = wrapper_traverse,
    .take_reference = wrapper_take_reference,
    .repr = static_method_repr,
    .call = static_method_call,
    .descriptor_get = static_method_descriptor_get,
    .new = wrapper_create,
    .init = wrapper_init,
    .attributes = wrapper_attributes,
};

Type ClassMethodType = {
    .name = "classmethod",
    .doc = "A function in a class that is called with the class.",
    .basic_size = sizeof(Wrapper),
    .members = wrapper_members,
    .flags = TYPE_CONTAINER | TYPE_BASE | TYPE_CLEARABLE,
    .dict_offset = offsetof(Wrapper, dict),
    .traverse = wrapper_traverse,
    .take_reference = wrapper_take_reference,
    .repr = class_method_repr,
    .descriptor_get = class_method_descriptor_get,
    .new = wrapper_create,
    .init = wrapper_init,
    .attributes = wrapper_attributes,
};
