// SPDX-License-Identifier: GPL-3.0-or-later
// types.SimpleNamespace: attributes, and a repr that shows them.
//
//     SimpleNamespace(x=1, y=2)      namespace(x=1, y=2)
//
// sys.implementation is one; that is where types.py has the type from.
#include "objects/namespace.h"

#include "memory/collector.h"
#include "objects/arguments.h"
#include "objects/class.h"
#include "objects/dict.h"
#include "objects/exception.h"
#include "objects/function.h"
#include "objects/protocol.h"
#include "objects/repr_guard.h"
#include "objects/str.h"
#include "objects/tuple.h"
#include "objects/type_internal.h"

static Namespace *as_namespace(Borrowed object) { return object_mutable(object); }

// ---- create ------------------------------------------------------------------------------------------------------

static Owned allocate(Type *type, Owned dict) {
    Owned self = dict == NULL ? NULL : type_allocate(type, 0);
    if (self == NULL) {
        release_if_any(dict);
        return NULL;
    }
    as_namespace(self)->dict.held = dict;
    collector_track(self);
    return self;
}

Owned namespace_new(Owned dict) {
    if (!type_ready(&NamespaceType)) {
        release_if_any(dict);
        return NULL;
    }
    return allocate(&NamespaceType, dict);
}

static Owned namespace_create(Type *type, const Arguments *arguments) {
    (void)arguments;
    return allocate(type, dict_new());
}

static bool namespace_init(Borrowed self, const Arguments *arguments) {
    if (arguments->count > 0) {
        error_raise(&TypeErrorType, "no positional arguments expected");
        return false;
    }
    bool good = true;
    for (int64_t i = 0; good && i < arguments_keyword_count(arguments); i++) {
        good = dict_set(as_namespace(self)->dict.held, tuple_get(arguments->names, i), arguments->items[i].held);
    }
    return good;
}

// ---- traverse, clear ---------------------------------------------------------------------------------------------

static void namespace_traverse(Borrowed self, Visit visit, void *context) {
    if (as_namespace(self)->dict.held != NULL) {
        visit(as_namespace(self)->dict.held, edge_field("__dict__"), context);
    }
}

static Owned namespace_take_reference(Object *self) { return slot_take(&as_namespace(self)->dict); }

// ---- repr --------------------------------------------------------------------------------------------------------

// "namespace", or the name of a class that derives from it.
static const char *shown_name(const Type *type) { return type == &NamespaceType ? "namespace" : type->name; }

static bool add_attribute(Buffer *out, Borrowed key, Borrowed value, bool is_first) {
    buffer_add_text(out, is_first ? "" : ", ");
    str_add_to_buffer(key, out);
    buffer_add_byte(out, '=');
    return repr_add(out, value);
}

// Names and values; a repr among them may change the dict.
static bool add_attributes(Buffer *out, Borrowed dict) {
    Borrowed key_now, value_now;
    int64_t position = 0;
    bool is_first = true;
    bool good = true;
    while (good && dict_next(dict, &position, &key_now, &value_now)) {
        if (!is_str(key_now) || str_length(key_now) == 0) {
            continue;
        }
        Owned key = retain(key_now);
        Owned value = retain(value_now);
        good = add_attribute(out, key, value, is_first);
        is_first = false;
        release(value);
        release(key);
    }
    return good;
}

static Owned namespace_repr(Borrowed self) {
    Answer inside = repr_enter(self);
    if (inside != NO) {
        return inside == FAILED ? NULL : str_format("%s(...)", shown_name(self->type));
    }
    Buffer out;
    buffer_init(&out);
    buffer_add_format(&out, "%s(", shown_name(self->type));
    Owned dict = retain(as_namespace(self)->dict.held);
    bool good = add_attributes(&out, dict);
    release(dict);
    repr_leave(self);
    buffer_add_byte(&out, ')');
    if (!good) {
        buffer_deinit(&out);
        return NULL;
    }
    return str_from_buffer(&out);
}

// ---- equal -------------------------------------------------------------------------------------------------------

static Owned namespace_compare(Borrowed self, Borrowed other, Comparison comparison) {
    if (!object_is(self, &NamespaceType) || !object_is(other, &NamespaceType)) {
        return not_implemented_new();
    }
    Owned left = retain(as_namespace(self)->dict.held);
    Owned right = retain(as_namespace(other)->dict.held);
    Owned result = object_compare(left, right, comparison);
    release(right);
    release(left);
    return result;
}

// ---- attributes and methods --------------------------------------------------------------------------------------

static const AttributeRow namespace_attributes[] = {
    {"__dict__", object_get_dict, attribute_refuse, "The names and values."}, {0}};

// How to make it anew: its class, no arguments, and its dict.
static Owned namespace_method_reduce(Borrowed self, const Borrowed *arguments) {
    (void)arguments;
    const Borrowed parts[] = {&self->type->object, tuple_empty(), as_namespace(self)->dict.held};
    return tuple_from_list(COUNT_OF(parts), parts);
}

static NativeRow namespace_methods[] = {
    {"__reduce__", namespace_method_reduce, .signature = "(self, /)", .help = "How to make it anew."}, {0}};

// ---- Type --------------------------------------------------------------------------------------------------------

static const Member namespace_members[] = {MEMBER(Namespace, dict), {0}};

Type NamespaceType = {
    .name = "types.SimpleNamespace",
    .module = "types",
    .doc = "An object that only has attributes: those given by name.",
    .basic_size = sizeof(Namespace),
    .members = namespace_members,
    .flags = TYPE_CONTAINER | TYPE_BASE | TYPE_CLEARABLE,
    .dict_offset = offsetof(Namespace, dict),
    .traverse = namespace_traverse,
    .take_reference = namespace_take_reference,
    .repr = namespace_repr,
    .compare = namespace_compare,
    .new = namespace_create,
    .init = namespace_init,
    .methods = namespace_methods,
    .attributes = namespace_attributes,
};
