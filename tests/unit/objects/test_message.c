// SPDX-License-Identifier: GPL-3.0-or-later
// Texts with objects in them.
#include "objects/message.h"

#include "objects/class.h"
#include "objects/error.h"
#include "objects/int.h"
#include "objects/objects.h"
#include "objects/str.h"

#include <criterion/criterion.h>

static void start(void) { cr_assert(objects_start()); }

TestSuite(message, .init = start, .fini = objects_end);

static void check(const char *expected, const char *format, ...) {
    Buffer out;
    buffer_init(&out);
    va_list list;
    va_start(list, format);
    cr_assert(message_add(&out, format, list));
    va_end(list);
    cr_assert_str_eq(out.bytes, expected);
    buffer_deinit(&out);
}

Test(message, conversions_of_printf) {
    check("a 5 -0007 1f b 100%", "%s %d %05d %x %c %lld%%", "a", 5, -7, 0x1f, 'b', 100LL);
    check("  ab|ab  |abc", "%4s|%-4s|%.3s", "ab", "ab", "abcdef");
    check("12 34", "%zd %ld", (size_t)12, 34L);
}

Test(message, objects) {
    Owned text = str_from_text("it's");
    Owned number = int_from_int64(42);
    check("'int' 42 it's \"it's\" str", "'%T' %S %S %R %N", number, number, text, text, &StrType);
    release(number);
    release(text);
}
