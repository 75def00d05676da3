// SPDX-License-Identifier: GPL-3.0-or-later
// What kind of characters a str has.
//
//     "²".isdigit()      True     digits of any kind: superscripts too
//     "²".isdecimal()    False    only those that numbers are written with
//     "Ⅷ".isnumeric()    True     whatever stands for a number
//
// Most ask one question of each character, and the empty str answers no.
#include "base/unicode.h"
#include "objects/str_data.h"
#include "objects/str_methods.h"

typedef bool (*Question)(uint32_t code_point);

static bool all_are(Borrowed object, Question question) {
    const Str *self = as_str(object);
    for (int64_t i = 0; i < self->length; i++) {
        if (!question(str_read(self, i))) {
            return false;
        }
    }
    return true;
}

static Owned all_and_some(Borrowed self, Question question) {
    return bool_new(as_str(self)->length > 0 && all_are(self, question));
}

static bool is_alphanumeric(uint32_t code_point) {
    return unicode_is_alpha(code_point) || unicode_is_decimal(code_point) || unicode_is_digit(code_point) ||
           unicode_is_numeric(code_point);
}

Owned str_method_isalnum(Borrowed self, const Borrowed *arguments) {
    (void)arguments;
    return all_and_some(self, is_alphanumeric);
}

Owned str_method_isalpha(Borrowed self, const Borrowed *arguments) {
    (void)arguments;
    return all_and_some(self, unicode_is_alpha);
}

Owned str_method_isdecimal(Borrowed self, const Borrowed *arguments) {
    (void)arguments;
    return all_and_some(self, unicode_is_decimal);
}

Owned str_method_isdigit(Borrowed self, const Borrowed *arguments) {
    (void)arguments;
    return all_and_some(self, unicode_is_digit);
}

Owned str_method_isnumeric(Borrowed self, const Borrowed *arguments) {
    (void)arguments;
    return all_and_some(self, unicode_is_numeric);
}

Owned str_method_isspace(Borrowed self, const Borrowed *arguments) {
    (void)arguments;
    return all_and_some(self, unicode_is_space);
}

Owned str_method_isprintable(Borrowed self, const Borrowed *arguments) {
    (void)arguments;
    return bool_new(all_are(self, unicode_is_printable));
}

Owned str_method_isascii(Borrowed self, const Borrowed *arguments) {
    (void)arguments;
    return bool_new(as_str(self)->is_ascii);
}

Owned str_method_isidentifier(Borrowed object, const Borrowed *arguments) {
    (void)arguments;
    const Str *self = as_str(object);
    return bool_new(self->length > 0 && unicode_is_identifier_start(str_read(self, 0)) &&
                    all_are(object, unicode_is_identifier_continue));
}

// ---- case --------------------------------------------------------------------------------------------------------

// At least one character is `wanted`, and none is the opposite or in title case.
static Owned all_with_case(Borrowed object, Question wanted, Question opposite) {
    const Str *self = as_str(object);
    bool some = false;
    for (int64_t i = 0; i < self->length; i++) {
        uint32_t code_point = str_read(self, i);
        if (opposite(code_point) || unicode_is_title(code_point)) {
            return bool_new(false);
        }
        some = some || wanted(code_point);
    }
    return bool_new(some);
}

Owned str_method_islower(Borrowed self, const Borrowed *arguments) {
    (void)arguments;
    return all_with_case(self, unicode_is_lower, unicode_is_upper);
}

Owned str_method_isupper(Borrowed self, const Borrowed *arguments) {
    (void)arguments;
    return all_with_case(self, unicode_is_upper, unicode_is_lower);
}

Owned str_method_istitle(Borrowed object, const Borrowed *arguments) {
    (void)arguments;
    const Str *self = as_str(object);
    bool some = false;
    bool inside = false; // a word: the character before has case
    for (int64_t i = 0; i < self->length; i++) {
        uint32_t code_point = str_read(self, i);
        bool capital = unicode_is_upper(code_point) || unicode_is_title(code_point);
        bool small = unicode_is_lower(code_point);
        if ((capital && inside) || (small && !inside)) {
            return bool_new(false);
        }
        inside = capital || small;
        some = some || inside;
    }
    return bool_new(some);
}
