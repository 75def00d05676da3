// SPDX-License-Identifier: GPL-3.0-or-later
// Binary operators: left op right.
//
//     a + 1     operands L and C: variant add_LC reads slot and constant without touching a count
//     f(x) * y  operands E and L: variant multiply_EL owns the left value until the product is made
//
// A node starts as the variant of its operator and operand kinds. What is not arithmetic on ints and floats takes one
// step more, to the protocol.
//
// Next: eval_compare.c, built alike; eval_binary.h, the arithmetic.
#include "eval/eval_binary.h"

#include "objects/str.h"
#include "eval/operand_variants.h"

// Whatever is not int or float arithmetic. Borrowed operands are retained: user code may run.
static __attribute__((noinline)) Owned binary_protocol(Binary *self, Frame *frame, Borrowed left, Borrowed right) {
    frame->at = &self->expr.node;
    Owned held_left = retain(left);
    Owned held_right = retain(right);
    Owned result = object_binary(self->op, held_left, held_right);
    release(held_right);
    release(held_left);
    return result;
}

static ALWAYS_INLINE Owned binary_eval(Expr *expr, Frame *frame, BinaryOperator op, Operand left_kind,
                                       Operand right_kind) {
    Binary *self = (Binary *)expr;
    Borrowed left = operand_read(self->left_source, left_kind, frame, &self->left->node);
    if (UNLIKELY(left == NULL)) {
        return NULL;
    }
    Borrowed right = operand_read(self->right_source, right_kind, frame, &self->right->node);
    if (UNLIKELY(right == NULL)) {
        operand_done(left, left_kind);
        return NULL;
    }
    Owned result;
    if (!arithmetic_fast(op, left, right, &result)) {
        result = binary_protocol(self, frame, left, right);
    }
    operand_done(left, left_kind);
    operand_done(right, right_kind);
    return result;
}

// One function for each operator that is specialised, then its nine variants.
#define SPECIALISED(prefix, OP)                                                                                        \
    static ALWAYS_INLINE Owned prefix(Expr *expr, Frame *frame, Operand left, Operand right) {                         \
        return binary_eval(expr, frame, BINARY_##OP, left, right);                                                     \
    }                                                                                                                  \
    OPERAND_VARIANTS(Owned, prefix, prefix)

SPECIALISED(add, ADD)
SPECIALISED(subtract, SUBTRACT)
SPECIALISED(multiply, MULTIPLY)
SPECIALISED(true_divide, TRUE_DIVIDE)
SPECIALISED(floor_divide, FLOOR_DIVIDE)
SPECIALISED(modulo, REMAINDER)
SPECIALISED(bit_and, AND)
SPECIALISED(bit_or, OR)
SPECIALISED(bit_xor, XOR)
SPECIALISED(shift_left, LEFT_SHIFT)
SPECIALISED(shift_right, RIGHT_SHIFT)
SPECIALISED(power, POWER)
SPECIALISED(matrix_multiply, MATRIX_MULTIPLY)

static const Evaluate binary_variants[BINARY_COUNT][3][3] = {
    [BINARY_ADD] = OPERAND_TABLE(add),
    [BINARY_SUBTRACT] = OPERAND_TABLE(subtract),
    [BINARY_MULTIPLY] = OPERAND_TABLE(multiply),
    [BINARY_TRUE_DIVIDE] = OPERAND_TABLE(true_divide),
    [BINARY_FLOOR_DIVIDE] = OPERAND_TABLE(floor_divide),
    [BINARY_REMAINDER] = OPERAND_TABLE(modulo),
    [BINARY_AND] = OPERAND_TABLE(bit_and),
    [BINARY_OR] = OPERAND_TABLE(bit_or),
    [BINARY_XOR] = OPERAND_TABLE(bit_xor),
    [BINARY_LEFT_SHIFT] = OPERAND_TABLE(shift_left),
    [BINARY_RIGHT_SHIFT] = OPERAND_TABLE(shift_right),
    [BINARY_POWER] = OPERAND_TABLE(power),
    [BINARY_MATRIX_MULTIPLY] = OPERAND_TABLE(matrix_multiply),
};

void binary_prepare(Binary *self) {
    self->left_source = operand_source(self->left);
    self->right_source = operand_source(self->right);
    expr_rewrite(&self->expr, binary_variants[self->op][self->left->operand][self->right->operand], expr_test);
}
