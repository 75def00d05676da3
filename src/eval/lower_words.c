// SPDX-License-Identifier: GPL-3.0-or-later
// Resume words: where inside a statement or block a suspended generator waits.
//
//     for x in a:          word 1: in the body, or in the else
//         f(x)
//         if x:            word 3: in which block
//             yield x      word 4 of the inner block: at its first statement
//                          word 2 of the outer block: at its second statement
//
// Only what contains a yield has a word. A generator's words lie behind its slots, and their numbers count on from
// those of the slots; so 0, which says that there is none, is never one.
#include "eval/lower.h"

typedef struct Numbering {
    int32_t next;
    int32_t guards; // try and with statements around
} Numbering;

static bool number_block(Numbering *self, StmtList *block);

// Is this a yield? Notes whether closing the generator there can run any code of it.
static bool number_yield(const Numbering *self, Expr *expr) {
    if (expr->kind != EXPR_YIELD && expr->kind != EXPR_YIELD_FROM) {
        return false;
    }
    ((Yield *)expr)->guarded = self->guards > 0;
    return true;
}

// All branches of an elif chain share the word of the first.
static bool number_if(Numbering *self, If *stmt) {
    bool yields = false;
    for (If *branch = stmt;; branch = (If *)branch->otherwise.items[0]) {
        yields |= number_block(self, &branch->body);
        if (branch->otherwise.count != 1 || branch->otherwise.items[0]->kind != STMT_IF) {
            yields |= number_block(self, &branch->otherwise);
            break;
        }
    }
    return yields;
}

static bool number_while(Numbering *self, While *stmt) {
    bool prelude = number_block(self, &stmt->prelude);
    bool body = number_block(self, &stmt->body);
    return number_block(self, &stmt->otherwise) || body || prelude;
}

static bool number_for(Numbering *self, For *stmt) {
    bool body = number_block(self, &stmt->body);
    return number_block(self, &stmt->otherwise) || body;
}

static bool number_with(Numbering *self, With *stmt) {
    self->guards += 1;
    bool yields = number_block(self, &stmt->body);
    self->guards -= 1;
    return yields;
}

static bool number_try(Numbering *self, Try *stmt) {
    self->guards += 1;
    bool yields = number_block(self, &stmt->body);
    for (int32_t i = 0; i < stmt->handler_count; i++) {
        yields |= number_block(self, &stmt->handlers[i].prelude);
        yields |= number_block(self, &stmt->handlers[i].body);
    }
    yields |= number_block(self, &stmt->otherwise);
    yields |= number_block(self, &stmt->finally);
    self->guards -= 1;
    return yields;
}

static bool number_match(Numbering *self, Match *stmt) {
    bool yields = false;
    for (int32_t i = 0; i < stmt->case_count; i++) {
        yields |= number_block(self, &stmt->cases[i].prelude);
        yields |= number_block(self, &stmt->cases[i].body);
    }
    return yields;
}

static bool number_stmt(Numbering *self, Stmt *stmt) {
    bool yields = false;
    switch ((StmtKind)stmt->kind) {
    case STMT_EXPRESSION: yields = number_yield(self, ((ExpressionStmt *)stmt)->value); break;
    case STMT_ASSIGN: yields = number_yield(self, ((Assign *)stmt)->value); break;
    case STMT_IF: yields = number_if(self, (If *)stmt); break;
    case STMT_WHILE: yields = number_while(self, (While *)stmt); break;
    case STMT_FOR: yields = number_for(self, (For *)stmt); break;
    case STMT_WITH: yields = number_with(self, (With *)stmt); break;
    case STMT_TRY: yields = number_try(self, (Try *)stmt); break;
    case STMT_MATCH: yields = number_match(self, (Match *)stmt); break;
    case STMT_GROUP: yields = number_block(self, &((Group *)stmt)->body); break;
    case STMT_AUGMENTED_ASSIGN:
    case STMT_ANNOTATED_ASSIGN:
    case STMT_DELETE:
    case STMT_PASS:
    case STMT_BREAK:
    case STMT_CONTINUE:
    case STMT_RETURN:
    case STMT_RAISE:
    case STMT_ASSERT:
    case STMT_GLOBAL:
    case STMT_NONLOCAL:
    case STMT_IMPORT:
    case STMT_IMPORT_FROM:
    case STMT_FUNCTION:
    case STMT_CLASS:
    case STMT_KIND_COUNT: break;
    }
    stmt->word = yields ? self->next++ : 0;
    return yields;
}

static bool number_block(Numbering *self, StmtList *block) {
    bool yields = false;
    for (int32_t i = 0; i < block->count; i++) {
        yields |= number_stmt(self, block->items[i]);
    }
    block->word = yields ? self->next++ : 0;
    return yields;
}

int32_t lower_number_words(StmtList *body, int32_t slot_count) {
    Numbering self = {.next = slot_count > 0 ? slot_count : 1};
    number_block(&self, body);
    return self.next - slot_count;
}
