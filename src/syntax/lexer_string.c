// SPDX-License-Identifier: GPL-3.0-or-later
// Strings, as far as the lexer cares: where they begin and end.
//
//     r"""…"""         a prefix of letters, one or three quotes, anything, the same quotes
//     "a\"b"           a quote behind a backslash does not end it
//
// A string in single quotes ends on its line, unless a backslash is the last byte of it. What a string says (its
// escapes, the expressions of an f-string) is worked out by string_literal.c and fstring.c.
//
// Next: lexer_word.c.
#include "syntax/lexer_internal.h"

// Prefixes: any of b r u f, in either case, each once; r goes with b or f, nothing else goes together.
bool lexer_starts_string(const Lexer *lexer, uint32_t *prefix_length) {
    bool has_b = false, has_r = false, has_u = false, has_f = false;
    for (uint32_t i = 0;; i++) {
        char c = lexer_peek(lexer, i);
        *prefix_length = i;
        if (c == '"' || c == '\'') {
            return true;
        }
        if ((c == 'b' || c == 'B') && !(has_b || has_u || has_f)) {
            has_b = true;
        } else if ((c == 'r' || c == 'R') && !(has_r || has_u)) {
            has_r = true;
        } else if ((c == 'u' || c == 'U') && !(has_b || has_r || has_u || has_f)) {
            has_u = true;
        } else if ((c == 'f' || c == 'F') && !(has_f || has_b || has_u)) {
            has_f = true;
        } else {
            return false;
        }
    }
}

static bool unterminated(Lexer *lexer, uint32_t start, int32_t first_line, bool is_triple) {
    // At the end of the text the last line is the one before `at`.
    int32_t line = lexer->at >= lexer->end && lexer->at == lexer->line_start ? lexer->line - 1 : lexer->line;
    const char *kind = is_triple ? "triple-quoted string" : "string";
    lexer->line = first_line;
    lexer_error(lexer, start, "unterminated %s literal (detected at line %d)", kind,
                line + lexer->source->first_line - 1);
    return false;
}

bool lexer_string(Lexer *lexer, uint32_t start) {
    char quote = lexer_peek(lexer, 0);
    int32_t first_line = lexer->line;
    bool is_triple = lexer_peek(lexer, 1) == quote && lexer_peek(lexer, 2) == quote;
    lexer->at += is_triple ? 3 : 1;
    while (lexer->at < lexer->end) {
        char c = lexer->text[lexer->at];
        if (c == quote && (!is_triple || (lexer_peek(lexer, 1) == quote && lexer_peek(lexer, 2) == quote))) {
            lexer->at += is_triple ? 3 : 1;
            return true;
        }
        if (c == '\n' && !is_triple) {
            return unterminated(lexer, start, first_line, false);
        }
        if (c == '\\' && lexer->at + 1 < lexer->end) {
            c = lexer->text[++lexer->at];
        }
        lexer->at++;
        if (c == '\n') {
            lexer_join_line(lexer, lexer->at);
        }
    }
    lexer->reached_end = true;
    return unterminated(lexer, start, first_line, is_triple);
}
