// SPDX-License-Identifier: GPL-3.0-or-later
// The nodes of a tree that are statements. See tree.h.
#ifndef TALLY_SYNTAX_TREE_STMT_H
#define TALLY_SYNTAX_TREE_STMT_H

#include "syntax/tree_pattern.h"

typedef struct ExpressionStmt {
    Stmt stmt;
    Expr *value;
} ExpressionStmt;

typedef struct Assign { // targets[0] = targets[1] = … = value
    Stmt stmt;
    ExprList targets;
    Expr *value;
} Assign;

typedef struct AugmentedAssign { // target op= value
    Stmt stmt;
    BinaryOperator op;
    Expr *target; // Name, Attribute or Subscript
    Expr *value;
    Span operator_span;
    OperandSource target_source; // for the evaluator
    OperandSource value_source;
} AugmentedAssign;

typedef struct AnnotatedAssign { // target: annotation [= value]
    Stmt stmt;
    Expr *target;
    Expr *annotation;
    Expr *value; // NULL: none
    bool simple; // the target is a name that is not in parentheses
} AnnotatedAssign;

typedef struct Delete {
    Stmt stmt;
    ExprList targets;
} Delete;

typedef struct Simple { // pass, break, continue
    Stmt stmt;
} Simple;

typedef struct Return {
    Stmt stmt;
    Expr *value; // NULL: none
} Return;

typedef struct Raise {
    Stmt stmt;
    Expr *exception; // NULL: raise again
    Expr *cause;     // NULL: none
} Raise;

typedef struct Assert {
    Stmt stmt;
    Expr *condition;
    Expr *message; // NULL: none
} Assert;

typedef struct Declaration { // global, nonlocal
    Stmt stmt;
    Identifier **names;
    int32_t count;
} Declaration;

typedef struct Alias { // name [as target]
    Identifier *name;  // dotted for import: "a.b.c"; "*" in from-imports
    Identifier *as;    // NULL: none
    Name *target;      // what is bound: `as`, or the first part of the dotted name, or the name; NULL for *
    Span span;
} Alias;

typedef struct Import {
    Stmt stmt;
    Alias *aliases;
    int32_t count;
} Import;

typedef struct ImportFrom {
    Stmt stmt;
    Identifier *module; // NULL: from . import x
    int32_t level;      // number of leading dots
    Alias *aliases;
    int32_t count;
} ImportFrom;

typedef struct If { // elif is an If alone in `otherwise`
    Stmt stmt;
    Expr *condition;
    StmtList body;
    StmtList otherwise;
} If;

typedef struct While {
    Stmt stmt;
    Expr *condition;
    StmtList body;
    StmtList otherwise;
    StmtList prelude; // for the evaluator: what runs before each test, lowered from a condition with a yield
} While;

typedef struct For {
    Stmt stmt;
    Expr *target;
    Expr *iterable;
    StmtList body;
    StmtList otherwise;
    int32_t iterator_slot; // by the scope analysis: the frame slot that owns the iterator
    bool is_prepared;      // of a generator expression: `iterable` is the iterator already
} For;

typedef struct WithItem {
    Expr *manager;
    Expr *target;      // NULL: none
    int32_t exit_slot; // by the scope analysis: owns the bound __exit__
} WithItem;

typedef struct With {
    Stmt stmt;
    WithItem *items;
    int32_t count;
    StmtList body;
} With;

typedef struct Handler { // except type as name:
    Expr *type;          // NULL: catches everything
    Name *name;          // NULL: none
    StmtList body;
    Span span;
    int32_t line;
    StmtList prelude; // for the evaluator: what runs before the type is evaluated, lowered from a type with a yield
} Handler;

typedef struct Try {
    Stmt stmt;
    StmtList body;
    Handler *handlers;
    int32_t handler_count;
    StmtList otherwise;
    StmtList finally;
    bool is_star;         // except*
    int32_t handled_slot; // by the scope analysis: owns the exception that is being handled
    int32_t pending_slot; // by the scope analysis: owns what `finally` must go on with
} Try;

typedef struct Case { // case pattern if guard: body
    Pattern *pattern;
    Expr *guard;      // NULL: none
    StmtList prelude; // for the evaluator, in generators: what comes before the guard
    StmtList body;
    Name **captures; // by the scope analysis: what the pattern binds, in order
    int32_t capture_count;
    Span span;
} Case;

typedef struct Match {
    Stmt stmt;
    Expr *subject;
    Case *cases;
    int32_t case_count;
    int32_t subject_slot; // by the scope analysis: owns the subject while it is matched
} Match;

typedef struct FunctionDef {
    Stmt stmt;
    ExprList decorators;
    Identifier *name;
    Name *target; // the name as a target in the enclosing scope
    Span name_span;
    Parameters parameters;
    Expr *returns; // NULL: none
    StmtList body;
    Scope *scope;
    Object *code; // for the evaluator; owned by the enclosing code's constants
} FunctionDef;

typedef struct ClassDef {
    Stmt stmt;
    ExprList decorators;
    Identifier *name;
    Name *target;
    Span name_span;
    ExprList bases; // Starred among them
    Keyword *keywords;
    int32_t keyword_count;
    StmtList body;
    Scope *scope;
    Object *code; // for the evaluator
} ClassDef;

// What eval/lower.h makes of a statement with a yield inside, if that is more than one.
typedef struct Group {
    Stmt stmt;
    StmtList body;
    int32_t first_temporary; // frame slots that hold values from one statement of the body to another
    int32_t temporary_count;
} Group;

#endif
