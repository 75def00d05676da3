// SPDX-License-Identifier: GPL-3.0-or-later
// Primaries: an atom, and what is hung on it: attributes, calls, subscripts.
//
//     a.b(c)[1:2]        atom a, then .b, then (c), then [1:2], each around what was there before
//
// Next: parse_call.c for what is between the parentheses, parse_atom.c for what begins it all.
#include "syntax/build.h"
#include "syntax/explain.h"

// ---- subscripts --------------------------------------------------------------------------------------------------

static bool at_slice_end(Parser *parser) {
    TokenKind kind = parser_peek(parser);
    return kind == TOKEN_COLON || kind == TOKEN_COMMA || kind == TOKEN_CLOSE_BRACKET;
}

// The parts of lower:upper:step; `lower` was read before.
static Expr *parse_slice_rest(Parser *parser, uint32_t start, Expr *lower) {
    Expr *upper = NULL, *step = NULL;
    parser_advance(parser);
    if (!at_slice_end(parser) && !(upper = parse_expression(parser))) {
        return NULL;
    }
    if (parser_accept(parser, TOKEN_COLON) && !at_slice_end(parser) && !(step = parse_expression(parser))) {
        return NULL;
    }
    SliceExpr *node = NEW_EXPR(parser, SLICE, SliceExpr, start);
    if (!node || !adopt(parser, &node->expr, lower) || !adopt(parser, &node->expr, upper)) {
        return NULL;
    }
    node->lower = lower;
    node->upper = upper;
    node->step = step;
    return adopt(parser, &node->expr, step) ? &node->expr : NULL;
}

// grammar: slice = [ expression ] ":" [ expression ] [ ":" [ expression ] ] | named_expression | "*" expression ;
static Expr *parse_slice(Parser *parser) {
    uint32_t start = parser_start(parser);
    if (parser_is_at(parser, TOKEN_STAR)) {
        return parse_starred(parser, parse_expression);
    }
    if (parser_is_at(parser, TOKEN_COLON)) {
        return parse_slice_rest(parser, start, NULL);
    }
    Expr *lower = parse_named_expression(parser);
    if (!lower || !parser_is_at(parser, TOKEN_COLON)) {
        return lower;
    }
    if (lower->kind == EXPR_NAMED && !lower->parenthesized) {
        return NULL;
    }
    return parse_slice_rest(parser, start, lower);
}

// grammar: slices = slice { "," slice } [ "," ] ;
static Expr *parse_slices(Parser *parser) {
    uint32_t start = parser_start(parser);
    size_t base = parser->scratch_size;
    Expr *first = parse_slice(parser);
    bool is_tuple = first && (first->kind == EXPR_STARRED || parser_is_at(parser, TOKEN_COMMA));
    if (!is_tuple) {
        return first;
    }
    if (!parser_push_expr(parser, first)) {
        return NULL;
    }
    while (parser_accept(parser, TOKEN_COMMA) && !parser_is_at(parser, TOKEN_CLOSE_BRACKET)) {
        if (!parser_push_expr(parser, parse_slice(parser))) {
            return NULL;
        }
    }
    return build_display(parser, start, EXPR_TUPLE, parser_take_exprs(parser, base));
}

static Expr *parse_subscript(Parser *parser, uint32_t start, Expr *value) {
    parser_advance(parser);
    Expr *index = parse_slices(parser);
    if (!index || !parser_accept(parser, TOKEN_CLOSE_BRACKET)) {
        return NULL;
    }
    return build_subscript(parser, start, value, index);
}

// ---- attributes and calls ----------------------------------------------------------------------------------------

static Expr *parse_attribute(Parser *parser, uint32_t start, Expr *value) {
    parser_advance(parser);
    Token name = *parser_token(parser);
    if (!parser_accept(parser, TOKEN_NAME)) {
        return NULL;
    }
    return build_attribute(parser, start, value, &name);
}

static bool adopt_keywords(Parser *parser, Expr *parent, const Keyword *keywords, int32_t count) {
    for (int32_t i = 0; i < count; i++) {
        if (!adopt(parser, parent, keywords[i].value)) {
            return false;
        }
    }
    return true;
}

static Expr *parse_call(Parser *parser, uint32_t start, Expr *callee) {
    Arguments arguments;
    if (!parse_arguments(parser, &arguments, true)) {
        return NULL;
    }
    Call *node = NEW_EXPR(parser, CALL, Call, start);
    if (!node || !adopt(parser, &node->expr, callee) || !adopt_all(parser, &node->expr, arguments.positional)) {
        return NULL;
    }
    node->callee = callee;
    node->arguments = arguments.positional;
    node->keywords = arguments.keywords;
    node->keyword_count = arguments.keyword_count;
    return adopt_keywords(parser, &node->expr, node->keywords, node->keyword_count) ? &node->expr : NULL;
}

static bool at_trailer(Parser *parser) {
    TokenKind kind = parser_peek(parser);
    return kind == TOKEN_DOT || kind == TOKEN_OPEN_PARENTHESIS || kind == TOKEN_OPEN_BRACKET;
}

static Expr *parse_trailer(Parser *parser, uint32_t start, Expr *expr) {
    TokenKind kind = parser_peek(parser);
    if (kind == TOKEN_DOT) {
        return parse_attribute(parser, start, expr);
    }
    return kind == TOKEN_OPEN_PARENTHESIS ? parse_call(parser, start, expr) : parse_subscript(parser, start, expr);
}

// A bracket behind a primary is looked at as a comprehension first, in CPython, even one that can only be a mistake
// there.
static void explain_trailer(Parser *parser) {
    TokenKind kind = parser_peek(parser);
    bool is_bracket = kind == TOKEN_OPEN_PARENTHESIS || kind == TOKEN_OPEN_BRACKET || kind == TOKEN_OPEN_BRACE;
    if (is_bracket && parser->explaining) {
        explain_comprehension(parser, parser_mark(parser));
    }
}

// grammar: primary = atom { "." NAME | "(" [ arguments ] ")" | "[" slices "]" } ;
Expr *parse_primary(Parser *parser) {
    uint32_t start = parser_start(parser);
    Expr *expr = parse_atom(parser);
    while (expr && (explain_trailer(parser), at_trailer(parser))) {
        ParserMark mark = parser_mark(parser);
        Expr *longer = parse_trailer(parser, start, expr);
        if (!longer && parser_leave_alone(parser, mark)) {
            break;
        }
        expr = longer;
    }
    return expr;
}
