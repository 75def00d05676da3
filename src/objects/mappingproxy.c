// SPDX-License-Identifier: GPL-3.0-or-later
// Mapping proxies: a dict that can be read but not written, as C.__dict__ is.
//
//     C.__dict__     mappingproxy({'__module__': '__main__', 'f': <function C.f …>, …})
//
// Writing has to go through setattr(C, …), so that the class learns of every change to it (type_lookup.c).
#include "memory/collector.h"
#include "objects/arguments.h"
#include "objects/class.h"
#include "objects/class_getitem.h"
#include "objects/dict.h"
#include "objects/exception.h"
#include "objects/function.h"
#include "objects/names.h"
#include "objects/protocol.h"
#include "objects/str.h"
#include "objects/type_internal.h"

typedef struct MappingProxy {
    Object object;
    Slot mapping;
} MappingProxy;

static Borrowed proxy_mapping(Borrowed self) { return ((const MappingProxy *)(const void *)self)->mapping.held; }

// ---- create ------------------------------------------------------------------------------------------------------

Owned mappingproxy_new(Borrowed mapping) {
    MappingProxy *self = (MappingProxy *)(void *)object_new(&MappingProxyType);
    if (self == NULL) {
        return NULL;
    }
    self->mapping.held = retain(mapping);
    collector_track(&self->object);
    return &self->object;
}

static Owned mappingproxy_create(Type *type, const Arguments *arguments) {
    static struct Signature *signature;
    Borrowed mapping;
    (void)type;
    if (!arguments_read_plain("mappingproxy", "(mapping)", &signature, arguments, &mapping)) {
        return NULL;
    }
    if (mapping->type->get_item == NULL || type_has(mapping->type, TYPE_IS_LIST | TYPE_IS_TUPLE)) {
        return error_raise(&TypeErrorType, "mappingproxy() argument must be a mapping, not %T", mapping);
    }
    return mappingproxy_new(mapping);
}

// ---- traverse, clear ---------------------------------------------------------------------------------------------

static void mappingproxy_traverse(Borrowed self, Visit visit, void *context) {
    if (proxy_mapping(self) != NULL) {
        visit(proxy_mapping(self), edge_field("mapping"), context);
    }
}

static Owned mappingproxy_take_reference(Object *self) { return slot_take(&((MappingProxy *)(void *)self)->mapping); }

// ---- repr --------------------------------------------------------------------------------------------------------

static Owned mappingproxy_repr(Borrowed self) { return str_format("mappingproxy(%R)", proxy_mapping(self)); }
static Owned mappingproxy_str(Borrowed self) { return object_str(proxy_mapping(self)); }

// ---- equal -------------------------------------------------------------------------------------------------------

static Owned mappingproxy_compare(Borrowed self, Borrowed other, Comparison comparison) {
    return object_compare(proxy_mapping(self), other, comparison);
}

// ---- length, item, iterate ---------------------------------------------------------------------------------------

static int64_t mappingproxy_length(Borrowed self) { return object_length(proxy_mapping(self)); }
static Owned mappingproxy_get_item(Borrowed self, Borrowed key) { return object_get_item(proxy_mapping(self), key); }
static Answer mappingproxy_contains(Borrowed self, Borrowed key) { return object_contains(proxy_mapping(self), key); }
static Owned mappingproxy_iterate(Borrowed self) { return object_iterate(proxy_mapping(self)); }

// ---- operators ---------------------------------------------------------------------------------------------------

static Borrowed unwrapped(Borrowed object) {
    return object->type == &MappingProxyType ? proxy_mapping(object) : object;
}
static Owned mappingproxy_or(Borrowed left, Borrowed right) {
    return object_binary(BINARY_OR, unwrapped(left), unwrapped(right));
}

static Owned mappingproxy_inplace_or(Borrowed left, Borrowed right) {
    (void)right;
    return error_raise(&TypeErrorType, "'|=' is not supported by %T; use '|' instead", left);
}

// ---- methods -----------------------------------------------------------------------------------------------------

// The mapping's own method of this name.
static Owned forward(Borrowed self, const char *name, int64_t count, const Borrowed *arguments) {
    Owned method = str_intern_text(name);
    if (method == NULL) {
        return NULL;
    }
    Owned result = object_call_method(proxy_mapping(self), method, count, arguments);
    release(method);
    return result;
}

static Owned mappingproxy_method_get(Borrowed self, const Borrowed *arguments) {
    const Borrowed given[] = {arguments[0], arguments[1] == NULL ? NONE : arguments[1]};
    return forward(self, "get", 2, given);
}
static Owned mappingproxy_method_keys(Borrowed self, const Borrowed *arguments) {
    (void)arguments;
    return forward(self, "keys", 0, NULL);
}
static Owned mappingproxy_method_values(Borrowed self, const Borrowed *arguments) {
    (void)arguments;
    return forward(self, "values", 0, NULL);
}
static Owned mappingproxy_method_items(Borrowed self, const Borrowed *arguments) {
    (void)arguments;
    return forward(self, "items", 0, NULL);
}
static Owned mappingproxy_method_copy(Borrowed self, const Borrowed *arguments) {
    (void)arguments;
    return forward(self, "copy", 0, NULL);
}
static Owned mappingproxy_method_reversed(Borrowed self, const Borrowed *arguments) {
    (void)arguments;
    return forward(self, "__reversed__", 0, NULL);
}

static NativeRow mappingproxy_methods[] = {
    {"get", mappingproxy_method_get, .signature = "(self, key, default=None, /)",
     .help = "The key's value, or default."},
    {"keys", mappingproxy_method_keys, .signature = "(self, /)", .help = "A view of the keys."},
    {"values", mappingproxy_method_values, .signature = "(self, /)", .help = "A view of the values."},
    {"items", mappingproxy_method_items, .signature = "(self, /)", .help = "A view of the (key, value) pairs."},
    {"copy", mappingproxy_method_copy, .signature = "(self, /)", .help = "A copy of the mapping."},
    {"__reversed__", mappingproxy_method_reversed, .signature = "(self, /)", .help = "The keys, last to first."},
    CLASS_GETITEM_ROW,
    {0}};

// ---- Type --------------------------------------------------------------------------------------------------------

static const Member mapping_proxy_members[] = {MEMBER(MappingProxy, mapping), {0}};

Type MappingProxyType = {
    .name = "mappingproxy",
    .doc = "A view of a mapping through which it cannot be changed.",
    .basic_size = sizeof(MappingProxy),
    .members = mapping_proxy_members,
    .flags = TYPE_CONTAINER | TYPE_MAPPING,
    .traverse = mappingproxy_traverse,
    .take_reference = mappingproxy_take_reference,
    .repr = mappingproxy_repr,
    .str = mappingproxy_str,
    .compare = mappingproxy_compare,
    .new = mappingproxy_create,
    .length = mappingproxy_length,
    .get_item = mappingproxy_get_item,
    .contains = mappingproxy_contains,
    .iterate = mappingproxy_iterate,
    .binary = {[BINARY_OR] = mappingproxy_or},
    .inplace = {[BINARY_OR] = mappingproxy_inplace_or},
    .methods = mappingproxy_methods,
};
