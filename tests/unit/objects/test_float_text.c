// SPDX-License-Identifier: GPL-3.0-or-later
// Floats to text and back: shortest, nearest, exact.
#include "objects/float.h"
#include "objects/float_text.h"

#include <criterion/criterion.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static void check_repr(double value, const char *expected) {
    Buffer out;
    buffer_init(&out);
    float_add_repr(value, &out);
    cr_assert_str_eq(out.bytes, expected);
    buffer_deinit(&out);
}

Test(float_text, forms) {
    check_repr(0.0, "0.0");
    check_repr(-0.0, "-0.0");
    check_repr(0.1, "0.1");
    check_repr(-1.5, "-1.5");
    check_repr(1e15, "1000000000000000.0");
    check_repr(1e16, "1e+16");
    check_repr(123456789012345680.0, "1.2345678901234568e+17");
    check_repr(0.0001, "0.0001");
    check_repr(0.00001, "1e-05");
    check_repr(1e100, "1e+100");
    check_repr(INFINITY, "inf");
    check_repr(-INFINITY, "-inf");
    check_repr(-NAN, "nan");
}

Test(float_text, hard_cases) {
    check_repr(5e-324, "5e-324"); // the smallest: all digits but one are noise
    check_repr(0x1.fffffffffffffp1023, "1.7976931348623157e+308");
    check_repr(0x1p-1022, "2.2250738585072014e-308");
    check_repr(0x1p-44, "5.684341886080802e-14"); // a power of two: the lower neighbour is nearer
    check_repr(9007199254740993.0, "9007199254740992.0");
    check_repr(2e-323, "2e-323");
    check_repr(9.5367431640625e-07, "9.5367431640625e-07");
    check_repr(0.3 - 0.1, "0.19999999999999998");
    check_repr(2.0 / 3.0, "0.6666666666666666");
}

static uint64_t random_state = 88172645463325252;

static uint64_t random_word(void) {
    random_state ^= random_state << 13;
    random_state ^= random_state >> 7;
    random_state ^= random_state << 17;
    return random_state;
}

// The digits read back, no rounding to fewer digits does, and none of as many digits is nearer.
static void check_shortest(double value) {
    Decimal decimal = float_shortest(value);
    char text[64];
    snprintf(text, sizeof text, "%llue%d", (unsigned long long)decimal.digits, decimal.exponent);
    cr_assert_eq(strtod(text, NULL), value, "%a as %s", value, text);
    int count = snprintf(text, sizeof text, "%llu", (unsigned long long)decimal.digits);
    if (count > 1) {
        snprintf(text, sizeof text, "%.*e", count - 2, value);
        cr_assert_neq(strtod(text, NULL), value, "%a has fewer digits as %s", value, text);
    }
    snprintf(text, sizeof text, "%.*e", count - 1, value);
    if (strtod(text, NULL) == value) { // then the nearest one of this length is the one
        char other[64];
        snprintf(other, sizeof other, "%llue%d", (unsigned long long)decimal.digits, decimal.exponent);
        cr_assert_eq(strtold(other, NULL), strtold(text, NULL), "%a is nearer to %s", value, text);
    }
}

Test(float_text, random_doubles) {
    for (int i = 0; i < 100000; i++) {
        uint64_t bits = random_word() & INT64_MAX;
        double value;
        memcpy(&value, &bits, sizeof value);
        if (isfinite(value) && value != 0.0) {
            check_shortest(value);
        }
    }
}

Test(float_text, powers_of_two_and_their_neighbours) {
    for (int exponent = -1074; exponent < 1024; exponent++) {
        double power = ldexp(1.0, exponent);
        Decimal decimal = float_shortest(power);
        char text[64];
        snprintf(text, sizeof text, "%llue%d", (unsigned long long)decimal.digits, decimal.exponent);
        cr_assert_eq(strtod(text, NULL), power);
        check_shortest(nextafter(power, INFINITY) < INFINITY ? nextafter(power, INFINITY) : power);
    }
}

static void check_read(const char *text, double expected) {
    double value;
    cr_assert(float_from_text(text, strlen(text), &value), "'%s'", text);
    cr_assert(value == expected || (isnan(value) && isnan(expected)), "'%s' is %a", text, value);
    cr_assert_eq(signbit(value), signbit(expected));
}

Test(float_text, reads_what_float_reads) {
    check_read("1.5", 1.5);
    check_read(" -0 ", -0.0);
    check_read("1_000.000_1e1_0", 1000.0001e10);
    check_read(".5", 0.5);
    check_read("5.", 5.0);
    check_read("1e400", INFINITY);
    check_read("1e-400", 0.0);
    check_read("-Infinity", -INFINITY);
    check_read("nAn", NAN);
    check_read("0.1000000000000000055511151231257827", 0.1);
    check_read("1.79769313486231580793728971405301199e308", 0x1.fffffffffffffp1023);
    check_read("\u0663.5", 3.5);
}

Test(float_text, refuses_what_float_refuses) {
    static const char *const texts[] = {"",   ".",  "1__0", "_1",   "1_", "1_.5", "1._5",
                                        "1e", "e5", "0x10", "1e5_", "in", "- 1",  "1 2"};
    for (int64_t i = 0; i < COUNT_OF(texts); i++) {
        double value;
        cr_assert_not(float_from_text(texts[i], strlen(texts[i]), &value), "'%s'", texts[i]);
    }
}
