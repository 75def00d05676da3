// SPDX-License-Identifier: GPL-3.0-or-later
// Characters by name: what unicodedata.lookup of CPython 3.11 finds.
#include <criterion/criterion.h>

#include "base/unicode_names.h"

#include <string.h>

static uint32_t lookup(const char *name) {
    uint32_t code_point = 0;
    return unicode_find_name(name, strlen(name), &code_point) ? code_point : UINT32_MAX;
}

Test(unicode_names, table_rules_and_aliases) {
    cr_expect_eq(lookup("GREEK SMALL LETTER PI"), 0x3C0);
    cr_expect_eq(lookup("greek small Letter pi"), 0x3C0);
    cr_expect_eq(lookup("LINE FEED"), 10);
    cr_expect_eq(lookup("NBSP"), 0xA0);
    cr_expect_eq(lookup("VS17"), 0xE0100);
    cr_expect_eq(lookup("SNAKE"), 0x1F40D);
    cr_expect_eq(lookup("CJK UNIFIED IDEOGRAPH-4E00"), 0x4E00);
    cr_expect_eq(lookup("CJK UNIFIED IDEOGRAPH-20000"), 0x20000);
    cr_expect_eq(lookup("HANGUL SYLLABLE GA"), 0xAC00);
    cr_expect_eq(lookup("HANGUL SYLLABLE HIH"), 0xD7A3);
    cr_expect_eq(lookup("HANGUL SYLLABLE A"), 0xC544);
}

Test(unicode_names, no_such_name) {
    static const char *const wrong[] = {"",
                                        "NO SUCH NAME",
                                        "CJK UNIFIED IDEOGRAPH-0041",
                                        "CJK UNIFIED IDEOGRAPH-4E0G",
                                        "HANGUL SYLLABLE",
                                        "HANGUL SYLLABLE GAX",
                                        "SNAKE ",
                                        " SNAKE",
                                        "greek_small_letter_pi"};
    for (size_t i = 0; i < sizeof wrong / sizeof wrong[0]; i++) {
        cr_expect_eq(lookup(wrong[i]), UINT32_MAX, "%s", wrong[i]);
    }
}
