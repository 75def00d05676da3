// SPDX-License-Identifier: GPL-3.0-or-later
// Arithmetic on two values, with the common types first; shared by `a + b` and `a += b`.
//
// Each operator is one inline function: ints of at most two digits (|n| < 2^60) and floats are worked out on the spot,
// all else goes to the protocol. `op` is known when a variant is compiled, so that the switches below vanish.
#ifndef TALLY_EVAL_EVAL_BINARY_H
#define TALLY_EVAL_EVAL_BINARY_H

#include "eval/nodes.h"

#include <math.h>

// The result of a compact int operation in *result; false: this operator, or these values, are for the slow path.
static ALWAYS_INLINE bool arithmetic_int(BinaryOperator op, int64_t left, int64_t right, int64_t *result) {
    switch (op) {
    case BINARY_ADD: *result = left + right; return true;
    case BINARY_SUBTRACT: *result = left - right; return true;
    case BINARY_MULTIPLY: return !__builtin_mul_overflow(left, right, result);
    case BINARY_AND: *result = left & right; return true;
    case BINARY_OR: *result = left | right; return true;
    case BINARY_XOR: *result = left ^ right; return true;
    case BINARY_FLOOR_DIVIDE:
        if (UNLIKELY(right == 0)) {
            return false;
        }
        *result = left / right - ((left % right != 0) & ((left ^ right) < 0));
        return true;
    case BINARY_REMAINDER:
        if (UNLIKELY(right == 0)) {
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
    case BINARY_TRUE_DIVIDE:
    case BINARY_POWER:
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
    case BINARY_FLOOR_DIVIDE:
    case BINARY_REMAINDER:
    case BINARY_POWER:
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

// An exact int or float as a double without rounding; false: another type, or too large an int.
static ALWAYS_INLINE bool exact_double(Borrowed object, double *value) {
    if (object->type == &FloatType) {
        *value = float_value(object);
        return true;
    }
    if (object->type != &IntType || !int_is_compact(as_int(object))) {
        return false;
    }
    int64_t number = int_compact_value(as_int(object));
    *value = (double)number;
    return number <= ((int64_t)1 << 53) && number >= -((int64_t)1 << 53);
}

static ALWAYS_INLINE bool op_has_floats(BinaryOperator op) {
    return op == BINARY_ADD || op == BINARY_SUBTRACT || op == BINARY_MULTIPLY || op == BINARY_TRUE_DIVIDE;
}

// left op right for exact ints and floats. True: *result is the value (owned; NULL: MemoryError). False: not of these
// types.
static ALWAYS_INLINE bool arithmetic_fast(BinaryOperator op, Borrowed left, Borrowed right, Owned *result) {
    if (op != BINARY_TRUE_DIVIDE && LIKELY(left->type == &IntType && right->type == &IntType)) {
        int64_t value;
        if (LIKELY(int_is_compact(as_int(left)) && int_is_compact(as_int(right))) &&
            arithmetic_int(op, int_compact_value(as_int(left)), int_compact_value(as_int(right)), &value)) {
            *result = int_from_int64(value);
            return true;
        }
        return false;
    }
    double a, b, value;
    if (op_has_floats(op) && exact_double(left, &a) && exact_double(right, &b) && arithmetic_float(op, a, b, &value)) {
        *result = float_new(value);
        return true;
    }
    return false;
}

#endif
