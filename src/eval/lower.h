// SPDX-License-Identifier: GPL-3.0-or-later
// Lowering: before a generator's body is prepared, a statement with `yield` inside an expression becomes a group of
// statements in which each `yield` stands alone, as a statement or as the whole right side of an assignment. Then only
// statements need to know how to go on where they stopped.
//
//     x = f(a, (yield b), g(c))        t0 = f
//                                      t1 = a
//                                      t2 = yield b
//                                      x = t0(t1, t2, g(c))
//
// What is evaluated before the yield goes, in order, into temporaries: frame slots of the generator. What comes after
// it stays where it is. `and`, `or`, comparison chains and `if … else` with a yield become If statements.
//
// A temporary is read once, and is empty then. So each value lives as long as it would on CPython's stack, and when an
// exception leaves the group (or a suspended generator dies), the group empties what is still full.
//
//     lower_stmt.c       statements                        why: docs/decisions/0006-generators.md
//     lower_expr.c       expressions
//     lower_choice.c     and, or, if … else, comparison chains
//     lower_assign.c     assignments
//     lower_operands.c   what is evaluated in which order
//     lower_tree.c       making nodes
//     lower_words.c      numbering the places where a generator may wait
#ifndef TALLY_EVAL_LOWER_H
#define TALLY_EVAL_LOWER_H

#include "eval/prepare.h"

// The statements of a group while they are gathered, in the tree's arena.
typedef struct StmtBuffer {
    StmtList list;
    int32_t capacity;
} StmtBuffer;

typedef struct Lowering {
    Preparation *preparation;
    Tree *tree;
    Scope *scope;
    StmtBuffer *out;  // where statements go
    Stmt *stmt;       // the one being lowered: its place is that of all that is made from it
    int32_t in_use;   // temporaries that hold something now
    int32_t most;     // of the present statement
    int32_t most_all; // of all
    bool failed;      // no memory
} Lowering;

// Lowers a generator function's body, and gives its scope the slots for temporaries. False: MemoryError.
bool lower_body(Preparation *preparation, Scope *scope, StmtList *body);
// The body of a generator expression as statements: for target in iterable: if condition: yield element.
bool lower_generator_expression(Preparation *preparation, const Comprehension *comprehension, StmtList *body);
// Its one parameter, ".0". NULL: MemoryError.
const Parameters *lower_iterator_parameter(Preparation *preparation, const Scope *scope);
// The body of a lambda as a statement: return body.
void lower_lambda(Preparation *preparation, const Lambda *lambda, StmtList *body);
// Numbers the resume words of a body that has been lowered, behind the slots; returns how many the frame must have.
int32_t lower_number_words(StmtList *body, int32_t slot_count);

// ---- lower_expr.c ------------------------------------------------------------------------------------------------

// Afterwards there is no yield in *place, and what must run before it has been emitted.
void lower_expr(Lowering *self, Expr **place);
// Lowers an expression and puts its value into a temporary, which is what *place is afterwards.
void lower_into_temporary(Lowering *self, Expr **place);

// All operands before the last that yields go into temporaries; what follows it stays.
void lower_operands(Lowering *self, Expr *expr);

// ---- lower_choice.c ----------------------------------------------------------------------------------------------

// As lower_expr, for and, or, if … else and comparisons. `as_truth`: only the truth of *place is wanted.
void lower_choice(Lowering *self, Expr **place, bool as_truth);
// As lower_expr for a condition: afterwards one test of *place asks each value for its truth once.
void lower_condition(Lowering *self, Expr **place);

// ---- lower_operands.c --------------------------------------------------------------------------------------------

// Visits the operands of an expression in the order in which they are evaluated; false: the visitor wanted no more.
typedef bool (*VisitOperand)(Expr **place, void *context);
bool expr_operands(Expr *expr, VisitOperand visit, void *context);
bool function_operands(FunctionDef *def, VisitOperand visit, void *context);
bool class_operands(ClassDef *def, VisitOperand visit, void *context);
bool expr_yields(Expr *expr); // NULL is allowed
// The index of the last operand with a yield; −1: none.
int32_t last_yielding(ExprList list);

// ---- lower_tree.c ------------------------------------------------------------------------------------------------
// Each returns NULL when memory runs out, and for a NULL that must be there; `failed` is set then.

void *lower_new(Lowering *self, size_t size);
Expr *new_expr(Lowering *self, ExprKind kind, size_t size, const Expr *like);
Stmt *new_stmt(Lowering *self, StmtKind kind, size_t size);
// A temporary as what is read once, or as a target, or (`keep`) as what is read and stays full.
Expr *temporary_take(Lowering *self, int32_t number, const Expr *like);
Expr *temporary_keep(Lowering *self, int32_t number, const Expr *like);
Expr *truth_of(Lowering *self, Expr *expr); // not not expr
ExprList one_expr(Lowering *self, Expr *expr);
StmtList one_stmt(Lowering *self, Stmt *stmt);
int32_t temporary_begin(Lowering *self); // its number
int32_t temporary_slot(Lowering *self, int32_t number);

void emit(Lowering *self, Stmt *stmt);
void emit_assign(Lowering *self, Expr *target, Expr *value);
void emit_drop(Lowering *self, int32_t number, const Expr *like);
// if condition: body else: otherwise
void emit_if(Lowering *self, Expr *condition, StmtList body, StmtList otherwise);
void replace(Lowering *self, Expr **place, Expr *expr);
// What is emitted between goes into a list of its own.
StmtBuffer *buffer_begin(Lowering *self, StmtBuffer *buffer);                // returns the one around
StmtList buffer_end(Lowering *self, StmtBuffer *buffer, StmtBuffer *around); // the list

// ---- lower_assign.c ----------------------------------------------------------------------------------------------

// Lowers the value of a statement. `alone`: a yield may stay as the whole value.
void lower_value(Lowering *self, Expr **place, bool alone);
// target = value, where the target may yield and the value is a temporary.
void emit_assignment(Lowering *self, Expr *target, Expr *value);
void lower_assign(Lowering *self, Assign *stmt);
void lower_annotated(Lowering *self, AnnotatedAssign *stmt);
void lower_augmented(Lowering *self, AugmentedAssign *stmt);

#endif
