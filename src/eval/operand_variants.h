// SPDX-License-Identifier: GPL-3.0-or-later
// The one macro that writes functions: a node's variants by operand kind.
//
// A node with two operands has a variant for each pair of ways to read them: L a local slot (borrowed, no count
// touched), C a constant (borrowed), E any other expression (evaluated, owned). The node's code stands once, as an
// inline function that takes the two kinds as parameters:
//
//     static ALWAYS_INLINE Owned add(Expr *self, Frame *frame, Operand left, Operand right) { … }
//
// and OPERAND_VARIANTS(Owned, add, add) writes add_LL, add_LC … add_EE, each of which calls it with constants, so that
// the compiler drops what does not apply. OPERAND_TABLE(add) is the table of them, indexed [left][right] by Operand.
#ifndef TALLY_EVAL_OPERAND_VARIANTS_H
#define TALLY_EVAL_OPERAND_VARIANTS_H

#include "eval/nodes.h"

#define OPERAND_VARIANT(Result, prefix, suffix, left, right, ...)                                                      \
    static Result prefix##_##suffix(Expr *self, Frame *frame) { return __VA_ARGS__(self, frame, left, right); }

#define OPERAND_VARIANTS(Result, prefix, function)                                                                     \
    OPERAND_VARIANT(Result, prefix, EE, OPERAND_EXPRESSION, OPERAND_EXPRESSION, function)                              \
    OPERAND_VARIANT(Result, prefix, EL, OPERAND_EXPRESSION, OPERAND_LOCAL, function)                                   \
    OPERAND_VARIANT(Result, prefix, EC, OPERAND_EXPRESSION, OPERAND_CONSTANT, function)                                \
    OPERAND_VARIANT(Result, prefix, LE, OPERAND_LOCAL, OPERAND_EXPRESSION, function)                                   \
    OPERAND_VARIANT(Result, prefix, LL, OPERAND_LOCAL, OPERAND_LOCAL, function)                                        \
    OPERAND_VARIANT(Result, prefix, LC, OPERAND_LOCAL, OPERAND_CONSTANT, function)                                     \
    OPERAND_VARIANT(Result, prefix, CE, OPERAND_CONSTANT, OPERAND_EXPRESSION, function)                                \
    OPERAND_VARIANT(Result, prefix, CL, OPERAND_CONSTANT, OPERAND_LOCAL, function)                                     \
    OPERAND_VARIANT(Result, prefix, CC, OPERAND_CONSTANT, OPERAND_CONSTANT, function)

#define OPERAND_TABLE(prefix)                                                                                          \
    {                                                                                                                  \
        {prefix##_EE, prefix##_EL, prefix##_EC}, {prefix##_LE, prefix##_LL, prefix##_LC}, {                            \
            prefix##_CE, prefix##_CL, prefix##_CC                                                                      \
        }                                                                                                              \
    }

#endif
