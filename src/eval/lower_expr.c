// SPDX-License-Identifier: GPL-3.0-or-later
// Lowering of expressions: what runs before the last yield of an expression is taken out of it. See lower.h.
//
//     a + (yield)           t0 = a;  t1 = yield;  t0 + t1
//     a and (yield) and b   t0 = a
//                           if t0: t0 = (yield) and b        and then t0
//     f(*a, (yield))        t0 = f;  t1 = [*a];  t2 = yield;  f(*t1, t2): a is spread before the yield, as in CPython
//
// Next: lower_stmt.c.
#include "eval/lower.h"

#include <string.h>

static bool is_temporary(const Expr *expr) {
    return expr->kind == EXPR_NAME && ((const Name *)(const void *)expr)->place == NAME_TEMPORARY;
}

void lower_into_temporary(Lowering *self, Expr **place) {
    int32_t mark = self->in_use;
    const Expr *original = *place;
    if (is_temporary(original)) {
        return;
    }
    lower_expr(self, place);
    self->in_use = mark;
    int32_t number = temporary_begin(self);
    if (is_temporary(*place)) { // a yield's value, which is there already
        return;
    }
    emit_assign(self, temporary_keep(self, number, original), *place);
    replace(self, place, temporary_take(self, number, original));
}

// ---- operands in order -------------------------------------------------------------------------------------------

typedef struct OperandPass {
    Lowering *lowering;
    int32_t index;
    int32_t last; // the last operand that yields
} OperandPass;

static bool note_last(Expr **place, void *context) {
    OperandPass *pass = context;
    if (expr_yields(*place)) {
        pass->last = pass->index;
    }
    pass->index += 1;
    return true;
}

static bool lower_operand(Expr **place, void *context) {
    OperandPass *pass = context;
    if (pass->index == pass->last) {
        lower_expr(pass->lowering, place);
        return false;
    }
    pass->index += 1;
    if ((*place)->kind != EXPR_CONSTANT) {
        lower_into_temporary(pass->lowering, place);
    }
    return true;
}

// All operands before the last that yields go into temporaries; what follows it stays.
static void lower_operands(Lowering *self, Expr *expr) {
    OperandPass pass = {.lowering = self};
    expr_operands(expr, note_last, &pass);
    pass.index = 0;
    expr_operands(expr, lower_operand, &pass);
}

// ---- displays and calls ------------------------------------------------------------------------------------------

// The last Starred among the first `limit` items; −1: none.
static int32_t last_starred(ExprList items, int32_t limit) {
    int32_t star = limit - 1;
    while (star >= 0 && items.items[star]->kind != EXPR_STARRED) {
        star -= 1;
    }
    return star;
}

// a, *b, c, (yield) becomes *[a, *b], c, (yield), so that b is spread before the yield. False: nothing is.
static bool collapse_items(Lowering *self, ExprList *items, int32_t limit, ExprKind kind, const Expr *like) {
    int32_t star = last_starred(*items, limit);
    if (star < 0) {
        return false;
    }
    Display *inner = (Display *)new_expr(self, kind, sizeof(Display), like);
    Starred *starred = (Starred *)new_expr(self, EXPR_STARRED, sizeof(Starred), like);
    Expr **rest = lower_new(self, (size_t)(items->count - star) * sizeof(Expr *));
    if (inner == NULL || starred == NULL || rest == NULL) {
        return false;
    }
    inner->items = (ExprList){items->items, star + 1};
    starred->value = &inner->expr;
    rest[0] = &starred->expr;
    memcpy(rest + 1, items->items + star + 1, (size_t)(items->count - star - 1) * sizeof(Expr *));
    *items = (ExprList){rest, items->count - star};
    return true;
}

static void lower_display(Lowering *self, Display *display) {
    ExprKind inner = display->expr.kind == EXPR_SET ? EXPR_SET : EXPR_LIST;
    display->grows = collapse_items(self, &display->items, last_yielding(display->items), inner, &display->expr);
    lower_operands(self, &display->expr);
}

static int32_t last_yielding_keyword(const Keyword *keywords, int32_t count) {
    int32_t last = count - 1;
    while (last >= 0 && !expr_yields(keywords[last].value)) {
        last -= 1;
    }
    return last;
}

// x=a, **b, y=(yield) becomes **(the dict of x=a, **b), y=(yield). The callee is in a temporary by then, for messages.
static void collapse_keywords(Lowering *self, Call *call) {
    int32_t spread = last_yielding_keyword(call->keywords, call->keyword_count) - 1;
    while (spread >= 0 && call->keywords[spread].name != NULL) {
        spread -= 1;
    }
    if (spread < 0) {
        return;
    }
    lower_into_temporary(self, &call->callee);
    Call *inner = (Call *)new_expr(self, EXPR_CALL, sizeof(Call), &call->expr);
    int32_t count = call->keyword_count - spread;
    Keyword *keywords = lower_new(self, (size_t)count * sizeof(Keyword));
    if (inner == NULL || keywords == NULL || self->failed) {
        return;
    }
    inner->callee = temporary_keep(self, ((Name *)call->callee)->slot - self->scope->slot_count, call->callee);
    inner->keywords = call->keywords;
    inner->keyword_count = spread + 1;
    inner->keywords_only = true;
    memcpy(keywords, call->keywords + spread, (size_t)count * sizeof(Keyword));
    keywords[0].name = NULL;
    keywords[0].value = &inner->expr;
    call->keywords = keywords;
    call->keyword_count = count;
    self->failed |= inner->callee == NULL;
}

static void lower_call(Lowering *self, Call *call) {
    bool in_keywords = last_yielding_keyword(call->keywords, call->keyword_count) >= 0;
    if (call->arguments.count > 1) { // f(*a) alone is spread by the call itself
        int32_t limit = in_keywords ? call->arguments.count : last_yielding(call->arguments);
        collapse_items(self, &call->arguments, limit, EXPR_LIST, &call->expr);
    }
    collapse_keywords(self, call);
    lower_operands(self, &call->expr);
}

// {a: b, **c, (yield): d} becomes {**{a: b, **c}, (yield): d}.
static void lower_dict(Lowering *self, DictDisplay *dict) {
    int32_t spread = dict->count - 1;
    while (spread >= 0 && !expr_yields(dict->keys[spread]) && !expr_yields(dict->values[spread])) {
        spread -= 1;
    }
    for (spread -= 1; spread >= 0 && dict->keys[spread] != NULL;) {
        spread -= 1;
    }
    DictDisplay *inner = spread < 0 ? NULL : (DictDisplay *)new_expr(self, EXPR_DICT, sizeof(DictDisplay), &dict->expr);
    if (inner != NULL) {
        Expr **keys = lower_new(self, (size_t)(spread + 1) * sizeof(Expr *));
        Expr **values = lower_new(self, (size_t)(spread + 1) * sizeof(Expr *));
        if (keys == NULL || values == NULL) {
            return;
        }
        memcpy(keys, dict->keys, (size_t)(spread + 1) * sizeof(Expr *));
        memcpy(values, dict->values, (size_t)(spread + 1) * sizeof(Expr *));
        inner->keys = keys;
        inner->values = values;
        inner->count = spread + 1;
        dict->keys += spread;
        dict->values += spread;
        dict->count -= spread;
        dict->keys[0] = NULL;
        dict->values[0] = &inner->expr;
    }
    lower_operands(self, &dict->expr);
}

// ---- choice ------------------------------------------------------------------------------------------------------

// Something that chooses which of its operands to evaluate, with its value in a temporary.
typedef struct Choice {
    Expr *expr;
    int32_t result; // the temporary
    int32_t last;   // the last operand that yields
    bool as_truth;  // only the truth of the value is wanted, and asked for once
} Choice;

static void lower_part(Lowering *self, const Choice *choice, Expr **place) {
    if (choice->as_truth) {
        lower_condition(self, place);
    } else {
        lower_expr(self, place);
    }
}

static void assign_result(Lowering *self, const Choice *choice, Expr *value) {
    value = choice->as_truth && value != NULL ? truth_of(self, value) : value;
    emit_assign(self, temporary_keep(self, choice->result, choice->expr), value);
}

// result = values[i]; if result: result = values[i + 1] …
static void emit_boolean(Lowering *self, const Choice *choice, int32_t i) {
    Boolean *boolean = (Boolean *)choice->expr;
    lower_part(self, choice, &boolean->values.items[i]);
    if (i == choice->last) {
        ExprList rest = {boolean->values.items + i, boolean->values.count - i};
        Boolean *tail = (Boolean *)new_expr(self, EXPR_BOOLEAN, sizeof(Boolean), choice->expr);
        if (rest.count > 1 && tail != NULL) {
            tail->is_or = boolean->is_or;
            tail->values = rest;
        }
        assign_result(self, choice, rest.count > 1 ? (Expr *)tail : rest.items[0]);
        return;
    }
    assign_result(self, choice, boolean->values.items[i]);
    self->in_use = choice->result + 1;
    StmtBuffer buffer;
    StmtBuffer *around = buffer_begin(self, &buffer);
    emit_boolean(self, choice, i + 1);
    StmtList next = buffer_end(self, &buffer, around);
    StmtList nothing = {0};
    emit_if(self, temporary_keep(self, choice->result, choice->expr), boolean->is_or ? nothing : next,
            boolean->is_or ? next : nothing);
}

static void lower_boolean(Lowering *self, Expr **place, bool as_truth) {
    Choice choice = {.expr = *place, .result = temporary_begin(self), .as_truth = as_truth};
    choice.last = last_yielding(((Boolean *)choice.expr)->values);
    emit_boolean(self, &choice, 0);
    self->in_use = choice.result + 1;
    replace(self, place, temporary_take(self, choice.result, choice.expr));
}

static void emit_branch(Lowering *self, const Choice *choice, Expr **place) {
    lower_part(self, choice, place);
    assign_result(self, choice, *place);
}

static void lower_conditional(Lowering *self, Expr **place, bool as_truth) {
    Conditional *conditional = (Conditional *)*place;
    if (!expr_yields(conditional->body) && !expr_yields(conditional->otherwise)) {
        lower_condition(self, &conditional->condition);
        return;
    }
    Choice choice = {.expr = *place, .result = temporary_begin(self), .as_truth = as_truth};
    lower_condition(self, &conditional->condition);
    StmtBuffer body_buffer, otherwise_buffer;
    StmtBuffer *around = buffer_begin(self, &body_buffer);
    emit_branch(self, &choice, &conditional->body);
    StmtList body = buffer_end(self, &body_buffer, around);
    buffer_begin(self, &otherwise_buffer);
    emit_branch(self, &choice, &conditional->otherwise);
    StmtList otherwise = buffer_end(self, &otherwise_buffer, around);
    emit_if(self, conditional->condition, body, otherwise);
    self->in_use = choice.result + 1;
    replace(self, place, temporary_take(self, choice.result, choice.expr));
}

// ---- comparison chains -------------------------------------------------------------------------------------------

// left operators[i - 1] right, and then the operands after i.
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

// `left` holds operand i − 1; `right` is free.
static void emit_chain(Lowering *self, const Choice *choice, int32_t i, int32_t left, int32_t right) {
    Compare *compare = (Compare *)choice->expr;
    Expr **operand = &compare->operands.items[i];
    self->in_use = choice->result + 3;
    lower_expr(self, operand);
    Expr *held = temporary_take(self, left, compare->operands.items[i - 1]);
    if (i == choice->last) {
        assign_result(self, choice, comparison(self, compare, i, held, *operand, compare->operands.count - i + 1));
        return;
    }
    emit_assign(self, temporary_keep(self, right, *operand), *operand);
    assign_result(self, choice, comparison(self, compare, i, held, temporary_keep(self, right, *operand), 2));
    StmtBuffer buffer;
    StmtBuffer *around = buffer_begin(self, &buffer);
    emit_chain(self, choice, i + 1, right, left);
    StmtList next = buffer_end(self, &buffer, around);
    buffer_begin(self, &buffer);
    emit_drop(self, right, choice->expr);
    StmtList end = buffer_end(self, &buffer, around);
    emit_if(self, temporary_keep(self, choice->result, choice->expr), next, end);
}

static void lower_compare(Lowering *self, Expr **place, bool as_truth) {
    Compare *compare = (Compare *)*place;
    int32_t last = last_yielding(compare->operands);
    if (last < 2) { // both sides of the first comparison are evaluated in any case
        lower_operands(self, *place);
        return;
    }
    Choice choice = {.expr = *place, .result = temporary_begin(self), .last = last, .as_truth = as_truth};
    int32_t left = temporary_begin(self), right = temporary_begin(self);
    Expr **first = &compare->operands.items[0];
    lower_expr(self, first);
    emit_assign(self, temporary_keep(self, left, *first), *first);
    emit_chain(self, &choice, 1, left, right);
    self->in_use = choice.result + 1;
    replace(self, place, temporary_take(self, choice.result, choice.expr));
}

// ---- yield itself ------------------------------------------------------------------------------------------------

static void lower_yield(Lowering *self, Expr **place) {
    Yield *yield = (Yield *)*place;
    int32_t mark = self->in_use;
    if (yield->value != NULL) {
        lower_expr(self, &yield->value);
    }
    self->in_use = mark;
    int32_t number = temporary_begin(self);
    if (yield->expr.kind == EXPR_YIELD_FROM) {
        yield->iterator_slot = temporary_slot(self, temporary_begin(self));
        self->in_use = mark + 1;
    }
    emit_assign(self, temporary_keep(self, number, &yield->expr), &yield->expr);
    replace(self, place, temporary_take(self, number, &yield->expr));
}

// ---- the switch --------------------------------------------------------------------------------------------------

// '%s' % x may turn out to be an f-string, whose parts are evaluated and formatted one after the other.
static void lower_binary(Lowering *self, Expr **place) {
    fold_format(self->preparation, place);
    if ((*place)->kind == EXPR_BINARY) {
        lower_operands(self, *place);
    } else {
        lower_expr(self, place);
    }
}

void lower_expr(Lowering *self, Expr **place) {
    if (self->failed || !expr_yields(*place)) {
        return;
    }
    switch ((ExprKind)(*place)->kind) {
    case EXPR_YIELD:
    case EXPR_YIELD_FROM: lower_yield(self, place); return;
    case EXPR_BINARY: lower_binary(self, place); return;
    case EXPR_NOT: lower_condition(self, &((Not *)*place)->value); return;
    case EXPR_BOOLEAN: lower_boolean(self, place, false); return;
    case EXPR_COMPARE: lower_compare(self, place, false); return;
    case EXPR_CONDITIONAL: lower_conditional(self, place, false); return;
    case EXPR_CALL: lower_call(self, (Call *)*place); return;
    case EXPR_TUPLE:
    case EXPR_LIST:
    case EXPR_SET: lower_display(self, (Display *)*place); return;
    case EXPR_DICT: lower_dict(self, (DictDisplay *)*place); return;
    case EXPR_CONSTANT:
    case EXPR_NAME:
    case EXPR_JOINED_STRING:
    case EXPR_FORMATTED_VALUE:
    case EXPR_ATTRIBUTE:
    case EXPR_SUBSCRIPT:
    case EXPR_SLICE:
    case EXPR_STARRED:
    case EXPR_UNARY:
    case EXPR_LAMBDA:
    case EXPR_NAMED:
    case EXPR_LIST_COMPREHENSION:
    case EXPR_SET_COMPREHENSION:
    case EXPR_DICT_COMPREHENSION:
    case EXPR_GENERATOR:
    case EXPR_KIND_COUNT: break;
    }
    lower_operands(self, *place);
}

void lower_condition(Lowering *self, Expr **place) {
    ExprKind kind = (*place)->kind;
    if (self->failed || !expr_yields(*place)) {
        return;
    }
    if (kind == EXPR_NOT) {
        lower_condition(self, &((Not *)*place)->value);
    } else if (kind == EXPR_BOOLEAN) {
        lower_boolean(self, place, true);
    } else if (kind == EXPR_COMPARE) {
        lower_compare(self, place, true);
    } else if (kind == EXPR_CONDITIONAL) {
        lower_conditional(self, place, true);
    } else {
        lower_expr(self, place);
    }
}
