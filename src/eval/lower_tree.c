// SPDX-License-Identifier: GPL-3.0-or-later
// Making nodes for lowering: temporaries, and statements that work on them. See lower.h.
//
// A new node has the place in the text of the one that it is made from, so that tracebacks name what the program says.
#include "eval/lower.h"

#include <string.h>

// ---- nodes -------------------------------------------------------------------------------------------------------

void *lower_new(Lowering *self, size_t size) {
    void *node = arena_allocate(&self->tree->arena, size);
    self->failed |= node == NULL;
    return node;
}

Expr *new_expr(Lowering *self, ExprKind kind, size_t size, const Expr *like) {
    Expr *expr = lower_new(self, size);
    if (expr != NULL) {
        expr->kind = (uint8_t)kind;
        expr->span = like->span;
        expr->height = like->height;
    }
    return expr;
}

Stmt *new_stmt(Lowering *self, StmtKind kind, size_t size) {
    Stmt *stmt = lower_new(self, size);
    if (stmt != NULL) {
        stmt->kind = (uint8_t)kind;
        stmt->is_statement = true;
        stmt->span = self->stmt->span;
        stmt->line = self->stmt->line;
    }
    return stmt;
}

ExprList one_expr(Lowering *self, Expr *expr) {
    Expr **items = lower_new(self, sizeof(Expr *));
    if (items == NULL || expr == NULL) {
        return (ExprList){NULL, 0};
    }
    *items = expr;
    return (ExprList){items, 1};
}

StmtList one_stmt(Lowering *self, Stmt *stmt) {
    Stmt **items = lower_new(self, sizeof(Stmt *));
    if (items == NULL || stmt == NULL) {
        return (StmtList){NULL, 0};
    }
    *items = stmt;
    return (StmtList){items, 1};
}

Expr *truth_of(Lowering *self, Expr *expr) {
    for (int i = 0; i < 2 && expr != NULL; i++) {
        Not *negation = (Not *)new_expr(self, EXPR_NOT, sizeof(Not), expr);
        if (negation == NULL) {
            return NULL;
        }
        negation->value = expr;
        expr = &negation->expr;
    }
    return expr;
}

// ---- temporaries -------------------------------------------------------------------------------------------------

int32_t temporary_begin(Lowering *self) {
    int32_t number = self->in_use++;
    self->most = self->in_use > self->most ? self->in_use : self->most;
    return number;
}

int32_t temporary_slot(Lowering *self, int32_t number) { return self->scope->slot_count + number; }

static Expr *temporary(Lowering *self, int32_t number, const Expr *like, NamePlace place) {
    Name *name = (Name *)new_expr(self, EXPR_NAME, sizeof(Name), like);
    if (name == NULL) {
        return NULL;
    }
    name->place = place;
    name->slot = temporary_slot(self, number);
    name->stands_for = like;
    name->expr.height = 1;
    return &name->expr;
}

Expr *temporary_take(Lowering *self, int32_t number, const Expr *like) {
    return temporary(self, number, like, NAME_TEMPORARY);
}

Expr *temporary_keep(Lowering *self, int32_t number, const Expr *like) {
    return temporary(self, number, like, NAME_LOCAL);
}

// ---- statements --------------------------------------------------------------------------------------------------

void emit(Lowering *self, Stmt *stmt) {
    StmtBuffer *out = self->out;
    if (stmt == NULL) {
        return;
    }
    if (out->list.count == out->capacity) {
        int32_t capacity = out->capacity == 0 ? 4 : out->capacity * 2;
        Stmt **items = lower_new(self, (size_t)capacity * sizeof(Stmt *));
        if (items == NULL) {
            return;
        }
        if (out->list.count > 0) {
            memcpy(items, out->list.items, (size_t)out->list.count * sizeof(Stmt *));
        }
        out->list.items = items;
        out->capacity = capacity;
    }
    out->list.items[out->list.count++] = stmt;
}

void emit_assign(Lowering *self, Expr *target, Expr *value) {
    Assign *assign = (Assign *)new_stmt(self, STMT_ASSIGN, sizeof(Assign));
    if (assign == NULL || target == NULL || value == NULL) {
        return;
    }
    assign->targets = one_expr(self, target);
    assign->value = value;
    emit(self, assign->targets.count == 1 ? &assign->stmt : NULL);
}

void emit_drop(Lowering *self, int32_t number, const Expr *like) {
    ExpressionStmt *stmt = (ExpressionStmt *)new_stmt(self, STMT_EXPRESSION, sizeof(ExpressionStmt));
    Expr *value = temporary_take(self, number, like);
    if (stmt != NULL && value != NULL) {
        stmt->value = value;
        emit(self, &stmt->stmt);
    }
}

void emit_if(Lowering *self, Expr *condition, StmtList body, StmtList otherwise) {
    If *branch = (If *)new_stmt(self, STMT_IF, sizeof(If));
    if (branch == NULL || condition == NULL) {
        return;
    }
    branch->condition = condition;
    branch->body = body;
    branch->otherwise = otherwise;
    emit(self, &branch->stmt);
}

void replace(Lowering *self, Expr **place, Expr *expr) {
    self->failed |= expr == NULL;
    *place = expr != NULL ? expr : *place;
}

StmtBuffer *buffer_begin(Lowering *self, StmtBuffer *buffer) {
    StmtBuffer *around = self->out;
    *buffer = (StmtBuffer){0};
    self->out = buffer;
    return around;
}

StmtList buffer_end(Lowering *self, StmtBuffer *buffer, StmtBuffer *around) {
    self->out = around;
    return buffer->list;
}
