// SPDX-License-Identifier: GPL-3.0-or-later
// Division: on paper for small numbers, by halves for large ones; and what Python makes of it, floor and true division.
//
// On paper (Knuth's algorithm D), with limbs for digits: guess a limb of the quotient from the topmost limbs, subtract
// guess × divisor, and mend a guess that was too large, which is rare when the divisor's topmost bit is set.
//
//        ┌──── dividend ────┐
//        │ a4 a3 a2 a1 a0   │ : │ b1 b0 │        q = a4a3 / b1, at most two too large; mended with b0
//
// By halves (Burnikel and Ziegler): the quotient's upper half comes from dividing by the divisor's upper part alone;
// that ignores the lower part, so the product of the two is subtracted then, and the quotient mended. Then the lower
// half likewise. The work is in the products, which int_multiply.c makes quickly.
//
// What always holds: the dividend's memory turns into the remainder; the divisor is normalised (its topmost bit set)
// and as many bits as that took are shifted out of the remainder at the end.
//
// Next: int_power.c.
#include "objects/error.h"
#include "objects/exception.h"
#include "objects/float.h"
#include "objects/int_limbs.h"
#include "objects/interrupt.h"

#include <float.h>
#include <math.h>
#include <string.h>

enum { HALVES_CUTOFF = 24 }; // limbs of the quotient and the divisor, measured

// ---- on paper ----------------------------------------------------------------------------------------------------

// dividend[0 … count] −= factor × divisor[0 … count); true: the result is negative, and stands modulo 2^(60·(count +
// 1)).
static bool subtract_product(Limb *dividend, const Limb *divisor, int64_t count, Limb factor) {
    Limb carry = 0;
    Limb borrow = 0;
    for (int64_t i = 0; i < count; i++) {
        DoubleLimb product = (DoubleLimb)divisor[i] * factor + carry;
        carry = (Limb)(product >> LIMB_BITS);
        Limb difference = dividend[i] - ((Limb)product & LIMB_MASK) - borrow;
        dividend[i] = difference & LIMB_MASK;
        borrow = difference >> 63;
    }
    Limb difference = dividend[count] - carry - borrow;
    dividend[count] = difference & LIMB_MASK;
    return difference >> 63 != 0;
}

// The quotient of (first, second, third) / (divisor_first, divisor_second, …) in one limb: right, or one too large.
static inline Limb guess_quotient(Limb first, Limb second, Limb third, const Divider *by_first, Limb divisor_first,
                                  Limb divisor_second) {
    Limb guess, rest;
    if (LIKELY(first < divisor_first)) {
        guess = divider_divide(by_first, first, second, &rest);
    } else {
        guess = LIMB_MASK;
        rest = second + divisor_first; // first is divisor_first
    }
    while (rest >> LIMB_BITS == 0 && (DoubleLimb)guess * divisor_second > ((DoubleLimb)rest << LIMB_BITS | third)) {
        guess -= 1;
        rest += divisor_first;
    }
    return guess;
}

// Returns the quotient's limb above quotient_count, 0 or 1. The divisor has at least two limbs.
static Limb divide_on_paper(Limb *quotient, Limb *dividend, int64_t quotient_count, const Limb *divisor,
                            int64_t divisor_count) {
    const Limb *first = divisor + divisor_count - 1;
    const Divider by_first = divider_make(first[0]);
    Limb *top = dividend + quotient_count;
    Limb above = 0;
    if (limbs_compare(top, divisor_count, divisor, divisor_count) >= 0) {
        limbs_subtract(top, top, divisor_count, divisor, divisor_count);
        above = 1;
    }
    for (int64_t i = quotient_count - 1; i >= 0; i--) {
        Limb *part = dividend + i;
        Limb guess = guess_quotient(part[divisor_count], part[divisor_count - 1], part[divisor_count - 2], &by_first,
                                    first[0], first[-1]);
        if (subtract_product(part, divisor, divisor_count, guess)) {
            part[divisor_count] += limbs_add(part, part, divisor_count, divisor, divisor_count);
            part[divisor_count] &= LIMB_MASK;
            guess -= 1;
        }
        quotient[i] = guess;
    }
    return above;
}

// ---- by halves ---------------------------------------------------------------------------------------------------

static Limb divide_by_halves(Limb *quotient, Limb *dividend, int64_t quotient_count, const Limb *divisor,
                             int64_t divisor_count, Limb *scratch);

// One half of the quotient. dividend has quotient_count + divisor_count limbs; the lowest `ignored` limbs of the
// divisor are left out at first, quotient_count + ignored <= divisor_count. Returns the quotient's limb above.
static Limb divide_half(Limb *quotient, Limb *dividend, int64_t quotient_count, const Limb *divisor,
                        int64_t divisor_count, int64_t ignored, Limb *scratch) {
    Limb above = divide_by_halves(quotient, dividend + ignored, quotient_count, divisor + ignored,
                                  divisor_count - ignored, scratch);
    // The remainder so far is dividend[0 … divisor_count); quotient × the ignored limbs must be taken from it.
    Limb *product = scratch;
    int64_t product_count = quotient_count + ignored;
    limbs_multiply(product, quotient, quotient_count, divisor, ignored, scratch + product_count);
    int64_t borrow = (int64_t)limbs_subtract(dividend, dividend, divisor_count, product, product_count);
    if (above != 0) {
        borrow += (int64_t)limbs_subtract(dividend + quotient_count, dividend + quotient_count,
                                          divisor_count - quotient_count, divisor, ignored);
    }
    while (borrow > 0) {
        const Limb one = 1;
        above -= limbs_subtract(quotient, quotient, quotient_count, &one, 1);
        borrow -= (int64_t)limbs_add(dividend, dividend, divisor_count, divisor, divisor_count);
    }
    return above;
}

// quotient_count <= divisor_count. Returns the quotient's limb above quotient_count, 0 or 1.
static Limb divide_by_halves(Limb *quotient, Limb *dividend, int64_t quotient_count, const Limb *divisor,
                             int64_t divisor_count, Limb *scratch) {
    if (interrupt_waits()) {
        memset(quotient, 0, (size_t)quotient_count * sizeof(Limb));
        return 0;
    }
    if (quotient_count < HALVES_CUTOFF) {
        return divide_on_paper(quotient, dividend, quotient_count, divisor, divisor_count);
    }
    if (quotient_count < divisor_count) {
        int64_t excess = divisor_count - quotient_count;
        return divide_half(quotient, dividend, quotient_count, divisor, divisor_count, excess, scratch);
    }
    int64_t lower = quotient_count / 2;
    int64_t upper = quotient_count - lower;
    Limb above = divide_half(quotient + lower, dividend + lower, upper, divisor, divisor_count, lower, scratch);
    Limb carry = divide_half(quotient, dividend, lower, divisor, divisor_count, upper, scratch);
    if (carry != 0) {
        above += limbs_add(quotient + lower, quotient + lower, upper, &carry, 1);
    }
    return above;
}

int64_t limbs_divide_scratch(int64_t quotient_count, int64_t divisor_count) {
    int64_t shorter = quotient_count < divisor_count ? quotient_count : divisor_count;
    return shorter < HALVES_CUTOFF ? 0 : divisor_count + limbs_multiply_scratch(shorter, divisor_count);
}

void limbs_divide(Limb *quotient, Limb *dividend, int64_t quotient_count, const Limb *divisor, int64_t divisor_count,
                  Limb *scratch) {
    if (divisor_count == 1) {
        const Divider by_divisor = divider_make(divisor[0]);
        Limb remainder = limbs_divide_one(dividend, dividend, quotient_count + 1, &by_divisor);
        memcpy(quotient, dividend, (size_t)quotient_count * sizeof(Limb));
        dividend[0] = remainder;
        return;
    }
    int64_t left = quotient_count;
    for (; left > divisor_count; left -= divisor_count) { // a long quotient: from the top, a divisor's length at a time
        int64_t piece = left - divisor_count;
        divide_by_halves(quotient + piece, dividend + piece, divisor_count, divisor, divisor_count, scratch);
    }
    divide_by_halves(quotient, dividend, left, divisor, divisor_count, scratch);
}

// ---- naturals ----------------------------------------------------------------------------------------------------

// dividend_count >= divisor_count >= 1, both trimmed. quotient has room for dividend_count − divisor_count + 1 limbs,
// remainder for divisor_count; either may be NULL. False: MemoryError, KeyboardInterrupt.
static bool divide_limbs(const Limb *dividend, int64_t dividend_count, const Limb *divisor, int64_t divisor_count,
                         Limb *quotient, Limb *remainder) {
    int64_t quotient_count = dividend_count - divisor_count + 1;
    Workspace space;
    Limb *shifted = workspace_open(&space, dividend_count + 1 + divisor_count + quotient_count +
                                               limbs_divide_scratch(quotient_count, divisor_count));
    if (shifted == NULL) {
        return false;
    }
    Limb *normalised = shifted + dividend_count + 1;
    Limb *out = normalised + divisor_count;
    int shift = __builtin_clzll(divisor[divisor_count - 1]) - (64 - LIMB_BITS);
    limbs_shift_left(normalised, divisor, divisor_count, shift);
    shifted[dividend_count] = limbs_shift_left(shifted, dividend, dividend_count, shift);
    limbs_divide(out, shifted, quotient_count, normalised, divisor_count, out + quotient_count);
    bool done = interrupt_check();
    if (done && quotient != NULL) {
        memcpy(quotient, out, (size_t)quotient_count * sizeof(Limb));
    }
    if (done && remainder != NULL) {
        limbs_shift_right(remainder, shifted, divisor_count, shift);
    }
    workspace_close(&space);
    return done;
}

bool natural_divide(const Natural *dividend, const Natural *divisor, Natural *quotient, Natural *remainder) {
    *quotient = (Natural){0};
    *remainder = (Natural){0};
    if (dividend->count < divisor->count) {
        if (!natural_init(quotient, 1) || !natural_init(remainder, divisor->count)) {
            return false;
        }
        memcpy(remainder->limbs, dividend->limbs, (size_t)dividend->count * sizeof(Limb));
        remainder->count = dividend->count;
        return true;
    }
    int64_t quotient_count = dividend->count - divisor->count + 1;
    if (!natural_init(quotient, quotient_count) || !natural_init(remainder, divisor->count) ||
        !divide_limbs(dividend->limbs, dividend->count, divisor->limbs, divisor->count, quotient->limbs,
                      remainder->limbs)) {
        return false;
    }
    quotient->count = limbs_trim(quotient->limbs, quotient_count);
    remainder->count = limbs_trim(remainder->limbs, divisor->count);
    return true;
}

// ---- floor division of ints --------------------------------------------------------------------------------------

// Magnitudes that were divided towards zero become Python's: the remainder takes the divisor's sign. quotient and
// remainder are consumed, NULL where not wanted; `uneven`: the remainder is not zero.
static bool round_to_floor(const Int *right, bool signs_differ, bool uneven, Owned *quotient, Owned *remainder) {
    if (!signs_differ || !uneven) {
        return true;
    }
    if (quotient != NULL) {
        Owned rounded = int_subtract(as_int(*quotient), as_int(OBJECT_TRUE));
        release(*quotient);
        *quotient = rounded;
    }
    if (remainder != NULL) {
        Owned rounded = int_add(as_int(*remainder), right);
        release(*remainder);
        *remainder = rounded;
    }
    return (quotient == NULL || *quotient != NULL) && (remainder == NULL || *remainder != NULL);
}

// The same for a divisor of up to two digits, without limbs in between. `quotient` NULL: not wanted.
static bool divide_by_limb(const Int *left, Limb divisor, bool negative, Owned *quotient, Limb *rest) {
    int64_t count = int_digit_count(left);
    Int *result = quotient != NULL ? int_allocate(count) : NULL;
    if (quotient != NULL && result == NULL) {
        return false;
    }
    const Divider by_divisor = divider_make(divisor);
    Limb remainder = 0;
    for (int64_t i = (count - 1) & ~(int64_t)1; i >= 0; i -= 2) {
        bool is_pair = i + 1 < count; // the topmost digit may stand alone
        Limb part = left->digits[i] | (is_pair ? (Limb)left->digits[i + 1] << INT_DIGIT_BITS : 0);
        part = divider_divide(&by_divisor, remainder, part, &remainder);
        if (result != NULL) {
            result->digits[i] = (uint32_t)part & INT_DIGIT_MASK;
            if (is_pair) {
                result->digits[i + 1] = (uint32_t)(part >> INT_DIGIT_BITS);
            }
        }
    }
    *rest = remainder;
    if (quotient != NULL) {
        *quotient = int_finish(result, negative);
    }
    return quotient == NULL || *quotient != NULL;
}

// ---- short quotients ---------------------------------------------------------------------------------------------

// Two numbers of about the same length have a quotient of one limb, which the leading bits nearly always tell:
//
//     left  = a … ,  a at most 124 bits        a / (b + 1)  <=  left / right  <  (a + 1) / b
//     right = b … ,  b 64 bits                 if both ends round down to the same, that is the quotient
//
// Then the rest of the digits matter for the remainder only: one pass for left − quotient × right, or none.

#define QUOTIENT_BITS 60

// The bits of a magnitude from `position` on, of which there are at most 128.
static DoubleLimb bits_from(const Int *self, int64_t position) {
    int64_t count = int_digit_count(self);
    int64_t i = position / INT_DIGIT_BITS;
    int shift = (int)(position % INT_DIGIT_BITS);
    DoubleLimb bits = self->digits[i] >> shift;
    for (int have = INT_DIGIT_BITS - shift; ++i < count; have += INT_DIGIT_BITS) {
        bits |= (DoubleLimb)self->digits[i] << have;
    }
    return bits;
}

// |left| / |right|, where right has more than two digits and left as many at least. False: too long, or not certain.
static bool quotient_from_leading_bits(const Int *left, const Int *right, Limb *quotient) {
    int64_t right_bits = int_bit_length(right);
    int64_t position = right_bits > 64 ? right_bits - 64 : 0;
    if (int_bit_length(left) - right_bits >= QUOTIENT_BITS) {
        return false;
    }
    DoubleLimb a = bits_from(left, position);
    Limb b = (Limb)bits_from(right, position);
    *quotient = (Limb)(a / b);
    return position == 0 || (DoubleLimb)*quotient * b + *quotient <= a;
}

// Digits i and i + 1 as one limb; there may be no digit i + 1.
static inline Limb limb_at(const Int *self, int64_t i, int64_t count) {
    return i + 1 < count ? self->digits[i] | (Limb)self->digits[i + 1] << INT_DIGIT_BITS : self->digits[i];
}

// |left| − quotient × |right|, which is below |right|, with left's sign; NULL: MemoryError.
static Owned remainder_of_quotient(const Int *left, const Int *right, Limb quotient) {
    int64_t count = int_digit_count(right);
    int64_t left_count = int_digit_count(left);
    Int *result = int_allocate(count);
    if (result == NULL) {
        return NULL;
    }
    Limb carry = 0;
    Limb borrow = 0;
    for (int64_t i = 0; i < count; i += 2) {
        DoubleLimb product = (DoubleLimb)limb_at(right, i, count) * quotient + carry;
        carry = (Limb)(product >> LIMB_BITS);
        Limb difference = limb_at(left, i, left_count) - ((Limb)product & LIMB_MASK) - borrow;
        borrow = difference >> 63;
        result->digits[i] = (uint32_t)difference & INT_DIGIT_MASK;
        if (i + 1 < count) {
            result->digits[i + 1] = (uint32_t)(difference >> INT_DIGIT_BITS) & INT_DIGIT_MASK;
        }
    }
    return int_finish(result, left->size < 0);
}

static bool divide_by_quotient(const Int *left, const Int *right, Limb known, Owned *quotient, Owned *remainder) {
    bool signs_differ = (left->size < 0) != (right->size < 0);
    Owned rest = NULL;
    if ((remainder != NULL || signs_differ) && (rest = remainder_of_quotient(left, right, known)) == NULL) {
        return false;
    }
    bool uneven = rest != NULL && as_int(rest)->size != 0;
    if (remainder != NULL) {
        *remainder = rest;
    } else {
        release_if_any(rest);
    }
    if (quotient != NULL && (*quotient = int_from_int64(signs_differ ? -(int64_t)known : (int64_t)known)) == NULL) {
        return false;
    }
    return round_to_floor(right, signs_differ, uneven, quotient, remainder);
}

// ---- any quotient ------------------------------------------------------------------------------------------------

static bool divide_towards_zero(const Int *left, const Int *right, Owned *quotient, Owned *remainder, bool *uneven) {
    int64_t left_count = int_limb_count(left);
    int64_t right_count = int_limb_count(right);
    int64_t quotient_count = left_count - right_count + 1;
    Workspace space;
    Limb *dividend = workspace_open(&space, left_count + 2 * right_count + quotient_count);
    if (dividend == NULL) {
        return false;
    }
    Limb *divisor = dividend + left_count;
    Limb *rest = divisor + right_count;
    Limb *out = rest + right_count;
    limbs_from_int(dividend, left);
    limbs_from_int(divisor, right);
    bool done = divide_limbs(dividend, left_count, divisor, right_count, quotient != NULL ? out : NULL, rest);
    if (done && quotient != NULL) {
        *quotient = limbs_to_int(out, quotient_count, (left->size < 0) != (right->size < 0));
        done = *quotient != NULL;
    }
    if (done && remainder != NULL) {
        *remainder = limbs_to_int(rest, right_count, left->size < 0);
        done = *remainder != NULL;
    }
    *uneven = done && limbs_trim(rest, right_count) != 0;
    workspace_close(&space);
    return done;
}

static bool divide_compact(int64_t left, int64_t right, Owned *quotient, Owned *remainder) {
    int64_t floor = left / right;
    int64_t rest = left - floor * right;
    if (rest != 0 && (rest ^ right) < 0) {
        floor -= 1;
        rest += right;
    }
    if (quotient != NULL && (*quotient = int_from_int64(floor)) == NULL) {
        return false;
    }
    return remainder == NULL || (*remainder = int_from_int64(rest)) != NULL;
}

static bool divide_long(const Int *left, const Int *right, Owned *quotient, Owned *remainder) {
    bool signs_differ = (left->size < 0) != (right->size < 0);
    if (int_digit_count(left) < int_digit_count(right)) { // |left| < |right|
        if (quotient != NULL && (*quotient = int_from_int64(0)) == NULL) {
            return false;
        }
        if (remainder != NULL && (*remainder = int_copy_exact(left)) == NULL) {
            return false;
        }
        return round_to_floor(right, signs_differ, left->size != 0, quotient, remainder);
    }
    bool uneven;
    if (int_is_compact(right)) {
        Limb divisor, rest;
        limbs_from_int(&divisor, right);
        if (!divide_by_limb(left, divisor, signs_differ, quotient, &rest)) {
            return false;
        }
        if (remainder != NULL) {
            *remainder = int_from_int64(left->size < 0 ? -(int64_t)rest : (int64_t)rest);
        }
        return (remainder == NULL || *remainder != NULL) &&
               round_to_floor(right, signs_differ, rest != 0, quotient, remainder);
    }
    Limb known;
    if (quotient_from_leading_bits(left, right, &known)) {
        return divide_by_quotient(left, right, known, quotient, remainder);
    }
    return divide_towards_zero(left, right, quotient, remainder, &uneven) &&
           round_to_floor(right, signs_differ, uneven, quotient, remainder);
}

bool int_divide_modulo(const Int *left, const Int *right, Owned *quotient, Owned *remainder) {
    if (UNLIKELY(right->size == 0)) {
        error_raise(&ZeroDivisionErrorType,
                    quotient == NULL ? "integer modulo by zero" : "integer division or modulo by zero");
        return false;
    }
    Owned first = NULL;
    Owned second = NULL;
    Owned *first_wanted = quotient != NULL ? &first : NULL;
    Owned *second_wanted = remainder != NULL ? &second : NULL;
    bool done = LIKELY(int_is_compact(left) && int_is_compact(right))
                    ? divide_compact(int_compact_value(left), int_compact_value(right), first_wanted, second_wanted)
                    : divide_long(left, right, first_wanted, second_wanted);
    if (UNLIKELY(!done)) {
        release_if_any(first);
        release_if_any(second);
        return false;
    }
    if (quotient != NULL) {
        *quotient = first;
    }
    if (remainder != NULL) {
        *remainder = second;
    }
    return true;
}

// ---- true division -----------------------------------------------------------------------------------------------

// A long dividend × 2^shift without its fraction, and its number of limbs.
static int64_t limbs_scale(Limb *out, const Int *self, int64_t shift, bool *sticky) {
    int64_t count = int_limb_count(self);
    int64_t whole = (shift < 0 ? -shift : shift) / LIMB_BITS;
    int bits = (int)((shift < 0 ? -shift : shift) % LIMB_BITS);
    if (shift >= 0) {
        memset(out, 0, (size_t)whole * sizeof(Limb));
        limbs_from_int(out + whole, self);
        out[whole + count] = limbs_shift_left(out + whole, out + whole, count, bits);
        return limbs_trim(out, whole + count + 1);
    }
    limbs_from_int(out, self);
    *sticky = limbs_trim(out, whole) != 0 || (out[whole] & (((Limb)1 << bits) - 1)) != 0;
    limbs_shift_right(out, out + whole, count - whole, bits);
    return limbs_trim(out, count - whole);
}

// quotient × 2^exponent as a double, rounded once to the nearest, ties to even; `sticky`: and a little more than that.
static double round_to_double(Limb quotient, int64_t exponent, bool sticky) {
    int length = 64 - __builtin_clzll(quotient);
    int64_t lowest = exponent + length - DBL_MANT_DIG; // the exponent of the result's last bit
    if (lowest < DBL_MIN_EXP - DBL_MANT_DIG) {
        lowest = DBL_MIN_EXP - DBL_MANT_DIG;
    }
    int64_t extra = lowest - exponent; // bits to be rounded away
    if (extra <= 0) {
        return ldexp((double)quotient, (int)exponent);
    }
    if (extra > 63) {
        return 0.0;
    }
    Limb half = (Limb)1 << (extra - 1);
    Limb rest = quotient & (2 * half - 1);
    Limb rounded = quotient >> extra;
    rounded += rest > half || (rest == half && (sticky || rounded % 2 != 0));
    return ldexp((double)rounded, (int)lowest);
}

// The quotient is made with 56 to 58 bits, of which rounding needs 54 and whether anything follows.
static Owned true_divide_long(const Int *left, const Int *right) {
    int64_t difference = int_bit_length(left) - int_bit_length(right);
    bool negative = (left->size < 0) != (right->size < 0);
    if (difference > DBL_MAX_EXP) {
        return error_raise(&OverflowErrorType, "integer division result too large for a float");
    }
    if (difference < DBL_MIN_EXP - DBL_MANT_DIG - 1) {
        return float_new(negative ? -0.0 : 0.0);
    }
    int64_t shift = 57 - difference;
    int64_t dividend_count = int_limb_count(left) + (shift < 0 ? -shift : shift) / LIMB_BITS + 1;
    int64_t divisor_count = int_limb_count(right);
    Workspace space;
    Limb *dividend = workspace_open(&space, dividend_count + 2 * divisor_count + 3);
    if (dividend == NULL) {
        return NULL;
    }
    Limb *divisor = dividend + dividend_count;
    Limb *remainder = divisor + divisor_count;
    Limb *quotient = remainder + divisor_count; // of 58 bits at most, for which division asks for up to three limbs
    bool sticky = false;
    dividend_count = limbs_scale(dividend, left, shift, &sticky);
    limbs_from_int(divisor, right);
    Owned result = NULL;
    if (divide_limbs(dividend, dividend_count, divisor, divisor_count, quotient, remainder)) {
        sticky |= limbs_trim(remainder, divisor_count) != 0;
        double value = round_to_double(quotient[0], -shift, sticky);
        result = isinf(value) ? error_raise(&OverflowErrorType, "integer division result too large for a float")
                              : float_new(negative ? -value : value);
    }
    workspace_close(&space);
    return result;
}

Owned int_true_divide(const Int *left, const Int *right) {
    const int64_t exact =
        (int64_t)1 << DBL_MANT_DIG; // all up to here are doubles, and the processor rounds their quotient
    if (right->size == 0) {
        return error_raise(&ZeroDivisionErrorType, "division by zero");
    }
    if (LIKELY(int_is_compact(left) && int_is_compact(right))) {
        int64_t dividend = int_compact_value(left);
        int64_t divisor = int_compact_value(right);
        if (LIKELY(dividend <= exact && dividend >= -exact && divisor <= exact && divisor >= -exact)) {
            return float_new((double)dividend / (double)divisor);
        }
    }
    return left->size == 0 ? float_new(right->size < 0 ? -0.0 : 0.0) : true_divide_long(left, right);
}
