// SPDX-License-Identifier: GPL-3.0-or-later
// Lowering of the other statements. See lower.h.
//
//     return (yield)                 t0 = yield;  return t0
//     while (yield): …               a While whose prelude is  t0 = yield,  and whose condition is t0
//     for x[(yield)] in a: …         for t0 in a:  x[(yield)] = t0;  …
//     with a, (yield) as b: …        with a:  t0 = yield;  with t0 as b: …
//
// Next: lower_words.c.
#include "eval/lower.h"

#include <string.h>

static void lower_block(Lowering *self, StmtList *block);

// What a statement was lowered to, as one statement.
static Stmt *group_of(Lowering *self, StmtList list) {
    if (list.count == 1) {
        return list.items[0];
    }
    Group *group = (Group *)new_stmt(self, STMT_GROUP, sizeof(Group));
    if (group == NULL) {
        return NULL;
    }
    group->body = list;
    group->first_temporary = temporary_slot(self, 0);
    group->temporary_count = self->most;
    return &group->stmt;
}

// ---- simple statements -------------------------------------------------------------------------------------------

static void lower_delete(Lowering *self, Delete *stmt, ExprList targets) {
    for (int32_t i = 0; i < targets.count; i++) {
        Expr *target = targets.items[i];
        if (target->kind == EXPR_TUPLE || target->kind == EXPR_LIST) {
            lower_delete(self, stmt, ((Display *)target)->items);
            continue;
        }
        self->in_use = 0;
        lower_expr(self, &target);
        Delete *one = (Delete *)new_stmt(self, STMT_DELETE, sizeof(Delete));
        if (one != NULL) {
            one->targets = one_expr(self, target);
            emit(self, &one->stmt);
        }
    }
}

static void lower_raise(Lowering *self, Raise *stmt) {
    if (expr_yields(stmt->cause)) {
        lower_into_temporary(self, &stmt->exception);
        lower_expr(self, &stmt->cause);
    } else if (stmt->exception != NULL) {
        lower_expr(self, &stmt->exception);
    }
    emit(self, &stmt->stmt);
}

// assert a, (yield): the message is evaluated only if the condition fails.
static void lower_assert(Lowering *self, Assert *stmt) {
    lower_condition(self, &stmt->condition);
    if (!expr_yields(stmt->message)) {
        emit(self, &stmt->stmt);
        return;
    }
    const Expr *condition = stmt->condition;
    self->in_use = 0;
    int32_t truth = temporary_begin(self);
    emit_assign(self, temporary_keep(self, truth, condition), truth_of(self, stmt->condition));
    StmtBuffer buffer;
    StmtBuffer *around = buffer_begin(self, &buffer);
    emit_drop(self, truth, condition);
    StmtList holds = buffer_end(self, &buffer, around);
    buffer_begin(self, &buffer);
    lower_expr(self, &stmt->message);
    replace(self, &stmt->condition, temporary_take(self, truth, condition));
    emit(self, &stmt->stmt);
    StmtList fails = buffer_end(self, &buffer, around);
    emit_if(self, temporary_keep(self, truth, condition), holds, fails);
}

// ---- definitions -------------------------------------------------------------------------------------------------

typedef struct Operands { // of a definition, while they are counted and lowered
    Lowering *lowering;
    int32_t index;
    int32_t last;
} Operands;

static bool note_last(Expr **place, void *context) {
    Operands *operands = context;
    operands->last = expr_yields(*place) ? operands->index : operands->last;
    operands->index += 1;
    return true;
}

static bool lower_one(Expr **place, void *context) {
    Operands *operands = context;
    if (operands->index > operands->last) {
        return false;
    }
    lower_into_temporary(operands->lowering, place);
    operands->index += 1;
    return true;
}

static void lower_function(Lowering *self, FunctionDef *def) {
    Operands operands = {.lowering = self, .last = -1};
    function_operands(def, note_last, &operands);
    operands.index = 0;
    function_operands(def, lower_one, &operands);
    emit(self, &def->stmt);
}

static void lower_class(Lowering *self, ClassDef *def) {
    Operands operands = {.lowering = self, .last = -1};
    class_operands(def, note_last, &operands);
    operands.index = 0;
    class_operands(def, lower_one, &operands);
    emit(self, &def->stmt);
}

// ---- compound statements -----------------------------------------------------------------------------------------

// What must run before an expression that yields, as one statement; `lower` is lower_expr or lower_condition.
static StmtList lower_prelude(Lowering *self, Expr **place, void (*lower)(Lowering *self, Expr **place)) {
    StmtBuffer buffer;
    StmtBuffer *around = buffer_begin(self, &buffer);
    lower(self, place);
    StmtList list = buffer_end(self, &buffer, around);
    return list.count > 0 ? one_stmt(self, group_of(self, list)) : list;
}

// Walks along an elif chain in a loop: it may be long. A branch whose condition yields becomes a statement of its own
// inside the `else` of the one before.
static void lower_if(Lowering *self, If *stmt) {
    lower_condition(self, &stmt->condition);
    emit(self, &stmt->stmt);
    for (;;) {
        lower_block(self, &stmt->body);
        bool is_elif = stmt->otherwise.count == 1 && stmt->otherwise.items[0]->kind == STMT_IF &&
                       !expr_yields(((If *)stmt->otherwise.items[0])->condition);
        if (!is_elif) {
            lower_block(self, &stmt->otherwise);
            return;
        }
        stmt = (If *)stmt->otherwise.items[0];
    }
}

static void lower_while(Lowering *self, While *stmt) {
    if (expr_yields(stmt->condition)) {
        stmt->prelude = lower_prelude(self, &stmt->condition, lower_condition);
    }
    lower_block(self, &stmt->body);
    lower_block(self, &stmt->otherwise);
    emit(self, &stmt->stmt);
}

// Puts `first = temporary 0` in front of a block, where `first` is a target that yields.
static void prepend_assignment(Lowering *self, Expr *first, StmtList *block) {
    StmtBuffer buffer;
    StmtBuffer *around = buffer_begin(self, &buffer);
    int32_t most = self->most;
    self->in_use = 1;
    emit_assignment(self, first, temporary_take(self, 0, first));
    StmtList list = buffer_end(self, &buffer, around);
    Stmt *assignment = group_of(self, list);
    self->most = most > self->most ? most : self->most;
    Stmt **items = lower_new(self, (size_t)(block->count + 1) * sizeof(Stmt *));
    if (items == NULL || assignment == NULL) {
        return;
    }
    items[0] = assignment;
    memcpy(items + 1, block->items, (size_t)block->count * sizeof(Stmt *));
    *block = (StmtList){items, block->count + 1};
}

// A target that yields is assigned to in the body.
static void lower_target(Lowering *self, Expr **target, StmtList *body) {
    if (*target == NULL || !expr_yields(*target)) {
        return;
    }
    self->in_use = 0;
    Expr *held = temporary_keep(self, temporary_begin(self), *target);
    prepend_assignment(self, *target, body);
    replace(self, target, held);
}

static void lower_for(Lowering *self, For *stmt) {
    lower_expr(self, &stmt->iterable);
    lower_block(self, &stmt->body);
    lower_target(self, &stmt->target, &stmt->body);
    lower_block(self, &stmt->otherwise);
    emit(self, &stmt->stmt);
}

// The first item alone, around a with for the others.
static void nest_with(Lowering *self, With *stmt) {
    With *inner = (With *)new_stmt(self, STMT_WITH, sizeof(With));
    if (stmt->count == 1 || inner == NULL) {
        return;
    }
    inner->items = stmt->items + 1;
    inner->count = stmt->count - 1;
    inner->body = stmt->body;
    stmt->count = 1;
    stmt->body = one_stmt(self, &inner->stmt);
}

static void lower_with(Lowering *self, With *stmt) {
    nest_with(self, stmt);
    lower_expr(self, &stmt->items[0].manager);
    lower_block(self, &stmt->body);
    lower_target(self, &stmt->items[0].target, &stmt->body);
    emit(self, &stmt->stmt);
}

static void lower_handler(Lowering *self, Handler *handler) {
    if (expr_yields(handler->type)) {
        handler->prelude = lower_prelude(self, &handler->type, lower_expr);
    }
    lower_block(self, &handler->body);
}

static void lower_try(Lowering *self, Try *stmt) {
    lower_block(self, &stmt->body);
    for (int32_t i = 0; i < stmt->handler_count; i++) {
        self->in_use = 0;
        lower_handler(self, &stmt->handlers[i]);
    }
    lower_block(self, &stmt->otherwise);
    lower_block(self, &stmt->finally);
    emit(self, &stmt->stmt);
}

static void lower_match(Lowering *self, Match *stmt) {
    lower_expr(self, &stmt->subject);
    for (int32_t i = 0; i < stmt->case_count; i++) {
        Case *clause = &stmt->cases[i];
        self->in_use = 0;
        if (expr_yields(clause->guard)) {
            clause->prelude = lower_prelude(self, &clause->guard, lower_condition);
        }
        lower_block(self, &clause->body);
    }
    emit(self, &stmt->stmt);
}

// ---- the switch --------------------------------------------------------------------------------------------------

static void lower_stmt(Lowering *self, Stmt *stmt) {
    switch ((StmtKind)stmt->kind) {
    case STMT_EXPRESSION: lower_value(self, &((ExpressionStmt *)stmt)->value, true); break;
    case STMT_ASSIGN: lower_assign(self, (Assign *)stmt); return;
    case STMT_AUGMENTED_ASSIGN: lower_augmented(self, (AugmentedAssign *)stmt); return;
    case STMT_ANNOTATED_ASSIGN: lower_annotated(self, (AnnotatedAssign *)stmt); return;
    case STMT_DELETE: lower_delete(self, (Delete *)stmt, ((Delete *)stmt)->targets); return;
    case STMT_RETURN: lower_value(self, &((Return *)stmt)->value, false); break;
    case STMT_RAISE: lower_raise(self, (Raise *)stmt); return;
    case STMT_ASSERT: lower_assert(self, (Assert *)stmt); return;
    case STMT_IF: lower_if(self, (If *)stmt); return;
    case STMT_WHILE: lower_while(self, (While *)stmt); return;
    case STMT_FOR: lower_for(self, (For *)stmt); return;
    case STMT_WITH: lower_with(self, (With *)stmt); return;
    case STMT_TRY: lower_try(self, (Try *)stmt); return;
    case STMT_MATCH: lower_match(self, (Match *)stmt); return;
    case STMT_FUNCTION: lower_function(self, (FunctionDef *)stmt); return;
    case STMT_CLASS: lower_class(self, (ClassDef *)stmt); return;
    case STMT_PASS:
    case STMT_BREAK:
    case STMT_CONTINUE:
    case STMT_GLOBAL:
    case STMT_NONLOCAL:
    case STMT_IMPORT:
    case STMT_IMPORT_FROM: break;
    case STMT_GROUP:
    case STMT_KIND_COUNT: unreachable();
    }
    emit(self, stmt);
}

// Each statement of a block becomes what it is lowered to.
static void lower_block(Lowering *self, StmtList *block) {
    Lowering around = *self;
    for (int32_t i = 0; i < block->count && !self->failed; i++) {
        StmtBuffer buffer = {0};
        self->out = &buffer;
        self->stmt = block->items[i];
        self->in_use = 0;
        self->most = 0;
        lower_stmt(self, block->items[i]);
        Stmt *lowered = self->failed ? NULL : group_of(self, buffer.list);
        block->items[i] = lowered != NULL ? lowered : block->items[i];
        self->most_all = self->most > self->most_all ? self->most : self->most_all;
    }
    self->out = around.out;
    self->stmt = around.stmt;
    self->in_use = around.in_use;
    self->most = around.most;
}

// ---- the whole ---------------------------------------------------------------------------------------------------

// Puts the slots of the temporaries behind the scope's own.
static bool add_slots(Lowering *self) {
    Scope *scope = self->scope;
    int32_t count = scope->slot_count + self->most_all;
    SlotInfo *slots = lower_new(self, (size_t)count * sizeof(SlotInfo));
    if (slots == NULL) {
        return false;
    }
    if (scope->slot_count > 0) {
        memcpy(slots, scope->slots, (size_t)scope->slot_count * sizeof(SlotInfo));
    }
    for (int32_t i = scope->slot_count; i < count; i++) {
        slots[i] = (SlotInfo){.kind = SLOT_TEMPORARY, .use = "value that waits for a yield"};
    }
    scope->slots = slots;
    scope->slot_count = count;
    return true;
}

bool lower_body(Preparation *preparation, Scope *scope, StmtList *body) {
    Lowering self = {.preparation = preparation, .tree = as_code(preparation->code)->tree, .scope = scope};
    lower_block(&self, body);
    if (!self.failed && self.most_all > 0) {
        add_slots(&self);
    }
    preparation->failed |= self.failed;
    return !self.failed;
}

// Statements that stand for an expression have its place.
static void begin_at(Lowering *self, Preparation *preparation, const Node *node, Stmt *place) {
    Tree *tree = as_code(preparation->code)->tree;
    *place = (Stmt){.line = source_position(tree->source, node->span.start).line};
    place->span = node->span;
    *self = (Lowering){.preparation = preparation, .tree = tree, .stmt = place};
}

// ---- lambdas -----------------------------------------------------------------------------------------------------

void lower_lambda(Preparation *preparation, const Lambda *lambda, StmtList *body) {
    Stmt place;
    Lowering self;
    begin_at(&self, preparation, &lambda->body->node, &place);
    Return *stmt = (Return *)new_stmt(&self, STMT_RETURN, sizeof(Return));
    if (stmt != NULL) {
        stmt->value = lambda->body;
        *body = one_stmt(&self, &stmt->stmt);
    }
    preparation->failed |= self.failed;
}

// ---- generator expressions ---------------------------------------------------------------------------------------

static Stmt *yield_element(Lowering *self, const Comprehension *comprehension) {
    ExpressionStmt *stmt = (ExpressionStmt *)new_stmt(self, STMT_EXPRESSION, sizeof(ExpressionStmt));
    Yield *yield = (Yield *)new_expr(self, EXPR_YIELD, sizeof(Yield), &comprehension->expr);
    if (stmt == NULL || yield == NULL) {
        return NULL;
    }
    yield->value = comprehension->element;
    stmt->value = &yield->expr;
    return &stmt->stmt;
}

static Stmt *with_condition(Lowering *self, Expr *condition, Stmt *body) {
    If *branch = (If *)new_stmt(self, STMT_IF, sizeof(If));
    if (branch == NULL) {
        return NULL;
    }
    branch->condition = condition;
    branch->body = one_stmt(self, body);
    return &branch->stmt;
}

static Stmt *for_clause(Lowering *self, const Generators *clause, Stmt *body) {
    for (int32_t i = clause->conditions.count - 1; i >= 0 && body != NULL; i--) {
        body = with_condition(self, clause->conditions.items[i], body);
    }
    For *loop = (For *)new_stmt(self, STMT_FOR, sizeof(For));
    if (loop == NULL || body == NULL) {
        return NULL;
    }
    loop->target = clause->target;
    loop->iterable = clause->iterable;
    loop->iterator_slot = clause->iterator_slot;
    loop->body = one_stmt(self, body);
    return &loop->stmt;
}

const Parameters *lower_iterator_parameter(Preparation *preparation, const Scope *scope) {
    Tree *tree = as_code(preparation->code)->tree;
    Parameters *parameters = arena_new(&tree->arena, Parameters);
    Parameter *parameter = arena_new(&tree->arena, Parameter);
    if (parameters == NULL || parameter == NULL) {
        preparation->failed = true;
        return NULL;
    }
    parameter->name = scope->slots[0].name;
    *parameters = (Parameters){.items = parameter, .positional_count = 1};
    return parameters;
}

bool lower_generator_expression(Preparation *preparation, const Comprehension *comprehension, StmtList *body) {
    Stmt place;
    Lowering self;
    begin_at(&self, preparation, &comprehension->expr.node, &place);
    Stmt *stmt = yield_element(&self, comprehension);
    for (int32_t i = comprehension->clause_count - 1; i >= 0 && stmt != NULL; i--) {
        stmt = for_clause(&self, &comprehension->clauses[i], stmt);
    }
    *body = one_stmt(&self, stmt);
    if (stmt != NULL) { // the first iterable was evaluated outside: its iterator is the one argument
        For *outermost = (For *)stmt;
        Name *argument = (Name *)new_expr(&self, EXPR_NAME, sizeof(Name), &comprehension->expr);
        if (argument != NULL) {
            argument->place = NAME_LOCAL;
            argument->identifier = comprehension->scope->slots[0].name;
            outermost->iterable = &argument->expr;
        }
        outermost->is_prepared = true;
    }
    preparation->failed |= self.failed;
    return !self.failed;
}
