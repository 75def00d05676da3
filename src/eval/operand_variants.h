// SPDX-License-Identifier: GPL-3.0-or-later
// The one macro that writes functions: a node's variants by operand kind.
//
// A node with two operands has a variant for each pair of ways to read them: L a local slot (borrowed, no count
// touched), C a constant (borrowed), P what a module, a cell, an instance, a list or a tuple holds (borrowed), N
// arithmetic (a Number, no object made), E any other expression (evaluated, owned). The node's code stands once, as an
// inline function that takes the two kinds as parameters:
//
//     static ALWAYS_INLINE Owned add(Expr *self, Frame *frame, Operand left, Operand right) { … }
//
// and OPERAND_VARIANTS(Owned, add, add) writes add_LL, add_LC … add_PP, each of which calls it with constants, so that
// the compiler drops what does not apply. OPERAND_TABLE(add) is the table of them, indexed [left][right] by Operand.
#ifndef TALLY_EVAL_OPERAND_VARIANTS_H
#define TALLY_EVAL_OPERAND_VARIANTS_H

#include "eval/nodes.h"

#define OPERAND_KINDS (OPERAND_PEEK + 1)

#define OPERAND_VARIANT(Result, prefix, suffix, left, right, function, parameters, ...)                                \
    static Result prefix##_##suffix parameters { return function(__VA_ARGS__, left, right); }

#define OPERAND_VARIANTS_OF(Result, prefix, first, left, ...)                                                          \
    OPERAND_VARIANT(Result, prefix, first##E, left, OPERAND_EXPRESSION, __VA_ARGS__)                                   \
    OPERAND_VARIANT(Result, prefix, first##L, left, OPERAND_LOCAL, __VA_ARGS__)                                        \
    OPERAND_VARIANT(Result, prefix, first##C, left, OPERAND_CONSTANT, __VA_ARGS__)                                     \
    OPERAND_VARIANT(Result, prefix, first##N, left, OPERAND_NUMBER, __VA_ARGS__)                                       \
    OPERAND_VARIANT(Result, prefix, first##P, left, OPERAND_PEEK, __VA_ARGS__)

#define OPERAND_VARIANTS_TAKING(Result, prefix, ...)                                                                   \
    OPERAND_VARIANTS_OF(Result, prefix, E, OPERAND_EXPRESSION, __VA_ARGS__)                                            \
    OPERAND_VARIANTS_OF(Result, prefix, L, OPERAND_LOCAL, __VA_ARGS__)                                                 \
    OPERAND_VARIANTS_OF(Result, prefix, C, OPERAND_CONSTANT, __VA_ARGS__)                                              \
    OPERAND_VARIANTS_OF(Result, prefix, N, OPERAND_NUMBER, __VA_ARGS__)                                                \
    OPERAND_VARIANT(Result, prefix, PL, OPERAND_PEEK, OPERAND_LOCAL, __VA_ARGS__)                                      \
    OPERAND_VARIANT(Result, prefix, PC, OPERAND_PEEK, OPERAND_CONSTANT, __VA_ARGS__)                                   \
    OPERAND_VARIANT(Result, prefix, PP, OPERAND_PEEK, OPERAND_PEEK, __VA_ARGS__)

#define OPERAND_VARIANTS(Result, prefix, function)                                                                     \
    OPERAND_VARIANTS_TAKING(Result, prefix, function, (Expr * self, Frame * frame), self, frame)

// A right operand that is evaluated may run code, which ends what a peek at the left one has shown: that one is
// evaluated, too (operand_of_left in number.h).
#define OPERAND_ROW(prefix, left)                                                                                      \
    { prefix##_##left##E, prefix##_##left##L, prefix##_##left##C, prefix##_##left##N, prefix##_##left##P }
#define OPERAND_TABLE(prefix)                                                                                          \
    {                                                                                                                  \
        OPERAND_ROW(prefix, E), OPERAND_ROW(prefix, L), OPERAND_ROW(prefix, C), OPERAND_ROW(prefix, N), {              \
            prefix##_EE, prefix##_PL, prefix##_PC, prefix##_EN, prefix##_PP                                            \
        }                                                                                                              \
    }

// The same for the ways to look without running code, and NULL for the pairs of which one is evaluated.
#define PEEK_VARIANTS(function)                                                                                        \
    PEEK_VARIANTS_OF(function, L, OPERAND_LOCAL)                                                                       \
    PEEK_VARIANTS_OF(function, P, OPERAND_PEEK)
#define PEEK_VARIANTS_OF(function, first, left)                                                                        \
    PEEK_VARIANT(function, first##L, left, OPERAND_LOCAL)                                                              \
    PEEK_VARIANT(function, first##C, left, OPERAND_CONSTANT)                                                           \
    PEEK_VARIANT(function, first##P, left, OPERAND_PEEK)
#define PEEK_VARIANT(function, suffix, left, right)                                                                    \
    static Object *function##_##suffix(Expr *self, Frame *frame) { return function(self, frame, left, right); }
#define PEEK_ROW(function, left)                                                                                       \
    {                                                                                                                  \
        [OPERAND_LOCAL] = function##_##left##L, [OPERAND_CONSTANT] = function##_##left##C,                             \
        [OPERAND_PEEK] = function##_##left##P                                                                          \
    }
#define PEEK_TABLE(function)                                                                                           \
    { [OPERAND_LOCAL] = PEEK_ROW(function, L), [OPERAND_PEEK] = PEEK_ROW(function, P) }

#endif
