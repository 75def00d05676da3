// SPDX-License-Identifier: GPL-3.0-or-later
// Lowering of expressions: what runs before the last yield of an expression is taken out of it. See lower.h.
//
//     a + (yield)           t0 = a;  t1 = yield;  t0 + t1
//     f(*a, (yield))        t0 = f;  t1 = [*a];  t2 = yield;  f(*t1, t2): a is spread before the yield, as in CPython
//
// Next: lower_choice.c.
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

void lower_operands(Lowering *self, Expr *expr) {
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
    case EXPR_BOOLEAN:
    case EXPR_COMPARE:
    case EXPR_CONDITIONAL: lower_choice(self, place, false); return;
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
    case EXPR_NOT:
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
