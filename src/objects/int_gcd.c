// SPDX-License-Identifier: GPL-3.0-or-later
// The greatest common divisor of ints, with Lehmer's refinement of Euclid's algorithm.
//
// Euclid replaces (a, b) by (b, a mod b) until b is 0. Most quotients are small, so a division of long numbers gains
// but a bit or two. Lehmer divides only the topmost 60 bits, as long as these are sure to give the same quotients as
// the whole numbers, and keeps account of the steps in four small numbers:
//
//     a, b = A·a + B·b, C·a + D·b        one pass over the long numbers for some thirty steps
//
// What always holds: a >= b >= 0, and their greatest common divisor is that of the arguments.
//
// Next: library/math_integers.c.
#include "objects/error.h"
#include "objects/int_limbs.h"
#include "objects/interrupt.h"

__extension__ typedef __int128 SignedDoubleLimb;

typedef struct Steps { // the account of Euclid's steps
    int64_t a_from_a, a_from_b, b_from_a, b_from_b;
} Steps;

// The 60 bits of `limbs` below bit `position`.
static int64_t bits_below(const Natural *number, int64_t position) {
    int64_t low = position - LIMB_BITS;
    int64_t whole = low / LIMB_BITS;
    int bits = (int)(low % LIMB_BITS);
    Limb lower = whole < number->count ? number->limbs[whole] : 0;
    Limb upper = whole + 1 < number->count ? number->limbs[whole + 1] : 0;
    return (int64_t)(lower >> bits | (upper << (LIMB_BITS - bits) & LIMB_MASK));
}

// The steps that the topmost bits are sure of. Knuth's test: rounding either number up or down must not change the
// quotient.
static Steps simulate(int64_t a, int64_t b) {
    Steps s = {.a_from_a = 1, .b_from_b = 1};
    while (b + s.b_from_a != 0 && b + s.b_from_b != 0) {
        int64_t quotient = (a + s.a_from_a) / (b + s.b_from_a);
        int64_t product; // the other quotient is the same if this is at most a + …, by less than b + …
        if (__builtin_mul_overflow(quotient, b + s.b_from_b, &product) || product > a + s.a_from_b ||
            a + s.a_from_b - product >= b + s.b_from_b) {
            break;
        }
        s = (Steps){.a_from_a = s.b_from_a,
                    .a_from_b = s.b_from_b,
                    .b_from_a = s.a_from_a - quotient * s.b_from_a,
                    .b_from_b = s.a_from_b - quotient * s.b_from_b};
        int64_t rest = a - quotient * b;
        a = b;
        b = rest;
    }
    return s;
}

// Both numbers at once, in place. The results are not negative.
static void apply_steps(Natural *a, Natural *b, Steps steps) {
    SignedDoubleLimb a_carry = 0;
    SignedDoubleLimb b_carry = 0;
    for (int64_t i = 0; i < a->count; i++) {
        int64_t left = (int64_t)a->limbs[i];
        int64_t right = i < b->count ? (int64_t)b->limbs[i] : 0;
        a_carry += (SignedDoubleLimb)steps.a_from_a * left + (SignedDoubleLimb)steps.a_from_b * right;
        b_carry += (SignedDoubleLimb)steps.b_from_a * left + (SignedDoubleLimb)steps.b_from_b * right;
        a->limbs[i] = (Limb)a_carry & LIMB_MASK;
        b->limbs[i] = (Limb)b_carry & LIMB_MASK;
        a_carry >>= LIMB_BITS;
        b_carry >>= LIMB_BITS;
    }
    b->count = limbs_trim(b->limbs, a->count);
    a->count = limbs_trim(a->limbs, a->count);
}

// a, b = b, a mod b, by a whole division.
static bool divide_step(Natural *a, Natural *b) {
    Natural quotient, remainder;
    bool done = natural_divide(a, b, &quotient, &remainder);
    natural_deinit(&quotient);
    if (!done) {
        natural_deinit(&remainder);
        return false;
    }
    // The remainder moves into a's memory, which is long enough for all that follows.
    for (int64_t i = 0; i < remainder.count; i++) {
        a->limbs[i] = remainder.limbs[i];
    }
    a->count = remainder.count;
    natural_deinit(&remainder);
    Natural swapped = *a;
    *a = *b;
    *b = swapped;
    return true;
}

static uint64_t divisor_of_words(uint64_t a, uint64_t b) {
    while (b != 0) {
        uint64_t rest = a % b;
        a = b;
        b = rest;
    }
    return a;
}

static bool reduce(Natural *a, Natural *b) {
    while (b->count > 1) {
        if (!interrupt_check()) {
            return false;
        }
        int64_t position = limbs_bit_length(a->limbs, a->count);
        Steps steps = simulate(bits_below(a, position), bits_below(b, position));
        if (steps.a_from_b == 0) {
            if (!divide_step(a, b)) {
                return false;
            }
        } else {
            apply_steps(a, b, steps);
        }
    }
    return true;
}

static Owned divisor_of_long(const Int *left, const Int *right) {
    Natural a = {0}, b = {0};
    Owned result = NULL;
    if (natural_init_int(&a, left) && natural_init_int(&b, right)) {
        if (limbs_compare(a.limbs, a.count, b.limbs, b.count) < 0) {
            Natural swapped = a;
            a = b;
            b = swapped;
        }
        if (b.count > 1 && a.count > b.count && !divide_step(&a, &b)) {
            goto end;
        }
        if (!reduce(&a, &b)) {
            goto end;
        }
        if (b.count == 0) {
            result = limbs_to_int(a.limbs, a.count, false);
        } else {
            Divider divisor = divider_make(b.limbs[0]);
            Limb rest = limbs_divide_one(a.limbs, a.limbs, a.count, &divisor);
            result = int_from_uint64(divisor_of_words(b.limbs[0], rest));
        }
    }
end:
    natural_deinit(&b);
    natural_deinit(&a);
    return result;
}

Owned int_greatest_common_divisor(const Int *left, const Int *right) {
    if (LIKELY(int_is_compact(left) && int_is_compact(right))) {
        int64_t a = int_compact_value(left);
        int64_t b = int_compact_value(right);
        return int_from_uint64(divisor_of_words((uint64_t)(a < 0 ? -a : a), (uint64_t)(b < 0 ? -b : b)));
    }
    return divisor_of_long(left, right);
}
