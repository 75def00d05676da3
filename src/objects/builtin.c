// SPDX-License-Identifier: GPL-3.0-or-later
// Built-in functions: a row of a table in C, with the object it is bound to.
//
//     len            { row {"len", …},    self: the module builtins }
//     [].append      { row {"append", …}, self: the list }
//     dict.fromkeys  { row {"fromkeys" …}, self: the class }
//
// Next: arguments.c, which sorts what they are called with; method_descriptor.c, which makes the bound ones.
#include "memory/collector.h"
#include "objects/arguments.h"
#include "objects/class.h"
#include "objects/dict.h"
#include "objects/exception.h"
#include "objects/function.h"
#include "objects/int.h"
#include "objects/module.h"
#include "objects/names.h"
#include "objects/protocol.h"
#include "objects/str.h"

static Builtin *as_builtin(Borrowed object) { return object_mutable(object); }

// ---- create ------------------------------------------------------------------------------------------------------

Owned builtin_new(NativeRow *row, Borrowed self, Borrowed module) {
    Builtin *builtin = (Builtin *)(void *)object_new(&BuiltinType);
    if (builtin == NULL) {
        return NULL;
    }
    builtin->row = row;
    builtin->self.held = retain_if_any(self);
    builtin->module.held = retain_if_any(module);
    collector_track(&builtin->object);
    return &builtin->object;
}

// ---- traverse, clear ---------------------------------------------------------------------------------------------

static void builtin_traverse(Borrowed self, Visit visit, void *context) {
    const Builtin *builtin = as_builtin(self);
    if (builtin->self.held != NULL) {
        visit(builtin->self.held, edge_field("__self__"), context);
    }
    if (builtin->module.held != NULL) {
        visit(builtin->module.held, edge_field("__module__"), context);
    }
}

static Owned builtin_take_reference(Object *self) {
    Builtin *builtin = as_builtin(self);
    Owned taken = slot_take(&builtin->self);
    return taken != NULL ? taken : slot_take(&builtin->module);
}

// ---- repr --------------------------------------------------------------------------------------------------------

static bool is_plain_function(const Builtin *builtin) {
    return builtin->self.held == NULL || builtin->self.held->type == &ModuleType;
}

static Owned builtin_repr(Borrowed self) {
    const Builtin *builtin = as_builtin(self);
    if (is_plain_function(builtin)) {
        return str_format("<built-in function %s>", builtin->row->name);
    }
    return str_format("<built-in method %s of %T object at %p>", builtin->row->name, builtin->self.held,
                      builtin->self.held);
}

// ---- equal and hash ----------------------------------------------------------------------------------------------

// Two are equal if they are the same function of the same object: [].append is made anew each time.
static Owned builtin_compare(Borrowed self, Borrowed other, Comparison comparison) {
    if (other->type != &BuiltinType || (comparison != COMPARE_EQUAL && comparison != COMPARE_NOT_EQUAL)) {
        return not_implemented_new();
    }
    bool equal =
        as_builtin(self)->self.held == as_builtin(other)->self.held && as_builtin(self)->row == as_builtin(other)->row;
    return bool_new(equal == (comparison == COMPARE_EQUAL));
}

static int64_t builtin_hash(Borrowed self) {
    const Builtin *builtin = as_builtin(self);
    int64_t hash = (int64_t)(((uintptr_t)builtin->self.held >> 4) ^ ((uintptr_t)builtin->row >> 4));
    return hash == -1 ? -2 : hash;
}

// ---- call --------------------------------------------------------------------------------------------------------

static Owned builtin_call(Borrowed self, const Arguments *arguments) {
    const Builtin *builtin = as_builtin(self);
    return native_call(builtin->row, builtin->self.held, arguments);
}

// ---- attributes --------------------------------------------------------------------------------------------------

static Owned builtin_name(Borrowed self) { return str_from_text(as_builtin(self)->row->name); }

static Owned builtin_qualified_name(Borrowed self) {
    const Builtin *builtin = as_builtin(self);
    if (is_plain_function(builtin)) {
        return str_from_text(builtin->row->name);
    }
    const Type *type = is_type(builtin->self.held) ? as_type(builtin->self.held) : builtin->self.held->type;
    Owned type_name = object_get_attribute(&type->object, names.__qualname__);
    Owned name = type_name == NULL ? NULL : str_format("%S.%s", type_name, builtin->row->name);
    release_if_any(type_name);
    return name;
}

static Owned builtin_self(Borrowed self) {
    const Builtin *builtin = as_builtin(self);
    return builtin->self.held == NULL ? none_new() : retain(builtin->self.held);
}

static Owned builtin_module(Borrowed self) {
    const Builtin *builtin = as_builtin(self);
    return builtin->module.held == NULL ? none_new() : retain(builtin->module.held);
}

static Owned builtin_doc(Borrowed self) {
    const char *help = as_builtin(self)->row->help;
    return help == NULL ? none_new() : str_from_text(help);
}

static Owned builtin_text_signature(Borrowed self) {
    const char *signature = as_builtin(self)->row->signature;
    return signature == NULL ? none_new() : str_from_text(signature);
}

static const AttributeRow builtin_attributes[] = {
    {"__name__", builtin_name, .help = "The function's name."},
    {"__qualname__", builtin_qualified_name, .help = "The function's name with its class."},
    {"__self__", builtin_self, .help = "The object it is bound to, or its module."},
    {"__module__", builtin_module, .help = "The name of the module that it is defined in.", .set = attribute_refuse},
    {"__doc__", builtin_doc, .help = "What the function does."},
    {"__text_signature__", builtin_text_signature, .help = "The function's parameters."},
    {0}};

// ---- Type --------------------------------------------------------------------------------------------------------

static const Member builtin_members[] = {
    MEMBER(Builtin, row), MEMBER(Builtin, self), MEMBER(Builtin, module), MEMBER(Builtin, weakrefs), {0}};

Type BuiltinType = {
    .name = "builtin_function_or_method",
    .doc = "A function written in C.",
    .basic_size = sizeof(Builtin),
    .members = builtin_members,
    .flags = TYPE_CONTAINER | TYPE_IMMUTABLE | TYPE_CLEARABLE,
    .weakrefs_offset = offsetof(Builtin, weakrefs),
    .traverse = builtin_traverse,
    .take_reference = builtin_take_reference,
    .repr = builtin_repr,
    .hash = builtin_hash,
    .compare = builtin_compare,
    .call = builtin_call,
    .attributes = builtin_attributes,
};
