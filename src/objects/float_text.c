// SPDX-License-Identifier: GPL-3.0-or-later
// Floats to text and back, exactly: the shortest decimal that reads back as the same double.
//
// A double stands for all real numbers nearer to it than to its neighbours. Of the decimals in this interval we want
// one with the fewest digits, and of those the nearest. 0.1 is really 0.1000000000000000055…, but its interval holds
// 0.1.
//
//           lower            value           upper
//     ────────┼────────────────┼───────────────┼────────      the value c·2^q and the ends (2c ± 1)·2^(q−1)
//         sp·10    s     s+1      …       (sp+1)·10           candidates: multiples of 10^k, and of 10^(k+1)
//
// This is Raffaello Giulietti's method ("The Schubfach way to render doubles"). k is chosen such that the interval is
// wider than 10^k and not wider than 10^(k+1): then it holds one or more multiples of 10^k, and at most one of
// 10^(k+1), which is shorter. All three numbers are multiplied by 10^−k, for which 128 bits are enough, if what is cut
// off stays in the last bit ("rounded to odd"). At a power of two the lower neighbour is only half as far away.
//
// What always holds: the powers of ten are computed exactly when first needed, and kept.
//
// Next: float_methods.c.
#include "objects/float_text.h"

#include "memory/heap.h"
#include "objects/float.h"
#include "objects/int_limbs.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

// ---- powers of ten -----------------------------------------------------------------------------------------------

enum { POWER_MINIMUM = -292, POWER_MAXIMUM = 324, POWER_LIMBS = 18 };

// The topmost 128 bits of 10^k, rounded up.
typedef struct Power {
    uint64_t high, low;
} Power;

static Power powers[POWER_MAXIMUM - POWER_MINIMUM + 1];

// 5^n in limbs; returns how many.
static int64_t power_of_five(Limb *out, int n) {
    int64_t count = 1;
    out[0] = 1;
    for (int i = 0; i < n; i++) {
        Limb above = limbs_multiply_one(out, out, count, 5, 0);
        if (above != 0) {
            out[count++] = above;
        }
    }
    return count;
}

// The 128 bits of a number from bit `lowest` upwards; below bit 0 there are zeros.
static Power bits_from(const Limb *limbs, int64_t count, int64_t lowest) {
    DoubleLimb bits = 0;
    for (int i = 127; i >= 0; i--) {
        int64_t position = lowest + i;
        bool inside = position >= 0 && position / LIMB_BITS < count;
        bits = bits << 1 | (inside ? limbs[position / LIMB_BITS] >> position % LIMB_BITS & 1 : 0);
    }
    return (Power){.high = (uint64_t)(bits >> 64), .low = (uint64_t)bits};
}

// 10^k and 5^k have the same bits but for their place.
static Power power_positive(int k) {
    Limb limbs[POWER_LIMBS];
    int64_t count = power_of_five(limbs, k);
    int64_t length = limbs_bit_length(limbs, count);
    Power power = bits_from(limbs, count, length - 128);
    if (length > 128) { // an odd number: bits were cut off
        power.low += 1;
        power.high += power.low == 0;
    }
    return power;
}

// 2^m / 5^n with 128 bits; the division never comes out even.
static Power power_negative(int n) {
    Limb divisor[POWER_LIMBS], dividend[POWER_LIMBS + 4] = {0}, quotient[4], scratch[1];
    int64_t count = power_of_five(divisor, n);
    int64_t length = limbs_bit_length(divisor, count);
    int shift = (int)(count * LIMB_BITS - length);
    limbs_shift_left(divisor, divisor, count, shift);
    int64_t top = length + 127 + shift; // the dividend is 2^top
    dividend[top / LIMB_BITS] = (Limb)1 << top % LIMB_BITS;
    limbs_divide(quotient, dividend, 3, divisor, count, scratch);
    Power power = bits_from(quotient, 3, 0);
    power.low += 1;
    power.high += power.low == 0;
    return power;
}

static Power power_of_ten(int k) {
    Power *power = &powers[k - POWER_MINIMUM];
    if (power->high == 0) {
        *power = k >= 0 ? power_positive(k) : power_negative(-k);
    }
    return *power;
}

// ---- the shortest decimal ----------------------------------------------------------------------------------------

// (power × factor) >> 128, and the last bit set if anything was cut off.
static uint64_t multiply_to_odd(Power power, uint64_t factor) {
    DoubleLimb low = (DoubleLimb)power.low * factor;
    DoubleLimb high = (DoubleLimb)power.high * factor + (uint64_t)(low >> 64);
    return (uint64_t)(high >> 64) | ((uint64_t)high > 1);
}

// ⌊log₁₀ 2^q⌋, or ⌊log₁₀ ¾·2^q⌋; right for all exponents of doubles.
static int floor_log10(int q, bool three_quarters) { return (q * 1262611 - (three_quarters ? 524031 : 0)) >> 22; }

// ⌊log₂ 10^k⌋
static int floor_log2(int k) { return (k * 1741647) >> 19; }

// c·2^q, a double greater than zero. `narrow`: the lower neighbour is at half the distance.
static Decimal shortest(uint64_t c, int q, bool narrow) {
    bool even = c % 2 == 0; // the ends of the interval read back as this double, too
    int k = floor_log10(q, narrow);
    int h = q + floor_log2(-k) + 1;
    Power power = power_of_ten(-k);
    uint64_t lower = multiply_to_odd(power, (4 * c - 2 + narrow) << h) + !even;
    uint64_t value = multiply_to_odd(power, 4 * c << h);
    uint64_t upper = multiply_to_odd(power, (4 * c + 2) << h) - !even;

    uint64_t s = value / 4; // the four numbers carry two bits of fraction
    if (s >= 10) {
        uint64_t tens = s / 10;
        bool below_inside = lower <= 40 * tens;
        bool above_inside = 40 * tens + 40 <= upper;
        if (below_inside != above_inside) {
            return (Decimal){.digits = tens + above_inside, .exponent = k + 1};
        }
    }
    bool below_inside = lower <= 4 * s;
    bool above_inside = 4 * s + 4 <= upper;
    if (below_inside != above_inside) {
        return (Decimal){.digits = s + above_inside, .exponent = k};
    }
    uint64_t middle = 4 * s + 2;
    return (Decimal){.digits = s + (value > middle || (value == middle && s % 2 != 0)), .exponent = k};
}

Decimal float_shortest(double value) {
    uint64_t bits;
    memcpy(&bits, &value, sizeof bits);
    uint64_t fraction = bits & (((uint64_t)1 << 52) - 1);
    int exponent = (int)(bits >> 52 & 0x7FF);
    Decimal decimal;
    if (exponent == 0) {
        decimal = shortest(fraction, -1074, false);
    } else {
        decimal = shortest(fraction | (uint64_t)1 << 52, exponent - 1075, fraction == 0 && exponent > 1);
    }
    while (decimal.digits % 10 == 0) {
        decimal.digits /= 10;
        decimal.exponent += 1;
    }
    return decimal;
}

// ---- repr --------------------------------------------------------------------------------------------------------

// `count` digits d…d stand for 0.d…d × 10^point.
static void add_fixed(Buffer *out, const char *digits, int count, int point) {
    if (point <= 0) {
        buffer_add(out, "0.", 2);
        buffer_add_repeated(out, '0', (size_t)-point);
        buffer_add(out, digits, (size_t)count);
    } else if (point >= count) {
        buffer_add(out, digits, (size_t)count);
        buffer_add_repeated(out, '0', (size_t)(point - count));
        buffer_add(out, ".0", 2);
    } else {
        buffer_add(out, digits, (size_t)point);
        buffer_add_byte(out, '.');
        buffer_add(out, digits + point, (size_t)(count - point));
    }
}

static void add_exponential(Buffer *out, const char *digits, int count, int point) {
    buffer_add_byte(out, digits[0]);
    if (count > 1) {
        buffer_add_byte(out, '.');
        buffer_add(out, digits + 1, (size_t)count - 1);
    }
    buffer_add_format(out, "e%c%02d", point > 0 ? '+' : '-', abs(point - 1));
}

void float_add_repr(double value, Buffer *out) {
    if (isnan(value)) {
        buffer_add(out, "nan", 3);
        return;
    }
    if (signbit(value)) {
        buffer_add_byte(out, '-');
    }
    if (isinf(value) || value == 0.0) {
        buffer_add(out, isinf(value) ? "inf" : "0.0", 3);
        return;
    }
    Decimal decimal = float_shortest(value);
    char digits[20];
    char *first = digits + sizeof digits;
    for (uint64_t rest = decimal.digits; rest != 0; rest /= 10) {
        *--first = (char)('0' + rest % 10);
    }
    int count = (int)(digits + sizeof digits - first);
    int point = count + decimal.exponent;
    if (point > -4 && point <= 16) {
        add_fixed(out, first, count, point);
    } else {
        add_exponential(out, first, count, point);
    }
}

// ---- from text ---------------------------------------------------------------------------------------------------

static bool is_digit(char byte) { return byte >= '0' && byte <= '9'; }

// Copies digits, with single underscores between them left out; returns how many, −1: an underscore elsewhere.
static int64_t copy_digits(const char **next, const char *end, char **out) {
    int64_t count = 0;
    const char *byte = *next;
    for (; byte < end && (is_digit(*byte) || *byte == '_'); byte++) {
        if (*byte == '_') {
            if (count == 0 || byte[-1] == '_' || byte + 1 == end || !is_digit(byte[1])) {
                return -1;
            }
            continue;
        }
        *(*out)++ = *byte;
        count += 1;
    }
    *next = byte;
    return count;
}

// Copies a number without its underscores, in the form that strtod reads. False: not a number.
static bool copy_number(const char *next, const char *end, char *out) {
    int64_t whole = copy_digits(&next, end, &out);
    int64_t fraction = 0;
    if (whole >= 0 && next < end && *next == '.') {
        *out++ = *next++;
        fraction = copy_digits(&next, end, &out);
    }
    if (whole < 0 || fraction < 0 || whole + fraction == 0) {
        return false;
    }
    if (next < end && (*next == 'e' || *next == 'E')) {
        *out++ = *next++;
        if (next < end && (*next == '+' || *next == '-')) {
            *out++ = *next++;
        }
        if (copy_digits(&next, end, &out) <= 0) {
            return false;
        }
    }
    *out = '\0';
    return next == end;
}

static bool equals_word(const char *text, const char *end, const char *word) {
    while (text < end && *word != '\0' && (*text | 0x20) == *word) {
        text += 1;
        word += 1;
    }
    return text == end && *word == '\0';
}

bool float_read_name(const char *text, const char *end, double *value) {
    if (equals_word(text, end, "inf") || equals_word(text, end, "infinity")) {
        *value = INFINITY;
        return true;
    }
    *value = NAN;
    return equals_word(text, end, "nan");
}

// Up to 15 digits and a power of ten up to 22 are exact as doubles, and one operation rounds once.
static bool read_short(const char *text, double *value) {
    static const double tens[] = {1e0,  1e1,  1e2,  1e3,  1e4,  1e5,  1e6,  1e7,  1e8,  1e9,  1e10, 1e11,
                                  1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22};
    int64_t digits = 0;
    int fraction = 0;
    bool after_point = false;
    for (int count = 0; *text != '\0'; text++) {
        if (*text == '.') {
            after_point = true;
        } else if (!is_digit(*text) || ++count > 15) {
            return false;
        } else {
            digits = 10 * digits + (*text - '0');
            fraction += after_point;
        }
    }
    *value = (double)digits / tens[fraction];
    return true;
}

static bool read_ascii(const char *text, const char *end, double *value) {
    while (text < end && (*text == ' ' || (*text >= '\t' && *text <= '\r'))) {
        text += 1;
    }
    while (text < end && (end[-1] == ' ' || (end[-1] >= '\t' && end[-1] <= '\r'))) {
        end -= 1;
    }
    bool negative = text < end && *text == '-';
    text += negative || (text < end && *text == '+');
    Workspace space;
    char *copy = (char *)workspace_open(&space, (end - text) / (int64_t)sizeof(Limb) + 1);
    if (copy == NULL) {
        return false;
    }
    bool valid = copy_number(text, end, copy);
    if (valid && !read_short(copy, value)) {
        *value = strtod(copy, NULL);
    }
    workspace_close(&space);
    valid = valid || float_read_name(text, end, value);
    if (valid && negative) {
        *value = -*value;
    }
    return valid;
}

bool float_from_text(const char *text, size_t size, double *value) {
    size_t i = 0;
    while (i < size && (unsigned char)text[i] < 0x80) {
        i += 1;
    }
    if (i == size) {
        return read_ascii(text, text + size, value);
    }
    Buffer ascii;
    buffer_init(&ascii);
    text_add_as_ascii(&ascii, text, size);
    bool valid =
        ascii.failed ? heap_raise_no_memory() != NULL : read_ascii(ascii.bytes, ascii.bytes + ascii.length, value);
    buffer_deinit(&ascii);
    return valid;
}
