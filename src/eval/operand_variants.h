// SPDX-License-Identifier: GPL-3.0-or-later
// The one macro that writes functions: a node's variants by operand kind.
//
// A node with two operands has a variant for each pair of ways to read them: L a local slot (borrowed, no count
// touched), C a constant (borrowed), N arithmetic (a Number, no object made), E any other expression (evaluated,
// owned). The node's code stands once, as an inline function that takes the two kinds as parameters:
//
//     static ALWAYS_INLINE Owned add(Expr *self, Frame *frame, Operand left, Operand right) { … }
//
// and OPERAND_VARIANTS(Owned, add, add) writes add_LL, add_LC … add_NN, each of which calls it with constants, so that
// the compiler drops what does not apply. OPERAND_TABLE(add) is the table of them, indexed [left][right] by Operand.
#ifndef TALLY_EVAL_OPERAND_VARIANTS_H
#define TALLY_EVAL_OPERAND_VARIANTS_H

#include "eval/nodes.h"

#define OPERAND_KINDS (OPERAND_NUMBER + 1)

#define OPERAND_VARIANT(Result, prefix, suffix, left, right, function, parameters, ...)                                \
    static Result prefix##_##suffix parameters { return function(__VA_ARGS__, left, right); }

#define OPERAND_VARIANTS_OF(Result, prefix, first, left, ...)                                                          \
    OPERAND_VARIANT(Result, prefix, first##E, left, OPERAND_EXPRESSION, __VA_ARGS__)                                   \
    OPERAND_VARIANT(Result, prefix, first##L, left, OPERAND_LOCAL, __VA_ARGS__)                                        \
    OPERAND_VARIANT(Result, prefix, first##C, left, OPERAND_CONSTANT, __VA_ARGS__)                                     \
    OPERAND_VARIANT(Result, prefix, first##N, left, OPERAND_NUMBER, __VA_ARGS__)

#define OPERAND_VARIANTS_TAKING(Result, prefix, ...)                                                                   \
    OPERAND_VARIANTS_OF(Result, prefix, E, OPERAND_EXPRESSION, __VA_ARGS__)                                            \
    OPERAND_VARIANTS_OF(Result, prefix, L, OPERAND_LOCAL, __VA_ARGS__)                                                 \
    OPERAND_VARIANTS_OF(Result, prefix, C, OPERAND_CONSTANT, __VA_ARGS__)                                              \
    OPERAND_VARIANTS_OF(Result, prefix, N, OPERAND_NUMBER, __VA_ARGS__)

#define OPERAND_VARIANTS(Result, prefix, function)                                                                     \
    OPERAND_VARIANTS_TAKING(Result, prefix, function, (Expr * self, Frame * frame), self, frame)

#define OPERAND_TABLE(prefix)                                                                                          \
    {                                                                                                                  \
        {prefix##_EE, prefix##_EL, prefix##_EC, prefix##_EN}, {prefix##_LE, prefix##_LL, prefix##_LC, prefix##_LN},    \
            {prefix##_CE, prefix##_CL, prefix##_CC, prefix##_CN}, {                                                    \
            prefix##_NE, prefix##_NL, prefix##_NC, prefix##_NN                                                         \
        }                                                                                                              \
    }

#endif
