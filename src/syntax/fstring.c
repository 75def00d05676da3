// SPDX-License-Identifier: GPL-3.0-or-later
// F-strings: literal text with expressions in braces.
//
//     f"a {b + 1!r:>{width}} c{{"
//        │  │     │ │ └ an expression in the format, one level deeper and no further
//        │  │     │ └ the format: an f-string of its own
//        │  │     └ the conversion
//        │  └ the expression: a piece of the source text, parsed by a parser of its own
//        └ literal text; {{ stands for {
//
// The string was found by the lexer first, so its quotes cannot stand inside it, and backslashes and comments cannot
// stand in its expressions. Where an expression ends is found by counting brackets and skipping strings; only then is
// it parsed. {x=} adds the expression's own text in front of its value.
//
// Next: parse_function.c.
#include "syntax/build.h"
#include "syntax/string_literal.h"

#include <stdio.h>

typedef struct FString {
    Parser *parser;
    const StringLiteral *literal;
    const char *text; // of the source
    Span whole;       // of all the literals in a row: the place of every value, and of text in front of one
    Span token;       // of this literal: the place of every format, and of text at its end
    uint32_t at;
    uint32_t end;
    Buffer *pending; // literal text that is not a part yet
} FString;

static bool refuse(FString *fstring, const char *message) {
    parser_error_here(fstring->parser, DIAGNOSTIC_SYNTAX, "f-string%s", message);
    return false;
}

static bool expecting_brace(FString *fstring) { return refuse(fstring, ": expecting '}'"); }

static bool is_at(const FString *fstring, char c) {
    return fstring->at < fstring->end && fstring->text[fstring->at] == c;
}

// ---- literal text ------------------------------------------------------------------------------------------------

static bool add_text(FString *fstring, uint32_t start, uint32_t end) {
    return start == end ||
           string_literal_decode(fstring->parser, fstring->literal, (Span){start, end}, fstring->pending);
}

// Behind a backslash: \N{…} has braces that are not ours.
static void skip_escape(FString *fstring) {
    if (!is_at(fstring, 'N')) {
        return;
    }
    fstring->at++;
    if (!is_at(fstring, '{')) {
        return;
    }
    while (fstring->at < fstring->end && fstring->text[fstring->at++] != '}') {
    }
}

// Text up to the next brace that means something; `at` stops on it. In a format (level 1) each brace does.
static bool parse_text(FString *fstring, int level) {
    uint32_t start = fstring->at;
    while (fstring->at < fstring->end) {
        char c = fstring->text[fstring->at];
        if (c == '\\' && !fstring->literal->is_raw) {
            fstring->at++;
            skip_escape(fstring);
            if (fstring->at < fstring->end && !strchr("{}", fstring->text[fstring->at])) {
                fstring->at++;
            }
            continue;
        }
        if (c != '{' && c != '}') {
            fstring->at++;
            continue;
        }
        bool is_doubled = level == 0 && fstring->at + 1 < fstring->end && fstring->text[fstring->at + 1] == c;
        if (!is_doubled) {
            if (level == 0 && c == '}') {
                return refuse(fstring, ": single '}' is not allowed");
            }
            break;
        }
        if (!add_text(fstring, start, fstring->at + 1)) {
            return false;
        }
        fstring->at += 2;
        start = fstring->at;
    }
    return add_text(fstring, start, fstring->at);
}

// ---- where an expression ends ------------------------------------------------------------------------------------

typedef struct Scan {
    char quote; // inside a string: its quote, else 0
    bool is_triple;
    int depth;
    char brackets[BRACKETS_MAXIMUM];
} Scan;

static bool three_quotes(const FString *fstring, char quote) {
    return fstring->at + 2 < fstring->end && fstring->text[fstring->at + 1] == quote &&
           fstring->text[fstring->at + 2] == quote;
}

static void scan_quote(FString *fstring, Scan *scan, char c) {
    if (scan->quote) {
        if (c != scan->quote || (scan->is_triple && !three_quotes(fstring, c))) {
            return;
        }
        if (scan->is_triple) {
            fstring->at += 2;
        }
        scan->quote = 0;
    } else {
        scan->is_triple = three_quotes(fstring, c);
        if (scan->is_triple) {
            fstring->at += 2;
        }
        scan->quote = c;
    }
}

static bool close_bracket(FString *fstring, Scan *scan, char closing) {
    char message[80];
    if (scan->depth == 0) {
        snprintf(message, sizeof message, ": unmatched '%c'", closing);
        return refuse(fstring, message);
    }
    char opening = scan->brackets[--scan->depth];
    if ((opening == '(' && closing == ')') || (opening == '[' && closing == ']') ||
        (opening == '{' && closing == '}')) {
        return true;
    }
    snprintf(message, sizeof message, ": closing parenthesis '%c' does not match opening parenthesis '%c'", closing,
             opening);
    return refuse(fstring, message);
}

// Is the expression over at `at`, outside of brackets and strings? == != <= >= are in it, and so are < and >.
static bool ends_expression(FString *fstring, char c) {
    if (!strchr("!:}=<>", c)) {
        return false;
    }
    bool is_pair = strchr("!=<>", c) && fstring->at + 1 < fstring->end && fstring->text[fstring->at + 1] == '=';
    if (is_pair) {
        fstring->at++;
    }
    return !is_pair && c != '<' && c != '>';
}

static bool scan_byte(FString *fstring, Scan *scan, char c, bool *is_over) {
    if (c == '\\') {
        return refuse(fstring, " expression part cannot include a backslash");
    }
    if (scan->quote || c == '"' || c == '\'') {
        scan_quote(fstring, scan, c);
    } else if (c == '(' || c == '[' || c == '{') {
        if (scan->depth >= BRACKETS_MAXIMUM) {
            return refuse(fstring, ": too many nested parenthesis");
        }
        scan->brackets[scan->depth++] = c;
    } else if (c == '#') {
        return refuse(fstring, " expression part cannot include '#'");
    } else if (scan->depth == 0 && ends_expression(fstring, c)) {
        *is_over = true;
    } else if (c == ')' || c == ']' || c == '}') {
        return close_bracket(fstring, scan, c);
    }
    return true;
}

// Moves to the byte behind the expression.
static bool find_expression_end(FString *fstring) {
    Scan scan = {0};
    for (bool is_over = false; fstring->at < fstring->end; fstring->at++) {
        if (!scan_byte(fstring, &scan, fstring->text[fstring->at], &is_over)) {
            return false;
        }
        if (is_over) {
            return true;
        }
    }
    fstring->at = fstring->end;
    if (scan.quote) {
        return refuse(fstring, ": unterminated string");
    }
    if (scan.depth == 0) {
        return expecting_brace(fstring);
    }
    char message[32];
    snprintf(message, sizeof message, ": unmatched '%c'", scan.brackets[scan.depth - 1]);
    return refuse(fstring, message);
}

// ---- {expression = !conversion : format} -------------------------------------------------------------------------

static bool is_blank(const FString *fstring, Span span) {
    for (uint32_t at = span.start; at < span.end; at++) {
        if (!strchr(" \t\n\f\r", fstring->text[at])) {
            return false;
        }
    }
    return true;
}

static Expr *refuse_blank(FString *fstring) {
    char next = fstring->text[fstring->at], message[48];
    snprintf(message, sizeof message, ": expression required before '%c'", next);
    refuse(fstring, next == '}' ? ": empty expression not allowed" : message);
    return NULL;
}

static Expr *parse_expression_part(FString *fstring) {
    Span expression = {fstring->at, 0};
    if (!find_expression_end(fstring)) {
        return NULL;
    }
    expression.end = fstring->at;
    if (is_blank(fstring, expression)) {
        return refuse_blank(fstring);
    }
    return parser_fstring_expression(fstring->parser, expression, fstring->token.start);
}

// {x = }: everything from the brace to behind the blanks goes in front of the value.
static bool parse_equal_sign(FString *fstring, uint32_t start) {
    fstring->at++;
    while (fstring->at < fstring->end && strchr(" \t\n\f\r\v", fstring->text[fstring->at])) {
        fstring->at++;
    }
    if (fstring->at >= fstring->end) {
        return expecting_brace(fstring);
    }
    buffer_add(fstring->pending, fstring->text + start, fstring->at - start);
    return true;
}

static bool parse_conversion(FString *fstring, char *conversion) {
    fstring->at++;
    if (fstring->at >= fstring->end) {
        return expecting_brace(fstring);
    }
    *conversion = fstring->text[fstring->at++];
    if (strchr("sra", *conversion)) {
        return true;
    }
    return refuse(fstring, ": invalid conversion character: expected 's', 'r', or 'a'");
}

static bool parse_parts(FString *fstring, int level);

static bool parse_format(FString *fstring, int level, JoinedString **format) {
    fstring->at++;
    if (fstring->at >= fstring->end) {
        return expecting_brace(fstring);
    }
    Parser *parser = fstring->parser;
    size_t base = parser->scratch_size;
    Buffer pending, *outer = fstring->pending;
    buffer_init(&pending);
    fstring->pending = &pending;
    bool fits = parse_parts(fstring, level + 1) && fstring_flush(parser, fstring->token, &pending);
    buffer_deinit(&pending);
    fstring->pending = outer;
    ExprList parts = fits ? parser_take_exprs(parser, base) : (ExprList){0};
    *format = parts.items ? NEW_EXPR(parser, JOINED_STRING, JoinedString, fstring->token.start) : NULL;
    if (!*format || !adopt_all(parser, &(*format)->expr, parts)) {
        return false;
    }
    (*format)->expr.span = fstring->token;
    (*format)->parts = parts;
    return true;
}

static bool push_value(FString *fstring, Expr *value, char conversion, JoinedString *format) {
    Parser *parser = fstring->parser;
    if (!fstring_flush(parser, fstring->whole, fstring->pending)) {
        return false;
    }
    FormattedValue *node = NEW_EXPR(parser, FORMATTED_VALUE, FormattedValue, fstring->whole.start);
    if (!node || !adopt(parser, &node->expr, value)) {
        return false;
    }
    if (format && !adopt(parser, &node->expr, &format->expr)) {
        return false;
    }
    node->expr.span = fstring->whole;
    node->value = value;
    node->conversion = conversion;
    node->format = format;
    return parser_push_expr(parser, &node->expr);
}

// A replacement field: `at` is on its "{".
static bool parse_field(FString *fstring, int level) {
    if (level >= 2) {
        return refuse(fstring, ": expressions nested too deeply");
    }
    uint32_t start = ++fstring->at;
    char conversion = 0;
    JoinedString *format = NULL;
    Expr *value = parse_expression_part(fstring);
    if (!value) {
        return false;
    }
    bool shows_itself = is_at(fstring, '=');
    if (shows_itself && !parse_equal_sign(fstring, start)) {
        return false;
    }
    if (is_at(fstring, '!') && !parse_conversion(fstring, &conversion)) {
        return false;
    }
    if (is_at(fstring, ':') && !parse_format(fstring, level, &format)) {
        return false;
    }
    if (!is_at(fstring, '}')) {
        return expecting_brace(fstring);
    }
    fstring->at++;
    if (shows_itself && !conversion && !format) {
        conversion = 'r';
    }
    return push_value(fstring, value, conversion, format);
}

static bool parse_parts(FString *fstring, int level) {
    while (fstring->at < fstring->end) {
        if (!parse_text(fstring, level)) {
            return false;
        }
        if (!is_at(fstring, '{')) {
            break;
        }
        if (!parse_field(fstring, level)) {
            return false;
        }
    }
    return true;
}

// grammar: fstring = { TEXT | "{" fstring_expression [ "=" ] [ "!" NAME ] [ ":" fstring ] "}" } ;
bool fstring_parse(Parser *parser, const StringLiteral *literal, Span token, Span whole, Buffer *pending) {
    FString fstring = {.parser = parser,
                       .literal = literal,
                       .text = parser->source->text,
                       .whole = whole,
                       .token = token,
                       .at = literal->body.start,
                       .end = literal->body.end,
                       .pending = pending};
    return parse_parts(&fstring, 0);
}
