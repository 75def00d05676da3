// SPDX-License-Identifier: GPL-3.0-or-later
// Names and constants: reading, storing and deleting what a name is bound to, by where the scope analysis says it
// lives.
//
//     local      frame->slots[n]                    one load
//     cell       frame->slots[n] → Cell → content   shared with the functions inside
//     global     the module's dict, then built-ins  through an inline cache: two comparisons and a load
//     namespace  first the mapping of the class body, or the one that exec was given
//
// The cache of a global keeps the address of the value inside the dict's table, and the version number of the table's
// keys. A key table that changes loses its number for ever (objects/dict.h), so while the numbers agree the address
// is good.
//
// Next: eval_binary.c, the nodes that read names as operands.
#include "objects/exception.h"
#include "objects/module.h"
#include "objects/names.h"
#include "objects/str.h"
#include "eval/eval_attribute.h"
#include "eval/forms.h"
#include "eval/interpreter.h"
#include "eval/techniques.h"

// ---- errors ------------------------------------------------------------------------------------------------------

static void *raise_unbound_local(Borrowed name) {
    return exception_raise_name(&UnboundLocalErrorType, name,
                                "cannot access local variable '%S' where it is not associated with a value");
}

static void *raise_unbound_free(Borrowed name) {
    return exception_raise_name(
        &NameErrorType, name,
        "cannot access free variable '%S' where it is not associated with a value in enclosing scope");
}

static void *raise_not_defined(Borrowed name) {
    return exception_raise_name(&NameErrorType, name, "name '%S' is not defined");
}

void *name_raise_unbound(Frame *frame, int64_t slot, const Node *at) {
    const SlotInfo *info = &frame->code->scope->slots[slot];
    frame->at = at;
    bool outside = at->kind == EXPR_NAME && !at->is_statement && ((const Name *)(const void *)at)->from_outside;
    return info->kind == SLOT_FREE || outside ? raise_unbound_free(info->name->object)
                                              : raise_unbound_local(info->name->object);
}

// ---- constants ---------------------------------------------------------------------------------------------------

static Owned constant_eval(Expr *expr, Frame *frame) {
    (void)frame;
    return retain(((Constant *)expr)->value);
}

static int constant_test(Expr *expr, Frame *frame) {
    (void)frame;
    Answer answer = object_truth(((Constant *)expr)->value);
    return answer == FAILED ? -1 : answer == YES;
}

void constant_prepare(Constant *constant) {
    constant->expr.operand = technique_is_on(TECHNIQUE_OPERANDS) ? OPERAND_CONSTANT : OPERAND_EXPRESSION;
    expr_rewrite(&constant->expr, constant_eval, constant_test);
}

// ---- local names -------------------------------------------------------------------------------------------------

static Owned local_eval(Expr *expr, Frame *frame) {
    Name *self = (Name *)expr;
    Object *value = frame->slots[self->slot].held;
    return LIKELY(value != NULL) ? retain(value) : name_raise_unbound(frame, self->slot, &expr->node);
}

static int local_test(Expr *expr, Frame *frame) {
    Name *self = (Name *)expr;
    Object *value = frame->slots[self->slot].held;
    if (UNLIKELY(value == NULL)) {
        name_raise_unbound(frame, self->slot, &expr->node);
        return -1;
    }
    if (value == OBJECT_TRUE || value == OBJECT_FALSE) {
        return value == OBJECT_TRUE;
    }
    frame->at = &expr->node;
    Owned held = retain(value);
    Answer answer = object_truth(held);
    release(held);
    if (UNLIKELY(answer == FAILED)) {
        interpreter.asked = &expr->node;
        return -1;
    }
    return answer == YES;
}

static bool local_store(Expr *expr, Frame *frame, Object *value) {
    slot_set(&frame->slots[((Name *)expr)->slot], value);
    return true;
}

// A temporary gives its value away.
static Owned temporary_eval(Expr *expr, Frame *frame) { return slot_take(&frame->slots[((Name *)expr)->slot]); }

// ---- cells -------------------------------------------------------------------------------------------------------

static Owned cell_eval(Expr *expr, Frame *frame) {
    Name *self = (Name *)expr;
    Object *value = as_cell(frame->slots[self->slot].held)->content.held;
    return LIKELY(value != NULL) ? retain(value) : name_raise_unbound(frame, self->slot, &expr->node);
}

static Object *cell_peek(Expr *expr, Frame *frame) {
    return as_cell(frame->slots[((Name *)expr)->slot].held)->content.held;
}

static bool cell_store(Expr *expr, Frame *frame, Object *value) {
    slot_set(&as_cell(frame->slots[((Name *)expr)->slot].held)->content, value);
    return true;
}

// ---- mappings ----------------------------------------------------------------------------------------------------

Answer mapping_find(Borrowed mapping, Borrowed name, Owned *value) {
    if (mapping->type == &DictType) {
        *value = retain_if_any(dict_get_name(mapping, name));
        return *value != NULL ? YES : NO;
    }
    *value = object_get_item(mapping, name);
    if (*value != NULL) {
        return YES;
    }
    return error_clear_if(&KeyErrorType) ? NO : FAILED;
}

// ---- globals -----------------------------------------------------------------------------------------------------

static ALWAYS_INLINE Object **cached_global(const Name *self, const Frame *frame) {
    return LIKELY(frame->globals->keys->version == self->keys_version) ? self->cached : NULL;
}

// Where a dict without split values keeps the value of a name; NULL: it has none. Remembers the table's version.
static Object **find_in_table(Dict *dict, Borrowed name, uint64_t *version) {
    *version = dict_keys_version(dict->keys);
    int64_t index = dict_keys_find_name(dict->keys, name);
    if (index < 0 || dict->values != NULL) {
        return NULL;
    }
    return &dict_entries(dict->keys)[index].value.held;
}

static Owned builtin_cached_eval(Expr *expr, Frame *frame);
static Object *builtin_peek(Expr *expr, Frame *frame);

Borrowed builtins_of(Borrowed globals) {
    Borrowed given = dict_get_name(globals, names.__builtins__);
    if (given == NULL) {
        return module_dict(interpreter.builtins.held);
    }
    return given->type == &ModuleType ? module_dict(given) : given;
}

Borrowed frame_builtins(const Frame *frame) { return builtins_of(&frame->globals->object); }

Answer frame_find_builtin(const Frame *frame, Borrowed name, Owned *value) {
    return mapping_find(frame_builtins(frame), name, value);
}

// A name that only the built-ins can have; these may be any object that a program has put there.
static Owned builtin_eval(Borrowed name, Borrowed builtins) {
    Owned value;
    Answer found = mapping_find(builtins, name, &value);
    return found == NO ? raise_not_defined(name) : value;
}

static Owned global_eval_slow(Expr *expr, Frame *frame) {
    Name *self = (Name *)expr;
    if (self->keys_version != NEVER_CACHED) {
        node_missed(&expr->node);
    }
    frame->at = &expr->node;
    Borrowed name = self->identifier->object;
    Object **place = find_in_table(frame->globals, name, &self->keys_version);
    if (place != NULL && *place != NULL) {
        self->cached = place;
        return retain(*place);
    }
    Borrowed builtins = frame_builtins(frame);
    bool are_usual = builtins == module_dict(interpreter.builtins.held);
    place = are_usual ? find_in_table(as_dict(builtins), name, &self->builtins_version) : NULL;
    if (place == NULL || *place == NULL) {
        self->keys_version = NEVER_CACHED;
        return are_usual ? raise_not_defined(name) : builtin_eval(name, builtins);
    }
    self->cached = place;
    expr->eval = builtin_cached_eval;
    expr->peek = builtin_peek;
    return retain(*place);
}

static Object *global_peek(Expr *expr, Frame *frame) {
    Object **place = cached_global((Name *)expr, frame);
    return LIKELY(place != NULL) ? *place : NULL;
}

static Owned global_eval(Expr *expr, Frame *frame) {
    Object **place = cached_global((Name *)expr, frame);
    if (LIKELY(place != NULL)) {
        return retain(*place);
    }
    return global_eval_slow(expr, frame);
}

// The name was not in the globals and was in the built-ins; both tables must have stayed as they were.
static Object *builtin_peek(Expr *expr, Frame *frame) {
    const Name *self = (Name *)expr;
    const Dict *builtins = as_dict(module_dict(interpreter.builtins.held));
    bool valid =
        frame->globals->keys->version == self->keys_version && builtins->keys->version == self->builtins_version;
    return LIKELY(valid) ? *self->cached : NULL;
}

static void forget_builtin(Expr *expr) {
    expr->eval = global_eval;
    expr->peek = global_peek;
}

static Owned builtin_cached_eval(Expr *expr, Frame *frame) {
    Object *value = builtin_peek(expr, frame);
    if (LIKELY(value != NULL)) {
        return retain(value);
    }
    forget_builtin(expr);
    return global_eval_slow(expr, frame);
}

static bool global_store(Expr *expr, Frame *frame, Object *value) {
    Name *self = (Name *)expr;
    if (expr->eval == global_eval) {
        Object **place = cached_global(self, frame);
        if (LIKELY(place != NULL)) {
            Owned old = *place;
            *place = value;
            dict_note_value(frame->globals, value);
            release(old);
            return true;
        }
    }
    frame->at = &expr->node;
    bool stored = dict_set(&frame->globals->object, self->identifier->object, value);
    release(value);
    if (stored) {
        forget_builtin(expr);
        self->cached = find_in_table(frame->globals, self->identifier->object, &self->keys_version);
    }
    return stored;
}

Slot *name_place(const Name *self, Frame *frame) {
    if (self->place == NAME_CELL) {
        Slot *content = &as_cell(frame->slots[self->slot].held)->content;
        return content->held != NULL ? content : NULL;
    }
    Object **place = self->place == NAME_GLOBAL && self->expr.eval == global_eval ? cached_global(self, frame) : NULL;
    return (Slot *)(void *)place;
}

// The general form: a search each time.
static Owned global_general_eval(Expr *expr, Frame *frame) {
    Borrowed name = ((Name *)expr)->identifier->object;
    frame->at = &expr->node;
    Borrowed value = dict_get_name(&frame->globals->object, name);
    return value != NULL ? retain(value) : builtin_eval(name, frame_builtins(frame));
}

static bool global_general_store(Expr *expr, Frame *frame, Object *value) {
    frame->at = &expr->node;
    bool stored = dict_set(&frame->globals->object, ((Name *)expr)->identifier->object, value);
    release(value);
    return stored;
}

static void global_prepare(Expr *expr) {
    bool quick = technique_is_on(TECHNIQUE_NAMES);
    expr->store = quick ? global_store : global_general_store;
    expr->operand = quick ? operand_for_peek() : OPERAND_EXPRESSION;
    expr->peek = global_peek;
    expr_rewrite(expr, quick ? global_eval : global_general_eval, expr_test);
}

// ---- names in class bodies and in code that exec runs ------------------------------------------------------------

// The mapping that the names are stored in.
static Borrowed namespace_of(const Frame *frame) {
    return frame->namespace.held != NULL ? frame->namespace.held : &frame->globals->object;
}

static Answer namespace_find(Name *self, Frame *frame, Owned *value) {
    frame->at = &self->expr.node;
    return mapping_find(namespace_of(frame), self->identifier->object, value);
}

static Owned namespace_eval(Expr *expr, Frame *frame) {
    Owned value;
    Answer found = namespace_find((Name *)expr, frame, &value);
    if (found != NO) {
        return value;
    }
    Borrowed name = ((Name *)expr)->identifier->object;
    Borrowed global = dict_get_name(&frame->globals->object, name);
    return global != NULL ? retain(global) : builtin_eval(name, frame_builtins(frame));
}

static Owned namespace_cell_eval(Expr *expr, Frame *frame) {
    Owned value;
    Answer found = namespace_find((Name *)expr, frame, &value);
    return found == NO ? cell_eval(expr, frame) : value;
}

static bool namespace_store(Expr *expr, Frame *frame, Object *value) {
    frame->at = &expr->node;
    bool stored = object_set_item(namespace_of(frame), ((Name *)expr)->identifier->object, value);
    release(value);
    return stored;
}

// ---- deleting ----------------------------------------------------------------------------------------------------

static bool global_delete(Name *self, Frame *frame) {
    Answer deleted = dict_delete(&frame->globals->object, self->identifier->object);
    if (deleted == NO) {
        raise_not_defined(self->identifier->object);
    }
    return deleted == YES;
}

static bool namespace_delete(Name *self, Frame *frame) {
    if (object_set_item(namespace_of(frame), self->identifier->object, NULL)) {
        return true;
    }
    if (error_clear_if(&KeyErrorType)) {
        raise_not_defined(self->identifier->object);
    }
    return false;
}

static bool slot_delete(Slot *slot, Name *self, Frame *frame) {
    if (slot->held == NULL) {
        name_raise_unbound(frame, self->slot, &self->expr.node);
        return false;
    }
    slot_clear(slot);
    return true;
}

bool name_delete(Name *self, Frame *frame) {
    frame->at = &self->expr.node;
    switch (self->place) {
    case NAME_LOCAL: return slot_delete(&frame->slots[self->slot], self, frame);
    case NAME_CELL: return slot_delete(&as_cell(frame->slots[self->slot].held)->content, self, frame);
    case NAME_GLOBAL: return global_delete(self, frame);
    case NAME_NAMESPACE:
    case NAME_NAMESPACE_CELL: return namespace_delete(self, frame);
    case NAME_TEMPORARY:
    case NAME_UNRESOLVED: break;
    }
    unreachable();
}

// ---- preparation -------------------------------------------------------------------------------------------------

const FormRow name_forms[] = {
    FORM(global_general_eval, "searched for each time"),
    FORM(builtin_cached_eval, "built-in, in its place"),
    {NULL, ""},
};

void name_prepare(Name *name) {
    Expr *expr = &name->expr;
    name->keys_version = NEVER_CACHED;
    name->builtins_version = NEVER_CACHED;
    expr->operand = OPERAND_EXPRESSION;
    switch (name->place) {
    case NAME_LOCAL:
        expr->store = local_store;
        expr_rewrite(expr, local_eval, local_test);
        return;
    case NAME_CELL:
        expr->store = cell_store;
        expr->operand = operand_for_peek();
        expr->peek = cell_peek;
        expr_rewrite(expr, cell_eval, expr_test);
        return;
    case NAME_GLOBAL: global_prepare(expr); return;
    case NAME_NAMESPACE:
        expr->store = namespace_store;
        expr_rewrite(expr, namespace_eval, expr_test);
        return;
    case NAME_NAMESPACE_CELL:
        expr->store = namespace_store;
        expr_rewrite(expr, namespace_cell_eval, expr_test);
        return;
    case NAME_TEMPORARY:
        expr->store = local_store;
        expr_rewrite(expr, temporary_eval, expr_test);
        return;
    case NAME_UNRESOLVED: break;
    }
    unreachable();
}
