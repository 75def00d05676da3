// SPDX-License-Identifier: GPL-3.0-or-later
// Code objects: the owners of trees and of the constants in them.
//
// Next: prepare.c, which makes them.
#include "eval/code.h"

#include "memory/collector.h"
#include "objects/class.h"
#include "objects/dict.h"
#include "objects/function.h"
#include "objects/int.h"
#include "objects/list.h"
#include "objects/names.h"
#include "objects/singletons.h"
#include "objects/str.h"
#include "objects/tuple.h"
#include "eval/generator.h"
#include "eval/interpreter.h"
#include "eval/prepare.h"
#include "eval/trace.h"

#include <string.h>

// ---- create ------------------------------------------------------------------------------------------------------

static void describe_parameters(Code *self, const Parameters *parameters) {
    self->parameters = parameters;
    self->positional_count = parameters->positional_count;
    self->parameter_count = parameters->positional_count + parameters->keyword_only_count + (parameters->rest != NULL) +
                            (parameters->keywords != NULL);
    self->is_plain = self->parameter_count == self->positional_count;
}

void code_describe_function(Borrowed code, const Parameters *parameters, StmtList body, Expr *expression) {
    Code *self = as_code(code);
    describe_parameters(self, parameters);
    self->body = body;
    self->expression = expression;
}

void code_describe_generator(Borrowed code, StmtList body, int32_t word_count) {
    Code *self = as_code(code);
    self->body = body;
    self->expression = &generator_start;
    self->is_generator = true;
    self->word_count = word_count;
    self->slot_count = self->scope->slot_count; // lowering may have added some
}

static Code *code_allocate(Tree *tree, Scope *scope, Borrowed name, Borrowed qualified_name) {
    Code *self = (Code *)object_new(&CodeType);
    if (self == NULL) {
        return NULL;
    }
    self->name.held = retain(name);
    self->qualified_name.held = retain(qualified_name);
    self->doc.held = none_new();
    self->constants.held = list_new(0);
    self->tree = tree;
    self->scope = scope;
    self->slot_count = scope->slot_count;
    self->has_cells = scope->free_count + scope->cell_parameter_count + scope->cell_local_count > 0;
    if (self->constants.held == NULL) {
        self->is_inner = true; // the tree stays the caller's
        release(&self->object);
        return NULL;
    }
    collector_untrack(self->constants.held);
    collector_set_part(self->constants.held);
    collector_track(&self->object);
    return self;
}

Owned code_new_module(Tree *tree, Borrowed name) {
    Code *self = code_allocate(tree, tree->scope, name, name);
    if (self == NULL) {
        tree_destroy(tree);
        return NULL;
    }
    self->body = tree->body;
    self->first_line = 1;
    if (!prepare_module(&self->object) || !trace_code(self)) {
        release(&self->object);
        return NULL;
    }
    return &self->object;
}

Owned code_new_inner(Borrowed owner, Scope *scope, Borrowed name, Borrowed qualified_name) {
    Code *self = code_allocate(as_code(owner)->tree, scope, name, qualified_name);
    if (self == NULL) {
        return NULL;
    }
    self->owner.held = retain(owner);
    self->is_inner = true;
    return &self->object;
}

Owned code_new_comprehension(const Code *enclosing, Scope *scope) {
    Borrowed owner = enclosing->owner.held != NULL ? enclosing->owner.held : &enclosing->object;
    Owned name = str_intern_text(scope->name->text);
    if (name == NULL) {
        return NULL;
    }
    Owned code = code_new_inner(owner, scope, name, name);
    release(name);
    return code;
}

// ---- constants ---------------------------------------------------------------------------------------------------

// Room for one more place beside the constants. What an arena has given stays there, so the array doubles.
static bool places_grow(Code *self, int64_t count) {
    if (count < self->constant_capacity) {
        return true;
    }
    int64_t capacity = count == 0 ? 8 : 2 * count;
    uint32_t *places = arena_allocate(&self->tree->arena, (size_t)capacity * sizeof(uint32_t));
    if (places == NULL) {
        error_raise_no_memory();
        return false;
    }
    if (count > 0) {
        memcpy(places, self->constant_places, (size_t)count * sizeof(uint32_t));
    }
    self->constant_places = places;
    self->constant_capacity = capacity;
    return true;
}

bool code_add_constant(Borrowed code, Borrowed value, uint32_t place) {
    Code *self = as_code(code);
    int64_t count = list_size(self->constants.held);
    if (!places_grow(self, count) || !list_append(self->constants.held, retain(value))) {
        return false;
    }
    self->constant_places[count] = place;
    return true;
}

int32_t code_constant_line(const Code *self, int64_t index) {
    return source_position(self->tree->source, self->constant_places[index]).line;
}

// ---- traverse, footprint, destroy --------------------------------------------------------------------------------

static void visit_if_held(const Slot *slot, const char *what, Visit visit, void *context) {
    if (slot->held != NULL) {
        visit(slot->held, edge_field(what), context);
    }
}

static void code_traverse(Borrowed object, Visit visit, void *context) {
    const Code *self = as_code(object);
    visit_if_held(&self->owner, "code of the module", visit, context);
    visit_if_held(&self->name, "name", visit, context);
    visit_if_held(&self->qualified_name, "qualified name", visit, context);
    visit_if_held(&self->constants, "constants", visit, context);
    visit_if_held(&self->doc, "docstring", visit, context);
}

// The tree goes last, with the module's code: inner codes hold that code, so it dies after them.
static Owned code_take_reference(Object *object) {
    Code *self = (Code *)object;
    if (object->refcount > 0) {
        return slot_take(&self->constants); // where cycles are: the codes of inner functions hold this one
    }
    Slot *const fields[] = {&self->constants, &self->doc, &self->qualified_name, &self->name, &self->owner};
    for (int64_t i = 0; i < COUNT_OF(fields); i++) {
        if (fields[i]->held != NULL) {
            return slot_take(fields[i]);
        }
    }
    return NULL;
}

static void code_destroy(Object *object) {
    Code *self = (Code *)object;
    if (!self->is_inner) {
        tree_destroy(self->tree);
    }
}

// ---- repr and attributes -----------------------------------------------------------------------------------------

static Owned code_repr(Borrowed object) {
    const Code *self = as_code(object);
    return str_format("<code object %S at 0x%llx, file \"%s\", line %d>", self->name.held,
                      (unsigned long long)(uintptr_t)self, self->tree->source->name, self->first_line);
}

static Owned code_get_name(Borrowed object) { return retain(as_code(object)->name.held); }

static Owned code_get_qualified_name(Borrowed object) { return retain(as_code(object)->qualified_name.held); }

static Owned code_get_filename(Borrowed object) { return str_from_text(as_code(object)->tree->source->name); }

static Owned code_get_first_line(Borrowed object) { return int_from_int64(as_code(object)->first_line); }

static Owned code_get_argument_count(Borrowed object) { return int_from_int64(as_code(object)->positional_count); }

static Owned code_get_positional_only_count(Borrowed object) {
    const Parameters *parameters = as_code(object)->parameters;
    return int_from_int64(parameters == NULL ? 0 : parameters->positional_only_count);
}

static Owned code_get_keyword_only_count(Borrowed object) {
    const Parameters *parameters = as_code(object)->parameters;
    return int_from_int64(parameters == NULL ? 0 : parameters->keyword_only_count);
}

// The names of some of the slots that locals() tells.
static Owned slot_names(const Scope *scope, bool (*wanted)(const Scope *scope, int32_t index)) {
    int64_t count = 0;
    for (int32_t i = 0; i < scope->named_count; i++) {
        count += wanted(scope, i);
    }
    Owned tuple = tuple_new(count);
    Slot *next = tuple == NULL ? NULL : as_tuple(tuple)->items;
    for (int32_t i = 0; tuple != NULL && i < scope->named_count; i++) {
        if (wanted(scope, i)) {
            (next++)->held = retain(scope->slots[scope->named_slots[i]].name->object);
        }
    }
    return tuple;
}

static bool is_variable(const Scope *scope, int32_t index) { return index < scope->named_local_count; }

static bool is_cell(const Scope *scope, int32_t index) {
    const SlotInfo *info = &scope->slots[scope->named_slots[index]];
    return info->is_cell && info->kind != SLOT_FREE;
}

static Owned code_get_variable_names(Borrowed object) { return slot_names(as_code(object)->scope, is_variable); }

static Owned code_get_variable_count(Borrowed object) {
    return int_from_int64(as_code(object)->scope->named_local_count);
}

static Owned code_get_cell_names(Borrowed object) {
    const Scope *scope = as_code(object)->scope;
    if (scope->kind == SCOPE_CLASS && scope->uses_class_cell) {
        return tuple_one(retain(names.__class__));
    }
    return slot_names(scope, is_cell);
}

static Owned code_get_free_names(Borrowed object) {
    const Scope *scope = as_code(object)->scope;
    Owned tuple = tuple_new(scope->free_count);
    for (int32_t i = 0; tuple != NULL && i < scope->free_count; i++) {
        as_tuple(tuple)->items[i].held = retain(scope->free_names[i]->object);
    }
    return tuple;
}

// ---- flags -------------------------------------------------------------------------------------------------------

enum { // CPython's numbers
    FLAG_OPTIMIZED = 0x1,
    FLAG_NEW_LOCALS = 0x2,
    FLAG_REST = 0x4,
    FLAG_KEYWORDS = 0x8,
    FLAG_NESTED = 0x10,
    FLAG_GENERATOR = 0x20,
    FLAG_FUTURE_ANNOTATIONS = 0x1000000,
};

static bool is_nested(const Scope *scope) {
    for (scope = scope->parent; scope != NULL; scope = scope->parent) {
        if (scope->kind != SCOPE_MODULE && scope->kind != SCOPE_CLASS) {
            return true;
        }
    }
    return false;
}

static int64_t function_flags(const Code *self) {
    int64_t flags = FLAG_OPTIMIZED | FLAG_NEW_LOCALS;
    flags |= self->parameters->rest != NULL ? FLAG_REST : 0;
    flags |= self->parameters->keywords != NULL ? FLAG_KEYWORDS : 0;
    flags |= is_nested(self->scope) ? FLAG_NESTED : 0;
    return flags | (self->scope->has_yield || self->scope->kind == SCOPE_GENERATOR ? FLAG_GENERATOR : 0);
}

static Owned code_get_flags(Borrowed object) {
    const Code *self = as_code(object);
    int64_t flags = self->tree->future_annotations ? FLAG_FUTURE_ANNOTATIONS : 0;
    return int_from_int64(flags | (self->parameters == NULL ? 0 : function_flags(self)));
}

// Each once; a function's docstring comes first, or None.
static Owned code_get_constants(Borrowed object) {
    const Code *self = as_code(object);
    Owned dict = dict_new(); // by identity
    Owned list = list_new(0);
    bool good = dict != NULL && list != NULL;
    if (good && self->parameters != NULL && self->doc.held == NONE) {
        good = list_append(list, none_new());
    }
    for (int64_t i = 0; good && self->constants.held != NULL && i < list_size(self->constants.held); i++) {
        Borrowed constant = list_get(self->constants.held, i);
        Owned identity = int_from_uint64((uint64_t)(uintptr_t)constant);
        Answer known = identity == NULL ? FAILED : dict_contains(dict, identity);
        bool is_first = known == NO && !(constant == NONE && list_size(list) > 0 && list_get(list, 0) == NONE);
        good =
            known != FAILED && dict_set(dict, identity, constant) && (!is_first || list_append(list, retain(constant)));
        release_if_any(identity);
    }
    Owned tuple = good ? tuple_from_iterable(list) : NULL;
    release_if_any(list);
    release_if_any(dict);
    return tuple;
}

static const AttributeRow code_attributes[] = {
    {.name = "co_name",
     .get = code_get_name,
     .set = attribute_refuse,
     .help = "Name of the function, class or module."},
    {.name = "co_qualname",
     .get = code_get_qualified_name,
     .set = attribute_refuse,
     .help = "Name with the names of what encloses it."},
    {.name = "co_filename",
     .get = code_get_filename,
     .set = attribute_refuse,
     .help = "The file that the code was read from."},
    {.name = "co_firstlineno",
     .get = code_get_first_line,
     .set = attribute_refuse,
     .help = "Number of the first line."},
    {.name = "co_argcount",
     .get = code_get_argument_count,
     .set = attribute_refuse,
     .help = "Number of positional parameters."},
    {.name = "co_posonlyargcount",
     .get = code_get_positional_only_count,
     .set = attribute_refuse,
     .help = "Number of positional-only parameters."},
    {.name = "co_kwonlyargcount",
     .get = code_get_keyword_only_count,
     .set = attribute_refuse,
     .help = "Number of keyword-only parameters."},
    {.name = "co_varnames", .get = code_get_variable_names, .help = "Names of the parameters and local slots."},
    {.name = "co_nlocals",
     .get = code_get_variable_count,
     .set = attribute_refuse,
     .help = "Number of parameters and local slots."},
    {.name = "co_cellvars", .get = code_get_cell_names, .help = "Names that functions inside share."},
    {.name = "co_flags",
     .get = code_get_flags,
     .set = attribute_refuse,
     .help = "What kind of code it is, as a sum of powers of two."},
    {.name = "co_freevars", .get = code_get_free_names, .help = "Names whose cells come from the enclosing functions."},
    {.name = "co_consts",
     .get = code_get_constants,
     .set = attribute_refuse,
     .help = "The literals, names and inner codes that the code holds."},
    {0},
};

static const Member code_members[] = {MEMBER(Code, owner),
                                      MEMBER(Code, tree),
                                      MEMBER(Code, scope),
                                      MEMBER(Code, name),
                                      MEMBER(Code, qualified_name),
                                      MEMBER(Code, constants),
                                      MEMBER(Code, constant_places),
                                      MEMBER(Code, constant_capacity),
                                      MEMBER(Code, doc),
                                      MEMBER(Code, weakrefs),
                                      MEMBER(Code, body),
                                      MEMBER(Code, expression),
                                      MEMBER(Code, parameters),
                                      MEMBER(Code, slot_count),
                                      MEMBER(Code, positional_count),
                                      MEMBER(Code, parameter_count),
                                      MEMBER(Code, is_plain),
                                      MEMBER(Code, has_cells),
                                      MEMBER(Code, is_inner),
                                      MEMBER(Code, is_generator),
                                      MEMBER(Code, word_count),
                                      MEMBER(Code, first_line),
                                      {0}};

Type CodeType = {
    .name = "code",
    .basic_size = sizeof(Code),
    .members = code_members,
    .flags = TYPE_CONTAINER | TYPE_CLEARABLE | TYPE_HIDDEN,
    .weakrefs_offset = offsetof(Code, weakrefs),
    .traverse = code_traverse,
    .take_reference = code_take_reference,
    .destroy = code_destroy,
    .repr = code_repr,
    .attributes = code_attributes,
};

bool codes_init(void) { return type_ready(&CodeType); }
