// SPDX-License-Identifier: GPL-3.0-or-later
// The lexer's main loop: see lexer.h for the contract.
//
//     x = f(1,   # one          x  =  f  (  1  ,       ← a comment is skipped; the line's end, too: a bracket is open
//           2) \                2  )                   ← a backslash joins the next line
//         + 3                   +  3  NEWLINE
//
// What always holds: `line` and `line_start` are those of the byte at `at`; the brackets on the stack are those that
// are open in front of `at`.
//
// Next: indentation.c, lexer_number.c, lexer_string.c, lexer_word.c; then parser.h, who asks for the tokens.
#include "syntax/lexer_internal.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

void lexer_init(Lexer *lexer, const Source *source, Diagnostic *diagnostic) {
    memset(lexer, 0, sizeof *lexer);
    lexer->source = source;
    lexer->text = source->text;
    lexer->end = (uint32_t)source->size;
    lexer->line = 1;
    lexer->at_line_start = true;
    lexer->diagnostic = diagnostic;
    lexer->indentation_count = 1; // column 0
}

void lexer_init_fstring(Lexer *lexer, const Source *source, Span expression, int32_t line, Diagnostic *diagnostic) {
    lexer_init(lexer, source, diagnostic);
    lexer->at = expression.start;
    lexer->end = expression.end;
    lexer->line = line;
    lexer->line_start = source->line_starts[line - 1];
    lexer->at_line_start = false;
    lexer->state = LEX_OPEN_FSTRING;
}

// ---- errors ------------------------------------------------------------------------------------------------------

bool lexer_refuse(Lexer *lexer, DiagnosticKind kind, uint32_t offset, const char *message) {
    diagnostic_set(lexer->diagnostic, kind, (Span){offset, offset}, "%s", message);
    int32_t line = lexer->line < lexer->source->line_count ? lexer->line : lexer->source->line_count;
    lexer->diagnostic->lexed_line = line + lexer->source->first_line - 1;
    lexer->diagnostic->joined_start = lexer->joined_start;
    return false;
}

static void set_error(Lexer *lexer, uint32_t offset, const char *format, va_list arguments) {
    char message[160];
    vsnprintf(message, sizeof message, format, arguments);
    lexer_refuse(lexer, DIAGNOSTIC_SYNTAX, offset, message);
    lexer->diagnostic->is_in_token = true;
}

bool lexer_error(Lexer *lexer, uint32_t offset, const char *format, ...) {
    va_list arguments;
    va_start(arguments, format);
    set_error(lexer, offset, format, arguments);
    va_end(arguments);
    return false;
}

bool lexer_error_behind(Lexer *lexer, const char *format, ...) {
    va_list arguments;
    va_start(arguments, format);
    set_error(lexer, lexer->at, format, arguments);
    va_end(arguments);
    lexer->diagnostic->is_behind = true;
    return false;
}

// ---- lines -------------------------------------------------------------------------------------------------------

void lexer_join_line(Lexer *lexer, uint32_t start) {
    lexer->line++;
    lexer->line_start = start;
}

void lexer_enter_line(Lexer *lexer, uint32_t start) {
    lexer_join_line(lexer, start);
    lexer->joined_start = start;
}

static bool bracket_never_closed(Lexer *lexer) {
    const Bracket *bracket = &lexer->brackets[lexer->bracket_count - 1];
    lexer->reached_end = true;
    lexer_error(lexer, bracket->offset, "'%c' was never closed", bracket->opening);
    lexer->diagnostic->has_end = lexer->diagnostic->is_in_token = false;
    return false;
}

// Is `at` in the blanks that a line begins with?
static bool in_indentation(const Lexer *lexer) {
    return strspn(lexer->text + lexer->line_start, " \t\f") >= lexer->at - lexer->line_start;
}

static bool refuse_end(Lexer *lexer) {
    if (lexer->bracket_count > 0) {
        return bracket_never_closed(lexer);
    }
    lexer_error(lexer, lexer->at + 1, "unexpected EOF while parsing");
    Diagnostic *diagnostic = lexer->diagnostic;
    diagnostic->has_end = diagnostic->is_in_token = false;
    diagnostic->missing_end = -1;
    diagnostic->is_before_line = in_indentation(lexer);
    lexer->reached_end = true;
    return false;
}

bool lexer_continue_line(Lexer *lexer) {
    if (lexer_peek(lexer, 1) != '\n') {
        lexer_error(lexer, lexer->at + 1, "unexpected character after line continuation character");
        lexer->diagnostic->has_end = lexer->diagnostic->is_in_token = false;
        lexer->diagnostic->joined_size = lexer->line_start - lexer->joined_start;
        return false;
    }
    if (lexer->at + 2 >= lexer->end) {
        return refuse_end(lexer);
    }
    bool joins = !in_indentation(lexer);
    lexer->at += 2;
    lexer_join_line(lexer, lexer->at);
    if (!joins) {
        lexer->joined_start = lexer->at;
    }
    return true;
}

static void skip_comment(Lexer *lexer) {
    lexer->comment_start = lexer->at;
    const char *from = lexer->text + lexer->at;
    const char *newline = memchr(from, '\n', lexer->end - lexer->at);
    lexer->at = newline ? (uint32_t)(newline - lexer->text) : lexer->end;
}

// Moves over what stands between two tokens: blanks, comments, joined lines. False: an error.
static bool skip_blanks(Lexer *lexer) {
    while (lexer->at < lexer->end) {
        char c = lexer->text[lexer->at];
        if (c == ' ' || c == '\t' || c == '\f') {
            lexer->at++;
        } else if (c == '#') {
            skip_comment(lexer);
        } else if (c == '\\') {
            if (!lexer_continue_line(lexer)) {
                return false;
            }
        } else if (c == '\n' && lexer->bracket_count > 0) {
            lexer->at++;
            lexer_enter_line(lexer, lexer->at);
        } else {
            break;
        }
    }
    return true;
}

// ---- brackets ----------------------------------------------------------------------------------------------------

static bool open_bracket(Lexer *lexer, char opening) {
    if (lexer->bracket_count >= BRACKETS_MAXIMUM) {
        lexer->at++;
        return lexer_error_behind(lexer, "too many nested parentheses");
    }
    lexer->brackets[lexer->bracket_count++] = (Bracket){opening, lexer->at, lexer->line};
    return true;
}

static char closing_of(char opening) { return opening == '(' ? ')' : opening == '[' ? ']' : '}'; }

static bool close_bracket(Lexer *lexer, char closing) {
    if (lexer->bracket_count == 0) {
        return lexer_error(lexer, lexer->at, "unmatched '%c'", closing);
    }
    const Bracket *bracket = &lexer->brackets[--lexer->bracket_count];
    if (closing == closing_of(bracket->opening)) {
        return true;
    }
    if (bracket->line == lexer->line) {
        return lexer_error(lexer, lexer->at, "closing parenthesis '%c' does not match opening parenthesis '%c'",
                           closing, bracket->opening);
    }
    return lexer_error(lexer, lexer->at, "closing parenthesis '%c' does not match opening parenthesis '%c' on line %d",
                       closing, bracket->opening, bracket->line + lexer->source->first_line - 1);
}

// ---- operators ---------------------------------------------------------------------------------------------------

#define PACK(a, b, c) ((uint32_t)(a) | (uint32_t)(b) << 8 | (uint32_t)(c) << 16)

// The longest operator that these three bytes begin with.
static TokenKind operator_kind(char a, char b, char c, uint32_t *length) {
    *length = 3;
    switch (PACK((unsigned char)a, (unsigned char)b, (unsigned char)c)) {
#define OPERATOR_3(enumerator, a, b, c)                                                                                \
    case PACK(a, b, c):                                                                                                \
        return TOKEN_##enumerator;
#include "tokens.def"
#undef OPERATOR_3
    }
    *length = 2;
    switch (PACK((unsigned char)a, (unsigned char)b, 0)) {
#define OPERATOR_2(enumerator, a, b)                                                                                   \
    case PACK(a, b, 0):                                                                                                \
        return TOKEN_##enumerator;
#include "tokens.def"
#undef OPERATOR_2
    }
    *length = 1;
    switch (a) {
#define OPERATOR_1(enumerator, a)                                                                                      \
    case a:                                                                                                            \
        return TOKEN_##enumerator;
#include "tokens.def"
#undef OPERATOR_1
    }
    return TOKEN_OTHER;
}

static bool lex_operator(Lexer *lexer, TokenKind *kind) {
    char c = lexer->text[lexer->at];
    if (c < ' ' || c == 0x7F) {
        return lexer_error(lexer, lexer->at, "invalid non-printable character U+%04X", (unsigned)(unsigned char)c);
    }
    if ((c == '(' || c == '[' || c == '{') && !open_bracket(lexer, c)) {
        return false;
    }
    if ((c == ')' || c == ']' || c == '}') && !close_bracket(lexer, c)) {
        return false;
    }
    uint32_t length;
    *kind = operator_kind(c, lexer_peek(lexer, 1), lexer_peek(lexer, 2), &length);
    lexer->at += length;
    return true;
}

// ---- tokens ------------------------------------------------------------------------------------------------------

static Token token_here(Lexer *lexer, TokenKind kind, uint32_t start, int32_t line) {
    lexer->token_joined_start = lexer->joined_start;
    return (Token){
        .kind = (uint8_t)kind, .level = (uint8_t)lexer->bracket_count, .line = line, .span = {start, lexer->at}};
}

static Token point_token(Lexer *lexer, TokenKind kind) { return token_here(lexer, kind, lexer->at, lexer->line); }

static Token open_fstring(Lexer *lexer) {
    lexer->state = LEX_IN_FSTRING;
    lexer->brackets[lexer->bracket_count++] = (Bracket){'(', lexer->at - 1, lexer->line};
    return token_here(lexer, TOKEN_OPEN_PARENTHESIS, lexer->at - 1, lexer->line);
}

// What comes when the text is used up: a ")" behind the expression of an f-string, else the end.
static Token end_token(Lexer *lexer) {
    if (lexer->state == LEX_IN_FSTRING && lexer->bracket_count == 1) {
        lexer->bracket_count = 0;
        Token token = point_token(lexer, TOKEN_CLOSE_PARENTHESIS);
        token.span.end++;
        return token;
    }
    if (lexer->bracket_count > 0) {
        if (!lexer->expects_more) {
            bracket_never_closed(lexer);
        }
        return point_token(lexer, TOKEN_ERROR);
    }
    lexer->reached_end = true;
    return point_token(lexer, TOKEN_END);
}

static Token newline_token(Lexer *lexer) {
    Token token = point_token(lexer, TOKEN_NEWLINE);
    // A comment belongs to the line's end.
    if (lexer->comment_start >= lexer->line_start && lexer->comment_start > 0) {
        token.span.start = lexer->comment_start;
    }
    lexer->at++;
    lexer_enter_line(lexer, lexer->at);
    lexer->at_line_start = true;
    return token;
}

static Token pending_token(Lexer *lexer) {
    bool is_indent = lexer->pending > 0;
    lexer->pending += is_indent ? -1 : 1;
    return point_token(lexer, is_indent ? TOKEN_INDENT : TOKEN_DEDENT);
}

// A token that has text of its own: `at` is on its first byte.
static Token text_token(Lexer *lexer) {
    uint32_t start = lexer->at, prefix_length;
    int32_t line = lexer->line;
    char c = lexer->text[start];
    TokenKind kind = TOKEN_NAME;
    bool fits;
    if (lexer_starts_string(lexer, &prefix_length)) {
        kind = TOKEN_STRING;
        lexer->at += prefix_length;
        fits = lexer_string(lexer, start);
    } else if (is_word_start(c)) {
        fits = lexer_word(lexer);
        kind = token_kind_of_word(lexer->text + start, lexer->at - start);
    } else if (is_digit(c) || (c == '.' && is_digit(lexer_peek(lexer, 1)))) {
        kind = TOKEN_NUMBER;
        fits = lexer_number(lexer);
    } else {
        fits = lex_operator(lexer, &kind);
    }
    return token_here(lexer, fits ? kind : TOKEN_ERROR, start, line);
}

Token lexer_next(Lexer *lexer) {
    if (lexer->state == LEX_OPEN_FSTRING) {
        return open_fstring(lexer);
    }
    if (lexer->at_line_start) {
        lexer->at_line_start = false;
        if (!lexer_indentation(lexer)) {
            return point_token(lexer, TOKEN_ERROR);
        }
    }
    if (lexer->pending) {
        return pending_token(lexer);
    }
    if (!skip_blanks(lexer)) {
        return point_token(lexer, TOKEN_ERROR);
    }
    if (lexer->at >= lexer->end) {
        return end_token(lexer);
    }
    return lexer->text[lexer->at] == '\n' ? newline_token(lexer) : text_token(lexer);
}
