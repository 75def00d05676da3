// SPDX-License-Identifier: GPL-3.0-or-later
// The format mini-language on ints and floats.
#include "objects/error.h"
#include "objects/exception.h"
#include "objects/float.h"
#include "objects/format.h"
#include "objects/int.h"
#include "objects/objects.h"
#include "objects/str.h"

#include <criterion/criterion.h>
#include <math.h>

static void setup(void) { cr_assert(objects_start()); }

// Consumes the object.
static void check(Owned object, const char *specification, const char *expected) {
    Owned spec = str_from_text(specification);
    Owned text = format_object(object, spec);
    cr_assert_not_null(text, "'%s'", specification);
    cr_assert_str_eq(str_utf8(text, NULL), expected);
    release(text);
    release(spec);
    release(object);
}

static void check_error(Owned object, const char *specification, Type *type) {
    Owned spec = str_from_text(specification);
    cr_assert_null(format_object(object, spec), "'%s'", specification);
    cr_assert(error_matches(type));
    error_clear();
    release(spec);
    release(object);
}

Test(format_number, ints, .init = setup) {
    check(int_from_int64(255), "#x", "0xff");
    check(int_from_int64(-255), "=+#10x", "-0x     ff");
    check(int_from_int64(1234567), "015,d", "000,001,234,567");
    check(int_from_int64(1234567), "016,d", "0,000,001,234,567");
    check(int_from_int64(65535), "#020_b", "0b1111_1111_1111_1111");
    check(int_from_int64(8364), "*^5c", "**\u20ac**");
    check(int_from_int64(1), "<05d", "10000");
    check(int_from_int64(5), "\u00e9>4", "\u00e9\u00e9\u00e95");
    check(int_from_int64(3), ".2f", "3.00");
}

Test(format_number, floats, .init = setup) {
    check(float_new(1234567.891), ",.2f", "1,234,567.89");
    check(float_new(-12345.678), "012,.2f", "-0,012,345.68");
    check(float_new(1.0), "#.0f", "1.");
    check(float_new(123456.0), ".3", "1.23e+05");
    check(float_new(12.0), ".2", "1.2e+01");
    check(float_new(1.0), ".3", "1.0");
    check(float_new(-0.001), "z.1f", "0.0");
    check(float_new(0.123), ".1%", "12.3%");
    check(float_new(-INFINITY), "010,", "-000000inf");
    check(float_new(NAN), "+F", "+NAN");
    check(float_new(2.5), ".0f", "2"); // half-way, to even
}

Test(format_number, what_makes_no_sense_is_an_error, .init = setup) {
    check_error(int_from_int64(1), ".2d", &ValueErrorType);
    check_error(int_from_int64(1), ",b", &ValueErrorType);
    check_error(int_from_int64(1), ",_", &ValueErrorType);
    check_error(int_from_int64(1), "zd", &ValueErrorType);
    check_error(int_from_int64(-1), "c", &OverflowErrorType);
    check_error(int_from_int64(1), "dd", &ValueErrorType);
    check_error(float_new(1.0), "d", &ValueErrorType);
    check_error(float_new(1.0), "5.", &ValueErrorType);
}
