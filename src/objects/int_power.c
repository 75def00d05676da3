// SPDX-License-Identifier: GPL-3.0-or-later
// Powers: base ** exponent, and pow(base, exponent, modulus).
//
// The exponent is read bit by bit from the top; each bit squares what is there, and a set bit multiplies by the base:
//
//     b¹³, 13 = 1101₂:     1 → b → b²·b = b³ → b⁶ → b¹²·b = b¹³
//
// A base's factors of two need no multiplying: (odd × 2^t)^e = odd^e << t·e.
//
// With a modulus every product is reduced at once, and long exponents are read five bits at a time from a table of the
// first 32 powers. A negative exponent stands for the inverse, found with Euclid's algorithm.
//
// What always holds: powers that could not be held in memory by far raise MemoryError before the work begins.
//
// Next: int_bits.c.
#include "objects/error.h"
#include "objects/exception.h"
#include "objects/float.h"
#include "objects/int_limbs.h"
#include "objects/interrupt.h"

#include <string.h>

enum { WINDOW_BITS = 5, WINDOW_SIZE = 1 << WINDOW_BITS };

// ---- without a modulus -------------------------------------------------------------------------------------------

// base^exponent into one of two runs of limbs, the other being for the work. Returns the one that holds it.
static Limb *limbs_power(Limb *result, Limb *other, int64_t *count, const Limb *base, int64_t base_count,
                         uint64_t exponent, Limb *scratch) {
    result[0] = 1;
    *count = 1;
    for (int bit = 63 - __builtin_clzll(exponent); bit >= 0 && !interrupt_waits(); bit--) {
        limbs_multiply(other, result, *count, result, *count, scratch);
        *count = limbs_trim(other, 2 * *count);
        if ((exponent >> bit & 1) == 0) {
            Limb *swapped = result;
            result = other;
            other = swapped;
            continue;
        }
        limbs_multiply(result, other, *count, base, base_count, scratch);
        *count = limbs_trim(result, *count + base_count);
    }
    return result;
}

static int64_t trailing_zeros(const Int *value) {
    int64_t whole = 0;
    while (value->digits[whole] == 0) {
        whole += 1;
    }
    return whole * INT_DIGIT_BITS + __builtin_ctz(value->digits[whole]);
}

static Owned power_long(const Int *base, uint64_t exponent) {
    int64_t bits = int_bit_length(base);
    int64_t result_bits;
    if (__builtin_mul_overflow(bits, (int64_t)exponent, &result_bits) ||
        result_bits / INT_DIGIT_BITS > INT_DIGITS_MAXIMUM) {
        return heap_raise_no_memory();
    }
    int64_t zeros = trailing_zeros(base);
    int64_t whole = zeros / LIMB_BITS;
    int64_t base_count = int_limb_count(base);
    // The result, with room for the products' unused topmost limbs; powers of 1 take one limb.
    int64_t capacity = bits - zeros == 1 ? 4 : (bits - zeros) * (int64_t)exponent / LIMB_BITS + base_count + 3;
    int64_t scratch_count =
        limbs_multiply_scratch(capacity / 2 + 1, capacity / 2 + 1) + limbs_multiply_scratch(base_count, capacity);
    Workspace space;
    Limb *odd = workspace_open(&space, base_count + 2 * capacity + scratch_count);
    if (odd == NULL) {
        return NULL;
    }
    Limb *power = odd + base_count;
    int64_t power_count;
    limbs_from_int(odd, base);
    limbs_shift_right(odd, odd + whole, base_count - whole, (int)(zeros % LIMB_BITS));
    power = limbs_power(power, power + capacity, &power_count, odd, limbs_trim(odd, base_count - whole), exponent,
                        power + 2 * capacity);
    bool negative = base->size < 0 && exponent % 2 != 0;
    Owned result =
        interrupt_check() ? limbs_to_int_shifted(power, power_count, zeros * (int64_t)exponent, negative) : NULL;
    workspace_close(&space);
    return result;
}

static Owned power_to_float(const Int *base, const Int *exponent) {
    bool base_overflow, exponent_overflow, failed;
    double left = int_to_double(base, &base_overflow);
    double right = int_to_double(exponent, &exponent_overflow);
    if (base_overflow || exponent_overflow) {
        return error_raise(&OverflowErrorType, "int too large to convert to float");
    }
    double value = float_power(left, right, &failed);
    return failed ? NULL : float_new(value);
}

// base ** exponent in 64 bits; false: it does not fit.
static bool power_compact(int64_t base, int64_t exponent, int64_t *result) {
    int64_t power = 1;
    while (true) {
        if (exponent % 2 != 0 && __builtin_mul_overflow(power, base, &power)) {
            return false;
        }
        exponent /= 2;
        if (exponent == 0) {
            *result = power;
            return true;
        }
        if (__builtin_mul_overflow(base, base, &base)) {
            return false;
        }
    }
}

Owned int_power(const Int *base, const Int *exponent) {
    if (exponent->size < 0) {
        return power_to_float(base, exponent);
    }
    int64_t result;
    int64_t small = int_is_compact(base) ? int_compact_value(base) : 2;
    if (small >= -1 && small <= 1) {
        bool odd = exponent->size != 0 && exponent->digits[0] % 2 != 0;
        return int_from_int64(exponent->size == 0 || (small == -1 && !odd) ? 1 : small);
    }
    if (!int_is_compact(exponent)) {
        return heap_raise_no_memory();
    }
    int64_t count = int_compact_value(exponent);
    if (count <= 1) {
        return count == 0 ? int_from_int64(1) : int_copy_exact(base);
    }
    if (count == 2) {
        return int_multiply(base, base);
    }
    if (int_is_compact(base) && count < 64 && power_compact(small, count, &result)) {
        return int_from_int64(result);
    }
    return power_long(base, (uint64_t)count);
}

// ---- with a modulus ----------------------------------------------------------------------------------------------

static uint64_t multiply_modulo(uint64_t left, uint64_t right, uint64_t modulus) {
    return (uint64_t)((DoubleLimb)left * right % modulus);
}

// The bit `index` of the magnitude.
static bool exponent_bit(const Int *exponent, int64_t index) {
    return exponent->digits[index / INT_DIGIT_BITS] >> index % INT_DIGIT_BITS & 1;
}

static uint64_t power_modulo_compact(uint64_t base, const Int *exponent, uint64_t modulus) {
    uint64_t result = 1 % modulus;
    for (int64_t i = int_bit_length(exponent) - 1; i >= 0; i--) {
        result = multiply_modulo(result, result, modulus);
        if (exponent_bit(exponent, i)) {
            result = multiply_modulo(result, base, modulus);
        }
    }
    return result;
}

// What the long way needs at hand. Residues have `count` limbs, leading zeros included.
typedef struct Residues {
    int64_t count;
    int shift;      // what normalises the modulus
    Limb *modulus;  // normalised
    Limb *product;  // 2 · count + 1
    Limb *quotient; // count + 1
    Limb *scratch;
    Limb *table; // the powers 0 … 31 of the base
    Limb *result;
} Residues;

// out = left × right modulo the modulus; out may be one of them.
static void residues_multiply(const Residues *self, Limb *out, const Limb *left, const Limb *right) {
    int64_t count = self->count;
    Limb *product = self->product;
    limbs_multiply(product, left, count, right, count, self->scratch);
    product[2 * count] = limbs_shift_left(product, product, 2 * count, self->shift);
    limbs_divide(self->quotient, product, count + 1, self->modulus, count, self->scratch);
    limbs_shift_right(out, product, count, self->shift);
}

static void residues_power(const Residues *self, const Int *exponent) {
    int64_t count = self->count;
    int64_t bits = int_bit_length(exponent);
    int window = bits > 64 ? WINDOW_BITS : 1;
    for (int i = 2; i < 1 << window; i++) {
        residues_multiply(self, self->table + i * count, self->table + (i - 1) * count, self->table + count);
    }
    memcpy(self->result, self->table, (size_t)count * sizeof(Limb));
    int64_t position = (bits + window - 1) / window * window;
    while (position > 0 && !interrupt_waits()) {
        int index = 0;
        for (int i = 0; i < window; i++) {
            position -= 1;
            residues_multiply(self, self->result, self->result, self->result);
            index = 2 * index + (position < bits && exponent_bit(exponent, position));
        }
        if (index != 0) {
            residues_multiply(self, self->result, self->result, self->table + index * count);
        }
    }
}

// base in 0 … modulus − 1, modulus of more than two digits, both positive.
static Owned power_modulo_long(const Int *base, const Int *exponent, const Int *modulus) {
    int64_t count = int_limb_count(modulus);
    int64_t multiply_scratch = limbs_multiply_scratch(count, count);
    int64_t divide_scratch = limbs_divide_scratch(count + 1, count);
    int64_t scratch = multiply_scratch > divide_scratch ? multiply_scratch : divide_scratch;
    Workspace space;
    Limb *limbs = workspace_open(&space, (5 + WINDOW_SIZE) * count + 2 + scratch);
    if (limbs == NULL) {
        return NULL;
    }
    memset(limbs, 0, (size_t)((5 + WINDOW_SIZE) * count + 2) * sizeof(Limb));
    Residues residues = {.count = count,
                         .modulus = limbs,
                         .product = limbs + count,
                         .quotient = limbs + 3 * count + 1,
                         .result = limbs + 4 * count + 2,
                         .table = limbs + 5 * count + 2,
                         .scratch = limbs + (5 + WINDOW_SIZE) * count + 2};
    limbs_from_int(residues.modulus, modulus);
    residues.shift = __builtin_clzll(residues.modulus[count - 1]) - (64 - LIMB_BITS);
    limbs_shift_left(residues.modulus, residues.modulus, count, residues.shift);
    residues.table[0] = 1;
    limbs_from_int(residues.table + count, base);
    residues_power(&residues, exponent);
    Owned result = interrupt_check() ? limbs_to_int(residues.result, count, false) : NULL;
    workspace_close(&space);
    return result;
}

static Owned power_modulo_positive(const Int *base, const Int *exponent, const Int *modulus) {
    Owned residue = NULL;
    if (!int_divide_modulo(base, modulus, NULL, &residue)) {
        return NULL;
    }
    Owned result;
    if (int_is_compact(modulus)) {
        result = int_from_int64((int64_t)power_modulo_compact((uint64_t)int_compact_value(as_int(residue)), exponent,
                                                              (uint64_t)int_compact_value(modulus)));
    } else {
        result = power_modulo_long(as_int(residue), exponent, modulus);
    }
    release(residue);
    return result;
}

// ---- the inverse -------------------------------------------------------------------------------------------------

// One step of Euclid's algorithm: (a, b) becomes (b, a mod b), and (x, y) becomes (x', x − q·y). Consumes nothing that
// stays in the four variables; false: failed.
static bool euclid_step(Owned *a, Owned *b, Owned *x, Owned *y) {
    Owned quotient = NULL, remainder = NULL;
    if (!int_divide_modulo(as_int(*a), as_int(*b), &quotient, &remainder)) {
        return false;
    }
    Owned product = int_multiply(as_int(quotient), as_int(*y));
    Owned difference = product != NULL ? int_subtract(as_int(*x), as_int(product)) : NULL;
    release(quotient);
    release_if_any(product);
    if (difference == NULL) {
        release(remainder);
        return false;
    }
    release(*a);
    *a = *b;
    *b = remainder;
    release(*x);
    *x = *y;
    *y = difference;
    return true;
}

// The number whose product with `base` is 1 modulo the positive modulus.
static Owned inverse_modulo(const Int *base, const Int *modulus) {
    Owned a = int_copy_exact(base), b = int_copy_exact(modulus), x = int_from_int64(1), y = int_from_int64(0);
    Owned result = NULL;
    bool going = a != NULL && b != NULL && x != NULL && y != NULL;
    while (going && as_int(b)->size != 0) {
        going = interrupt_check() && euclid_step(&a, &b, &x, &y);
    }
    if (going && int_compare(as_int(a), as_int(OBJECT_TRUE)) == 0) {
        result = give(x);
    } else if (going) {
        error_raise(&ValueErrorType, "base is not invertible for the given modulus");
    }
    release_if_any(a);
    release_if_any(b);
    release_if_any(x);
    release_if_any(y);
    return result;
}

static Owned power_of_inverse(const Int *base, const Int *exponent, const Int *modulus) {
    Owned inverse = inverse_modulo(base, modulus);
    Owned positive = inverse != NULL ? int_negate(exponent) : NULL;
    Owned result = positive != NULL ? power_modulo_positive(as_int(inverse), as_int(positive), modulus) : NULL;
    release_if_any(inverse);
    release_if_any(positive);
    return result;
}

Owned int_power_modulo(const Int *base, const Int *exponent, const Int *modulus) {
    if (modulus->size == 0) {
        return error_raise(&ValueErrorType, "pow() 3rd argument cannot be 0");
    }
    Owned positive = modulus->size < 0 ? int_negate(modulus) : retain(&modulus->object);
    if (positive == NULL) {
        return NULL;
    }
    Owned result = exponent->size < 0 ? power_of_inverse(base, exponent, as_int(positive))
                                      : power_modulo_positive(base, exponent, as_int(positive));
    release(positive);
    if (result == NULL || modulus->size > 0 || as_int(result)->size == 0) {
        return result;
    }
    Owned shifted = int_add(as_int(result), modulus); // the result takes the modulus's sign
    release(result);
    return shifted;
}
