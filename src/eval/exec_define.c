// SPDX-License-Identifier: GPL-3.0-or-later
// Definitions: def, lambda, class, and their decorators.
//
// A def makes a Function: the code, the module's globals, the defaults (evaluated now, once: the classic surprise of
// mutable defaults), and the cells of the names that it shares with the functions around it.
//
// A class statement runs its body as a frame of its own, whose names are stored in a dict, and then calls the metaclass
// with name, bases and that dict.
//
// Next: exec_import.c.
#include "memory/collector.h"
#include "objects/class.h"
#include "objects/exception.h"
#include "objects/list.h"
#include "objects/names.h"
#include "objects/str.h"
#include "objects/tuple.h"
#include "eval/function_code.h"
#include "eval/nodes.h"

// ---- functions ---------------------------------------------------------------------------------------------------

static bool eval_defaults(const Parameters *parameters, Frame *frame, Function *function) {
    int32_t first = 0;
    while (first < parameters->positional_count && parameters->items[first].default_value == NULL) {
        first += 1;
    }
    int32_t count = parameters->positional_count - first;
    if (count == 0) {
        return true;
    }
    Owned defaults = tuple_new(count);
    if (defaults == NULL) {
        return false;
    }
    collector_untrack(defaults); // until the values are in it, which are older than it is
    function->defaults.held = defaults;
    for (int32_t i = 0; i < count; i++) {
        Owned value = expr_eval(parameters->items[first + i].default_value, frame);
        if (value == NULL) {
            return false;
        }
        as_tuple(defaults)->items[i].held = value;
    }
    collector_track(defaults);
    return true;
}

static bool eval_keyword_defaults(const Parameters *parameters, Frame *frame, Function *function) {
    for (int32_t i = 0; i < parameters->keyword_only_count; i++) {
        const Parameter *parameter = &parameters->items[parameters->positional_count + i];
        if (parameter->default_value == NULL) {
            continue;
        }
        if (function->keyword_defaults.held == NULL && (function->keyword_defaults.held = dict_new()) == NULL) {
            return false;
        }
        Owned value = expr_eval(parameter->default_value, frame);
        if (value == NULL) {
            return false;
        }
        bool added = dict_set(function->keyword_defaults.held, parameter->name->object, value);
        release(value);
        if (!added) {
            return false;
        }
    }
    return true;
}

// *args: *types is the one item of types.
static Owned annotation_eval(Expr *annotation, Frame *frame) {
    if (annotation->kind != EXPR_STARRED) {
        return expr_eval(annotation, frame);
    }
    Owned value = expr_eval(((Starred *)annotation)->value, frame);
    if (value == NULL) {
        return NULL;
    }
    frame->at = &annotation->node;
    Slot *slots = unpack_values(&annotation->node, value, 1, -1);
    release(value);
    Owned item = slots == NULL ? NULL : slot_take(slots);
    if (slots != NULL) {
        value_stack_pop(slots);
    }
    return item;
}

static bool annotate(Function *function, Frame *frame, Borrowed name, Expr *annotation) {
    if (annotation == NULL) {
        return true;
    }
    if (function->annotations.held == NULL && (function->annotations.held = dict_new()) == NULL) {
        return false;
    }
    Owned value = annotation_eval(annotation, frame);
    bool added = value != NULL && dict_set(function->annotations.held, name, value);
    release_if_any(value);
    return added;
}

static bool annotate_range(const Parameters *parameters, int32_t from, int32_t to, Frame *frame, Function *function) {
    for (int32_t i = from; i < to; i++) {
        if (!annotate(function, frame, parameters->items[i].name->object, parameters->items[i].annotation)) {
            return false;
        }
    }
    return true;
}

// In CPython's order: positional-only parameters come behind the other positional ones.
static bool eval_annotations(const Parameters *parameters, Expr *returns, Frame *frame, Function *function) {
    int32_t count = parameters->positional_count + parameters->keyword_only_count;
    if (!annotate_range(parameters, parameters->positional_only_count, parameters->positional_count, frame, function) ||
        !annotate_range(parameters, 0, parameters->positional_only_count, frame, function)) {
        return false;
    }
    const Parameter *rest = parameters->rest;
    if (rest != NULL && !annotate(function, frame, rest->name->object, rest->annotation)) {
        return false;
    }
    if (!annotate_range(parameters, parameters->positional_count, count, frame, function)) {
        return false;
    }
    const Parameter *keywords = parameters->keywords;
    if (keywords != NULL && !annotate(function, frame, keywords->name->object, keywords->annotation)) {
        return false;
    }
    Owned return_name = returns == NULL ? NULL : str_intern_text("return");
    bool good = returns == NULL || (return_name != NULL && annotate(function, frame, return_name, returns));
    release_if_any(return_name);
    return good;
}

static bool close_over(const Scope *scope, Frame *frame, Function *function) {
    if (scope->free_count == 0) {
        return true;
    }
    Owned closure = tuple_new(scope->free_count);
    if (closure == NULL) {
        return false;
    }
    for (int32_t i = 0; i < scope->free_count; i++) {
        as_tuple(closure)->items[i].held = retain(frame->slots[scope->free_sources[i]].held);
    }
    function->closure.held = closure;
    return true;
}

static Owned function_make(Borrowed code, Frame *frame, const Parameters *parameters, Expr *returns) {
    Function *function = function_from_code(code, &frame->globals->object);
    if (function == NULL) {
        return NULL;
    }
    if (!eval_defaults(parameters, frame, function) || !eval_keyword_defaults(parameters, frame, function) ||
        !eval_annotations(parameters, returns, frame, function) || !close_over(as_code(code)->scope, frame, function)) {
        Owned exception = error_take();
        release(&function->object);
        error_restore(exception);
        return NULL;
    }
    collector_track(&function->object);
    return &function->object;
}

Owned lambda_eval(Expr *expr, Frame *frame) {
    Lambda *self = (Lambda *)expr;
    frame->at = &expr->node;
    return function_make(self->code, frame, &self->parameters, NULL);
}

// ---- decorators --------------------------------------------------------------------------------------------------

// The decorators in slots of the value stack, to be popped by the caller, and behind them one for what they decorate;
// NULL: one raised.
static Slot *decorators_eval(const Stmt *stmt, const ExprList *decorators, Frame *frame) {
    Slot *slots = value_stack_push(decorators->count + 1, STACK_VALUES, stmt);
    for (int32_t i = 0; slots != NULL && i < decorators->count; i++) {
        slots[i].held = expr_eval(decorators->items[i], frame);
        if (slots[i].held == NULL) {
            value_stack_pop(slots);
            return NULL;
        }
    }
    return slots;
}

// The last decorator is applied first. Consumes `value` and pops the slots.
static Owned decorators_apply(const ExprList *decorators, Slot *slots, Frame *frame, Owned value) {
    Slot *decorated = &slots[decorators->count];
    decorated->held = value;
    for (int32_t i = decorators->count - 1; decorated->held != NULL && i >= 0; i--) {
        frame->at = &decorators->items[i]->node;
        slot_set(decorated, object_call_one(slots[i].held, decorated->held));
    }
    value = slot_take(decorated);
    value_stack_pop(slots);
    return value;
}

Flow function_run(Stmt *stmt, Frame *frame) {
    FunctionDef *self = (FunctionDef *)stmt;
    Slot *slots = decorators_eval(stmt, &self->decorators, frame);
    if (slots == NULL) {
        return FLOW_RAISE;
    }
    frame->at = &stmt->node;
    Owned function = function_make(self->code, frame, &self->parameters, self->returns);
    function = decorators_apply(&self->decorators, slots, frame, function);
    if (function == NULL) {
        return FLOW_RAISE;
    }
    return self->target->expr.store(&self->target->expr, frame, function) ? FLOW_NORMAL : FLOW_RAISE;
}

// ---- classes -----------------------------------------------------------------------------------------------------

typedef struct ClassParts { // what a class statement gathers, in slots of the value stack
    Slot cell;              // of __class__, empty: no method needs it
    Slot namespace;
    Slot metaclass;
    Slot keywords; // Dict, without `metaclass`; empty: none
    Slot bases;
    Slot given_bases;
} ClassParts;

#define CLASS_PART_COUNT ((int64_t)(sizeof(ClassParts) / sizeof(Slot)))

static void class_parts_pop(ClassParts *parts) {
    Owned exception = error_take();
    value_stack_pop((Slot *)parts);
    if (exception != NULL) {
        error_restore(exception);
    }
}

static Owned bases_eval(const ClassDef *self, Frame *frame) {
    Owned list = list_new(self->bases.count);
    for (int32_t i = 0; list != NULL && i < self->bases.count; i++) {
        Expr *base = self->bases.items[i];
        bool spreads = base->kind == EXPR_STARRED;
        Owned value = expr_eval(spreads ? ((Starred *)base)->value : base, frame);
        frame->at = &base->node;
        bool added = value != NULL && (spreads ? list_extend(list, value) : list_append(list, retain(value)));
        release_if_any(value);
        if (!added) {
            release(give(list));
        }
    }
    if (list == NULL) {
        return NULL;
    }
    Owned tuple = tuple_from_slots(as_list(list)->items, list_size(list));
    as_list(list)->size = tuple != NULL ? 0 : list_size(list);
    release(list);
    return tuple;
}

static bool class_keyword_eval(const Keyword *keyword, Frame *frame, Borrowed keywords) {
    Owned value = expr_eval(keyword->value, frame);
    if (value == NULL) {
        return false;
    }
    bool good =
        keyword->name != NULL ? dict_set(keywords, keyword->name->object, value) : dict_merge(keywords, value, true);
    release(value);
    return good;
}

static bool class_keywords_eval(const ClassDef *self, Frame *frame, ClassParts *parts) {
    if (self->keyword_count == 0) {
        return true;
    }
    parts->keywords.held = dict_new();
    for (int32_t i = 0; i < self->keyword_count; i++) {
        if (parts->keywords.held == NULL || !class_keyword_eval(&self->keywords[i], frame, parts->keywords.held)) {
            return false;
        }
    }
    parts->metaclass.held = dict_pop(parts->keywords.held, names.metaclass);
    return !error_is_pending();
}

// The metaclass: given, or the type of the first base, and then the most derived one of all bases.
static bool find_metaclass(ClassParts *parts) {
    if (parts->metaclass.held == NULL) {
        Borrowed first =
            tuple_size(parts->bases.held) > 0 ? &tuple_get(parts->bases.held, 0)->type->object : &TypeType.object;
        parts->metaclass.held = retain(first);
    }
    if (!is_type(parts->metaclass.held)) {
        return true;
    }
    Type *most_derived = class_most_derived_metatype(as_type(parts->metaclass.held), parts->bases.held);
    if (most_derived == NULL) {
        return false;
    }
    slot_set(&parts->metaclass, retain(&most_derived->object));
    return true;
}

// metaclass.__prepare__(name, bases, **keywords), or a new dict.
static bool prepare_namespace(ClassParts *parts, Borrowed name) {
    Owned prepare = NULL;
    if (parts->metaclass.held != &TypeType.object) {
        Answer found = object_find_attribute(parts->metaclass.held, names.__prepare__, &prepare);
        if (found == FAILED) {
            return false;
        }
    }
    if (prepare == NULL) {
        parts->namespace.held = dict_new();
        return parts->namespace.held != NULL;
    }
    Owned arguments = tuple_from_list(2, (const Borrowed[]){name, parts->bases.held});
    if (arguments != NULL) {
        parts->namespace.held = object_call_tuple(prepare, arguments, parts->keywords.held);
        release(arguments);
    }
    release(prepare);
    if (parts->namespace.held != NULL && !is_dict(parts->namespace.held) &&
        parts->namespace.held->type->get_item == NULL) {
        error_raise(&TypeErrorType, "%s.__prepare__() must return a mapping, not %T",
                    is_type(parts->metaclass.held) ? as_type(parts->metaclass.held)->name : "<metaclass>",
                    parts->namespace.held);
        return false;
    }
    return parts->namespace.held != NULL;
}

// What the body finds in its namespace from the start.
static bool begin_namespace(ClassParts *parts, const Code *code, Frame *frame) {
    Borrowed module = dict_get_name(&frame->globals->object, names.__name__);
    return (module == NULL || object_set_item(parts->namespace.held, names.__module__, module)) &&
           object_set_item(parts->namespace.held, names.__qualname__, code->qualified_name.held) &&
           annotations_begin(code->scope, parts->namespace.held) &&
           (code->doc.held == NONE || object_set_item(parts->namespace.held, names.__doc__, code->doc.held));
}

// Runs the class body in a frame of its own.
static bool run_class_body(const ClassDef *self, Frame *frame, ClassParts *parts) {
    Code *code = as_code(self->code);
    const Scope *scope = code->scope;
    Frame *body = frame_push(code, retain(self->code), frame->globals);
    if (body == NULL) {
        return false;
    }
    body->namespace.held = retain(parts->namespace.held);
    for (int32_t i = 0; i < scope->free_count; i++) {
        body->slots[scope->free_start + i].held = retain(frame->slots[scope->free_sources[i]].held);
    }
    if (scope->uses_class_cell) {
        parts->cell.held = cell_new(NULL);
        if (parts->cell.held == NULL) {
            frame_pop(body);
            return false;
        }
        body->slots[scope->class_cell_slot].held = retain(parts->cell.held);
    }
    Owned result = begin_namespace(parts, code, frame) ? frame_run(body) : (frame_pop(body), (Owned)NULL);
    release_if_any(result);
    return result != NULL &&
           (parts->cell.held == NULL || object_set_item(parts->namespace.held, names.__classcell__, parts->cell.held));
}

// metaclass(name, bases, namespace, **keywords)
static Owned call_metaclass(const ClassParts *parts, Borrowed name) {
    Owned arguments = tuple_from_list(3, (const Borrowed[]){name, parts->bases.held, parts->namespace.held});
    if (arguments == NULL) {
        return NULL;
    }
    Owned class_object = object_call_tuple(parts->metaclass.held, arguments, parts->keywords.held);
    release(arguments);
    if (class_object != NULL && is_type(class_object) && parts->cell.held != NULL &&
        as_cell(parts->cell.held)->content.held != class_object) {
        error_raise(&RuntimeErrorType,
                    "__class__ not set defining %R as %R. Was __classcell__ propagated to type.__new__?", name,
                    class_object);
        release(give(class_object));
    }
    return class_object;
}

static Owned class_make(const ClassDef *self, Frame *frame) {
    ClassParts *parts = (ClassParts *)value_stack_push(CLASS_PART_COUNT, STACK_VALUES, self);
    if (parts == NULL) {
        return NULL;
    }
    parts->given_bases.held = bases_eval(self, frame);
    Borrowed name = as_code(self->code)->name.held;
    Owned class_object = NULL;
    if (parts->given_bases.held != NULL && class_keywords_eval(self, frame, parts)) {
        frame->at = &self->stmt.node;
        parts->bases.held = class_resolve_bases(parts->given_bases.held);
        if (parts->bases.held != NULL && find_metaclass(parts) && prepare_namespace(parts, name) &&
            (parts->bases.held == parts->given_bases.held ||
             object_set_item(parts->namespace.held, names.__orig_bases__, parts->given_bases.held)) &&
            run_class_body(self, frame, parts)) {
            frame->at = &self->stmt.node;
            class_object = call_metaclass(parts, name);
        }
    }
    class_parts_pop(parts);
    return class_object;
}

Flow class_run(Stmt *stmt, Frame *frame) {
    ClassDef *self = (ClassDef *)stmt;
    Slot *slots = decorators_eval(stmt, &self->decorators, frame);
    if (slots == NULL) {
        return FLOW_RAISE;
    }
    Owned class_object = class_make(self, frame);
    class_object = decorators_apply(&self->decorators, slots, frame, class_object);
    if (class_object == NULL) {
        return FLOW_RAISE;
    }
    return self->target->expr.store(&self->target->expr, frame, class_object) ? FLOW_NORMAL : FLOW_RAISE;
}
