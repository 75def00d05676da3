// SPDX-License-Identifier: GPL-3.0-or-later
// Functions written in Python: the code, and what it was given when `def` ran.
//
//     def f(a, b=[]): …        code ─▶ the tree of f      globals ─▶ the module's names
//                              defaults ─▶ ([],)          closure ─▶ cells of the names around it
//
// The default list above is held by the function, and so is the same list in every call.
//
// What runs a function is eval/frame.c, which installs `call`.
//
// Next: bound_method.c.
#include "objects/function.h"
#include "memory/life.h"
#include "objects/class.h"
#include "objects/dict.h"
#include "objects/exception.h"
#include "objects/list.h"
#include "objects/protocol.h"
#include "objects/str.h"
#include "objects/tuple.h"

// ---- traverse, destroy -------------------------------------------------------------------------------------------

static void visit_if_held(const Slot *slot, Edge edge, Visit visit, void *context) {
    if (slot->held != NULL) {
        visit(slot->held, edge, context);
    }
}

static void function_traverse(Borrowed object, Visit visit, void *context) {
    const Function *self = as_function(object);
    visit_if_held(&self->code, edge_field("__code__"), visit, context);
    visit_if_held(&self->globals, edge_field("__globals__"), visit, context);
    visit_if_held(&self->module, edge_field("__module__"), visit, context);
    visit_if_held(&self->defaults, edge_field("__defaults__"), visit, context);
    visit_if_held(&self->keyword_defaults, edge_field("__kwdefaults__"), visit, context);
    visit_if_held(&self->doc, edge_field("__doc__"), visit, context);
    visit_if_held(&self->name, edge_field("__name__"), visit, context);
    visit_if_held(&self->dict, edge_field("__dict__"), visit, context);
    visit_if_held(&self->closure, edge_field("__closure__"), visit, context);
    visit_if_held(&self->annotations, edge_field("__annotations__"), visit, context);
    visit_if_held(&self->qualified_name, edge_field("__qualname__"), visit, context);
}

static Owned function_take_reference(Object *object) {
    static const uint16_t order[] = {offsetof(Function, globals),       offsetof(Function, module),
                                     offsetof(Function, defaults),      offsetof(Function, keyword_defaults),
                                     offsetof(Function, doc),           offsetof(Function, dict),
                                     offsetof(Function, closure),       offsetof(Function, annotations),
                                     offsetof(Function, code),          offsetof(Function, name),
                                     offsetof(Function, qualified_name)};
    return slots_take_last(object, order, COUNT_OF(order));
}

static void function_die(Object *self) { container_die(self, function_take_reference); }

static Owned function_repr(Borrowed self) {
    return str_format("<function %S at 0x%llx>", as_function(self)->qualified_name.held,
                      (unsigned long long)(uintptr_t)self);
}

bool (*function_check_code)(Borrowed function, Borrowed code);

// Stands until the evaluator installs its own, so that functions have a __call__.
static Owned function_call(Borrowed self, const Arguments *arguments) {
    (void)arguments;
    return error_raise(&SystemErrorType, "nothing here can run %R", self);
}

static Owned function_create(Type *type, const Arguments *arguments) {
    (void)arguments;
    return error_raise(&SystemErrorType, "nothing here can make a %N", type);
}

static Owned function_descriptor_get(Borrowed self, Borrowed object, Borrowed type) {
    (void)type;
    return object == NULL || object == NONE ? retain(self) : bound_method_new(self, object);
}

// ---- attributes --------------------------------------------------------------------------------------------------

static Owned get_or_none(const Slot *slot) { return retain(slot->held != NULL ? slot->held : NONE); }

// Sets a field whose value must be of a type; None (and del, where allowed) empties it.
static bool set_checked(Slot *slot, Borrowed value, const Type *type, const char *message) {
    bool empties = value == NULL || value == NONE;
    if (!empties && !object_is(value, type)) {
        error_raise(&TypeErrorType, "%s", message);
        return false;
    }
    slot_set(slot, empties ? NULL : retain(value));
    return true;
}

static bool set_name_checked(Slot *slot, Borrowed value, const char *message) {
    if (value == NULL || !is_str(value)) {
        error_raise(&TypeErrorType, "%s", message);
        return false;
    }
    slot_set(slot, retain(value));
    return true;
}

static Owned get_code(Borrowed self) { return retain(as_function(self)->code.held); }
static bool set_code(Borrowed self, Borrowed value) {
    Function *function = as_function(self);
    if (value == NULL || function_check_code == NULL || value->type != function->code.held->type) {
        error_raise(&TypeErrorType, "__code__ must be set to a code object");
        return false;
    }
    if (!function_check_code(self, value)) {
        return false;
    }
    slot_set(&function->code, retain(value));
    return true;
}
static Owned get_globals(Borrowed self) { return retain(as_function(self)->globals.held); }
static Owned get_name(Borrowed self) { return retain(as_function(self)->name.held); }
static bool set_name(Borrowed self, Borrowed value) {
    return set_name_checked(&as_function(self)->name, value, "__name__ must be set to a string object");
}
static Owned get_qualified_name(Borrowed self) { return retain(as_function(self)->qualified_name.held); }
static bool set_qualified_name(Borrowed self, Borrowed value) {
    return set_name_checked(&as_function(self)->qualified_name, value, "__qualname__ must be set to a string object");
}
static Owned get_doc(Borrowed self) { return get_or_none(&as_function(self)->doc); }
static bool set_doc(Borrowed self, Borrowed value) {
    slot_set(&as_function(self)->doc, retain(value != NULL ? value : NONE));
    return true;
}
static Owned get_module(Borrowed self) { return get_or_none(&as_function(self)->module); }
static bool set_module(Borrowed self, Borrowed value) {
    slot_set(&as_function(self)->module, retain(value != NULL ? value : NONE));
    return true;
}
static Owned get_defaults(Borrowed self) { return get_or_none(&as_function(self)->defaults); }
static bool set_defaults(Borrowed self, Borrowed value) {
    return set_checked(&as_function(self)->defaults, value, &TupleType, "__defaults__ must be set to a tuple object");
}
static Owned get_keyword_defaults(Borrowed self) { return get_or_none(&as_function(self)->keyword_defaults); }
static bool set_keyword_defaults(Borrowed self, Borrowed value) {
    return set_checked(&as_function(self)->keyword_defaults, value, &DictType,
                       "__kwdefaults__ must be set to a dict object");
}
static Owned get_closure(Borrowed self) { return get_or_none(&as_function(self)->closure); }

// A dict that is made when it is first asked for.
static Owned get_made_dict(Slot *slot) {
    if (slot->held == NULL) {
        slot->held = dict_new();
    }
    return retain_if_any(slot->held);
}

static Owned get_annotations(Borrowed self) { return get_made_dict(&as_function(self)->annotations); }
static bool set_annotations(Borrowed self, Borrowed value) {
    return set_checked(&as_function(self)->annotations, value, &DictType,
                       "__annotations__ must be set to a dict object");
}
static Owned get_dict(Borrowed self) { return get_made_dict(&as_function(self)->dict); }
static bool set_dict(Borrowed self, Borrowed value) {
    if (value == NULL) {
        error_raise(&TypeErrorType, "cannot delete __dict__");
        return false;
    }
    if (!is_dict(value)) {
        error_raise(&TypeErrorType, "__dict__ must be set to a dictionary, not a '%T'", value);
        return false;
    }
    slot_set(&as_function(self)->dict, retain(value));
    return true;
}

static const AttributeRow function_attributes[] = {
    {"__code__", get_code, set_code, "The code that the function runs."},
    {"__globals__", get_globals, attribute_refuse, "The names of the function's module."},
    {"__name__", get_name, set_name, "The function's name."},
    {"__qualname__", get_qualified_name, set_qualified_name, "The name with the names of what encloses it."},
    {"__doc__", get_doc, set_doc, "The docstring."},
    {"__module__", get_module, set_module, "The name of the module that defines the function."},
    {"__defaults__", get_defaults, set_defaults, "The defaults of the last positional parameters."},
    {"__kwdefaults__", get_keyword_defaults, set_keyword_defaults, "The defaults of keyword-only parameters."},
    {"__closure__", get_closure, attribute_refuse, "The cells of the names of enclosing functions."},
    {"__annotations__", get_annotations, set_annotations, "The annotations of parameters and result."},
    {"__dict__", get_dict, set_dict, "The function's own attributes."},
    {0},
};

static const Member function_members[] = {MEMBER(Function, code),
                                          MEMBER(Function, globals),
                                          MEMBER(Function, defaults),
                                          MEMBER(Function, keyword_defaults),
                                          MEMBER(Function, closure),
                                          MEMBER(Function, doc),
                                          MEMBER(Function, name),
                                          MEMBER(Function, dict),
                                          MEMBER(Function, weakrefs),
                                          MEMBER(Function, module),
                                          MEMBER(Function, annotations),
                                          MEMBER(Function, qualified_name),
                                          {0}};

Type FunctionType = {
    .name = "function",
    .doc = "A function written in Python.",
    .basic_size = sizeof(Function),
    .members = function_members,
    .flags = TYPE_CONTAINER | TYPE_CLEARABLE | TYPE_METHOD,
    .dict_offset = offsetof(Function, dict),
    .weakrefs_offset = offsetof(Function, weakrefs),
    .traverse = function_traverse,
    .take_reference = function_take_reference,
    .die = function_die,
    .repr = function_repr,
    .descriptor_get = function_descriptor_get,
    .call = function_call,
    .new = function_create,
    .attributes = function_attributes,
};

bool functions_init(void) {
    return type_ready(&FunctionType) && type_ready(&BoundMethodType) && type_ready(&BuiltinType) &&
           type_ready(&CellType) && type_ready(&MethodDescriptorType) && type_ready(&ClassMethodDescriptorType) &&
           type_ready(&SlotWrapperType) && type_ready(&MethodWrapperType) && type_ready(&AttributeDescriptorType) &&
           type_ready(&MemberDescriptorType);
}
