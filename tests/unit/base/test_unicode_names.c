// SPDX-License-Identifier: GPL-3.0-or-later
// Characters by name: what unicodedata.lookup of CPython 3.11 finds.
#include <criterion/criterion.h>

#include "base/unicode_names.h"

#include <stdio.h>
#include <string.h>

// All names of the list as one number, which scripts/unicode-names.py --check works out.
#define NUMBER_OF_PYTHON_3_11 UINT64_C(0xc8165737e68b1bc3)

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

static void add_name(const char *name, uint32_t code_point, void *context) {
    uint64_t *number = context;
    char text[200];
    int length = snprintf(text, sizeof text, "%s=%u;", name, code_point);
    for (int i = 0; i < length; i++) {
        *number = (*number ^ (unsigned char)text[i]) * UINT64_C(0x100000001B3);
    }
}

Test(unicode_names, the_list_is_that_of_python_3_11) {
    uint64_t number = UINT64_C(0xCBF29CE484222325);
    unicode_visit_names(add_name, &number);
    cr_assert_eq(number, NUMBER_OF_PYTHON_3_11);
}

static void find_again(const char *name, uint32_t code_point, void *context) {
    uint32_t found = 0;
    int *missing = context;
    *missing += !unicode_find_name(name, strlen(name), &found) || found != code_point;
}

Test(unicode_names, every_name_is_found) {
    int missing = 0;
    unicode_visit_names(find_again, &missing);
    cr_assert_eq(missing, 0);
}

static void check_name(uint32_t code_point, const char *expected) {
    char name[UNICODE_NAME_LENGTH_MAXIMUM];
    bool has_name = unicode_name(code_point, name);
    cr_expect_str_eq(has_name ? name : "none", expected);
}

Test(unicode_names, the_other_way) {
    check_name(0x20AC, "EURO SIGN");
    check_name(0xA0, "NO-BREAK SPACE"); // not an alias
    check_name(0x1A2, "LATIN CAPITAL LETTER OI");
    check_name(0xFE00, "VARIATION SELECTOR-1");
    check_name(0xD55C, "HANGUL SYLLABLE HAN");
    check_name(0xD7A3, "HANGUL SYLLABLE HIH");
    check_name(0x4E00, "CJK UNIFIED IDEOGRAPH-4E00");
    check_name(0x20000, "CJK UNIFIED IDEOGRAPH-20000");
    check_name(0x20AC, "EURO SIGN"); // remembered
    check_name(0, "none");
    check_name(7, "none");
    check_name(0x85, "none");
    check_name(0x378, "none");
    check_name(0xD800, "none");
    check_name(0x10FFFF, "none");
}

Test(unicode_names, names_lead_back) {
    char name[UNICODE_NAME_LENGTH_MAXIMUM];
    for (uint32_t code_point = 0xA0; code_point < 0x378; code_point++) {
        uint32_t found = 0;
        cr_assert(unicode_name(code_point, name));
        cr_assert(unicode_find_name(name, strlen(name), &found));
        cr_assert_eq(found, code_point);
    }
}
