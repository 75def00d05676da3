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

// Reads an int's digits in two's complement, lowest first, endlessly.
typedef struct DigitReader {
    const Int *source;
    int64_t next;
    uint32_t carry;
} DigitReader;

static uint32_t read_digit(DigitReader *reader) {
    int64_t i = reader->next++;
    uint32_t digit = i < int_digit_count(reader->source) ? reader->source->digits[i] : 0;
    if (reader->source->size >= 0) {
        return digit;
    }
    reader->carry += digit ^ INT_DIGIT_MASK;
    digit = reader->carry & INT_DIGIT_MASK;
    reader->carry >>= INT_DIGIT_BITS;
    return digit;
}

static uint64_t combine(uint64_t left, uint64_t right, BinaryOperator op) {
    return op == BINARY_AND ? left & right : op == BINARY_OR ? left | right : left ^ right;
}

static Owned bitwise_long(const Int *left, const Int *right, BinaryOperator op) {
    int64_t left_count = int_digit_count(left);
    int64_t right_count = int_digit_count(right);
    int64_t count = (left_count > right_count ? left_count : right_count) + 1;
    if (op == BINARY_AND && left->size >= 0 && left_count < count) {
        count = left_count; // nothing above a positive operand stays
    }
    if (op == BINARY_AND && right->size >= 0 && right_count < count) {
        count = right_count;
    }
    Int *result = int_allocate(count);
    if (result == NULL) {
        return NULL;
    }
    DigitReader left_reader = {.source = left, .carry = 1};
    DigitReader right_reader = {.source = right, .carry = 1};
    for (int64_t i = 0; i < count; i++) {
        result->digits[i] = (uint32_t)combine(read_digit(&left_reader), read_digit(&right_reader), op);
    }
    bool negative = combine(left->size < 0, right->size < 0, op) != 0;
    uint32_t carry = 1;
    for (int64_t i = 0; negative && i < count; i++) { // back to the magnitude
        carry += result->digits[i] ^ INT_DIGIT_MASK;
        result->digits[i] = carry & INT_DIGIT_MASK;
        carry >>= INT_DIGIT_BITS;
    }
    return int_finish(result, negative);
}

Owned int_bitwise(const Int *left, const Int *right, BinaryOperator op) {
    if (LIKELY(int_is_compact(left) && int_is_compact(right))) {
        uint64_t bits = combine((uint64_t)int_compact_value(left), (uint64_t)int_compact_value(right), op);
        return int_from_int64((int64_t)bits);
    }
    return bitwise_long(left, right, op);
}
