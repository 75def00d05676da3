// SPDX-License-Identifier: GPL-3.0-or-later
// What the lexer's files share. Each function below starts at lexer->at and moves it; lexer_error is their one way out
// when the text is wrong.
#ifndef TALLY_SYNTAX_LEXER_INTERNAL_H
#define TALLY_SYNTAX_LEXER_INTERNAL_H

#include "syntax/lexer.h"

// The byte `ahead` places on; '\n' beyond the end.
static inline char lexer_peek(const Lexer *lexer, uint32_t ahead) {
    return lexer->at + ahead < lexer->end ? lexer->text[lexer->at + ahead] : '\n';
}

static inline bool is_digit(char c) { return c >= '0' && c <= '9'; }

static inline bool is_word_start(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || (unsigned char)c >= 0x80;
}

static inline bool is_word_byte(char c) { return is_word_start(c) || is_digit(c); }

// Records an error at a point and returns false. `offset` is the byte whose column CPython gives.
__attribute__((format(printf, 3, 4))) bool lexer_error(Lexer *lexer, uint32_t offset, const char *format, ...);
// The same for an error that is not in the text of a token.
bool lexer_refuse(Lexer *lexer, DiagnosticKind kind, uint32_t offset, const char *message);
// As lexer_error, just before `at`: CPython names the last character that it has read.
__attribute__((format(printf, 2, 3))) bool lexer_error_behind(Lexer *lexer, const char *format, ...);

// Backslash at `at`: goes on to the next line. False: an error.
bool lexer_continue_line(Lexer *lexer);
// Moves over a newline; over one that a backslash or a string joins with what is before it.
void lexer_enter_line(Lexer *lexer, uint32_t start);
void lexer_join_line(Lexer *lexer, uint32_t start);

// Looks at the indentation of the line that begins here; skips lines that hold none. Sets lexer->pending.
bool lexer_indentation(Lexer *lexer);

bool lexer_number(Lexer *lexer);
bool lexer_string(Lexer *lexer, uint32_t start); // `at` is on the quote; the token began at `start`
bool lexer_word(Lexer *lexer);                   // an identifier or keyword
bool lexer_starts_string(const Lexer *lexer, uint32_t *prefix_length);

#endif
