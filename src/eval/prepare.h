// SPDX-License-Identifier: GPL-3.0-or-later
// Preparation: once per tree, after the scope analysis, everything is filled in that running needs.
#ifndef TALLY_EVAL_PREPARE_H
#define TALLY_EVAL_PREPARE_H

#include "memory/object.h"
#include "eval/code.h"

// What is known while a tree is walked.
typedef struct Preparation {
    Borrowed module_code;        // owns the tree
    Borrowed code;               // whose constants and names are collected now
    Owned merged;                // Dict: (type, value) → constant, so that equal literals of the tree are one object
    Owned qualified_prefix;      // Str: "f.<locals>." or "C."
    int32_t comprehension_depth; // of the comprehensions around, within this code
    uint32_t place;              // byte offset of the statement or literal at hand
    bool failed;                 // an exception is pending
} Preparation;

// Prepares all nodes of the tree of a module's Code. False: MemoryError.
bool prepare_module(Borrowed module_code);

void prepare_expr(Preparation *self, Expr **place); // may put a folded constant in its place
void prepare_block(Preparation *self, const StmtList *block);
// prepare_define.c
void prepare_function(Preparation *self, FunctionDef *def);
void prepare_lambda(Preparation *self, Lambda *lambda);
void prepare_class(Preparation *self, ClassDef *def);
void prepare_generator_expression(Preparation *self, Comprehension *comprehension);
void prepare_parameters(Preparation *self, const Parameters *parameters); // defaults and annotations
void prepare_name(Preparation *self, Name *name);
void prepare_annotation(Preparation *self, Expr **place); // NULL is allowed
void prepare_keywords(Preparation *self, Keyword *keywords, int32_t count);
// prepare_match.c
void prepare_match(Preparation *self, Match *stmt);

// constants.c
// The merged equal of a constant, held by the present code; consumes `value`. A borrow, NULL: failed.
Borrowed constant_hold(Preparation *self, Owned value);
void prepare_identifier(Preparation *self, Identifier *identifier);
bool constant_make(Preparation *self, Constant *constant);
MUST_USE Owned literal_object(const Constant *constant); // what a literal stands for, made anew

// fold.c: puts a constant in the place of an expression; consumes the value.
void put_constant(Preparation *self, Expr **place, Owned value);
// Replaces an expression of constants by its value, as CPython 3.11 does.
void fold_expr(Preparation *self, Expr **place);
// [1, 2] and {1, 2} as the right side of `in` and as what `for` goes through: a constant tuple or frozenset.
void fold_membership(Preparation *self, Expr **place);
void fold_iterable(Preparation *self, Expr **place);
// fold_format.c: '%s' % (x,) becomes an f-string. Before the parts are prepared.
void fold_format(Preparation *self, Expr **place);

#endif
