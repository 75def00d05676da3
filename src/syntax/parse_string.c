// SPDX-License-Identifier: GPL-3.0-or-later
// String literals as the parser sees them: one or more STRING tokens in a row are one value.
//
//     "a" 'b'            Constant "ab"
//     "a" f"b{c}" "d"    JoinedString of Constant "ab", FormattedValue c, Constant "d"
//     b"a" b"b"          Constant b"ab"
//
// Next: fstring.c for what is in the braces.
#include "syntax/build.h"
#include "syntax/string_literal.h"

static Expr *string_constant(Parser *parser, ConstantKind kind, Span whole, const Buffer *bytes, bool is_unicode) {
    Constant *node = NEW_EXPR(parser, CONSTANT, Constant, whole.start);
    if (!node) {
        return NULL;
    }
    node->expr.span = whole;
    node->constant_kind = kind;
    node->unicode_prefix = is_unicode;
    node->size = bytes->length;
    node->text = arena_copy(&parser->tree->arena, bytes->bytes, bytes->length);
    return node->text ? &node->expr : parser_no_memory(parser);
}

bool fstring_flush(Parser *parser, Span whole, Buffer *pending) {
    if (pending->failed) {
        return parser_no_memory(parser) != NULL;
    }
    if (pending->length == 0) {
        return true;
    }
    Expr *constant = string_constant(parser, CONSTANT_STRING, whole, pending, false);
    buffer_clear(pending);
    return parser_push_expr(parser, constant);
}

typedef struct Sorts { // of the literals in a row
    int32_t count;
    bool has_formatted, begins_with_bytes, begins_with_unicode;
} Sorts;

static bool check_mixture(Parser *parser, const Sorts *sorts, bool is_bytes) {
    if (is_bytes == sorts->begins_with_bytes) {
        return true;
    }
    parser_error_here(parser, DIAGNOSTIC_SYNTAX, "cannot mix bytes and nonbytes literals");
    return false;
}

static bool add_literal(Parser *parser, const Token *token, const Sorts *sorts, Span whole, Buffer *pending) {
    StringLiteral literal = string_literal_of(parser, token);
    if (literal.is_formatted) {
        return check_mixture(parser, sorts, false) && fstring_parse(parser, &literal, token->span, whole, pending);
    }
    return string_literal_decode(parser, &literal, literal.body, pending) &&
           check_mixture(parser, sorts, literal.is_bytes);
}

static Expr *joined_string(Parser *parser, Span whole, size_t base, Buffer *pending) {
    if (!fstring_flush(parser, whole, pending)) {
        return NULL;
    }
    ExprList parts = parser_take_exprs(parser, base);
    JoinedString *node = parts.items ? NEW_EXPR(parser, JOINED_STRING, JoinedString, whole.start) : NULL;
    if (!node || !adopt_all(parser, &node->expr, parts)) {
        return NULL;
    }
    node->expr.span = whole;
    node->parts = parts;
    return &node->expr;
}

static Sorts sort_literals(Parser *parser, int32_t first) {
    Sorts sorts = {0};
    for (; parser_is_at(parser, TOKEN_STRING); sorts.count++) {
        StringLiteral literal = string_literal_of(parser, parser_token(parser));
        sorts.has_formatted |= literal.is_formatted;
        if (parser->at == first) {
            sorts.begins_with_bytes = literal.is_bytes;
            sorts.begins_with_unicode = literal.is_unicode;
        }
        parser_advance(parser);
    }
    return sorts;
}

// grammar: strings = STRING { STRING } ;
Expr *parse_strings(Parser *parser) {
    int32_t first = parser->at;
    Sorts sorts = sort_literals(parser, first);
    if (parser_failed(parser)) {
        return NULL;
    }
    Span whole = {parser->tokens[first].span.start, parser_end(parser)};
    size_t base = parser->scratch_size;
    Buffer pending;
    buffer_init(&pending);
    bool fits = true;
    for (int32_t i = 0; i < sorts.count && fits; i++) {
        fits = add_literal(parser, &parser->tokens[first + i], &sorts, whole, &pending);
    }
    Expr *expr = NULL;
    ConstantKind kind = sorts.begins_with_bytes ? CONSTANT_BYTES : CONSTANT_STRING;
    if (fits && sorts.has_formatted) {
        expr = joined_string(parser, whole, base, &pending);
    } else if (fits) {
        expr = string_constant(parser, kind, whole, &pending, sorts.begins_with_unicode);
    }
    buffer_deinit(&pending);
    return expr;
}
