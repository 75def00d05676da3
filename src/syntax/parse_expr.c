// SPDX-License-Identifier: GPL-3.0-or-later
// Expressions, from the loosest binding to the tightest: the productions above the operators.
//
//     *a, b if c else d, lambda: e          star_expressions: a tuple of three
//         b if c else d                     expression
//         b   c   d                         disjunctions: or, and, not; then comparison in parse_operator.c
//
// Each function reads what binds tighter first, and then looks whether its own operator follows.
//
// Next: parse_operator.c.
#include "syntax/build.h"
#include "syntax/explain.h"

bool parser_at_expression(Parser *parser) {
    TokenKind kind = parser_peek(parser);
    return kind == TOKEN_NAME || kind == TOKEN_NUMBER || kind == TOKEN_STRING || kind == TOKEN_OPEN_PARENTHESIS ||
           kind == TOKEN_OPEN_BRACKET || kind == TOKEN_OPEN_BRACE || kind == TOKEN_MINUS || kind == TOKEN_PLUS ||
           kind == TOKEN_TILDE || kind == TOKEN_ELLIPSIS || kind == KEYWORD_NOT || kind == KEYWORD_LAMBDA ||
           kind == KEYWORD_NONE || kind == KEYWORD_TRUE || kind == KEYWORD_FALSE || kind == KEYWORD_AWAIT;
}

// ---- lists without brackets --------------------------------------------------------------------------------------

// One item, or a tuple if a comma follows it. A comma may end the list; what cannot begin an item ends it, too.
static Expr *parse_tuple_or_one(Parser *parser, Expr *(*parse_item)(Parser *), bool stars) {
    uint32_t start = parser_start(parser);
    size_t base = parser->scratch_size;
    Expr *first = parse_item(parser);
    if (!first || !parser_is_at(parser, TOKEN_COMMA)) {
        return first;
    }
    if (!parser_push_expr(parser, first)) {
        return NULL;
    }
    while (parser_accept(parser, TOKEN_COMMA)) {
        if (!parser_at_expression(parser) && !(stars && parser_is_at(parser, TOKEN_STAR))) {
            break;
        }
        ParserMark mark = parser_mark(parser);
        if (parser_push_expr(parser, parse_item(parser))) {
            continue;
        }
        if (!parser_leave_alone(parser, mark)) {
            return NULL;
        }
        break;
    }
    return build_display(parser, start, EXPR_TUPLE, parser_take_exprs(parser, base));
}

// grammar: star_expressions = star_expression { "," star_expression } [ "," ] ;
Expr *parse_star_expressions(Parser *parser) { return parse_tuple_or_one(parser, parse_star_expression, true); }

// grammar: star_expression = "*" bitwise_or | expression ;
Expr *parse_star_expression(Parser *parser) {
    if (parser_is_at(parser, TOKEN_STAR)) {
        return parse_starred(parser, parse_bitwise_or);
    }
    return parse_expression(parser);
}

// grammar: star_named_expression = "*" bitwise_or | named_expression ;
Expr *parse_star_named_expression(Parser *parser) {
    if (parser_is_at(parser, TOKEN_STAR)) {
        return parse_starred(parser, parse_bitwise_or);
    }
    return parse_named_expression(parser);
}

// grammar: star_named_expressions = star_named_expression { "," star_named_expression } [ "," ] ;
Expr *parse_star_named_expressions(Parser *parser) {
    return parse_tuple_or_one(parser, parse_star_named_expression, true);
}

// grammar: expressions = expression { "," expression } [ "," ] ;
Expr *parse_expressions(Parser *parser) { return parse_tuple_or_one(parser, parse_expression, false); }

Expr *parse_starred(Parser *parser, Expr *(*operand)(Parser *)) {
    uint32_t start = parser_start(parser);
    parser_advance(parser);
    return build_starred(parser, start, operand(parser));
}

// grammar: yield = "yield" "from" expression | "yield" [ star_expressions ] ;
Expr *parse_yield(Parser *parser) {
    uint32_t start = parser_start(parser);
    parser_advance(parser);
    ParserMark mark = parser_mark(parser);
    bool is_from = parser_accept(parser, KEYWORD_FROM);
    bool has_value = is_from || parser_at_expression(parser) || parser_is_at(parser, TOKEN_STAR);
    Expr *value = NULL;
    if (has_value && !(value = is_from ? parse_expression(parser) : parse_star_expressions(parser)) &&
        !parser_leave_alone(parser, mark)) {
        return NULL;
    }
    is_from = is_from && value;
    Yield *node = (Yield *)build_expr(parser, is_from ? EXPR_YIELD_FROM : EXPR_YIELD, sizeof(Yield), start);
    if (!node || !adopt(parser, &node->expr, value)) {
        return NULL;
    }
    node->value = value;
    return &node->expr;
}

// grammar: yield_or_star_expressions = yield | star_expressions ;
Expr *parse_yield_or_star_expressions(Parser *parser) {
    return parser_is_at(parser, KEYWORD_YIELD) ? parse_yield(parser) : parse_star_expressions(parser);
}

// ---- one expression ----------------------------------------------------------------------------------------------

// (target := value)
static Expr *parse_assignment_expression(Parser *parser) {
    uint32_t start = parser_start(parser);
    Name *target = parse_name(parser);
    parser_advance(parser);
    Expr *value = target ? parse_expression(parser) : NULL;
    Named *node = value ? NEW_EXPR(parser, NAMED, Named, start) : NULL;
    if (!node || !adopt(parser, &node->expr, value)) {
        return NULL;
    }
    node->target = target;
    node->value = value;
    return &node->expr;
}

static bool at_assignment_expression(Parser *parser) {
    return parser_is_at(parser, TOKEN_NAME) && parser_peek_second(parser) == TOKEN_COLON_EQUAL;
}

// grammar: named_expression = NAME ":=" expression | expression ;
Expr *parse_named_expression(Parser *parser) {
    if (at_assignment_expression(parser)) {
        return parse_assignment_expression(parser);
    }
    ParserMark mark = parser_mark(parser);
    Expr *expr = parse_expression(parser);
    if (expr && parser->explaining) {
        explain_named_expression(parser, mark, expr);
    }
    if (parser_failed(parser) || parser_is_at(parser, TOKEN_COLON_EQUAL)) {
        return NULL;
    }
    return expr;
}

static Expr *parse_conditional(Parser *parser) {
    uint32_t start = parser_start(parser);
    ParserMark mark = parser_mark(parser);
    Expr *body = parse_disjunction(parser);
    if (body && parser->explaining) {
        explain_expression(parser, mark, body);
    }
    if (!body || parser_failed(parser)) {
        return NULL;
    }
    if (!parser_is_at(parser, KEYWORD_IF)) {
        return body;
    }
    // "a if b" without an "else" may still be a part of something: [a for b in c if d].
    ParserMark before_if = parser_mark(parser);
    parser_advance(parser);
    Expr *condition = parse_disjunction(parser);
    if (!condition || !parser_accept(parser, KEYWORD_ELSE)) {
        parser_reset(parser, before_if);
        return parser_failed(parser) ? NULL : body;
    }
    Expr *otherwise = parse_expression(parser);
    if (!otherwise && parser_leave_alone(parser, before_if)) {
        return body;
    }
    return build_conditional(parser, start, condition, body, otherwise);
}

Expr *parse_expression_anew(Parser *parser) {
    if (!parser_enter(parser)) {
        return NULL;
    }
    Expr *expr = parser_is_at(parser, KEYWORD_LAMBDA) ? parse_lambda(parser) : parse_conditional(parser);
    parser->depth--;
    return expr;
}

// grammar: expression = disjunction [ "if" disjunction "else" expression ] | lambda ;
Expr *parse_expression(Parser *parser) { return parser_remember(parser, REMEMBERED_EXPRESSION, parse_expression_anew); }

// ---- or, and, not ------------------------------------------------------------------------------------------------

static Expr *parse_boolean(Parser *parser, TokenKind keyword, Expr *(*parse_operand)(Parser *)) {
    uint32_t start = parser_start(parser);
    size_t base = parser->scratch_size;
    Expr *first = parse_operand(parser);
    if (!first || !parser_is_at(parser, keyword)) {
        return first;
    }
    if (!parser_push_expr(parser, first)) {
        return NULL;
    }
    for (ParserMark mark = parser_mark(parser); parser_accept(parser, keyword); mark = parser_mark(parser)) {
        if (parser_push_expr(parser, parse_operand(parser))) {
            continue;
        }
        if (!parser_leave_alone(parser, mark)) {
            return NULL;
        }
        break;
    }
    ExprList values = parser_take_exprs(parser, base);
    return values.count == 1 ? first : build_boolean(parser, start, keyword == KEYWORD_OR, values);
}

// grammar: inversion = "not" inversion | comparison ;
static Expr *parse_inversion(Parser *parser) {
    uint32_t start = parser_start(parser);
    if (!parser_accept(parser, KEYWORD_NOT)) {
        return parse_comparison(parser);
    }
    if (!parser_enter(parser)) {
        return NULL;
    }
    Expr *expr = build_not(parser, start, parse_inversion(parser));
    parser->depth--;
    return expr;
}

// grammar: conjunction = inversion { "and" inversion } ;
static Expr *parse_conjunction(Parser *parser) { return parse_boolean(parser, KEYWORD_AND, parse_inversion); }

static Expr *parse_disjunction_anew(Parser *parser) { return parse_boolean(parser, KEYWORD_OR, parse_conjunction); }

// grammar: disjunction = conjunction { "or" conjunction } ;
Expr *parse_disjunction(Parser *parser) {
    return parser_remember(parser, REMEMBERED_DISJUNCTION, parse_disjunction_anew);
}
