// SPDX-License-Identifier: GPL-3.0-or-later
// Numbers, as far as the lexer cares: where they end.
//
//     1_000   0xFF   0b1010   0o17   3.14   .5   1e-9        and what is refused: 0777   1__0   12ab   2j
//
// An underscore may stand between two digits, and behind the 0x. A number must not run into a word; only a few keywords
// may follow at once (`1if x else 2`), because old programs did so. What a number is worth is worked out by whoever
// makes its object.
//
// Next: lexer_string.c.
#include "syntax/lexer_internal.h"

#include "base/digit_limit.h"

#include <string.h>

static bool is_octal(char c) { return c >= '0' && c <= '7'; }

static bool is_binary(char c) { return c == '0' || c == '1'; }

static bool is_hexadecimal(char c) { return is_digit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F'); }

static bool text_follows(const Lexer *lexer, const char *text) {
    size_t length = strlen(text);
    return length <= lexer->end - lexer->at && memcmp(lexer->text + lexer->at, text, length) == 0;
}

// CPython looks at whole words, but at no more than two letters of if, in and is: `1orr` is no number, `1iff` is one.
static bool keyword_follows(const Lexer *lexer) {
    static const char *const keywords[] = {"and", "else", "for", "if", "in", "is", "or", "not"};
    for (size_t i = 0; i < sizeof keywords / sizeof keywords[0]; i++) {
        if (text_follows(lexer, keywords[i])) {
            return keywords[i][0] == 'i' || !is_word_byte(lexer_peek(lexer, (uint32_t)strlen(keywords[i])));
        }
    }
    return false;
}

static bool ends_here(Lexer *lexer, const char *kind) {
    if (!is_word_byte(lexer_peek(lexer, 0)) || keyword_follows(lexer)) {
        return true;
    }
    return lexer_error_behind(lexer, "invalid %s literal", kind);
}

// Digits with single underscores between them.
static bool decimal_digits(Lexer *lexer) {
    for (;;) {
        while (is_digit(lexer_peek(lexer, 0))) {
            lexer->at++;
        }
        if (lexer_peek(lexer, 0) != '_') {
            return true;
        }
        lexer->at++;
        if (!is_digit(lexer_peek(lexer, 0))) {
            return lexer_error_behind(lexer, "invalid decimal literal");
        }
    }
}

// 0x…, 0o…, 0b…: `at` is behind the letter.
static bool based_digits(Lexer *lexer, bool (*fits)(char), const char *kind) {
    do {
        if (lexer_peek(lexer, 0) == '_') {
            lexer->at++;
        }
        if (!fits(lexer_peek(lexer, 0))) {
            if (is_digit(lexer_peek(lexer, 0))) {
                break;
            }
            return lexer_error_behind(lexer, "invalid %s literal", kind);
        }
        while (fits(lexer_peek(lexer, 0))) {
            lexer->at++;
        }
    } while (lexer_peek(lexer, 0) == '_');
    char c = lexer_peek(lexer, 0);
    if (is_digit(c)) {
        return lexer_error(lexer, lexer->at, "invalid digit '%c' in %s literal", c, kind);
    }
    return ends_here(lexer, kind);
}

static bool imaginary(Lexer *lexer, uint32_t start) {
    lexer->at++;
    if (!ends_here(lexer, "imaginary")) {
        return false;
    }
    diagnostic_set(lexer->diagnostic, DIAGNOSTIC_SYNTAX, (Span){start, lexer->at},
                   "complex literals are not supported");
    return false;
}

// Behind the digits before the point: [. digits] [e [+-] digits] [j]. *is_whole: it had none of them.
static bool fraction_and_exponent(Lexer *lexer, uint32_t start, bool *is_whole) {
    uint32_t digits_end = lexer->at;
    if (lexer_peek(lexer, 0) == '.') {
        lexer->at++;
        if (is_digit(lexer_peek(lexer, 0)) && !decimal_digits(lexer)) {
            return false;
        }
    }
    if (lexer_peek(lexer, 0) == 'e' || lexer_peek(lexer, 0) == 'E') {
        bool is_signed = lexer_peek(lexer, 1) == '+' || lexer_peek(lexer, 1) == '-';
        if (!is_digit(lexer_peek(lexer, is_signed ? 2 : 1))) {
            *is_whole = lexer->at == digits_end;
            if (!is_signed) {
                return ends_here(lexer, "decimal");
            }
            lexer->at += 2;
            return lexer_error_behind(lexer, "invalid decimal literal");
        }
        lexer->at += is_signed ? 2 : 1;
        if (!decimal_digits(lexer)) {
            return false;
        }
    }
    if (lexer_peek(lexer, 0) == 'j' || lexer_peek(lexer, 0) == 'J') {
        return imaginary(lexer, start);
    }
    *is_whole = lexer->at == digits_end;
    return ends_here(lexer, "decimal");
}

// A number that begins with 0 and has no letter: zeros only, or a float.
static bool zeros(Lexer *lexer) {
    uint32_t start = lexer->at;
    while (lexer_peek(lexer, 0) == '0' || lexer_peek(lexer, 0) == '_') {
        if (lexer_peek(lexer, 0) == '_' && !is_digit(lexer_peek(lexer, 1))) {
            lexer->at++;
            return lexer_error_behind(lexer, "invalid decimal literal");
        }
        if (lexer_peek(lexer, 0) == '_' && lexer_peek(lexer, 1) != '0') {
            break;
        }
        lexer->at++;
    }
    uint32_t zeros_end = lexer->at + (lexer_peek(lexer, 0) == '_');
    bool has_other_digits = is_digit(lexer_peek(lexer, 0)) || lexer_peek(lexer, 0) == '_';
    if (has_other_digits && !decimal_digits(lexer)) {
        return false;
    }
    char c = lexer_peek(lexer, 0);
    bool goes_on = c == '.' || c == 'e' || c == 'E' || c == 'j' || c == 'J';
    if (has_other_digits && !goes_on) {
        diagnostic_set(lexer->diagnostic, DIAGNOSTIC_SYNTAX, (Span){start, zeros_end},
                       "leading zeros in decimal integer literals are not permitted; use an 0o prefix for octal "
                       "integers");
        lexer->diagnostic->is_in_token = true;
        return false;
    }
    bool is_whole = true;
    return fraction_and_exponent(lexer, start, &is_whole);
}

static bool check_digit_count(Lexer *lexer, uint32_t start) {
    int32_t count = 0;
    for (uint32_t at = start; at < lexer->at; at++) {
        count += lexer->text[at] != '_';
    }
    if (!digit_limit_exceeded(count)) {
        return true;
    }
    diagnostic_set(lexer->diagnostic, DIAGNOSTIC_SYNTAX, (Span){start, lexer->at},
                   "Exceeds the limit (%lld digits) for integer string conversion: value has %d digits; use "
                   "sys.set_int_max_str_digits() to increase the limit - Consider hexadecimal for huge integer "
                   "literals to avoid decimal conversion limits.",
                   (long long)digit_limit, count);
    return false;
}

bool lexer_number(Lexer *lexer) {
    uint32_t start = lexer->at;
    if (lexer_peek(lexer, 0) == '0') {
        char letter = lexer_peek(lexer, 1);
        lexer->at += 2;
        if (letter == 'x' || letter == 'X') {
            return based_digits(lexer, is_hexadecimal, "hexadecimal");
        }
        if (letter == 'o' || letter == 'O') {
            return based_digits(lexer, is_octal, "octal");
        }
        if (letter == 'b' || letter == 'B') {
            return based_digits(lexer, is_binary, "binary");
        }
        lexer->at = start;
        return zeros(lexer);
    }
    bool is_whole = false;
    if (!decimal_digits(lexer) || !fraction_and_exponent(lexer, start, &is_whole)) {
        return false;
    }
    return !is_whole || check_digit_count(lexer, start);
}
