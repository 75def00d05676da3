// SPDX-License-Identifier: GPL-3.0-or-later
// Assignment, annotation, deletion and expression statements.
//
// Next: exec_augmented.c for `+=`.
#include "objects/exception.h"
#include "objects/names.h"
#include "objects/str.h"
#include "eval/forms.h"
#include "eval/number.h"
#include "eval/techniques.h"

// ---- expressions -------------------------------------------------------------------------------------------------

Flow expression_run(Stmt *stmt, Frame *frame) {
    Owned value = expr_eval(((ExpressionStmt *)stmt)->value, frame);
    if (UNLIKELY(value == NULL)) {
        return FLOW_RAISE;
    }
    release(value);
    return FLOW_NORMAL;
}

// The value of a module that is one expression (eval).
Flow expression_return_run(Stmt *stmt, Frame *frame) {
    Owned value = expr_eval(((ExpressionStmt *)stmt)->value, frame);
    if (value == NULL) {
        return FLOW_RAISE;
    }
    slot_set(&frame->result, value);
    return FLOW_RETURN;
}

Flow expression_show_run(Stmt *stmt, Frame *frame) {
    Owned value = expr_eval(((ExpressionStmt *)stmt)->value, frame);
    if (value == NULL) {
        return FLOW_RAISE;
    }
    bool shown = interpreter.show_value(value);
    release(value);
    return shown ? FLOW_NORMAL : FLOW_RAISE;
}

Flow pass_run(Stmt *stmt, Frame *frame) {
    (void)stmt;
    (void)frame;
    return FLOW_NORMAL;
}

// ---- target = value ----------------------------------------------------------------------------------------------

static Flow assign_local_run(Stmt *stmt, Frame *frame) {
    Assign *self = (Assign *)stmt;
    Owned value = expr_eval(self->value, frame);
    if (UNLIKELY(value == NULL)) {
        return FLOW_RAISE;
    }
    slot_set(&frame->slots[((Name *)self->targets.items[0])->slot], value);
    return FLOW_NORMAL;
}

static Flow assign_single_run(Stmt *stmt, Frame *frame) {
    Assign *self = (Assign *)stmt;
    Owned value = expr_eval(self->value, frame);
    if (UNLIKELY(value == NULL)) {
        return FLOW_RAISE;
    }
    Expr *target = self->targets.items[0];
    return target->store(target, frame, value) ? FLOW_NORMAL : FLOW_RAISE;
}

static Flow assign_several_run(Stmt *stmt, Frame *frame) {
    Assign *self = (Assign *)stmt;
    Owned value = expr_eval(self->value, frame);
    if (value == NULL) {
        return FLOW_RAISE;
    }
    bool good = true;
    for (int32_t i = 0; good && i < self->targets.count; i++) {
        Expr *target = self->targets.items[i];
        good = target->store(target, frame, i + 1 < self->targets.count ? retain(value) : give(value));
    }
    release_if_any(value);
    return good ? FLOW_NORMAL : FLOW_RAISE;
}

// a, b = b, a: all values are evaluated into slots of the value stack, then stored; no tuple is made. `backwards`: the
// last target gets its value first.
static ALWAYS_INLINE Flow assign_pairwise(Stmt *stmt, Frame *frame, bool backwards) {
    Assign *self = (Assign *)stmt;
    const ExprList *targets = &((Display *)self->targets.items[0])->items;
    const ExprList *values = &((Display *)self->value)->items;
    Slot *slots = value_stack_push(values->count, STACK_VALUES, stmt);
    if (slots == NULL) {
        return FLOW_RAISE;
    }
    bool good = true;
    for (int32_t i = 0; good && i < values->count; i++) {
        slots[i].held = expr_eval(values->items[i], frame);
        good = slots[i].held != NULL;
    }
    for (int32_t i = 0; good && i < targets->count; i++) {
        int32_t k = backwards ? targets->count - 1 - i : i;
        good = targets->items[k]->store(targets->items[k], frame, slot_take(&slots[k]));
    }
    value_stack_pop(slots);
    return good ? FLOW_NORMAL : FLOW_RAISE;
}

static Flow assign_pairwise_run(Stmt *stmt, Frame *frame) { return assign_pairwise(stmt, frame, false); }

static Flow assign_backwards_run(Stmt *stmt, Frame *frame) { return assign_pairwise(stmt, frame, true); }

// The same for two values of which the second calls nothing, such as items and sums: the first waits in a variable.
static ALWAYS_INLINE Flow assign_pair(Stmt *stmt, Frame *frame, bool backwards) {
    const Assign *self = (Assign *)stmt;
    Expr **targets = ((Display *)self->targets.items[0])->items.items;
    Expr **values = ((Display *)self->value)->items.items;
    Owned first = expr_eval(values[0], frame);
    if (UNLIKELY(first == NULL)) {
        return FLOW_RAISE;
    }
    Owned second = expr_eval(values[1], frame);
    if (UNLIKELY(second == NULL)) {
        release(first);
        return FLOW_RAISE;
    }
    if (backwards) { // both are plain locals: nothing can fail
        slot_set(&frame->slots[((Name *)targets[1])->slot], second);
        slot_set(&frame->slots[((Name *)targets[0])->slot], first);
        return FLOW_NORMAL;
    }
    if (UNLIKELY(!targets[0]->store(targets[0], frame, first))) {
        release(second);
        return FLOW_RAISE;
    }
    return targets[1]->store(targets[1], frame, second) ? FLOW_NORMAL : FLOW_RAISE;
}

static Flow assign_pair_run(Stmt *stmt, Frame *frame) { return assign_pair(stmt, frame, false); }

static Flow assign_pair_backwards_run(Stmt *stmt, Frame *frame) { return assign_pair(stmt, frame, true); }

static bool has_star(const ExprList *list) {
    for (int32_t i = 0; i < list->count; i++) {
        if (list->items[i]->kind == EXPR_STARRED) {
            return true;
        }
    }
    return false;
}

static bool is_pairwise(const Expr *target, const Expr *value) {
    if ((target->kind != EXPR_TUPLE && target->kind != EXPR_LIST) || value->kind != EXPR_TUPLE) {
        return false;
    }
    const ExprList *targets = &((const Display *)target)->items;
    const ExprList *values = &((const Display *)value)->items;
    return targets->count == values->count && !has_star(targets) && !has_star(values);
}

// What can be looked at, and arithmetic on such.
static bool calls_nothing(const Expr *expr) {
    if (expr->operand == OPERAND_NUMBER) {
        const Binary *binary = (const Binary *)expr;
        return calls_nothing(binary->left) && calls_nothing(binary->right);
    }
    return operand_is_looked_at(expr->operand);
}

static bool is_pair(const Expr *value) {
    const ExprList *values = &((const Display *)value)->items;
    return values->count == 2 && calls_nothing(values->items[1]);
}

const FormRow assign_forms[] = {
    FORM(assign_local_run, "to a slot"),
    FORM(assign_several_run, "to each in turn"),
    FORM(assign_pair_run, "in pairs, no tuple"),
    FORM(assign_pair_backwards_run, "in pairs, no tuple"),
    FORM(assign_backwards_run, "in pairs, no tuple"),
    FORM(assign_pairwise_run, "in pairs, no tuple"),
    {NULL, ""},
};

// CPython 3.11 stores into two or three plain locals from the last to the first, unless all values are constants; that
// can be seen when what they held dies, and in `a, a = f(), g()`.
static bool stores_backwards(const Assign *self) {
    const ExprList *targets = &((const Display *)self->targets.items[0])->items;
    const ExprList *values = &((const Display *)self->value)->items;
    bool constant = true;
    bool plain = targets->count == 2 || targets->count == 3;
    for (int32_t i = 0; i < targets->count; i++) {
        plain = plain && targets->items[i]->kind == EXPR_NAME && ((const Name *)targets->items[i])->place == NAME_LOCAL;
        constant = constant && values->items[i]->kind == EXPR_CONSTANT;
    }
    return plain && !constant;
}

static Execute pairwise_form(const Assign *self) {
    if (!technique_is_on(TECHNIQUE_PAIRS)) {
        return stores_backwards(self) ? assign_backwards_run : assign_single_run;
    }
    if (stores_backwards(self)) {
        return is_pair(self->value) ? assign_pair_backwards_run : assign_backwards_run;
    }
    return is_pair(self->value) ? assign_pair_run : assign_pairwise_run;
}

void assign_prepare(Assign *self) {
    const Expr *target = self->targets.items[0];
    if (self->stmt.word != 0) {
        stmt_rewrite(&self->stmt, self->value->kind == EXPR_YIELD ? assign_yield_run : assign_yield_from_run);
    } else if (self->targets.count > 1) {
        stmt_rewrite(&self->stmt, assign_several_run);
    } else if (target->kind == EXPR_NAME && ((const Name *)target)->place == NAME_LOCAL) {
        stmt_rewrite(&self->stmt, assign_local_run);
    } else if (is_pairwise(target, self->value)) {
        stmt_rewrite(&self->stmt, pairwise_form(self));
    } else {
        stmt_rewrite(&self->stmt, assign_single_run);
    }
}

// ---- target: annotation = value ----------------------------------------------------------------------------------

bool annotations_begin(const Scope *scope, Borrowed namespace) {
    Owned annotations;
    Answer found = scope->has_annotations ? mapping_find(namespace, names.__annotations__, &annotations) : NO;
    if (found == FAILED || (found == NO && !scope->has_annotations)) {
        return found == NO;
    }
    if (found == NO && (annotations = dict_new()) == NULL) {
        return false;
    }
    bool good = found == YES || object_set_item(namespace, names.__annotations__, annotations);
    release(annotations);
    return good;
}

// The __annotations__ of a module or class body, as the name is looked up there; owned.
static Owned annotations_of(Frame *frame) {
    const Borrowed mappings[] = {frame->namespace.held, &frame->globals->object, frame_builtins(frame)};
    for (int64_t i = 0; i < COUNT_OF(mappings); i++) {
        Owned annotations = NULL;
        Answer found = mappings[i] == NULL ? NO : mapping_find(mappings[i], names.__annotations__, &annotations);
        if (found != NO) {
            return annotations;
        }
    }
    return exception_raise_name(&NameErrorType, names.__annotations__, "name '%S' is not defined");
}

static bool annotate(AnnotatedAssign *self, Frame *frame) {
    Owned annotation = self->annotation == NULL ? NULL : expr_eval(self->annotation, frame);
    if (annotation == NULL || !self->simple) {
        release_if_any(annotation);
        return annotation != NULL || self->annotation == NULL;
    }
    frame->at = &self->stmt.node;
    Owned annotations = annotations_of(frame);
    bool good =
        annotations != NULL && object_set_item(annotations, ((Name *)self->target)->identifier->object, annotation);
    release_if_any(annotations);
    release(annotation);
    return good;
}

// Without a value the parts of the target are evaluated all the same.
static bool eval_target_parts(Expr *target, Frame *frame) {
    Expr *parts[2] = {NULL, NULL};
    if (target->kind == EXPR_ATTRIBUTE) {
        parts[0] = ((Attribute *)target)->value;
    } else if (target->kind == EXPR_SUBSCRIPT) {
        parts[0] = ((Subscript *)target)->value;
        parts[1] = ((Subscript *)target)->index;
    }
    for (int64_t i = 0; i < 2 && parts[i] != NULL; i++) {
        Owned value = expr_eval(parts[i], frame);
        if (value == NULL) {
            return false;
        }
        release(value);
    }
    return true;
}

Flow annotated_assign_run(Stmt *stmt, Frame *frame) {
    AnnotatedAssign *self = (AnnotatedAssign *)stmt;
    if (self->value != NULL) {
        Owned value = expr_eval(self->value, frame);
        if (value == NULL || !self->target->store(self->target, frame, value)) {
            return FLOW_RAISE;
        }
    } else if (!eval_target_parts(self->target, frame)) {
        return FLOW_RAISE;
    }
    bool in_function = frame->code->parameters != NULL;
    return in_function || annotate(self, frame) ? FLOW_NORMAL : FLOW_RAISE;
}

// ---- del ---------------------------------------------------------------------------------------------------------

static bool attribute_delete(Attribute *target, Frame *frame) {
    Owned object = expr_eval(target->value, frame);
    if (object == NULL) {
        return false;
    }
    frame->at = &target->expr.node;
    bool good = object_set_attribute(object, target->name->object, NULL);
    release(object);
    return good;
}

static bool subscript_delete(Subscript *target, Frame *frame) {
    Owned object = expr_eval(target->value, frame);
    Owned index = object == NULL ? NULL : expr_eval(target->index, frame);
    bool good = false;
    if (index != NULL) {
        frame->at = &target->expr.node;
        good = object_set_item(object, index, NULL);
    }
    release_if_any(object);
    release_if_any(index);
    return good;
}

bool target_delete(Expr *target, Frame *frame) {
    if (target->kind == EXPR_NAME) {
        return name_delete((Name *)target, frame);
    }
    if (target->kind == EXPR_ATTRIBUTE) {
        return attribute_delete((Attribute *)target, frame);
    }
    if (target->kind == EXPR_SUBSCRIPT) {
        return subscript_delete((Subscript *)target, frame);
    }
    const ExprList *items = &((Display *)target)->items;
    for (int32_t i = 0; i < items->count; i++) {
        if (!target_delete(items->items[i], frame)) {
            return false;
        }
    }
    return true;
}

Flow delete_run(Stmt *stmt, Frame *frame) {
    Delete *self = (Delete *)stmt;
    for (int32_t i = 0; i < self->targets.count; i++) {
        if (!target_delete(self->targets.items[i], frame)) {
            return FLOW_RAISE;
        }
    }
    return FLOW_NORMAL;
}
