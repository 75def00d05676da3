// SPDX-License-Identifier: GPL-3.0-or-later
// Lowering of what evaluates only some of its operands: and, or, if … else, comparison chains. See lower.h.
//
//     x and (yield) and y        t0 = x
//                                if t0: t0 = (yield) and y
//     a < b < (yield)            t1 = a;  t2 = b;  t0 = t1 < t2 (t2 stays)
//                                if t0: t0 = t2 < (yield)
//                                else: drop t2
//
// A value that does not decide goes before the next one is evaluated. Each value is asked for its truth as often as in
// CPython: of `(x and y) or z` a false x is asked once, though both operators look at it; where only the truth of the
// whole is wanted, as in `if`, the last value is asked once, too.
//
// Next: lower_assign.c.
#include "eval/lower.h"

// Where the value goes.
typedef struct Choice {
    const Expr *expr;
    int32_t result; // the temporary of the value
    int32_t truth;  // the temporary of its truth, True or False; −1: not wanted; the same as `result`: only that is
} Choice;

static void emit_value(Lowering *self, const Choice *choice, Expr **place);

// The condition of an If on the value that is in its temporary.
static Expr *chosen(Lowering *self, const Choice *choice) {
    return temporary_keep(self, choice->truth >= 0 ? choice->truth : choice->result, choice->expr);
}

static void assign_truth(Lowering *self, const Choice *choice) {
    Expr *value = temporary_keep(self, choice->result, choice->expr);
    emit_assign(self, temporary_keep(self, choice->truth, choice->expr), value == NULL ? NULL : truth_of(self, value));
}

static void assign_value(Lowering *self, const Choice *choice, Expr *value) {
    if (choice->truth == choice->result) {
        value = value == NULL ? NULL : truth_of(self, value);
    }
    emit_assign(self, temporary_keep(self, choice->result, choice->expr), value);
    if (choice->truth >= 0 && choice->truth != choice->result) {
        assign_truth(self, choice);
    }
    self->in_use = 1 + (choice->truth > choice->result ? choice->truth : choice->result);
}

// The value has not decided: it goes before the next one is evaluated.
static void drop_value(Lowering *self, const Choice *choice) {
    if (choice->truth != choice->result) {
        emit_drop(self, choice->result, choice->expr);
    }
}

// ---- and, or -----------------------------------------------------------------------------------------------------

// The operands from number i on, as one expression, of which only the first may have had a yield.
static Expr *boolean_tail(Lowering *self, const Boolean *boolean, int32_t i) {
    if (i + 1 == boolean->values.count) {
        return boolean->values.items[i];
    }
    Boolean *tail = (Boolean *)new_expr(self, EXPR_BOOLEAN, sizeof(Boolean), &boolean->expr);
    if (tail == NULL) {
        return NULL;
    }
    tail->is_or = boolean->is_or;
    tail->values = (ExprList){boolean->values.items + i, boolean->values.count - i};
    return &tail->expr;
}

static bool chooses(const Expr *expr) { return expr->kind == EXPR_BOOLEAN || expr->kind == EXPR_CONDITIONAL; }

// An operand whose truth decides whether there is a next one. Returns the condition of the If.
static Expr *emit_decider(Lowering *self, const Choice *choice, Expr **operand) {
    Choice inner = *choice;
    inner.expr = *operand;
    bool borrows_truth = chooses(*operand) && choice->truth < 0; // it has asked for the truth itself
    if (borrows_truth) {
        inner.truth = temporary_begin(self);
    }
    emit_value(self, &inner, operand);
    return borrows_truth ? temporary_take(self, inner.truth, choice->expr) : chosen(self, choice);
}

static void emit_boolean(Lowering *self, const Choice *choice, Boolean *boolean, int32_t i, int32_t last) {
    bool wants_both = choice->truth >= 0 && choice->truth != choice->result;
    if (i + 1 == boolean->values.count) {
        emit_value(self, choice, &boolean->values.items[i]);
        return;
    }
    if (i >= last && !wants_both && !(i == last && chooses(boolean->values.items[i]))) {
        lower_expr(self, &boolean->values.items[i]);
        assign_value(self, choice, boolean_tail(self, boolean, i));
        return;
    }
    Expr *condition = emit_decider(self, choice, &boolean->values.items[i]);
    StmtBuffer buffer;
    StmtBuffer *around = buffer_begin(self, &buffer);
    drop_value(self, choice);
    emit_boolean(self, choice, boolean, i + 1, last);
    StmtList next = buffer_end(self, &buffer, around);
    StmtList nothing = {0};
    emit_if(self, condition, boolean->is_or ? nothing : next, boolean->is_or ? next : nothing);
}

// ---- if … else ---------------------------------------------------------------------------------------------------

// CPython forgets the truth of the body's value, and asks once more.
static void emit_body(Lowering *self, const Choice *choice, Expr **place) {
    Choice inner = *choice;
    bool wants_both = choice->truth >= 0 && choice->truth != choice->result;
    if (!wants_both) {
        emit_value(self, choice, place);
        return;
    }
    inner.truth = -1;
    emit_value(self, &inner, place);
    assign_truth(self, choice);
}

static void emit_conditional(Lowering *self, const Choice *choice, Conditional *conditional) {
    lower_condition(self, &conditional->condition);
    StmtBuffer body_buffer, otherwise_buffer;
    StmtBuffer *around = buffer_begin(self, &body_buffer);
    emit_body(self, choice, &conditional->body);
    StmtList body = buffer_end(self, &body_buffer, around);
    buffer_begin(self, &otherwise_buffer);
    emit_value(self, choice, &conditional->otherwise);
    StmtList otherwise = buffer_end(self, &otherwise_buffer, around);
    emit_if(self, conditional->condition, body, otherwise);
}

// ---- comparison chains -------------------------------------------------------------------------------------------

// left operators[i - 1] right, and then the operands after i, `count` in all.
static Expr *comparison(Lowering *self, const Compare *compare, int32_t i, Expr *left, Expr *right, int32_t count) {
    Compare *step = (Compare *)new_expr(self, EXPR_COMPARE, sizeof(Compare), &compare->expr);
    Expr **items = lower_new(self, (size_t)count * sizeof(Expr *));
    if (step == NULL || items == NULL || left == NULL || right == NULL) {
        return NULL;
    }
    items[0] = left;
    items[1] = right;
    for (int32_t k = 2; k < count; k++) {
        items[k] = compare->operands.items[i + k - 1];
    }
    step->operators = compare->operators + i - 1;
    step->operands = (ExprList){items, count};
    return &step->expr;
}

// The comparison of operand i − 1, which is in `left`, with operand i; `right` is free.
static void emit_chain(Lowering *self, const Choice *choice, Compare *compare, int32_t i, int32_t left, int32_t right) {
    Expr **operand = &compare->operands.items[i];
    self->in_use = 1 + (left > right ? left : right);
    bool is_last = i == last_yielding(compare->operands);
    lower_expr(self, operand);
    Expr *held = temporary_take(self, left, compare->operands.items[i - 1]);
    if (is_last) {
        assign_value(self, choice, comparison(self, compare, i, held, *operand, compare->operands.count - i + 1));
        return;
    }
    emit_assign(self, temporary_keep(self, right, *operand), *operand);
    assign_value(self, choice, comparison(self, compare, i, held, temporary_keep(self, right, *operand), 2));
    StmtBuffer buffer;
    StmtBuffer *around = buffer_begin(self, &buffer);
    drop_value(self, choice);
    emit_chain(self, choice, compare, i + 1, right, left);
    StmtList next = buffer_end(self, &buffer, around);
    buffer_begin(self, &buffer);
    emit_drop(self, right, choice->expr);
    StmtList end = buffer_end(self, &buffer, around);
    emit_if(self, chosen(self, choice), next, end);
}

static void emit_compare(Lowering *self, const Choice *choice, Compare *compare) {
    int32_t left = temporary_begin(self), right = temporary_begin(self);
    Expr **first = &compare->operands.items[0];
    lower_expr(self, first);
    emit_assign(self, temporary_keep(self, left, *first), *first);
    emit_chain(self, choice, compare, 1, left, right);
}

// ---- any value ---------------------------------------------------------------------------------------------------

// Does lowering it take a temporary for its value? Both sides of a first comparison are evaluated in any case, and so
// is a condition.
static bool needs_result(const Expr *expr) {
    if (expr->kind == EXPR_COMPARE) {
        return last_yielding(((const Compare *)(const void *)expr)->operands) >= 2;
    }
    if (expr->kind == EXPR_CONDITIONAL) {
        const Conditional *conditional = (const Conditional *)(const void *)expr;
        return expr_yields(conditional->body) || expr_yields(conditional->otherwise);
    }
    return expr->kind == EXPR_BOOLEAN;
}

// Emits what puts the value of *place where the choice says.
static void emit_value(Lowering *self, const Choice *choice, Expr **place) {
    bool wants_truth = choice->truth >= 0;
    if ((*place)->kind == EXPR_BOOLEAN && (wants_truth || expr_yields(*place))) {
        emit_boolean(self, choice, (Boolean *)*place, 0, last_yielding(((Boolean *)*place)->values));
    } else if ((*place)->kind == EXPR_CONDITIONAL && (wants_truth || (expr_yields(*place) && needs_result(*place)))) {
        emit_conditional(self, choice, (Conditional *)*place);
    } else if ((*place)->kind == EXPR_COMPARE && expr_yields(*place) && needs_result(*place)) {
        emit_compare(self, choice, (Compare *)*place);
    } else if (wants_truth && choice->truth == choice->result) {
        lower_condition(self, place);
        assign_value(self, choice, *place);
    } else {
        lower_expr(self, place);
        assign_value(self, choice, *place);
    }
}

void lower_choice(Lowering *self, Expr **place, bool as_truth) {
    if (!needs_result(*place)) {
        if ((*place)->kind == EXPR_CONDITIONAL) {
            lower_condition(self, &((Conditional *)*place)->condition);
        } else {
            lower_operands(self, *place);
        }
        return;
    }
    const Expr *expr = *place;
    int32_t result = temporary_begin(self);
    Choice choice = {.expr = expr, .result = result, .truth = as_truth ? result : -1};
    emit_value(self, &choice, place);
    self->in_use = result + 1;
    replace(self, place, temporary_take(self, result, expr));
}

void lower_condition(Lowering *self, Expr **place) {
    if (self->failed || !expr_yields(*place)) {
        return;
    }
    switch ((*place)->kind) {
    case EXPR_NOT: lower_condition(self, &((Not *)*place)->value); return;
    case EXPR_BOOLEAN:
    case EXPR_COMPARE:
    case EXPR_CONDITIONAL: lower_choice(self, place, true); return;
    default: lower_expr(self, place); return;
    }
}
