// SPDX-License-Identifier: GPL-3.0-or-later
// Integers of any size, and bool: sign and magnitude in digits of 30 bits, least significant first.
//
//     ┌──────────┬──────┬──────┬──────────┬──────────┬ ─ ─
//     │ refcount │ type │ size │ digits[0]│ digits[1]│       size < 0: negative; size 0: zero
//     └──────────┴──────┴──────┴──────────┴──────────┴ ─ ─
//
// getsizeof is 24 + 4 × digits. An int of at most two digits always asks for room for two, with the unused ones zero,
// so that its value is decoded without a branch. Ints from −5 to 256 exist once. An int never changes.
#ifndef TALLY_OBJECTS_INT_H
#define TALLY_OBJECTS_INT_H

#include "memory/heap.h"

#define INT_DIGIT_BITS 30
#define INT_DIGIT_BASE (1u << INT_DIGIT_BITS)
#define INT_DIGIT_MASK (INT_DIGIT_BASE - 1)
#define INT_SMALL_MINIMUM (-5)
#define INT_SMALL_MAXIMUM 256
#define INT_COMPACT_SIZE 32 // bytes asked for an int of at most two digits

typedef struct Int {
    Object object;
    int64_t size; // number of digits; negative for negative ints
    uint32_t digits[];
} Int;

extern Type IntType, BoolType;

typedef struct CompactInt { // an int of at most two digits, which static ones are
    Object object;
    int64_t size;
    uint32_t digits[2];
} CompactInt;

extern CompactInt true_object, false_object;
extern CompactInt int_small_objects[INT_SMALL_MAXIMUM - INT_SMALL_MINIMUM + 1];
#define OBJECT_TRUE ((Borrowed)&true_object.object)
#define OBJECT_FALSE ((Borrowed)&false_object.object)

static inline const Int *as_int(Borrowed object) { return (const Int *)(const void *)object; }

MUST_USE static inline Owned bool_new(bool value) { return retain(value ? OBJECT_TRUE : OBJECT_FALSE); }

// At most two digits: |value| < 2^60.
static inline bool int_is_compact(const Int *self) { return (uint64_t)(self->size + 2) <= 4; }
static inline int64_t int_compact_value(const Int *self) {
    int64_t magnitude = (int64_t)((uint64_t)self->digits[0] | (uint64_t)self->digits[1] << INT_DIGIT_BITS);
    return self->size < 0 ? -magnitude : magnitude;
}

// One digit or none, |value| < 2^30, as nearly all ints of a program: its value takes one multiplication.
static inline bool int_is_single(const Int *self) { return (uint64_t)(self->size + 1) <= 2; }
static inline int64_t int_single_value(const Int *self) { return self->size * (int64_t)self->digits[0]; }

// An Int of this value that is small or of one digit, if a block lies ready. NULL: ask int_from_int64_slow (nothing is
// pending).
MUST_USE static ALWAYS_INLINE Owned int_from_int64_fast(int64_t value) {
    if ((uint64_t)value - (uint64_t)INT_SMALL_MINIMUM <= (uint64_t)(INT_SMALL_MAXIMUM - INT_SMALL_MINIMUM)) {
        return retain(&int_small_objects[value - INT_SMALL_MINIMUM].object);
    }
    int64_t sign = value < 0 ? -1 : 1;
    uint64_t magnitude = (uint64_t)value * (uint64_t)sign;
    if (UNLIKELY(magnitude >= INT_DIGIT_BASE)) {
        return NULL;
    }
    CompactInt *self = heap_allocate_fast(HEAP_PLAIN, INT_COMPACT_SIZE);
    if (UNLIKELY(self == NULL)) {
        return NULL;
    }
    self->object = (Object){.refcount = 1, .type = &IntType};
    self->size = sign;
    self->digits[0] = (uint32_t)magnitude;
    self->digits[1] = 0;
    return &self->object;
}

MUST_USE Owned int_from_int64_slow(int64_t value); // any value
// An Int of this value.
MUST_USE static inline Owned int_from_int64(int64_t value) {
    Owned fast = int_from_int64_fast(value);
    return LIKELY(fast != NULL) ? fast : int_from_int64_slow(value);
}

MUST_USE Owned int_from_uint64(uint64_t value);
MUST_USE Owned int_from_double(double value); // truncates; OverflowError, ValueError for infinities and NaN
// Digits in `base` (2…36, 0: from the prefix) with underscores and spaces as int() allows. `text` is ASCII, or the rest
// is no digit. NULL and *valid false if it is no int (nothing is pending then); the caller words the error. The
// limit of digits: ValueError is pending, *valid true.
MUST_USE Owned int_from_text(const char *text, size_t size, int base, bool *valid);
// int(text, base) for a str, bytes or bytearray, with its ValueError.
MUST_USE Owned int_parse(Borrowed text, int base);
MUST_USE Owned int_from_bytes(const uint8_t *bytes, size_t size, bool little_endian, bool is_signed);

bool int_to_int64(const Int *self, int64_t *value);             // false: it does not fit (nothing is pending)
double int_to_double(const Int *self, bool *overflow);          // correctly rounded
MUST_USE Owned int_to_text(const Int *self, int base);          // a Str without prefix; 10, 2, 8, 16
MUST_USE Owned int_to_text_prefixed(const Int *self, int base); // "-0xff"; 2, 8, 16
int64_t int_bit_length(const Int *self);
int int_sign(const Int *self);                      // −1, 0, 1
int int_compare(const Int *left, const Int *right); // −1, 0, 1
int64_t int_hash_value(const Int *self);

// The operations on two ints (or subclasses): results are exact Ints.
MUST_USE Owned int_add(const Int *left, const Int *right);
MUST_USE Owned int_subtract(const Int *left, const Int *right);
MUST_USE Owned int_multiply(const Int *left, const Int *right);
// Floor division and its remainder; either result may be NULL (not wanted). False: ZeroDivisionError.
bool int_divide_modulo(const Int *left, const Int *right, Owned *quotient, Owned *remainder);
MUST_USE Owned int_true_divide(const Int *left, const Int *right); // a Float, correctly rounded
MUST_USE Owned int_power(const Int *base, const Int *exponent);    // a Float for a negative exponent
MUST_USE Owned int_power_modulo(const Int *base, const Int *exponent, const Int *modulus);
MUST_USE Owned int_shift_left(const Int *self, const Int *count);
MUST_USE Owned int_shift_right(const Int *self, const Int *count);
MUST_USE Owned int_bitwise(const Int *left, const Int *right, BinaryOperator op); // AND, OR, XOR
MUST_USE Owned int_negate(const Int *self);
MUST_USE Owned int_copy_exact(const Int *self); // an exact Int of the same value (self itself if it is one)

// For those who write digits themselves: an Int of refcount 1 and so many digits (size is set, at least 1), which they
// fill; those of a compact one are zero. int_finish gives it its sign, drops leading zeros and consumes it: a value of
// at most two digits comes back in its 32-byte block, or as the small int that exists once.
MUST_USE Int *int_allocate(int64_t digit_count);
MUST_USE Owned int_finish(Int *self, bool negative);
#define INT_DIGITS_MAXIMUM ((int64_t)1 << 31) // more are no memory error of the machine, but of Tally

MUST_USE Owned int_greatest_common_divisor(const Int *left, const Int *right);

bool ints_init(void); // small ints, True, False: static objects and roots; readies the types

#endif
