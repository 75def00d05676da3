// SPDX-License-Identifier: GPL-3.0-or-later
// Multiplication: column by column for small numbers, Karatsuba's way for large ones.
//
// By columns, as on paper, but each column is summed up whole before it is written: 128 bits hold the sum of 250
// products of two limbs, so there is no carry inside a column.
//
//               l1    l0
//          ×    r1    r0        column 0: l0·r0    column 1: l0·r1 + l1·r0    column 2: l1·r1
//
// Karatsuba cuts both numbers in two halves, l = L1·B + L0 and r = R1·B + R0, and needs three products, not four:
//
//     l·r = L1R1·B² + (L0R0 + L1R1 − (L0 − L1)(R0 − R1))·B + L0R0
//
// so that twice the limbs cost three times the work. The halves of a square are squares, too.
//
// What always holds: `out` is wholly written, and overlaps neither the factors nor the scratch memory.
//
// Next: int_divide.c.
#include "objects/int_limbs.h"
#include "objects/interrupt.h"

#include <string.h>

enum {
    KARATSUBA_CUTOFF = 32,  // limbs, measured: from here on three halves are cheaper than four
    SQUARE_CUTOFF = 56,     // the same for squares, whose columns cost half
    INTERRUPT_CUTOFF = 256, // limbs; shorter products take less than a tenth of a millisecond
    KARATSUBA_SLACK = 192,  // scratch limbs for the odd limbs of all levels, see karatsuba_scratch
};
_Static_assert(SQUARE_CUTOFF < 120 && KARATSUBA_CUTOFF < 250, "a column's sum must fit 128 bits");

// ---- by columns --------------------------------------------------------------------------------------------------

static void multiply_columns(Limb *out, const Limb *left, int64_t left_count, const Limb *right, int64_t right_count) {
    DoubleLimb sum = 0;
    int64_t column_count = left_count + right_count - 1;
    for (int64_t column = 0; column < column_count; column++) {
        int64_t first = column < right_count ? 0 : column - right_count + 1;
        int64_t last = column < left_count ? column : left_count - 1;
        for (int64_t i = first; i <= last; i++) {
            sum += (DoubleLimb)left[i] * right[column - i];
        }
        out[column] = (Limb)sum & LIMB_MASK;
        sum >>= LIMB_BITS;
    }
    out[column_count] = (Limb)sum;
}

// Each product of two different limbs stands in a column twice.
static void square_columns(Limb *out, const Limb *root, int64_t count) {
    DoubleLimb carry = 0;
    for (int64_t column = 0; column < 2 * count - 1; column++) {
        DoubleLimb sum = 0;
        int64_t first = column < count ? 0 : column - count + 1;
        int64_t last = (column - 1) / 2;
        for (int64_t i = first; column > 0 && i <= last; i++) {
            sum += (DoubleLimb)root[i] * root[column - i];
        }
        sum = 2 * sum + carry;
        if (column % 2 == 0) {
            sum += (DoubleLimb)root[column / 2] * root[column / 2];
        }
        out[column] = (Limb)sum & LIMB_MASK;
        carry = sum >> LIMB_BITS;
    }
    out[2 * count - 1] = (Limb)carry;
}

// ---- Karatsuba ---------------------------------------------------------------------------------------------------

// Numbers of n limbs need 2·half limbs for the middle product and as many below, half = (n + 1) / 2; all levels
// together 2n, and two more for each level whose n is odd.
static int64_t karatsuba_scratch(int64_t count) { return 2 * count + KARATSUBA_SLACK; }

// out[0 … count) = |left − right|; right has at most `count` limbs. Returns whether left < right.
static bool subtract_absolute(Limb *out, const Limb *left, int64_t count, const Limb *right, int64_t right_count) {
    int64_t left_trimmed = limbs_trim(left, count);
    int64_t right_trimmed = limbs_trim(right, right_count);
    bool swapped = limbs_compare(left, left_trimmed, right, right_trimmed) < 0;
    if (swapped) {
        limbs_subtract(out, right, right_trimmed, left, left_trimmed);
        memset(out + right_trimmed, 0, (size_t)(count - right_trimmed) * sizeof(Limb));
    } else {
        limbs_subtract(out, left, count, right, right_trimmed);
    }
    return swapped;
}

// left_count >= right_count > half: both have an upper half.
static void multiply_karatsuba(Limb *out, const Limb *left, int64_t left_count, const Limb *right, int64_t right_count,
                               Limb *scratch) {
    int64_t half = (left_count + 1) / 2;
    int64_t total = left_count + right_count;
    bool square = left == right;

    // (L0 − L1)(R0 − R1): the differences lie in `out` until their product is made.
    Limb *middle = scratch;
    bool negative = subtract_absolute(out, left, half, left + half, left_count - half);
    const Limb *second = out;
    if (!square) {
        negative ^= subtract_absolute(out + half, right, half, right + half, right_count - half);
        second = out + half;
    }
    limbs_multiply(middle, out, half, second, half, scratch + 2 * half);

    limbs_multiply(out, left, half, right, half, scratch + 2 * half);
    limbs_multiply(out + 2 * half, left + half, left_count - half, right + half, right_count - half,
                   scratch + 2 * half);

    // sum = L0R0 + L1R1 ∓ middle, one limb longer than the products
    Limb *sum = scratch + 2 * half;
    sum[2 * half] = limbs_add(sum, out, 2 * half, out + 2 * half, total - 2 * half);
    if (negative && !square) {
        sum[2 * half] += limbs_add(sum, sum, 2 * half, middle, 2 * half);
    } else {
        sum[2 * half] -= limbs_subtract(sum, sum, 2 * half, middle, 2 * half);
    }
    limbs_add(out + half, out + half, total - half, sum, limbs_trim(sum, 2 * half + 1));
}

// A long number times a short one: piece by piece, each as long as the short one.
static void multiply_pieces(Limb *out, const Limb *left, int64_t left_count, const Limb *right, int64_t right_count,
                            Limb *scratch) {
    memset(out, 0, (size_t)(left_count + right_count) * sizeof(Limb));
    for (int64_t i = 0; i < left_count; i += right_count) {
        if (interrupt_waits()) {
            return;
        }
        int64_t piece = left_count - i < right_count ? left_count - i : right_count;
        limbs_multiply(scratch, left + i, piece, right, right_count, scratch + piece + right_count);
        limbs_add(out + i, out + i, left_count + right_count - i, scratch, piece + right_count);
    }
}

int64_t limbs_multiply_scratch(int64_t left_count, int64_t right_count) {
    int64_t shorter = left_count < right_count ? left_count : right_count;
    if (shorter < KARATSUBA_CUTOFF) {
        return 0;
    }
    return 2 * shorter + karatsuba_scratch(shorter) + KARATSUBA_SLACK;
}

void limbs_multiply(Limb *out, const Limb *left, int64_t left_count, const Limb *right, int64_t right_count,
                    Limb *scratch) {
    if (left_count < right_count) {
        limbs_multiply(out, right, right_count, left, left_count, scratch);
    } else if (left == right && left_count == right_count && left_count < SQUARE_CUTOFF) {
        square_columns(out, left, left_count);
    } else if (right_count == 1) {
        out[left_count] = limbs_multiply_one(out, left, left_count, right[0], 0);
    } else if (right_count < KARATSUBA_CUTOFF) {
        multiply_columns(out, left, left_count, right, right_count);
    } else if (right_count >= INTERRUPT_CUTOFF && interrupt_waits()) {
        memset(out, 0, (size_t)(left_count + right_count) * sizeof(Limb));
    } else if (right_count <= (left_count + 1) / 2) {
        multiply_pieces(out, left, left_count, right, right_count, scratch);
    } else {
        multiply_karatsuba(out, left, left_count, right, right_count, scratch);
    }
}

// ---- ints --------------------------------------------------------------------------------------------------------

// A long int times one of up to two digits, with no limbs written down: each pair of digits is one.
static Owned multiply_by_limb(const Int *self, Limb factor, bool negative) {
    int64_t count = int_digit_count(self);
    Int *result = int_allocate(count + 2);
    if (result == NULL) {
        return NULL;
    }
    Limb carry = 0;
    for (int64_t i = 0; i + 1 < count; i += 2) {
        Limb limb = self->digits[i] | (Limb)self->digits[i + 1] << INT_DIGIT_BITS;
        DoubleLimb product = (DoubleLimb)limb * factor + carry;
        result->digits[i] = (uint32_t)product & INT_DIGIT_MASK;
        result->digits[i + 1] = (uint32_t)((Limb)product >> INT_DIGIT_BITS) & INT_DIGIT_MASK;
        carry = (Limb)(product >> LIMB_BITS);
    }
    if (count % 2 != 0) {
        DoubleLimb product = (DoubleLimb)self->digits[count - 1] * factor + carry;
        result->digits[count - 1] = (uint32_t)product & INT_DIGIT_MASK;
        carry = (Limb)(product >> INT_DIGIT_BITS);
    }
    result->digits[count] = (uint32_t)carry & INT_DIGIT_MASK;
    result->digits[count + 1] = (uint32_t)(carry >> INT_DIGIT_BITS);
    return int_finish(result, negative);
}

static Owned multiply_long(const Int *left, const Int *right) {
    int64_t left_count = int_limb_count(left);
    int64_t right_count = int_limb_count(right);
    if (left_count == 0 || right_count == 0) {
        return int_from_int64(0);
    }
    bool negative = (left->size < 0) != (right->size < 0);
    if (left_count == 1 || right_count == 1) {
        Limb limb;
        limbs_from_int(&limb, left_count == 1 ? left : right);
        return multiply_by_limb(left_count == 1 ? right : left, limb, negative);
    }
    int64_t factors = left == right ? left_count : left_count + right_count;
    Workspace space;
    Limb *out =
        workspace_open(&space, left_count + right_count + factors + limbs_multiply_scratch(left_count, right_count));
    if (out == NULL) {
        return NULL;
    }
    Limb *left_limbs = out + left_count + right_count;
    Limb *right_limbs = left == right ? left_limbs : left_limbs + left_count;
    limbs_from_int(left_limbs, left);
    if (left != right) {
        limbs_from_int(right_limbs, right);
    }
    limbs_multiply(out, left_limbs, left_count, right_limbs, right_count, left_limbs + factors);
    Owned result = interrupt_check() ? limbs_to_int(out, left_count + right_count, negative) : NULL;
    workspace_close(&space);
    return result;
}

Owned int_multiply(const Int *left, const Int *right) {
    int64_t product;
    if (LIKELY(int_is_compact(left) && int_is_compact(right)) &&
        LIKELY(!__builtin_mul_overflow(int_compact_value(left), int_compact_value(right), &product))) {
        return int_from_int64(product);
    }
    return multiply_long(left, right);
}
