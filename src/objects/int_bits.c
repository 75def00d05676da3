// SPDX-License-Identifier: GPL-3.0-or-later
// Ints as rows of bits: shifts, and, or, exclusive or.
//
// A negative int is stored as sign and magnitude, but Python's bits are those of two's complement with endless ones to
// the left. Its digits are made as they are read: turn all bits of the magnitude, and add 1 at the lowest.
//
//     −6        sign −, magnitude …00 110
//     turned    …11 001,  + 1  =  …11 010
//
// What always holds: the result of an operation is negative if the operation of the two signs says so (and: both), and
// one more digit than the longer operand has is room enough.
//
// Next: int_text.c.
#include "base/word.h"
#include "objects/error.h"
#include "objects/exception.h"
#include "objects/int_limbs.h"

#include <string.h>

int64_t int_bit_length(const Int *self) {
    int64_t count = int_digit_count(self);
    return count == 0 ? 0 : count * INT_DIGIT_BITS - (__builtin_clz(self->digits[count - 1]) - (32 - INT_DIGIT_BITS));
}

// ---- shifts ------------------------------------------------------------------------------------------------------

static Owned shift_left_long(const Int *self, int64_t bits) {
    int64_t whole = bits / INT_DIGIT_BITS;
    int rest = (int)(bits % INT_DIGIT_BITS);
    int64_t count = int_digit_count(self);
    int64_t new_count = (int_bit_length(self) + bits - 1) / INT_DIGIT_BITS + 1;
    Int *result = int_allocate(new_count);
    if (result == NULL) {
        return NULL;
    }
    memset(result->digits, 0, (size_t)whole * sizeof(uint32_t));
    uint32_t carry = 0;
    for (int64_t i = 0; i < count; i++) {
        result->digits[whole + i] = (self->digits[i] << rest & INT_DIGIT_MASK) | carry;
        carry = (uint32_t)((uint64_t)self->digits[i] << rest >> INT_DIGIT_BITS);
    }
    if (whole + count < new_count) {
        result->digits[whole + count] = carry;
    }
    return int_finish(result, self->size < 0);
}

Owned int_shift_left(const Int *self, const Int *count) {
    if (count->size < 0) {
        return error_raise(&ValueErrorType, "negative shift count");
    }
    if (self->size == 0) {
        return int_from_int64(0);
    }
    int64_t bits;
    bool overflow;
    if (UNLIKELY(!int_to_int64(count, &bits) || bits > INT_DIGITS_MAXIMUM * INT_DIGIT_BITS)) {
        // CPython, too, has one word for what cannot be counted and another for what cannot be held.
        bool countable = int_to_double(count, &overflow) / INT_DIGIT_BITS < 0x1p61 && !overflow;
        return countable ? heap_raise_no_memory() : error_raise(&OverflowErrorType, "too many digits in integer");
    }
    if (LIKELY(int_is_compact(self)) && bits < 62 && int_bit_length(self) + bits < 62) {
        return int_from_int64(int_compact_value(self) * ((int64_t)1 << bits));
    }
    return shift_left_long(self, bits);
}

// Rounds towards minus infinity: a negative number that loses a bit becomes one less.
static Owned shift_right_long(const Int *self, int64_t bits) {
    int64_t count = int_digit_count(self);
    int64_t whole = bits / INT_DIGIT_BITS;
    int rest = (int)(bits % INT_DIGIT_BITS);
    bool negative = self->size < 0;
    if (whole >= count) {
        return int_from_int64(negative ? -1 : 0);
    }
    bool round = false;
    for (int64_t i = 0; negative && !round && i < whole; i++) {
        round = self->digits[i] != 0;
    }
    round |= negative && (self->digits[whole] & ((1u << rest) - 1)) != 0;
    Int *result = int_allocate(count - whole + round); // one more, for the carry of rounding
    if (result == NULL) {
        return NULL;
    }
    uint32_t carry = round;
    for (int64_t i = whole; i < count; i++) {
        uint32_t above = i + 1 < count ? self->digits[i + 1] << (INT_DIGIT_BITS - rest) & INT_DIGIT_MASK : 0;
        carry += self->digits[i] >> rest | above;
        result->digits[i - whole] = carry & INT_DIGIT_MASK;
        carry >>= INT_DIGIT_BITS;
    }
    if (round) {
        result->digits[count - whole] = carry;
    }
    return int_finish(result, negative);
}

Owned int_shift_right(const Int *self, const Int *count) {
    if (count->size < 0) {
        return error_raise(&ValueErrorType, "negative shift count");
    }
    int64_t bits;
    if (!int_to_int64(count, &bits)) {
        bits = INT64_MAX;
    }
    if (LIKELY(int_is_compact(self))) {
        return int_from_int64(int_compact_value(self) >> (bits < 63 ? bits : 63));
    }
    return shift_right_long(self, bits);
}

// ---- and, or, exclusive or ---------------------------------------------------------------------------------------

// The digits of −x from those of x, or back: zeros stay, the first other digit is negated, and those above are turned.
// out may be digits.
static void negate_digits(uint32_t *out, const uint32_t *digits, int64_t count) {
    int64_t i = 0;
    for (; i < count && digits[i] == 0; i++) {
        out[i] = 0;
    }
    if (i < count) {
        out[i] = INT_DIGIT_BASE - digits[i];
    }
    for (i += 1; i < count; i++) {
        out[i] = digits[i] ^ INT_DIGIT_MASK;
    }
}

// The lowest `count` digits in two's complement.
static void write_complement(uint32_t *out, int64_t count, const Int *source) {
    int64_t own_count = int_digit_count(source) < count ? int_digit_count(source) : count;
    if (source->size >= 0) {
        memcpy(out, source->digits, (size_t)own_count * sizeof(uint32_t));
    } else {
        negate_digits(out, source->digits, own_count);
    }
    for (int64_t i = own_count; i < count; i++) {
        out[i] = source->size < 0 ? INT_DIGIT_MASK : 0;
    }
}

static ALWAYS_INLINE uint64_t combine(uint64_t left, uint64_t right, BinaryOperator op) {
    return op == BINARY_AND ? left & right : op == BINARY_OR ? left | right : left ^ right;
}

// out = out op right; right has right_count digits, and zeros above them up to `count`.
static ALWAYS_INLINE void combine_each(uint32_t *out, const uint32_t *right, int64_t count, BinaryOperator op) {
    int64_t i = 0;
    for (; i + 1 < count; i += 2) { // two digits at a time
        word_write(out + i, combine(word_read(out + i, true), word_read(right + i, true), op), true);
    }
    if (i < count) {
        out[i] = (uint32_t)combine(out[i], right[i], op);
    }
}

static void combine_digits(uint32_t *out, int64_t count, const uint32_t *right, int64_t right_count,
                           BinaryOperator op) {
    if (op == BINARY_AND) {
        combine_each(out, right, right_count, BINARY_AND);
        memset(out + right_count, 0, (size_t)(count - right_count) * sizeof(uint32_t));
    } else if (op == BINARY_OR) {
        combine_each(out, right, right_count, BINARY_OR);
    } else {
        combine_each(out, right, right_count, BINARY_XOR);
    }
}

static Owned bitwise_long(const Int *left, const Int *right, BinaryOperator op) {
    if (right->size < 0) { // a negative one on the left needs no copy
        const Int *swapped = left;
        left = right;
        right = swapped;
    }
    int64_t left_count = int_digit_count(left);
    int64_t right_count = int_digit_count(right);
    bool negative = combine(left->size < 0, right->size < 0, op) != 0;
    int64_t count = (left_count > right_count ? left_count : right_count) + (left->size < 0);
    if (op == BINARY_AND && right->size >= 0) {
        count = left->size >= 0 && left_count < right_count ? left_count : right_count; // no more of it stays
    }
    Workspace space;
    Limb *copy = workspace_open(&space, right->size < 0 ? count : 0); // of the right one, if it is negative, too
    if (copy == NULL) {
        return NULL;
    }
    Int *result = int_allocate(count);
    if (result != NULL) {
        write_complement(result->digits, count, left);
        if (right->size < 0) {
            uint32_t *digits = (uint32_t *)copy;
            write_complement(digits, count, right);
            combine_digits(result->digits, count, digits, count, op);
        } else {
            combine_digits(result->digits, count, right->digits, right_count < count ? right_count : count, op);
        }
        if (negative) {
            negate_digits(result->digits, result->digits, count);
        }
    }
    workspace_close(&space);
    return result == NULL ? NULL : int_finish(result, negative);
}

Owned int_bitwise(const Int *left, const Int *right, BinaryOperator op) {
    if (LIKELY(int_is_compact(left) && int_is_compact(right))) {
        uint64_t bits = combine((uint64_t)int_compact_value(left), (uint64_t)int_compact_value(right), op);
        return int_from_int64((int64_t)bits);
    }
    return bitwise_long(left, right, op);
}
