// SPDX-License-Identifier: GPL-3.0-or-later
// Atoms: names, literals, and everything in brackets.
//
//     (a)        a itself, marked as parenthesized; its span stays without the parentheses
//     (a,)       a tuple; its span has them
//     [a, *b]    {a, b}    {a: b, **c}    and with "for" behind the first item, comprehensions
//
// What a bracket holds shows only behind its first item, so that is read first and then looked at what follows.
//
// Next: parse_comprehension.c, fstring.c.
#include "syntax/build.h"
#include "syntax/explain.h"

// ---- names and numbers -------------------------------------------------------------------------------------------

Name *parse_name(Parser *parser) {
    Token token = *parser_token(parser);
    if (!parser_accept(parser, TOKEN_NAME)) {
        return NULL;
    }
    return build_name(parser, build_identifier(parser, &token), token.span);
}

static bool is_float(const char *text, size_t length) {
    bool is_based = length > 1 && text[0] == '0' && strchr("xXoObB", text[1]);
    for (size_t i = 0; i < length && !is_based; i++) {
        if (strchr(".eE", text[i])) {
            return true;
        }
    }
    return false;
}

static Expr *parse_number(Parser *parser) {
    Span span = parser_token(parser)->span;
    parser_advance(parser);
    const char *text = parser->source->text + span.start;
    size_t length = span.end - span.start, size = 0;
    char *digits = arena_allocate(&parser->tree->arena, length + 1);
    if (!digits) {
        return parser_no_memory(parser);
    }
    for (size_t i = 0; i < length; i++) {
        if (text[i] != '_') {
            digits[size++] = text[i];
        }
    }
    Expr *expr = build_constant(parser, is_float(text, length) ? CONSTANT_FLOAT : CONSTANT_INT, span.start);
    if (!expr) {
        return NULL;
    }
    ((Constant *)expr)->text = digits;
    ((Constant *)expr)->size = size;
    return expr;
}

static Expr *parse_fixed_constant(Parser *parser, ConstantKind kind) {
    uint32_t start = parser_start(parser);
    parser_advance(parser);
    return build_constant(parser, kind, start);
}

// ---- parentheses -------------------------------------------------------------------------------------------------

// Items and commas up to `closing`, behind the first item, which is `first`. False: something else came.
static bool parse_more_items(Parser *parser, size_t base, Expr *first, TokenKind closing, ExprList *items) {
    if (!parser_push_expr(parser, first)) {
        return false;
    }
    while (parser_accept(parser, TOKEN_COMMA) && !parser_is_at(parser, closing)) {
        if (!parser_push_expr(parser, parse_star_named_expression(parser))) {
            return false;
        }
    }
    if (!parser_accept(parser, closing)) {
        return false;
    }
    *items = parser_take_exprs(parser, base);
    return items->items != NULL;
}

static Expr *parse_display(Parser *parser, uint32_t start, ExprKind kind, Expr *first, TokenKind closing) {
    ExprList items;
    if (!parse_more_items(parser, parser->scratch_size, first, closing, &items)) {
        return NULL;
    }
    return build_display(parser, start, kind, items);
}

static Expr *parse_empty(Parser *parser, uint32_t start, ExprKind kind) {
    parser_advance(parser);
    Expr *display = build_display(parser, start, kind, parser_take_exprs(parser, parser->scratch_size));
    if (display) {
        display->parenthesized = kind == EXPR_TUPLE;
    }
    return display;
}

static Expr *parse_tuple(Parser *parser, uint32_t start, Expr *first) {
    Expr *tuple = parse_display(parser, start, EXPR_TUPLE, first, TOKEN_CLOSE_PARENTHESIS);
    if (tuple) {
        tuple->parenthesized = true;
    }
    return tuple;
}

static Expr *close_group(Parser *parser, Expr *expr) {
    bool fits = expr && expr->kind != EXPR_STARRED && parser_accept(parser, TOKEN_CLOSE_PARENTHESIS);
    if (!fits) {
        return NULL;
    }
    expr->parenthesized = true;
    return expr;
}

// What is in the parentheses, behind the "(".
static Expr *parse_group(Parser *parser, uint32_t start) {
    if (parser_is_at(parser, TOKEN_CLOSE_PARENTHESIS)) {
        return parse_empty(parser, start, EXPR_TUPLE);
    }
    if (parser_is_at(parser, KEYWORD_YIELD)) {
        return close_group(parser, parse_yield(parser));
    }
    Expr *first = parse_star_named_expression(parser);
    if (!first) {
        return NULL;
    }
    if (parser_is_at(parser, TOKEN_COMMA)) {
        return parse_tuple(parser, start, first);
    }
    if (at_clauses(parser)) {
        return parse_comprehension(parser, EXPR_GENERATOR, start, first, NULL, TOKEN_CLOSE_PARENTHESIS);
    }
    return close_group(parser, first);
}

// grammar: parenthesized = "(" ")" | "(" ( yield | named_expression ) ")"
//                        | "(" star_named_expression "," [ star_named_expressions ] ")"
//                        | "(" named_expression clauses ")" ;
static Expr *parse_parenthesized(Parser *parser) {
    ParserMark mark = parser_mark(parser);
    uint32_t start = parser_start(parser);
    parser_advance(parser);
    Expr *expr = parse_group(parser, start);
    if (expr || !parser->explaining || parser_failed(parser)) {
        return expr;
    }
    explain_parenthesis(parser, mark);
    return explain_comprehension(parser, mark);
}

// ---- square brackets ---------------------------------------------------------------------------------------------

// grammar: list = "[" [ star_named_expressions ] "]" | "[" named_expression clauses "]" ;
static Expr *parse_list(Parser *parser) {
    ParserMark mark = parser_mark(parser);
    uint32_t start = parser_start(parser);
    parser_advance(parser);
    if (parser_is_at(parser, TOKEN_CLOSE_BRACKET)) {
        return parse_empty(parser, start, EXPR_LIST);
    }
    Expr *first = parse_star_named_expression(parser), *expr = NULL;
    if (first && at_clauses(parser)) {
        expr = parse_comprehension(parser, EXPR_LIST_COMPREHENSION, start, first, NULL, TOKEN_CLOSE_BRACKET);
    } else if (first) {
        expr = parse_display(parser, start, EXPR_LIST, first, TOKEN_CLOSE_BRACKET);
    }
    return expr || !parser->explaining ? expr : explain_comprehension(parser, mark);
}

// ---- braces ------------------------------------------------------------------------------------------------------

typedef struct Pair {
    Expr *key; // NULL: **value
    Expr *value;
} Pair;

// grammar: pair = "**" bitwise_or | expression ":" expression ;
static bool parse_pair(Parser *parser, Pair *pair) {
    pair->key = NULL;
    if (parser_accept(parser, TOKEN_DOUBLE_STAR)) {
        return (pair->value = parse_bitwise_or(parser)) != NULL;
    }
    pair->key = parse_expression(parser);
    if (!pair->key || !parser_accept(parser, TOKEN_COLON)) {
        return false;
    }
    return (pair->value = parse_expression(parser)) != NULL;
}

static Expr *finish_dict(Parser *parser, uint32_t start, size_t base) {
    int32_t count = (int32_t)((parser->scratch_size - base) / sizeof(Pair));
    Pair *pairs = parser_take(parser, base);
    DictDisplay *node = pairs ? NEW_EXPR(parser, DICT, DictDisplay, start) : NULL;
    if (!node) {
        return NULL;
    }
    node->keys = arena_allocate(&parser->tree->arena, (size_t)count * sizeof(Expr *));
    node->values = arena_allocate(&parser->tree->arena, (size_t)count * sizeof(Expr *));
    if (!node->keys || !node->values) {
        return parser_no_memory(parser);
    }
    node->count = count;
    for (int32_t i = 0; i < count; i++) {
        node->keys[i] = pairs[i].key;
        node->values[i] = pairs[i].value;
        if (!adopt(parser, &node->expr, pairs[i].key) || !adopt(parser, &node->expr, pairs[i].value)) {
            return NULL;
        }
    }
    return &node->expr;
}

// Behind the first pair: more of them, or the clauses of a comprehension.
static Expr *parse_dict_rest(Parser *parser, uint32_t start, Pair pair) {
    size_t base = parser->scratch_size;
    if (pair.key && at_clauses(parser)) {
        return parse_comprehension(parser, EXPR_DICT_COMPREHENSION, start, pair.key, pair.value, TOKEN_CLOSE_BRACE);
    }
    if (!parser_push(parser, &pair, sizeof pair)) {
        return NULL;
    }
    while (parser_accept(parser, TOKEN_COMMA) && !parser_is_at(parser, TOKEN_CLOSE_BRACE)) {
        if (!parse_pair(parser, &pair) || !parser_push(parser, &pair, sizeof pair)) {
            return NULL;
        }
    }
    return parser_accept(parser, TOKEN_CLOSE_BRACE) ? finish_dict(parser, start, base) : NULL;
}

static Expr *parse_set_rest(Parser *parser, uint32_t start, Expr *first) {
    if (first->kind != EXPR_STARRED && at_clauses(parser)) {
        return parse_comprehension(parser, EXPR_SET_COMPREHENSION, start, first, NULL, TOKEN_CLOSE_BRACE);
    }
    return parse_display(parser, start, EXPR_SET, first, TOKEN_CLOSE_BRACE);
}

// What is in the braces, behind the "{".
static Expr *parse_braces(Parser *parser, uint32_t start) {
    Pair pair = {0};
    if (parser_accept(parser, TOKEN_CLOSE_BRACE)) {
        return finish_dict(parser, start, parser->scratch_size);
    }
    if (parser_is_at(parser, TOKEN_DOUBLE_STAR)) {
        return parse_pair(parser, &pair) ? parse_dict_rest(parser, start, pair) : NULL;
    }
    Expr *first = parse_star_named_expression(parser);
    if (!first) {
        return NULL;
    }
    bool is_named = first->kind == EXPR_NAMED && !first->parenthesized;
    if (first->kind == EXPR_STARRED || is_named || !parser_accept(parser, TOKEN_COLON)) {
        return parse_set_rest(parser, start, first);
    }
    pair = (Pair){first, parse_expression(parser)};
    return pair.value ? parse_dict_rest(parser, start, pair) : NULL;
}

// grammar: dict_or_set = "{" [ pair { "," pair } [ "," ] ] "}" | "{" pair clauses "}"
//                      | "{" star_named_expressions "}" | "{" named_expression clauses "}" ;
static Expr *parse_dict_or_set(Parser *parser) {
    ParserMark mark = parser_mark(parser);
    uint32_t start = parser_start(parser);
    parser_advance(parser);
    Expr *expr = parse_braces(parser, start);
    if (expr || parser_failed(parser)) {
        return expr;
    }
    explain_dict(parser, mark);
    return parser->explaining ? explain_comprehension(parser, mark) : NULL;
}

// ---- atoms -------------------------------------------------------------------------------------------------------

static void *refuse_await(Parser *parser) {
    return parser_error(parser, parser_token(parser)->span, "'await' is not supported");
}

// grammar: atom = NAME | NUMBER | strings | "None" | "True" | "False" | "..."
//               | parenthesized | list | dict_or_set ;
Expr *parse_atom(Parser *parser) {
    TokenKind kind = parser_peek(parser);
    if (kind == TOKEN_NAME) {
        return (Expr *)parse_name(parser);
    }
    if (kind == TOKEN_NUMBER) {
        return parse_number(parser);
    }
    if (kind == TOKEN_STRING) {
        return parse_strings(parser);
    }
    if (kind == TOKEN_OPEN_PARENTHESIS) {
        return parse_parenthesized(parser);
    }
    if (kind == TOKEN_OPEN_BRACKET) {
        return parse_list(parser);
    }
    if (kind == TOKEN_OPEN_BRACE) {
        return parse_dict_or_set(parser);
    }
    if (kind == KEYWORD_NONE) {
        return parse_fixed_constant(parser, CONSTANT_NONE);
    }
    if (kind == KEYWORD_TRUE) {
        return parse_fixed_constant(parser, CONSTANT_TRUE);
    }
    if (kind == KEYWORD_FALSE) {
        return parse_fixed_constant(parser, CONSTANT_FALSE);
    }
    if (kind == TOKEN_ELLIPSIS) {
        return parse_fixed_constant(parser, CONSTANT_ELLIPSIS);
    }
    return kind == KEYWORD_AWAIT ? refuse_await(parser) : NULL;
}
