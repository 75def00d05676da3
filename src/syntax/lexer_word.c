// SPDX-License-Identifier: GPL-3.0-or-later
// Words: identifiers and keywords.
//
//     x   _private   naïve   名前        letters of any script; digits not in front
//
// ASCII words are the rule, so they are found by their bytes alone. Any byte from 0x80 on is taken for a letter first,
// and the word looked at again, code point by code point: Unicode says which may begin an identifier (XID_Start) and
// which may go on in one (XID_Continue). Names are compared in their NFKC form; the parser brings them there.
//
// Next: token.c for --tokens, parser.h for who reads them.
#include "syntax/lexer_internal.h"

#include "base/unicode.h"
#include "base/utf8.h"

static bool refuse_character(Lexer *lexer, uint32_t offset, uint32_t code_point, int length) {
    if (unicode_is_printable(code_point)) {
        return lexer_error(lexer, offset, "invalid character '%.*s' (U+%04X)", length, lexer->text + offset,
                           code_point);
    }
    return lexer_error(lexer, offset, "invalid non-printable character U+%04X", code_point);
}

static bool check_identifier(Lexer *lexer, uint32_t start) {
    for (uint32_t at = start; at < lexer->at;) {
        uint32_t code_point;
        Utf8Error error;
        int length = utf8_decode(lexer->text + at, lexer->at - at, &code_point, &error);
        bool fits = at == start ? unicode_is_identifier_start(code_point) : unicode_is_identifier_continue(code_point);
        if (!fits) {
            return refuse_character(lexer, at, code_point, length);
        }
        at += (uint32_t)length;
    }
    return true;
}

bool lexer_word(Lexer *lexer) {
    uint32_t start = lexer->at;
    bool is_ascii = true;
    for (; lexer->at < lexer->end && is_word_byte(lexer->text[lexer->at]); lexer->at++) {
        is_ascii &= lexer->text[lexer->at] >= 0;
    }
    return is_ascii || check_identifier(lexer, start);
}
