// SPDX-License-Identifier: GPL-3.0-or-later
// Arithmetic on two values, with the common types first; shared by `a + b` and `a += b`.
//
// Each operator is one inline function: ints of at most two digits (|n| < 2^60) and floats are worked out on the spot,
// and so are the results of such steps up to 2^63; all else goes to the protocol. `op` and the operand kinds are known
// when a variant is compiled, so that the switches below vanish.
#ifndef TALLY_EVAL_EVAL_BINARY_H
#define TALLY_EVAL_EVAL_BINARY_H

#include "eval/number.h"

#include <math.h>

// base ** exponent by squaring, for an exponent of at most 64; false: the result is too large.
static inline bool power_int(int64_t base, int64_t exponent, int64_t *result) {
    *result = 1;
    for (;;) {
        if ((exponent & 1) != 0 && __builtin_mul_overflow(*result, base, result)) {
            return false;
        }
        exponent >>= 1;
        if (exponent == 0) {
            return true;
        }
        if (__builtin_mul_overflow(base, base, &base)) {
            return false;
        }
    }
}

// The result of a compact int operation in *result; false: this operator, or these values, are for the slow path.
static ALWAYS_INLINE bool arithmetic_int(BinaryOperator op, int64_t left, int64_t right, int64_t *result) {
    switch (op) {
    case BINARY_ADD: return !__builtin_add_overflow(left, right, result);
    case BINARY_SUBTRACT: return !__builtin_sub_overflow(left, right, result);
    case BINARY_MULTIPLY: return !__builtin_mul_overflow(left, right, result);
    case BINARY_AND: *result = left & right; return true;
    case BINARY_OR: *result = left | right; return true;
    case BINARY_XOR: *result = left ^ right; return true;
    case BINARY_FLOOR_DIVIDE:
        if (UNLIKELY(right == 0 || left == INT64_MIN)) {
            return false;
        }
        *result = left / right - ((left % right != 0) & ((left ^ right) < 0));
        return true;
    case BINARY_REMAINDER:
        if (UNLIKELY(right == 0 || left == INT64_MIN)) {
            return false;
        }
        *result = left % right;
        *result += *result != 0 && (*result ^ right) < 0 ? right : 0;
        return true;
    case BINARY_RIGHT_SHIFT:
        if (UNLIKELY(right < 0)) {
            return false;
        }
        *result = left >> (right < 63 ? right : 63);
        return true;
    case BINARY_LEFT_SHIFT:
        if ((uint64_t)right > 30 || left > INT32_MAX || left < INT32_MIN) {
            return false;
        }
        *result = left * ((int64_t)1 << right);
        return true;
    case BINARY_POWER: return (uint64_t)right <= 64 && power_int(left, right, result);
    case BINARY_TRUE_DIVIDE:
    case BINARY_MATRIX_MULTIPLY:
    case BINARY_COUNT: break;
    }
    return false;
}

static ALWAYS_INLINE bool arithmetic_float(BinaryOperator op, double left, double right, double *result) {
    switch (op) {
    case BINARY_ADD: *result = left + right; return true;
    case BINARY_SUBTRACT: *result = left - right; return true;
    case BINARY_MULTIPLY: *result = left * right; return true;
    case BINARY_TRUE_DIVIDE: *result = left / right; return right != 0.0;
    case BINARY_POWER: *result = pow(left, right); return left > 0.0 && isfinite(*result);
    case BINARY_FLOOR_DIVIDE:
    case BINARY_REMAINDER:
    case BINARY_MATRIX_MULTIPLY:
    case BINARY_AND:
    case BINARY_OR:
    case BINARY_XOR:
    case BINARY_LEFT_SHIFT:
    case BINARY_RIGHT_SHIFT:
    case BINARY_COUNT: break;
    }
    return false;
}

static ALWAYS_INLINE bool op_has_floats(BinaryOperator op) {
    return op == BINARY_ADD || op == BINARY_SUBTRACT || op == BINARY_MULTIPLY || op == BINARY_TRUE_DIVIDE ||
           op == BINARY_POWER;
}

// left op right for exact ints and floats. False: not of these types, or the result is no such number.
static ALWAYS_INLINE bool arithmetic_fast(BinaryOperator op, Number left, Operand left_kind, Number right,
                                          Operand right_kind, Number *result) {
    if (op != BINARY_TRUE_DIVIDE && LIKELY(number_is_int(left, left_kind) && number_is_int(right, right_kind))) {
        int64_t a, b;
        result->kind = NUMBER_INT;
        return LIKELY(number_int_value(left, left_kind, &a) && number_int_value(right, right_kind, &b)) &&
               arithmetic_int(op, a, b, &result->integer);
    }
    double a, b;
    result->kind = NUMBER_FLOAT;
    return op_has_floats(op) && number_double_value(left, left_kind, &a) &&
           number_double_value(right, right_kind, &b) && arithmetic_float(op, a, b, &result->real);
}

#endif
