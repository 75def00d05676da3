// SPDX-License-Identifier: GPL-3.0-or-later
// Binary operators: left op right.
//
//     a + 1     operands L and C: variant add_LC reads slot and constant without touching a count
//     f(x) * y  operands E and L: variant multiply_EL owns the left value until the product is made
//
//     a * b + c the product is no object: add_NL reads it as a Number
//
// A node starts as the variant of its operator and operand kinds. What is not arithmetic on ints and floats takes one
// step more, to the protocol.
//
// Next: eval_compare.c, built alike; eval_binary.h, the arithmetic.
#include "eval/eval_binary.h"

#include "eval/forms.h"
#include "eval/operand_variants.h"
#include "eval/techniques.h"

// ---- any operands ------------------------------------------------------------------------------------------------

// left op right by the operator's protocol. Takes over both operands.
static Owned binary_protocol(const Binary *self, Frame *frame, Owned left, Owned right) {
    frame->at = &self->expr.node;
    Owned result = object_binary(self->op, left, right);
    release(left);
    release(right);
    return result;
}

// Whatever is not int or float arithmetic. `left` and `right` are what was read of the operands.
static __attribute__((noinline)) Owned binary_finish(Expr *expr, Frame *frame, Number left, Number right) {
    node_missed(&expr->node);
    const Binary *self = (Binary *)expr;
    Owned left_object, right_object;
    bool settled = operands_settle(self->left, self->right, frame, left, right, &left_object, &right_object);
    return settled ? binary_protocol(self, frame, left_object, right_object) : NULL;
}

static __attribute__((noinline)) Number binary_finish_number(Expr *expr, Frame *frame, Number left, Number right) {
    return number_from_object(binary_finish(expr, frame, left, right));
}

// ---- ints and floats ---------------------------------------------------------------------------------------------

// Reads the operands and works the result out if it is an int or a float of the fast kind. False: binary_finish has to
// go on with what was read.
static ALWAYS_INLINE bool binary_fast(const Binary *self, Frame *frame, BinaryOperator op, Operand left_kind,
                                      Operand right_kind, Number *left, Number *right, Number *result) {
    *right = (Number){.kind = NUMBER_FAILED};
    *left = operand_take(self->left_source, left_kind, frame);
    if (number_failed(*left)) {
        return false;
    }
    *right = operand_take(self->right_source, right_kind, frame);
    if (number_failed(*right) || UNLIKELY(!arithmetic_fast(op, *left, left_kind, *right, right_kind, result))) {
        return false;
    }
    number_done(*left, left_kind);
    number_done(*right, right_kind);
    return true;
}

static ALWAYS_INLINE Number binary_number(Expr *expr, Frame *frame, BinaryOperator op, Operand left_kind,
                                          Operand right_kind) {
    Number left, right, result;
    bool fast = binary_fast((Binary *)expr, frame, op, left_kind, right_kind, &left, &right, &result);
    return LIKELY(fast) ? result : binary_finish_number(expr, frame, left, right);
}

static ALWAYS_INLINE Owned binary_object(Expr *expr, Frame *frame, BinaryOperator op, Operand left_kind,
                                         Operand right_kind) {
    Number left, right, result;
    bool fast = binary_fast((Binary *)expr, frame, op, left_kind, right_kind, &left, &right, &result);
    return LIKELY(fast) ? number_box(result) : binary_finish(expr, frame, left, right);
}

// Two functions for each operator, one that makes the result an object and one that does not, each with its variants.
#define SPECIALISED(prefix, OP)                                                                                        \
    static ALWAYS_INLINE Number prefix##_number(Expr *expr, Frame *frame, Operand left, Operand right) {               \
        return binary_number(expr, frame, BINARY_##OP, left, right);                                                   \
    }                                                                                                                  \
    static ALWAYS_INLINE Owned prefix(Expr *expr, Frame *frame, Operand left, Operand right) {                         \
        return binary_object(expr, frame, BINARY_##OP, left, right);                                                   \
    }                                                                                                                  \
    OPERAND_VARIANTS(Number, prefix##_number, prefix##_number)                                                         \
    OPERAND_VARIANTS(Owned, prefix, prefix)

SPECIALISED(add, ADD)
SPECIALISED(subtract, SUBTRACT)
SPECIALISED(multiply, MULTIPLY)
SPECIALISED(true_divide, TRUE_DIVIDE)
SPECIALISED(floor_divide, FLOOR_DIVIDE)
SPECIALISED(modulo, REMAINDER)
SPECIALISED(power, POWER)
SPECIALISED(bit_and, AND)
SPECIALISED(bit_or, OR)
SPECIALISED(bit_xor, XOR)
SPECIALISED(shift_left, LEFT_SHIFT)
SPECIALISED(shift_right, RIGHT_SHIFT)

typedef struct BinaryVariants {
    Evaluate eval[OPERAND_KINDS][OPERAND_KINDS];
    EvaluateNumber number[OPERAND_KINDS][OPERAND_KINDS];
} BinaryVariants;

#define VARIANTS(prefix)                                                                                               \
    { OPERAND_TABLE(prefix), OPERAND_TABLE(prefix##_number) }

static const BinaryVariants binary_variants[BINARY_COUNT] = {
    [BINARY_ADD] = VARIANTS(add),
    [BINARY_SUBTRACT] = VARIANTS(subtract),
    [BINARY_MULTIPLY] = VARIANTS(multiply),
    [BINARY_TRUE_DIVIDE] = VARIANTS(true_divide),
    [BINARY_FLOOR_DIVIDE] = VARIANTS(floor_divide),
    [BINARY_REMAINDER] = VARIANTS(modulo),
    [BINARY_POWER] = VARIANTS(power),
    [BINARY_AND] = VARIANTS(bit_and),
    [BINARY_OR] = VARIANTS(bit_or),
    [BINARY_XOR] = VARIANTS(bit_xor),
    [BINARY_LEFT_SHIFT] = VARIANTS(shift_left),
    [BINARY_RIGHT_SHIFT] = VARIANTS(shift_right),
};

// The general form; @ has no other.
static Owned binary_eval(Expr *expr, Frame *frame) {
    const Binary *self = (Binary *)expr;
    Owned left = expr_eval(self->left, frame);
    Owned right = left == NULL ? NULL : expr_eval(self->right, frame);
    if (right == NULL) {
        release_if_any(left);
        return NULL;
    }
    return binary_protocol(self, frame, left, right);
}

const FormRow binary_forms[] = {
    FORM(binary_eval, "asks the type"),
    {NULL, "numbers:"},
};

void binary_prepare(Binary *self) {
    if (self->op == BINARY_MATRIX_MULTIPLY || !technique_is_on(TECHNIQUE_ARITHMETIC)) {
        expr_rewrite(&self->expr, binary_eval, expr_test);
        return;
    }
    self->left_source = operand_source(self->left);
    self->right_source = operand_source(self->right);
    Operand left = operand_of_left(self->left, self->right);
    const BinaryVariants *variants = &binary_variants[self->op];
    self->expr.number = variants->number[left][self->right->operand];
    self->expr.operand = technique_is_on(TECHNIQUE_NUMBERS) ? OPERAND_NUMBER : OPERAND_EXPRESSION;
    expr_rewrite(&self->expr, variants->eval[left][self->right->operand], expr_test);
}
