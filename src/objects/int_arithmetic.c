// SPDX-License-Identifier: GPL-3.0-or-later
// Addition and subtraction of ints, digit by digit, and the way from other numbers to an int and back.
//
//       a2 a1 a0        a sum of two digits and a carry is below 2^31: one digit, and the next carry above it
//     +    b1 b0
//     ──────────        ints of one or two digits, nearly all, are added in one 64-bit register instead
//
// What always holds: signs are dealt with outside, magnitudes inside; results come from int_finish, which trims them.
//
// Next: int_multiply.c.
#include "base/word.h"
#include "objects/error.h"
#include "objects/exception.h"
#include "objects/int_limbs.h"

#include <math.h>
#include <string.h>

// ---- magnitudes --------------------------------------------------------------------------------------------------

// Two digits in one word, 32 bits for each, of which two are spare.
static inline uint64_t pair_read(const uint32_t *digits) { return digits[0] | (uint64_t)digits[1] << 32; }

static inline void pair_write(uint32_t *digits, uint64_t pair) {
    digits[0] = (uint32_t)pair & INT_DIGIT_MASK;
    digits[1] = (uint32_t)(pair >> 32) & INT_DIGIT_MASK;
}

#define PAIR_SPARE (((uint64_t)3 << 62) | ((uint64_t)3 << 30))

// out = left + right, `count` digits of each; returns the carry. Ones in the spare bits of one pair hand the carry of
// the lower digit on to the upper one, so that two digits are one addition.
static uint32_t add_digits(uint32_t *out, const uint32_t *left, const uint32_t *right, int64_t count) {
    uint64_t carry = 0;
    int64_t i = 0;
    for (; i + 1 < count; i += 2) {
        uint64_t sum;
        uint64_t carried = __builtin_add_overflow(pair_read(left + i), pair_read(right + i) | PAIR_SPARE, &sum);
        carry = carried | __builtin_add_overflow(sum, carry, &sum);
        pair_write(out + i, sum);
    }
    if (i < count) {
        carry += left[i] + right[i];
        out[i] = (uint32_t)carry & INT_DIGIT_MASK;
        carry >>= INT_DIGIT_BITS;
    }
    return (uint32_t)carry;
}

// The same for left − right; returns the borrow. A borrow runs through the zeros in the spare bits by itself.
static uint32_t subtract_digits(uint32_t *out, const uint32_t *left, const uint32_t *right, int64_t count) {
    uint64_t borrow = 0;
    int64_t i = 0;
    for (; i + 1 < count; i += 2) {
        uint64_t difference = pair_read(left + i) - pair_read(right + i) - borrow;
        borrow = difference >> 63;
        pair_write(out + i, difference);
    }
    if (i < count) {
        uint32_t difference = left[i] - right[i] - (uint32_t)borrow;
        out[i] = difference & INT_DIGIT_MASK;
        borrow = difference >> 31;
    }
    return (uint32_t)borrow;
}

static Owned add_magnitudes(const Int *left, const Int *right, bool negative) {
    if (int_digit_count(left) < int_digit_count(right)) {
        const Int *shorter = left;
        left = right;
        right = shorter;
    }
    int64_t left_count = int_digit_count(left);
    int64_t right_count = int_digit_count(right);
    uint32_t top = left->digits[left_count - 1] | (right_count == left_count ? right->digits[right_count - 1] : 0);
    bool may_grow = top >= INT_DIGIT_MASK / 2; // else no carry leaves the topmost digit
    Int *sum = int_allocate(left_count + may_grow);
    if (sum == NULL) {
        return NULL;
    }
    uint32_t carry = add_digits(sum->digits, left->digits, right->digits, right_count);
    for (int64_t i = right_count; i < left_count; i++) {
        carry += left->digits[i];
        sum->digits[i] = carry & INT_DIGIT_MASK;
        carry >>= INT_DIGIT_BITS;
    }
    if (may_grow) {
        sum->digits[left_count] = carry;
    }
    return int_finish(sum, negative);
}

static int compare_magnitudes(const Int *left, const Int *right) {
    int64_t left_count = int_digit_count(left);
    int64_t right_count = int_digit_count(right);
    if (left_count != right_count) {
        return left_count < right_count ? -1 : 1;
    }
    for (int64_t i = left_count - 1; i >= 0; i--) {
        if (left->digits[i] != right->digits[i]) {
            return left->digits[i] < right->digits[i] ? -1 : 1;
        }
    }
    return 0;
}

// left − right in magnitude; `negative`: the sign of the result if left is the larger one.
static Owned subtract_magnitudes(const Int *left, const Int *right, bool negative) {
    int order = compare_magnitudes(left, right);
    if (order == 0) {
        return int_from_int64(0);
    }
    if (order < 0) {
        const Int *larger = right;
        right = left;
        left = larger;
        negative = !negative;
    }
    int64_t left_count = int_digit_count(left);
    int64_t right_count = int_digit_count(right);
    Int *difference = int_allocate(left_count);
    if (difference == NULL) {
        return NULL;
    }
    uint32_t borrow = subtract_digits(difference->digits, left->digits, right->digits, right_count);
    for (int64_t i = right_count; i < left_count; i++) {
        borrow = left->digits[i] - borrow;
        difference->digits[i] = borrow & INT_DIGIT_MASK;
        borrow >>= 31; // the difference was below zero
    }
    return int_finish(difference, negative);
}

// ---- operations --------------------------------------------------------------------------------------------------

Owned int_add(const Int *left, const Int *right) {
    if (LIKELY(int_is_compact(left) && int_is_compact(right))) {
        return int_from_int64(int_compact_value(left) + int_compact_value(right));
    }
    bool negative = left->size < 0;
    if (negative == (right->size < 0)) {
        return add_magnitudes(left, right, negative);
    }
    return subtract_magnitudes(left, right, negative);
}

Owned int_subtract(const Int *left, const Int *right) {
    if (LIKELY(int_is_compact(left) && int_is_compact(right))) {
        return int_from_int64(int_compact_value(left) - int_compact_value(right));
    }
    if (right->size == 0) {
        return int_copy_exact(left);
    }
    bool negative = left->size < 0;
    if (left->size != 0 && negative == (right->size < 0)) {
        return subtract_magnitudes(left, right, negative);
    }
    return add_magnitudes(left, right, right->size > 0);
}

Owned int_negate(const Int *self) {
    if (LIKELY(int_is_compact(self))) {
        return int_from_int64(-int_compact_value(self));
    }
    int64_t count = int_digit_count(self);
    Int *result = int_allocate(count);
    if (result == NULL) {
        return NULL;
    }
    memcpy(result->digits, self->digits, (size_t)count * sizeof(uint32_t));
    result->size = -self->size;
    return &result->object;
}

int int_sign(const Int *self) { return (self->size > 0) - (self->size < 0); }

// ---- C numbers ---------------------------------------------------------------------------------------------------

bool int_to_int64(const Int *self, int64_t *value) {
    if (LIKELY(int_is_compact(self))) {
        *value = int_compact_value(self);
        return true;
    }
    int64_t count = int_digit_count(self);
    if (count > 3 || self->digits[2] > 8) { // 8 × 2^60 is 2^63
        return false;
    }
    uint64_t magnitude = (uint64_t)self->digits[0] | (uint64_t)self->digits[1] << INT_DIGIT_BITS |
                         (uint64_t)self->digits[2] << (2 * INT_DIGIT_BITS);
    if (magnitude > (uint64_t)INT64_MAX + (self->size < 0)) {
        return false;
    }
    *value = self->size < 0 ? (int64_t)(0 - magnitude) : (int64_t)magnitude;
    return true;
}

// The topmost 64 bits hold more than a double can; the last of them also says whether any bit below is set, so that the
// processor rounds as if it saw them all.
double int_to_double(const Int *self, bool *overflow) {
    *overflow = false;
    if (LIKELY(int_is_compact(self))) {
        return (double)int_compact_value(self);
    }
    int64_t bits = int_bit_length(self);
    int64_t count = int_digit_count(self);
    uint64_t top = 0;
    int filled = 0;
    int64_t i = count - 1;
    for (; i >= 0 && filled < 64; i--) {
        int length = i == count - 1 ? (int)(bits - (count - 1) * INT_DIGIT_BITS) : INT_DIGIT_BITS;
        int taken = length < 64 - filled ? length : 64 - filled;
        top = top << taken | self->digits[i] >> (length - taken);
        filled += taken;
        if (taken < length && (self->digits[i] & ((1u << (length - taken)) - 1)) != 0) {
            top |= 1;
        }
    }
    for (; i >= 0 && (top & 1) == 0; i--) {
        top |= self->digits[i] != 0;
    }
    double value = bits > 1100 ? INFINITY : ldexp((double)top, (int)(bits - filled));
    *overflow = isinf(value);
    return self->size < 0 ? -value : value;
}

Owned int_from_double(double value) {
    if (LIKELY(value > -9.2e18 && value < 9.2e18)) {
        return int_from_int64((int64_t)value);
    }
    if (isnan(value)) {
        return error_raise(&ValueErrorType, "cannot convert float NaN to integer");
    }
    if (isinf(value)) {
        return error_raise(&OverflowErrorType, "cannot convert float infinity to integer");
    }
    int exponent;
    Limb mantissa = (Limb)ldexp(frexp(fabs(value), &exponent), 53);
    return limbs_to_int_shifted(&mantissa, 1, exponent - 53, value < 0);
}

// ---- bytes -------------------------------------------------------------------------------------------------------

// The 8 bytes from `index` on, counted from the least significant one; zeros above the last.
static uint64_t word_at(const uint8_t *bytes, size_t size, size_t index, bool little_endian) {
    if (size - index >= sizeof(uint64_t)) {
        return word_read(bytes + (little_endian ? index : size - index - sizeof(uint64_t)), little_endian);
    }
    uint64_t word = 0;
    for (size_t i = size; i > index; i--) {
        word = word << 8 | bytes[little_endian ? i - 1 : size - i];
    }
    return word;
}

// 64 bits at a time; a negative number's are turned and 1 is added, and what lies above the given bytes is cut off.
Owned int_from_bytes(const uint8_t *bytes, size_t size, bool little_endian, bool is_signed) {
    bool negative = is_signed && size > 0 && (bytes[little_endian ? size - 1 : 0] & 0x80) != 0;
    Int *self = int_allocate((int64_t)(size * 8 / INT_DIGIT_BITS) + 1);
    if (self == NULL) {
        return NULL;
    }
    DoubleLimb waiting = 0; // bits that do not fill a digit yet
    int waiting_count = 0;
    uint64_t carry = 1;
    int64_t digit = 0;
    for (size_t i = 0; i < size; i += sizeof carry) {
        uint64_t word = word_at(bytes, size, i, little_endian);
        if (negative) {
            carry = __builtin_add_overflow(~word, carry, &word);
            word &= size - i >= sizeof word ? UINT64_MAX : ((uint64_t)1 << (8 * (size - i))) - 1;
        }
        waiting |= (DoubleLimb)word << waiting_count;
        for (waiting_count += 64; waiting_count >= INT_DIGIT_BITS && digit < self->size;
             waiting_count -= INT_DIGIT_BITS) {
            self->digits[digit++] = (uint32_t)waiting & INT_DIGIT_MASK;
            waiting >>= INT_DIGIT_BITS;
        }
    }
    while (digit < self->size) {
        self->digits[digit++] = (uint32_t)waiting & INT_DIGIT_MASK;
        waiting >>= INT_DIGIT_BITS;
    }
    return int_finish(self, negative);
}
