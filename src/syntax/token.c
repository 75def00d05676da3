// SPDX-License-Identifier: GPL-3.0-or-later
// The spellings of tokens, out of grammar/tokens.def, and the output of --tokens.
//
//     1:0-1:2    if
//     1:3-1:4    name       x
//     1:4-1:5    :
//     1:5-1:5    newline
//
// Next: lexer.h.
#include "syntax/token.h"

#include "syntax/encoding.h"
#include "syntax/lexer.h"

#include <stdio.h>
#include <string.h>

const char *token_kind_text(TokenKind kind) {
    static const char texts[][12] = {
#define TOKEN(enumerator, name) [TOKEN_##enumerator] = name,
#define OPERATOR_1(enumerator, a) [TOKEN_##enumerator] = {a},
#define OPERATOR_2(enumerator, a, b) [TOKEN_##enumerator] = {a, b},
#define OPERATOR_3(enumerator, a, b, c) [TOKEN_##enumerator] = {a, b, c},
#define KEYWORD(enumerator, text) [KEYWORD_##enumerator] = text,
#include "tokens.def"
#undef TOKEN
#undef OPERATOR_1
#undef OPERATOR_2
#undef OPERATOR_3
#undef KEYWORD
    };
    return texts[kind];
}

typedef struct Keyword {
    const char *text;
    uint8_t length;
    uint8_t kind;
} Keyword;

static const Keyword keywords[] = {
#define KEYWORD(enumerator, text) {text, sizeof text - 1, KEYWORD_##enumerator},
#include "tokens.def"
#undef KEYWORD
};

TokenKind token_kind_of_word(const char *text, size_t length) {
    if (length < 2 || length > 8) {
        return TOKEN_NAME;
    }
    for (size_t i = 0; i < sizeof keywords / sizeof keywords[0]; i++) {
        const Keyword *keyword = &keywords[i];
        if (keyword->text[0] == text[0] && keyword->length == length && memcmp(keyword->text, text, length) == 0) {
            return (TokenKind)keyword->kind;
        }
    }
    return TOKEN_NAME;
}

static bool has_own_text(TokenKind kind) {
    return kind == TOKEN_NAME || kind == TOKEN_NUMBER || kind == TOKEN_STRING || kind == TOKEN_OTHER;
}

static void print_token(const Source *source, const Token *token, Buffer *out) {
    Position start = source_position(source, token->span.start);
    Position end = source_position(source, token->span.end);
    char place[64];
    snprintf(place, sizeof place, "%d:%d-%d:%d", start.line, start.column, end.line, end.column);
    buffer_add_format(out, "%-14s %s", place, token_kind_text((TokenKind)token->kind));
    if (has_own_text((TokenKind)token->kind)) {
        buffer_add_repeated(out, ' ', 8 - strlen(token_kind_text((TokenKind)token->kind)));
        // A string of several lines is shown on one: what matters here is where it begins and ends.
        for (uint32_t at = token->span.start; at < token->span.end; at++) {
            buffer_add_text(out, source->text[at] == '\n' ? "\\n" : (char[]){source->text[at], '\0'});
        }
    }
    buffer_add_byte(out, '\n');
}

bool tokens_print(Source *source, Buffer *out, Diagnostic *diagnostic) {
    *diagnostic = (Diagnostic){0};
    if (!encoding_check(source, diagnostic)) {
        return false;
    }
    Lexer lexer;
    lexer_init(&lexer, source, diagnostic);
    Token token;
    do {
        token = lexer_next(&lexer);
        if (token.kind == TOKEN_ERROR) {
            return false;
        }
        print_token(source, &token, out);
    } while (token.kind != TOKEN_END);
    return true;
}
