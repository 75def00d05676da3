// SPDX-License-Identifier: GPL-3.0-or-later
// What Unicode says of a code point: see unicode.h for the contract.
//
// Every question is one look into a trie (unicode_tables.h) and one into the row that the entry names:
//
//     unicode_is_upper(U+0416)     class trie → row of unicode_classes → its flag UPPER
//     unicode_to_upper(U+00DF, …)  case trie → row of unicode_cases → "ß" maps to two code points, in the pool
//
// ASCII takes no shortcut here: who reads ASCII text looks at its bytes and does not ask.
//
// Next: unicode_normalise.c.
#include "base/unicode.h"

#include "base/unicode_tables.h"

static const UnicodeClass *class_of(uint32_t code_point) {
    return &unicode_classes[UNICODE_LOOK_UP(class, code_point)];
}

static bool has(uint32_t code_point, UnicodeFlag flag) { return (class_of(code_point)->flags & flag) != 0; }

bool unicode_is_alpha(uint32_t code_point) { return has(code_point, UNICODE_ALPHA); }

bool unicode_is_decimal(uint32_t code_point) { return has(code_point, UNICODE_DECIMAL); }

bool unicode_is_digit(uint32_t code_point) { return has(code_point, UNICODE_DIGIT); }

bool unicode_is_numeric(uint32_t code_point) { return has(code_point, UNICODE_NUMERIC); }

bool unicode_is_lower(uint32_t code_point) { return has(code_point, UNICODE_LOWER); }

bool unicode_is_upper(uint32_t code_point) { return has(code_point, UNICODE_UPPER); }

bool unicode_is_title(uint32_t code_point) { return has(code_point, UNICODE_TITLE); }

bool unicode_is_space(uint32_t code_point) { return has(code_point, UNICODE_SPACE); }

bool unicode_is_line_break(uint32_t code_point) { return has(code_point, UNICODE_LINE_BREAK); }

bool unicode_is_printable(uint32_t code_point) { return has(code_point, UNICODE_PRINTABLE); }

bool unicode_is_cased(uint32_t code_point) { return has(code_point, UNICODE_CASED); }

bool unicode_is_case_ignorable(uint32_t code_point) { return has(code_point, UNICODE_CASE_IGNORABLE); }

bool unicode_is_identifier_start(uint32_t code_point) { return has(code_point, UNICODE_IDENTIFIER_START); }

bool unicode_is_identifier_continue(uint32_t code_point) { return has(code_point, UNICODE_IDENTIFIER_CONTINUE); }

int unicode_decimal_value(uint32_t code_point) { return class_of(code_point)->decimal; }

int unicode_digit_value(uint32_t code_point) { return class_of(code_point)->digit; }

static const UnicodeCase *case_of(uint32_t code_point) { return &unicode_cases[UNICODE_LOOK_UP(case, code_point)]; }

// Follows one mapping of a UnicodeCase row.
static int map(uint32_t code_point, int32_t mapping, uint32_t out[3]) {
    if ((mapping & 1) == 0) {
        out[0] = (uint32_t)((int32_t)code_point + mapping / 2);
        return 1;
    }
    const uint16_t *sequence = &unicode_case_pool[mapping / 2];
    for (int i = 0; i < sequence[0]; i++)
        out[i] = sequence[1 + i];
    return sequence[0];
}

int unicode_to_lower(uint32_t code_point, uint32_t out[3]) { return map(code_point, case_of(code_point)->lower, out); }

int unicode_to_upper(uint32_t code_point, uint32_t out[3]) { return map(code_point, case_of(code_point)->upper, out); }

int unicode_to_title(uint32_t code_point, uint32_t out[3]) { return map(code_point, case_of(code_point)->title, out); }

int unicode_to_folded(uint32_t code_point, uint32_t out[3]) {
    return map(code_point, case_of(code_point)->folded, out);
}
