// SPDX-License-Identifier: GPL-3.0-or-later
// Lowering of assignments. See lower.h.
//
//     x = yield y               stays: the yield is alone
//     a[(yield)] = b            t0 = b;  t1 = a;  t2 = yield;  t1[t2] = t0
//     a.b += (yield)            t0 = a;  t1 = t0.b;  t2 = yield;  t1 op= t2;  t0.b = t1
//
// Next: lower_stmt.c.
#include "eval/lower.h"

static bool is_yield(const Expr *expr) { return expr->kind == EXPR_YIELD || expr->kind == EXPR_YIELD_FROM; }

// ---- assignment --------------------------------------------------------------------------------------------------

// A yield that is alone in its statement: its value is lowered, and it stays.
static void lower_lone_yield(Lowering *self, Yield *yield) {
    lower_expr(self, &yield->value);
    if (yield->expr.kind == EXPR_YIELD_FROM) {
        self->in_use = 0;
        yield->iterator_slot = temporary_slot(self, temporary_begin(self));
    }
}

void lower_value(Lowering *self, Expr **place, bool alone) {
    if (alone && is_yield(*place)) {
        lower_lone_yield(self, (Yield *)*place);
    } else {
        lower_expr(self, place);
    }
}

// (a[(yield)], *b) = value: the value is unpacked into temporaries first, as in CPython.
static void emit_unpacking(Lowering *self, const Display *target, Expr *value) {
    Display *parts = (Display *)new_expr(self, EXPR_TUPLE, sizeof(Display), &target->expr);
    int32_t count = target->items.count, first = self->in_use;
    Expr **items = lower_new(self, (size_t)count * sizeof(Expr *));
    if (parts == NULL || items == NULL) {
        return;
    }
    for (int32_t i = 0; i < count; i++) {
        const Expr *like = target->items.items[i];
        items[i] = temporary_keep(self, temporary_begin(self), like);
        if (like->kind == EXPR_STARRED) {
            Starred *starred = (Starred *)new_expr(self, EXPR_STARRED, sizeof(Starred), like);
            if (starred != NULL) {
                starred->value = items[i];
            }
            items[i] = (Expr *)starred;
        }
        if (items[i] == NULL) {
            return;
        }
    }
    parts->items = (ExprList){items, count};
    emit_assign(self, &parts->expr, value);
    for (int32_t i = 0; i < count; i++) {
        Expr *item = target->items.items[i];
        item = item->kind == EXPR_STARRED ? ((Starred *)item)->value : item;
        emit_assignment(self, item, temporary_take(self, first + i, item));
    }
}

// target = value, where the target may yield; the value is a temporary.
void emit_assignment(Lowering *self, Expr *target, Expr *value) {
    if (expr_yields(target) && (target->kind == EXPR_TUPLE || target->kind == EXPR_LIST)) {
        emit_unpacking(self, (Display *)target, value);
        return;
    }
    lower_expr(self, &target);
    emit_assign(self, target, value);
}

void lower_assign(Lowering *self, Assign *stmt) {
    bool yields = last_yielding(stmt->targets) >= 0;
    lower_value(self, &stmt->value, stmt->targets.count == 1 && !yields);
    if (!yields) {
        emit(self, &stmt->stmt);
        return;
    }
    int32_t number = self->in_use = 0;
    lower_into_temporary(self, &stmt->value);
    for (int32_t i = 0; i < stmt->targets.count; i++) {
        Expr *target = stmt->targets.items[i];
        self->in_use = number + 1;
        emit_assignment(self, target,
                        i + 1 < stmt->targets.count ? temporary_keep(self, number, stmt->value)
                                                    : temporary_take(self, number, stmt->value));
    }
}

// In a function nobody evaluates the annotation of an assignment.
void lower_annotated(Lowering *self, AnnotatedAssign *stmt) {
    if (stmt->value == NULL) {
        lower_expr(self, &stmt->target);
        emit(self, &stmt->stmt);
        return;
    }
    Assign *assign = (Assign *)new_stmt(self, STMT_ASSIGN, sizeof(Assign));
    if (assign == NULL) {
        return;
    }
    assign->targets = one_expr(self, stmt->target);
    assign->value = stmt->value;
    lower_assign(self, assign);
}

// A second node for what a temporary holds, which leaves it there.
static Expr *keep_too(Lowering *self, const Expr *temporary) {
    const Name *name = (const Name *)(const void *)temporary;
    return temporary_keep(self, name->slot - self->scope->slot_count, temporary);
}

// The target as an expression that can be read before the yield; its own parts go into temporaries.
static Expr *readable(Lowering *self, Expr *target) {
    if (target->kind == EXPR_ATTRIBUTE) {
        Attribute *attribute = (Attribute *)target;
        lower_into_temporary(self, &attribute->value);
        Attribute *copy = (Attribute *)new_expr(self, EXPR_ATTRIBUTE, sizeof(Attribute), target);
        if (copy == NULL || self->failed) {
            return NULL;
        }
        *copy = *attribute;
        copy->value = keep_too(self, attribute->value);
        return &copy->expr;
    }
    if (target->kind == EXPR_SUBSCRIPT) {
        Subscript *subscript = (Subscript *)target;
        lower_into_temporary(self, &subscript->value);
        lower_into_temporary(self, &subscript->index);
        Subscript *copy = (Subscript *)new_expr(self, EXPR_SUBSCRIPT, sizeof(Subscript), target);
        if (copy == NULL || self->failed) {
            return NULL;
        }
        *copy = *subscript;
        copy->value = keep_too(self, subscript->value);
        copy->index = keep_too(self, subscript->index);
        return &copy->expr;
    }
    return target;
}

// target op= (yield): what the target was is read before the yield.
void lower_augmented(Lowering *self, AugmentedAssign *stmt) {
    lower_expr(self, &stmt->target); // its parts, if they yield
    if (!expr_yields(stmt->value)) {
        emit(self, &stmt->stmt);
        return;
    }
    Expr *target = stmt->target;
    Expr *read = readable(self, target);
    int32_t number = temporary_begin(self);
    emit_assign(self, temporary_keep(self, number, target), read);
    lower_expr(self, &stmt->value);
    replace(self, &stmt->target, temporary_take(self, number, target));
    emit(self, &stmt->stmt);
    emit_assign(self, target, temporary_take(self, number, target));
}
