// SPDX-License-Identifier: GPL-3.0-or-later
// Methods of built-in types as they lie in the type's dict, not yet bound to an object.
//
//     list.append          MethodDescriptor  { row, type list }        list.append([], 1)
//     [].append            descriptor_get ─▶ Builtin { row, the list }
//     dict.__dict__['fromkeys']   ClassMethodDescriptor: binds the class instead of the object
//
// A call of x.append(1) never makes the Builtin: TYPE_METHOD tells callers that they may pass x as first argument.
#include "memory/collector.h"
#include "objects/arguments.h"
#include "objects/class.h"
#include "objects/exception.h"
#include "objects/function.h"
#include "objects/protocol.h"
#include "objects/str.h"
#include "objects/type_internal.h"

static MethodDescriptor *as_descriptor(Borrowed object) { return object_mutable(object); }

// ---- create ------------------------------------------------------------------------------------------------------

Owned method_descriptor_new(NativeRow *row, Type *type) {
    bool is_class_method = (row->flags & NATIVE_CLASS) != 0;
    MethodDescriptor *self =
        (MethodDescriptor *)(void *)object_new(is_class_method ? &ClassMethodDescriptorType : &MethodDescriptorType);
    if (self == NULL) {
        return NULL;
    }
    self->row = row;
    self->type = type;
    self->name.held = str_intern_text(row->name);
    if (self->name.held == NULL) {
        release(&self->object);
        return NULL;
    }
    return &self->object;
}

// ---- traverse, clear ---------------------------------------------------------------------------------------------

static void method_descriptor_traverse(Borrowed self, Visit visit, void *context) {
    const MethodDescriptor *descriptor = as_descriptor(self);
    if (descriptor->name.held != NULL) {
        visit(descriptor->name.held, edge_field("__name__"), context);
    }
}

static Owned method_descriptor_take_reference(Object *self) { return slot_take(&as_descriptor(self)->name); }

// ---- repr --------------------------------------------------------------------------------------------------------

static Owned method_descriptor_repr(Borrowed self) {
    return str_format("<method '%s' of '%N' objects>", as_descriptor(self)->row->name, as_descriptor(self)->type);
}

// ---- call, bind --------------------------------------------------------------------------------------------------

static void *raise_wrong_object(const MethodDescriptor *descriptor, Borrowed object) {
    return error_raise(&TypeErrorType, "descriptor '%s' for '%N' objects doesn't apply to a '%T' object",
                       descriptor->row->name, descriptor->type, object);
}

static Owned method_descriptor_call(Borrowed self, const Arguments *arguments) {
    const MethodDescriptor *descriptor = as_descriptor(self);
    if (UNLIKELY(arguments->count == 0)) {
        return error_raise(&TypeErrorType, "unbound method %N.%s() needs an argument", descriptor->type,
                           descriptor->row->name);
    }
    Borrowed object = arguments_get(arguments, 0);
    if (UNLIKELY(!object_is(object, descriptor->type))) {
        return raise_wrong_object(descriptor, object);
    }
    Arguments rest = {.items = arguments->items + 1, .count = arguments->count - 1, .names = arguments->names};
    return native_call(descriptor->row, object, &rest);
}

static Owned method_descriptor_descriptor_get(Borrowed self, Borrowed object, Borrowed type) {
    (void)type;
    const MethodDescriptor *descriptor = as_descriptor(self);
    if (object == NULL) {
        return retain(self);
    }
    if (!object_is(object, descriptor->type)) {
        return raise_wrong_object(descriptor, object);
    }
    return builtin_new(descriptor->row, object, NULL);
}

// ---- class methods -----------------------------------------------------------------------------------------------

static Owned class_method_descriptor_get(Borrowed self, Borrowed object, Borrowed type) {
    const MethodDescriptor *descriptor = as_descriptor(self);
    Borrowed class_object = type != NULL ? type : &object->type->object;
    if (!is_type(class_object)) {
        return error_raise(&TypeErrorType, "descriptor '%s' for type '%N' needs a type, not a '%T' as arg 2",
                           descriptor->row->name, descriptor->type, class_object);
    }
    if (!type_is_subtype(as_type(class_object), descriptor->type)) {
        return error_raise(&TypeErrorType, "descriptor '%s' requires a subtype of '%N' but received '%N'",
                           descriptor->row->name, descriptor->type, as_type(class_object));
    }
    return builtin_new(descriptor->row, class_object, NULL);
}

static Owned class_method_descriptor_call(Borrowed self, const Arguments *arguments) {
    const MethodDescriptor *descriptor = as_descriptor(self);
    if (arguments->count == 0) {
        return error_raise(&TypeErrorType, "descriptor '%s' of '%N' object needs an argument", descriptor->row->name,
                           descriptor->type);
    }
    Owned bound = class_method_descriptor_get(self, NULL, arguments_get(arguments, 0));
    if (bound == NULL) {
        return NULL;
    }
    Arguments rest = {.items = arguments->items + 1, .count = arguments->count - 1, .names = arguments->names};
    Owned result = object_call(bound, &rest);
    release(bound);
    return result;
}

// ---- attributes --------------------------------------------------------------------------------------------------

static Owned method_descriptor_name(Borrowed self) { return retain(as_descriptor(self)->name.held); }

static Owned method_descriptor_qualified_name(Borrowed self) {
    const MethodDescriptor *descriptor = as_descriptor(self);
    return str_format("%N.%s", descriptor->type, descriptor->row->name);
}

static Owned method_descriptor_doc(Borrowed self) {
    const char *help = as_descriptor(self)->row->help;
    return help == NULL ? none_new() : str_from_text(help);
}

static Owned method_descriptor_signature(Borrowed self) {
    const char *signature = as_descriptor(self)->row->signature;
    return signature == NULL ? none_new() : str_from_text(signature);
}

static Owned method_descriptor_class(Borrowed self) { return retain(&as_descriptor(self)->type->object); }

static const AttributeRow method_descriptor_attributes[] = {
    {"__name__", method_descriptor_name, .help = "The method's name.", .set = attribute_refuse},
    {"__qualname__", method_descriptor_qualified_name, .help = "The method's name with its class."},
    {"__doc__", method_descriptor_doc, .help = "What the method does."},
    {"__text_signature__", method_descriptor_signature, .help = "The method's parameters."},
    {"__objclass__", method_descriptor_class, .help = "The class whose method this is.", .set = attribute_refuse},
    {0}};

// ---- Type --------------------------------------------------------------------------------------------------------

static const Member method_descriptor_members[] = {
    MEMBER(MethodDescriptor, row), MEMBER(MethodDescriptor, type), MEMBER(MethodDescriptor, name), {0}};

Type MethodDescriptorType = {
    .name = "method_descriptor",
    .doc = "A method of a built-in type.",
    .basic_size = sizeof(MethodDescriptor),
    .members = method_descriptor_members,
    .flags = TYPE_METHOD | TYPE_IMMUTABLE,
    .traverse = method_descriptor_traverse,
    .take_reference = method_descriptor_take_reference,
    .repr = method_descriptor_repr,
    .descriptor_get = method_descriptor_descriptor_get,
    .call = method_descriptor_call,
    .attributes = method_descriptor_attributes,
};

Type ClassMethodDescriptorType = {
    .name = "classmethod_descriptor",
    .doc = "A class method of a built-in type.",
    .basic_size = sizeof(MethodDescriptor),
    .members = method_descriptor_members,
    .flags = TYPE_IMMUTABLE,
    .traverse = method_descriptor_traverse,
    .take_reference = method_descriptor_take_reference,
    .repr = method_descriptor_repr,
    .descriptor_get = class_method_descriptor_get,
    .call = class_method_descriptor_call,
    .attributes = method_descriptor_attributes,
};
