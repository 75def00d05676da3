// SPDX-License-Identifier: GPL-3.0-or-later
// Tokens: the words of a program. The lexer makes them, the parser reads them.
//
//     if x: y = 1      →  if  NAME x  :  NAME y  =  NUMBER 1  NEWLINE
//
// The list of kinds is grammar/tokens.def. A keyword is a kind of its own; a soft keyword (match, case) is a NAME.
#ifndef TALLY_SYNTAX_TOKEN_H
#define TALLY_SYNTAX_TOKEN_H

#include "base/buffer.h"
#include "syntax/diagnostic.h"
#include "syntax/source.h"

typedef enum TokenKind {
#define TOKEN(enumerator, name) TOKEN_##enumerator,
#define OPERATOR_1(enumerator, a) TOKEN_##enumerator,
#define OPERATOR_2(enumerator, a, b) TOKEN_##enumerator,
#define OPERATOR_3(enumerator, a, b, c) TOKEN_##enumerator,
#define KEYWORD(enumerator, text) KEYWORD_##enumerator,
#include "tokens.def"
#undef TOKEN
#undef OPERATOR_1
#undef OPERATOR_2
#undef OPERATOR_3
#undef KEYWORD
    TOKEN_KIND_COUNT
} TokenKind;

typedef struct Token {
    uint8_t kind;      // TokenKind
    uint8_t level;     // how many brackets are open behind it
    uint8_t explained; // for the parser: which explanations were tried in vain here (explain.h)
    int32_t line;      // number of the line of its first byte, counted from 1 in the text
    Span span;
} Token;

// Its spelling ("if", "**="), or for kinds without one a name ("newline").
const char *token_kind_text(TokenKind kind);

// For a keyword's text its kind, else TOKEN_NAME.
TokenKind token_kind_of_word(const char *text, size_t length);

// For --tokens: each token of the text on a line, with its place. False: *diagnostic says where the text is no
// sequence of tokens; what came before is printed.
//
//     1:0-1:2    if
//     1:3-1:4    name      x
bool tokens_print(Source *source, Buffer *out, Diagnostic *diagnostic);

#endif
