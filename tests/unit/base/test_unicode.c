// SPDX-License-Identifier: GPL-3.0-or-later
// The tables of Unicode: a few facts by hand, and all properties of all code points as one number, which
// scripts/unicode-tables.py --check works out from Python's own answers.
#include "base/hash.h"
#include "base/unicode.h"
#include "base/utf8.h"

#include <criterion/criterion.h>

#define NUMBER_OF_PYTHON_3_11 UINT64_C(0xdb62e142ddce1760)

static unsigned flags_of(uint32_t c) {
    const bool truths[] = {unicode_is_alpha(c),
                           unicode_is_decimal(c),
                           unicode_is_digit(c),
                           unicode_is_numeric(c),
                           unicode_is_lower(c),
                           unicode_is_upper(c),
                           unicode_is_title(c),
                           unicode_is_space(c),
                           unicode_is_line_break(c),
                           unicode_is_printable(c),
                           unicode_is_cased(c),
                           unicode_is_case_ignorable(c),
                           unicode_is_identifier_start(c),
                           unicode_is_identifier_continue(c)};
    unsigned flags = 0;
    for (int i = 0; i < 14; i++) {
        flags |= (unsigned)truths[i] << i;
    }
    return flags;
}

static void describe_nfkc(uint32_t c, Buffer *text) {
    char encoded[4];
    Buffer form;
    buffer_init(&form);
    unicode_normalise_nfkc(encoded, (size_t)utf8_encode(c, encoded), &form);
    for (size_t at = 0; at < form.length;) {
        uint32_t part = 0;
        Utf8Error error;
        buffer_add_byte(text, at == 0 ? ' ' : ',');
        at += (size_t)utf8_decode(form.bytes + at, form.length - at, &part, &error);
        buffer_add_format(text, "%x", part);
    }
    buffer_deinit(&form);
}

static void describe(uint32_t c, Buffer *text) {
    int (*const mappings[])(uint32_t, uint32_t[3]) = {unicode_to_lower, unicode_to_upper, unicode_to_title,
                                                      unicode_to_folded};
    buffer_add_format(text, "%x %d %d", flags_of(c), unicode_decimal_value(c), unicode_digit_value(c));
    for (int i = 0; i < 4; i++) {
        uint32_t out[3];
        int count = mappings[i](c, out);
        for (int k = 0; k < count; k++) {
            buffer_add_format(text, "%c%x", k == 0 ? ' ' : ',', out[k]);
        }
    }
    if (c < 0xD800 || c >= 0xE000) {
        describe_nfkc(c, text);
    }
    buffer_add_byte(text, '\n');
}

Test(unicode, every_code_point_is_as_in_python) {
    uint64_t total = 0;
    for (uint32_t start = 0; start <= CODE_POINT_MAXIMUM; start += 4096) {
        Buffer text;
        buffer_init(&text);
        for (uint32_t c = start; c < start + 4096; c++) {
            describe(c, &text);
        }
        total = total * 31 + (uint64_t)hash_bytes(text.bytes, text.length);
        buffer_deinit(&text);
    }
    cr_assert_eq(total, NUMBER_OF_PYTHON_3_11, "0x%016llx", (unsigned long long)total);
}

Test(unicode, digits_have_values) {
    cr_assert_eq(unicode_decimal_value('7'), 7);
    cr_assert_eq(unicode_decimal_value(0x0663), 3); // Arabic-Indic three
    cr_assert_eq(unicode_decimal_value(0x00B2), -1);
    cr_assert_eq(unicode_digit_value(0x00B2), 2); // superscript two
}

Test(unicode, mappings_may_be_longer) {
    uint32_t out[3];
    cr_assert_eq(unicode_to_upper(0x00DF, out), 2); // sharp s
    cr_assert_eq(out[0], 'S');
    cr_assert_eq(out[1], 'S');
    cr_assert_eq(unicode_to_upper(0xFB03, out), 3); // the ligature ffi
    cr_assert_eq(out[2], 'I');
}

static void assert_nfkc(const char *from, const char *to) {
    Buffer out;
    buffer_init(&out);
    unicode_normalise_nfkc(from, strlen(from), &out);
    cr_assert_str_eq(out.bytes, to);
    buffer_deinit(&out);
}

Test(unicode, nfkc_composes_and_orders) {
    assert_nfkc("plain", "plain");
    assert_nfkc("e\xcc\x81", "\xc3\xa9");                                // e and acute accent
    assert_nfkc("\xef\xac\x81", "fi");                                   // the ligature
    assert_nfkc("q\xcc\x87\xcc\xa3", "q\xcc\xa3\xcc\x87");               // dot above and below, in the other order
    assert_nfkc("\xe1\x84\x92\xe1\x85\xa1\xe1\x86\xab", "\xed\x95\x9c"); // a Korean syllable
}
