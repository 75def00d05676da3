// SPDX-License-Identifier: GPL-3.0-or-later
// Rewriting trees so that somebody is told what they do.
//
//     def f(n):            body ─▶ [ CallStmt ]             a wrapper, in the tree's arena, that remembers the body
//         if n:                        └▶ [ If, Return ]    exec = statement_exec, run = what it was
//             return n                      └▶ [ Return ]   the blocks inside alike
//         return 0
//
// A lambda has no body but an expression, and is wrapped in an expression. What lowering has made of one statement with
// a yield (a Group) counts as one.
//
// What always holds: with `tracing` NULL every statement's exec is its run, and every body is the one that the parser
// made or lowering.
//
// Next: inspect/events.c, who listens.
#include "eval/trace.h"

#include "memory/heap.h"
#include "objects/list.h"
#include "eval/interpreter.h"
#include "eval/limits.h"
#include "eval/lower.h"
#include "eval/resume.h"

static const TraceObserver *tracing; // NULL: off

static bool resumes_now(Frame *frame) { return frame->code->is_generator && frame_is_resuming(frame); }

// ---- statements --------------------------------------------------------------------------------------------------

static Flow statement_exec(Stmt *stmt, Frame *frame) {
    if (tracing != NULL) {
        tracing->statement_begins(stmt, frame, resumes_now(frame));
    }
    Flow flow = stmt_usual_exec(stmt)(stmt, frame);
    if (tracing != NULL && limits.reached == LIMIT_NONE) { // else what flies is nobody's
        tracing->statement_ends(stmt, frame, flow);
    }
    if (flow == FLOW_NORMAL && interpreter.after_statement != NULL && frame->caller == NULL) {
        interpreter.after_statement();
    }
    return flow;
}

static void rewrite_block(const StmtList *block, bool on, bool is_group);

static void rewrite_try(const Try *stmt, bool on) {
    rewrite_block(&stmt->body, on, false);
    for (int32_t i = 0; i < stmt->handler_count; i++) {
        rewrite_block(&stmt->handlers[i].body, on, false);
    }
    rewrite_block(&stmt->otherwise, on, false);
    rewrite_block(&stmt->finally, on, false);
}

static void rewrite_match(const Match *stmt, bool on) {
    for (int32_t i = 0; i < stmt->case_count; i++) {
        rewrite_block(&stmt->cases[i].body, on, false);
    }
}

// Walks along an elif chain in a loop: it may be long.
static void rewrite_if(const If *stmt, bool on) {
    rewrite_block(&stmt->body, on, false);
    while (stmt->otherwise.count == 1 && stmt->otherwise.items[0]->kind == STMT_IF) {
        Stmt *next = stmt->otherwise.items[0];
        next->exec = on ? statement_exec : next->run;
        stmt = (const If *)next;
        rewrite_block(&stmt->body, on, false);
    }
    rewrite_block(&stmt->otherwise, on, false);
}

static void rewrite_loop(const StmtList *body, const StmtList *otherwise, bool on) {
    rewrite_block(body, on, false);
    rewrite_block(otherwise, on, false);
}

// The blocks inside a statement; bodies of functions and classes are other codes'.
static void rewrite_inside(const Stmt *stmt, bool on) {
    switch ((StmtKind)stmt->kind) {
    case STMT_IF: rewrite_if((const If *)stmt, on); return;
    case STMT_WHILE: rewrite_loop(&((const While *)stmt)->body, &((const While *)stmt)->otherwise, on); return;
    case STMT_FOR: rewrite_loop(&((const For *)stmt)->body, &((const For *)stmt)->otherwise, on); return;
    case STMT_WITH: rewrite_block(&((const With *)stmt)->body, on, false); return;
    case STMT_TRY: rewrite_try((const Try *)stmt, on); return;
    case STMT_MATCH: rewrite_match((const Match *)stmt, on); return;
    case STMT_GROUP: rewrite_block(&((const Group *)stmt)->body, on, true); return;
    case STMT_EXPRESSION:
    case STMT_ASSIGN:
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
    case STMT_CLASS: return;
    case STMT_KIND_COUNT: unreachable();
    }
}

// `nonlocal n` and a docstring say something, but do nothing.
static bool does_nothing(const Stmt *stmt) {
    return stmt->kind == STMT_GLOBAL || stmt->kind == STMT_NONLOCAL ||
           (stmt->kind == STMT_EXPRESSION && stmt->run == pass_run);
}

// What is directly in a group is a part of one statement of the text, and is not told of.
static void rewrite_block(const StmtList *block, bool on, bool is_group) {
    for (int32_t i = 0; i < block->count; i++) {
        Stmt *stmt = block->items[i];
        if (!is_group && !does_nothing(stmt)) {
            stmt->exec = on ? statement_exec : stmt_usual_exec(stmt);
        }
        rewrite_inside(stmt, on);
    }
}

// ---- calls -------------------------------------------------------------------------------------------------------

typedef struct CallStmt {
    Stmt stmt;
    Stmt *alone[1]; // the statement itself: the list of statements that a call runs instead of its body
    StmtList body;
} CallStmt;

typedef struct CallExpr {
    Expr expr;
    Expr *body;
} CallExpr;

static Flow call_exec(Stmt *stmt, Frame *frame) {
    const StmtList *body = &((CallStmt *)stmt)->body;
    if (tracing != NULL) {
        tracing->call_begins(frame, resumes_now(frame));
    }
    Flow flow = frame->code->is_generator ? block_resume(body, frame) : block_run(body, frame);
    if (tracing != NULL) {
        tracing->call_ends(frame, flow);
    }
    return flow;
}

static Owned call_eval(Expr *expr, Frame *frame) {
    Expr *body = ((CallExpr *)expr)->body;
    if (tracing != NULL) {
        tracing->call_begins(frame, false);
    }
    frame->result.held = expr_eval(body, frame);
    if (tracing != NULL) {
        tracing->call_ends(frame, frame->result.held != NULL ? FLOW_RETURN : FLOW_RAISE);
    }
    return slot_take(&frame->result);
}

static CallStmt *call_statement(const Code *code) {
    bool is_wrapped = code->body.count == 1 && code->body.items[0]->exec == call_exec;
    return is_wrapped ? (CallStmt *)code->body.items[0] : NULL;
}

static CallExpr *call_expression(const Code *code) {
    bool is_wrapped = code->expression != NULL && code->expression->eval == call_eval;
    return is_wrapped ? (CallExpr *)code->expression : NULL;
}

static bool wrap_body(Code *code) {
    CallStmt *wrapper = code->body.count == 0 ? NULL : arena_new(&code->tree->arena, CallStmt);
    if (wrapper == NULL) {
        return code->body.count == 0;
    }
    wrapper->stmt = (Stmt){.kind = STMT_GROUP, .is_statement = true, .exec = call_exec, .run = pass_run};
    wrapper->stmt.span = code->body.items[0]->span;
    wrapper->stmt.line = code->body.items[0]->line;
    wrapper->alone[0] = &wrapper->stmt;
    wrapper->body = code->body;
    code->body = (StmtList){.items = wrapper->alone, .count = 1};
    return true;
}

static bool wrap_expression(Code *code) {
    CallExpr *wrapper = arena_new(&code->tree->arena, CallExpr);
    if (wrapper == NULL) {
        return false;
    }
    wrapper->expr = *code->expression;
    wrapper->expr.eval = call_eval;
    wrapper->body = code->expression;
    code->expression = &wrapper->expr;
    return true;
}

// ---- codes -------------------------------------------------------------------------------------------------------

static bool code_begin(Code *code) {
    if (code_is_embedded(code) || call_statement(code) != NULL || call_expression(code) != NULL) {
        return true;
    }
    rewrite_block(&code->body, true, false);
    if (code->expression != NULL && !code->is_generator) {
        return wrap_expression(code);
    }
    return wrap_body(code);
}

static void code_end(Code *code) {
    const CallStmt *statement = call_statement(code);
    const CallExpr *expression = call_expression(code);
    if (statement != NULL) {
        code->body = statement->body;
    }
    if (expression != NULL) {
        code->expression = expression->body;
    }
    rewrite_block(&code->body, false, false);
}

bool trace_code(Code *code) {
    if (tracing == NULL) {
        return true;
    }
    bool good = code_begin(code) || error_raise_no_memory() != NULL;
    for (int64_t i = 0; good && i < list_size(code->constants.held); i++) {
        Borrowed constant = list_get(code->constants.held, i);
        good = constant->type != &CodeType || trace_code(as_code(constant));
    }
    return good;
}

static void begin_visited(Borrowed object, void *context) {
    if (object->type == &CodeType) {
        *(bool *)context &= code_begin(as_code(object));
    }
}

static void end_visited(Borrowed object, void *context) {
    (void)context;
    if (object->type == &CodeType) {
        code_end(as_code(object));
    }
}

bool trace_begin(const TraceObserver *observer) {
    bool good = true;
    tracing = observer;
    interpreter.traced = true;
    if (!heap_walk_objects(begin_visited, &good) || !good) {
        trace_end();
        return false;
    }
    return true;
}

void trace_end(void) {
    tracing = NULL;
    interpreter.traced = false;
    if (!heap_walk_objects(end_visited, NULL)) {
        return; // no memory for the walk: the wrappers stay, and do nothing
    }
}
