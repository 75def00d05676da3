// SPDX-License-Identifier: GPL-3.0-or-later
// Two things can put references into C variables while a call runs: its expression at work, whose node functions wait
// for each other on the C stack; and built-in code that it has called and that calls back.
//
//     frame->at, the call that runs now
//         ▲ is it reached from the statement, going only through nodes that keep nothing meanwhile?
//     statement at work
//
// A node keeps nothing if what it has evaluated lies on the value stack (calls, displays, f-strings), in the frame's
// slots (comprehensions), or is used up before its next part begins (conditions, and the first operand of anything).
//
// What always holds: the answer may be "maybe" where nothing is held, never the other way round.
#include "eval/unfinished.h"

#include "objects/protocol.h"
#include "eval/stack_place.h"

// ---- the statement at work ---------------------------------------------------------------------------------------

static bool span_holds(Span span, const Node *at) { return span.start <= at->span.start && at->span.end <= span.end; }

static const Stmt *find_in_block(const StmtList *block, const Node *at);

static const Stmt *find_in_blocks(const StmtList *const *blocks, int64_t count, const Node *at) {
    const Stmt *found = NULL;
    for (int64_t i = 0; i < count && found == NULL; i++) {
        found = find_in_block(blocks[i], at);
    }
    return found;
}

static const Stmt *find_in_try(const Try *self, const Node *at) {
    const StmtList *const blocks[] = {&self->body, &self->otherwise, &self->finally};
    const Stmt *found = find_in_blocks(blocks, COUNT_OF(blocks), at);
    for (int32_t i = 0; i < self->handler_count && found == NULL; i++) {
        const StmtList *const parts[] = {&self->handlers[i].prelude, &self->handlers[i].body};
        found = find_in_blocks(parts, COUNT_OF(parts), at);
    }
    return found;
}

static const Stmt *find_in_match(const Match *self, const Node *at) {
    const Stmt *found = NULL;
    for (int32_t i = 0; i < self->case_count && found == NULL; i++) {
        const StmtList *const parts[] = {&self->cases[i].prelude, &self->cases[i].body};
        found = find_in_blocks(parts, COUNT_OF(parts), at);
    }
    return found;
}

// The statement inside this one that the node belongs to; NULL: none.
static const Stmt *find_inside(const Stmt *stmt, const Node *at) {
    if (stmt->kind == STMT_TRY) {
        return find_in_try((const Try *)(const void *)stmt, at);
    }
    if (stmt->kind == STMT_MATCH) {
        return find_in_match((const Match *)(const void *)stmt, at);
    }
    const StmtList *blocks[3] = {NULL};
    int64_t count = 0;
    if (stmt->kind == STMT_IF) {
        blocks[count++] = &((const If *)(const void *)stmt)->body;
        blocks[count++] = &((const If *)(const void *)stmt)->otherwise;
    } else if (stmt->kind == STMT_WHILE) {
        blocks[count++] = &((const While *)(const void *)stmt)->body;
        blocks[count++] = &((const While *)(const void *)stmt)->otherwise;
        blocks[count++] = &((const While *)(const void *)stmt)->prelude;
    } else if (stmt->kind == STMT_FOR) {
        blocks[count++] = &((const For *)(const void *)stmt)->body;
        blocks[count++] = &((const For *)(const void *)stmt)->otherwise;
    } else if (stmt->kind == STMT_WITH) {
        blocks[count++] = &((const With *)(const void *)stmt)->body;
    }
    return find_in_blocks(blocks, count, at);
}

static const Stmt *find_in_block(const StmtList *block, const Node *at) {
    for (int32_t i = 0; i < block->count; i++) {
        const Stmt *stmt = block->items[i];
        if (&stmt->node == at) {
            return stmt;
        }
        if (span_holds(stmt->span, at)) {
            const Stmt *inside = find_inside(stmt, at);
            return inside != NULL ? inside : stmt;
        }
    }
    return NULL;
}

// ---- from an expression to the call at work ----------------------------------------------------------------------

static bool leads_to(const Expr *expr, const Node *at);

static bool any_leads_to(const ExprList *list, const Node *at) {
    bool leads = false;
    for (int32_t i = 0; i < list->count && !leads; i++) {
        leads = leads_to(list->items[i], at);
    }
    return leads;
}

static bool call_leads_to(const Call *self, const Node *at) {
    if (self->spreads || self->keywords_only) {
        return leads_to(self->callee, at);
    }
    bool leads = at == &self->expr.node || leads_to(self->callee, at) || any_leads_to(&self->arguments, at);
    for (int32_t i = 0; i < self->keyword_count && !leads; i++) {
        leads = leads_to(self->keywords[i].value, at);
    }
    return leads;
}

static bool display_leads_to(const Display *self, const Node *at) {
    return !self->spreads && any_leads_to(&self->items, at);
}

// Of a generator expression, only the first iterable is evaluated here.
static bool comprehension_leads_to(const Comprehension *self, const Node *at) {
    bool leads = at == &self->expr.node || leads_to(self->clauses[0].iterable, at);
    if (self->expr.kind == EXPR_GENERATOR) {
        return leads;
    }
    for (int32_t i = 0; i < self->clause_count && !leads; i++) {
        leads = leads_to(self->clauses[i].iterable, at) || any_leads_to(&self->clauses[i].conditions, at);
    }
    return leads || leads_to(self->element, at);
}

static bool conditional_leads_to(const Conditional *self, const Node *at) {
    return leads_to(self->condition, at) || leads_to(self->body, at) || leads_to(self->otherwise, at);
}

static bool leads_to(const Expr *expr, const Node *at) {
    const void *self = expr;
    switch ((ExprKind)expr->kind) {
    case EXPR_CALL: return call_leads_to(self, at);
    case EXPR_ATTRIBUTE: return leads_to(((const Attribute *)self)->value, at);
    case EXPR_TUPLE:
    case EXPR_LIST:
    case EXPR_SET: return display_leads_to(self, at);
    case EXPR_JOINED_STRING: return any_leads_to(&((const JoinedString *)self)->parts, at);
    case EXPR_FORMATTED_VALUE: return leads_to(((const FormattedValue *)self)->value, at);
    case EXPR_LIST_COMPREHENSION:
    case EXPR_SET_COMPREHENSION:
    case EXPR_DICT_COMPREHENSION:
    case EXPR_GENERATOR: return comprehension_leads_to(self, at);
    case EXPR_CONDITIONAL: return conditional_leads_to(self, at);
    case EXPR_BOOLEAN: return any_leads_to(&((const Boolean *)self)->values, at);
    case EXPR_NOT: return leads_to(((const Not *)self)->value, at);
    case EXPR_UNARY: return leads_to(((const Unary *)self)->value, at);
    case EXPR_NAMED: return leads_to(((const Named *)self)->value, at);
    case EXPR_BINARY: return leads_to(((const Binary *)self)->left, at);
    case EXPR_SUBSCRIPT: return leads_to(((const Subscript *)self)->value, at);
    case EXPR_COMPARE: return leads_to(((const Compare *)self)->operands.items[0], at);
    case EXPR_YIELD:
    case EXPR_YIELD_FROM: return ((const Yield *)self)->value != NULL && leads_to(((const Yield *)self)->value, at);
    case EXPR_CONSTANT:
    case EXPR_NAME:
    case EXPR_SLICE:
    case EXPR_STARRED:
    case EXPR_LAMBDA:
    case EXPR_DICT:
    case EXPR_KIND_COUNT: break;
    }
    return false;
}

// ---- from a statement to the call at work ------------------------------------------------------------------------

static bool with_leads_to(const With *self, const Node *at) {
    bool leads = at == &self->stmt.node;
    for (int32_t i = 0; i < self->count && !leads; i++) {
        leads = leads_to(self->items[i].manager, at);
    }
    return leads;
}

static bool for_leads_to(const For *self, const Node *at) {
    return at == &self->stmt.node || leads_to(self->iterable, at);
}

static bool class_leads_to(const ClassDef *self, const Node *at) {
    return at == &self->stmt.node || any_leads_to(&self->decorators, at);
}

static bool is_decorator(const ExprList *decorators, const Node *at) {
    bool is = false;
    for (int32_t i = 0; i < decorators->count && !is; i++) {
        is = at == &decorators->items[i]->node;
    }
    return is || any_leads_to(decorators, at);
}

static bool value_leads_to(const Expr *value, const Node *at) { return value != NULL && leads_to(value, at); }

static bool handlers_lead_to(const Try *self, const Node *at) {
    bool leads = false;
    for (int32_t i = 0; i < self->handler_count && !leads; i++) {
        leads = value_leads_to(self->handlers[i].type, at);
    }
    return leads;
}

static bool statement_leads_to(const Stmt *stmt, const Node *at) {
    const void *self = stmt;
    switch ((StmtKind)stmt->kind) {
    case STMT_EXPRESSION: return leads_to(((const ExpressionStmt *)self)->value, at);
    case STMT_ASSIGN: return leads_to(((const Assign *)self)->value, at);
    case STMT_ANNOTATED_ASSIGN: return value_leads_to(((const AnnotatedAssign *)self)->value, at);
    case STMT_RETURN: return value_leads_to(((const Return *)self)->value, at);
    case STMT_RAISE: return value_leads_to(((const Raise *)self)->exception, at);
    case STMT_ASSERT: return leads_to(((const Assert *)self)->condition, at);
    case STMT_IF: return leads_to(((const If *)self)->condition, at);
    case STMT_WHILE: return leads_to(((const While *)self)->condition, at);
    case STMT_FOR: return for_leads_to(self, at);
    case STMT_WITH: return with_leads_to(self, at);
    case STMT_TRY: return handlers_lead_to(self, at);
    case STMT_MATCH: return leads_to(((const Match *)self)->subject, at);
    case STMT_FUNCTION: return is_decorator(&((const FunctionDef *)self)->decorators, at);
    case STMT_CLASS: return class_leads_to(self, at) || is_decorator(&((const ClassDef *)self)->decorators, at);
    case STMT_AUGMENTED_ASSIGN:
    case STMT_DELETE:
    case STMT_PASS:
    case STMT_BREAK:
    case STMT_CONTINUE:
    case STMT_GLOBAL:
    case STMT_NONLOCAL:
    case STMT_IMPORT:
    case STMT_IMPORT_FROM:
    case STMT_GROUP:
    case STMT_KIND_COUNT: break;
    }
    return false;
}

// ---- the call ----------------------------------------------------------------------------------------------------

static bool expression_is_unfinished(const Frame *frame) {
    if (frame->at == NULL) {
        return false; // nothing has been evaluated yet
    }
    if (frame->code->expression != NULL && !frame->code->is_generator) {
        return !leads_to(frame->code->expression, frame->at);
    }
    const Stmt *stmt = find_in_block(&frame->code->body, frame->at);
    return stmt == NULL || !statement_leads_to(stmt, frame->at);
}

// Is there built-in code at work between this call and the one that it waits for? It leaves arguments or notes on the
// value stack, or was itself called last. What the innermost call has called is the view that asks.
static bool calls_through_built_in(const Frame *frame) {
    const Slot *slot = value_stack.base;
    const Slot *end = value_stack.top;
    const Frame *inner = NULL;
    for (const Frame *other = frame_current; other != NULL && other != frame; other = other->caller) {
        inner = other;
        end = frame_is_on_stack(other) ? (const Slot *)(const void *)other : end;
    }
    const Frame *lower = frame;
    while (lower != NULL && !frame_is_on_stack(lower)) {
        lower = lower->caller;
    }
    slot = lower == NULL ? slot : (const Slot *)(const void *)lower;
    Borrowed callee = NULL;
    for (; slot < end; slot += 1) {
        StackMark mark = stack_mark(slot);
        if (mark == STACK_FRAME) {
            slot = ((const Frame *)(const void *)slot)->slots + frame_slot_count((const Frame *)(const void *)slot) - 1;
        } else if (mark == STACK_ARGUMENTS || mark == STACK_NOTE) {
            return true;
        } else if (mark == STACK_CALL || mark == STACK_METHOD) {
            callee = slot[1].held;
        }
    }
    return inner != NULL && callee != NULL && callee->type != &FunctionType;
}

bool frame_is_unfinished(const Frame *frame) {
    return expression_is_unfinished(frame) || calls_through_built_in(frame);
}
