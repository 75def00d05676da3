// SPDX-License-Identifier: GPL-3.0-or-later
// What the files of the evaluator share: reading operands, running blocks, and each node's first variant.
//
// Each node has a function per way of running it: `eval` for a value, `test` for a condition, `store` for a target,
// `run` for a statement. prepare.c installs the first variants below; a node may replace its own later.
#ifndef TALLY_EVAL_NODES_H
#define TALLY_EVAL_NODES_H

#include "objects/float.h"
#include "objects/int.h"
#include "objects/protocol.h"
#include "eval/frame.h"
#include "eval/interpreter.h"

#define NEVER_CACHED UINT64_MAX // a version number that nothing has

// ---- operands ----------------------------------------------------------------------------------------------------

// Raises UnboundLocalError or NameError for an empty slot; returns NULL.
void *name_raise_unbound(Frame *frame, int64_t slot, const Node *at);

static ALWAYS_INLINE Owned expr_eval(Expr *expr, Frame *frame) { return expr->eval(expr, frame); }

// How the parent may read this node, and where from; prepare.c has worked it out.
OperandSource operand_source(const Expr *expr);

// ---- statements --------------------------------------------------------------------------------------------------

static ALWAYS_INLINE Flow block_run(const StmtList *block, Frame *frame) {
    for (int32_t i = 0; i < block->count; i++) {
        Stmt *stmt = block->items[i];
        Flow flow = stmt->exec(stmt, frame);
        if (flow != FLOW_NORMAL) {
            return flow;
        }
    }
    return FLOW_NORMAL;
}

// What a node expected was not what it met, and it goes the general way. The number stops at its largest.
static inline void node_missed(Node *node) { node->misses += node->misses < UINT16_MAX; }

// The one place where a node's function pointers change after preparation.
static inline void expr_rewrite(Expr *expr, Evaluate eval, Test test) {
    expr->eval = eval;
    expr->test = test;
}
static inline void stmt_rewrite(Stmt *stmt, Execute run) {
    if (stmt->exec == stmt->run) {
        stmt->exec = run;
    }
    stmt->run = run;
}

// What `exec` is while nobody watches: `run`, or what counts steps and calls it.
static inline Execute stmt_usual_exec(const Stmt *stmt) {
    return interpreter.each_statement != NULL ? interpreter.each_statement : stmt->run;
}

// ---- first variants ----------------------------------------------------------------------------------------------
// Conditions of nodes that have no test of their own: evaluates and asks for the truth.
int expr_test(Expr *expr, Frame *frame);
// A condition has raised. If it was its value that could not tell its truth, that is told, as in CPython, at the place
// of what asks: an `if`, a `while`, a `not` …
void condition_failed(Frame *frame, const Node *owner);

void name_prepare(Name *name); // eval_name.c
void constant_prepare(Constant *constant);
void binary_prepare(Binary *self);                    // eval_binary.c
void compare_prepare(Compare *self);                  // eval_compare.c
void attribute_prepare(Attribute *self);              // eval_attribute.c
void subscript_prepare(Subscript *self);              // eval_subscript.c
void call_prepare(Call *self);                        // eval_call.c
void display_prepare(Display *self);                  // eval_display.c
void assign_prepare(Assign *self);                    // exec_assign.c
void augmented_assign_prepare(AugmentedAssign *self); // exec_augmented.c
void for_prepare(For *self);                          // exec_loop.c
void comprehension_prepare(Comprehension *self);      // eval_comprehension.c

Owned joined_string_eval(Expr *expr, Frame *frame);
Owned formatted_value_eval(Expr *expr, Frame *frame);
Owned slice_eval(Expr *expr, Frame *frame);
Owned unary_eval(Expr *expr, Frame *frame);
Owned not_eval(Expr *expr, Frame *frame);
int not_test(Expr *expr, Frame *frame);
Owned boolean_eval(Expr *expr, Frame *frame);
int boolean_test(Expr *expr, Frame *frame);
Owned conditional_eval(Expr *expr, Frame *frame);
int conditional_test(Expr *expr, Frame *frame);
Owned named_eval(Expr *expr, Frame *frame);
Owned lambda_eval(Expr *expr, Frame *frame);
Owned dict_display_eval(Expr *expr, Frame *frame);
Owned generator_expression_eval(Expr *expr, Frame *frame);
bool unpack_store(Expr *expr, Frame *frame, Object *value);        // targets that are tuples or lists
bool unpack_locals_store(Expr *expr, Frame *frame, Object *value); // of plain locals

Flow expression_run(Stmt *stmt, Frame *frame);
Flow expression_show_run(Stmt *stmt, Frame *frame);   // at the REPL's top level: prints the value
Flow expression_return_run(Stmt *stmt, Frame *frame); // of a tree that is one expression
Flow annotated_assign_run(Stmt *stmt, Frame *frame);
Flow delete_run(Stmt *stmt, Frame *frame);
Flow pass_run(Stmt *stmt, Frame *frame);
Flow break_run(Stmt *stmt, Frame *frame);
Flow continue_run(Stmt *stmt, Frame *frame);
Flow return_run(Stmt *stmt, Frame *frame);
Flow raise_run(Stmt *stmt, Frame *frame);
Flow assert_run(Stmt *stmt, Frame *frame);
Flow import_run(Stmt *stmt, Frame *frame);
Flow import_from_run(Stmt *stmt, Frame *frame);
Flow if_run(Stmt *stmt, Frame *frame);
Flow while_run(Stmt *stmt, Frame *frame);
Flow with_run(Stmt *stmt, Frame *frame);
Flow try_run(Stmt *stmt, Frame *frame);
Flow match_run(Stmt *stmt, Frame *frame);
Flow function_run(Stmt *stmt, Frame *frame);
Flow class_run(Stmt *stmt, Frame *frame);

// Statements with a yield in them (resume.h), and what only generators have.
Flow yield_run(Stmt *stmt, Frame *frame);
Flow yield_from_run(Stmt *stmt, Frame *frame);
Flow assign_yield_run(Stmt *stmt, Frame *frame);
Flow assign_yield_from_run(Stmt *stmt, Frame *frame);
Flow group_run(Stmt *stmt, Frame *frame);
Flow if_yield_run(Stmt *stmt, Frame *frame);
Flow while_yield_run(Stmt *stmt, Frame *frame);
Flow with_yield_run(Stmt *stmt, Frame *frame);
Flow try_yield_run(Stmt *stmt, Frame *frame);
Flow match_yield_run(Stmt *stmt, Frame *frame);

// Patterns of match statements: exec_match.c.
int singleton_fits(const Pattern *self, Frame *frame, const Object *subject, Slot *captures);
int constant_fits(const Pattern *self, Frame *frame, const Object *subject, Slot *captures);
int value_fits(const Pattern *self, Frame *frame, const Object *subject, Slot *captures);
int anything_fits(const Pattern *self, Frame *frame, const Object *subject, Slot *captures);
int capture_fits(const Pattern *self, Frame *frame, const Object *subject, Slot *captures);
int as_fits(const Pattern *self, Frame *frame, const Object *subject, Slot *captures);
int or_fits(const Pattern *self, Frame *frame, const Object *subject, Slot *captures);
int sequence_fits(const Pattern *self, Frame *frame, const Object *subject, Slot *captures);
int mapping_fits(const Pattern *self, Frame *frame, const Object *subject, Slot *captures);
int class_fits(const Pattern *self, Frame *frame, const Object *subject, Slot *captures);

// What a mapping of any type has for a name: NO, or YES and *value, owned.
Answer mapping_find(Borrowed mapping, Borrowed name, Owned *value);
// Before a module's or class's body runs: makes its __annotations__ if it annotates anything.
bool annotations_begin(const Scope *scope, Borrowed namespace);

bool name_delete(Name *name, Frame *frame);
// Deletes a target (del, and the name of an `except … as`).
bool target_delete(Expr *target, Frame *frame);
// Unpacks a value into `count` owned slots of the value stack, for the node `at`; `star` is the index of the starred
// target or −1.
Slot *unpack_values(const Node *at, Borrowed value, int64_t count, int64_t star);

#endif
