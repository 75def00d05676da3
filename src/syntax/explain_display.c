// SPDX-License-Identifier: GPL-3.0-or-later
// Explanations of what is in brackets. See explain.h.
//
//     (*a)                     cannot use starred expression here
//     [*a for a in b]          iterable unpacking cannot be used in comprehension
//     [a, b for a, b in c]     did you forget parentheses around the comprehension target?
//     {1: 2, 3}                ':' expected after dictionary key
//
// Next: explain_call.c.
#include "syntax/build.h"
#include "syntax/explain.h"

// Are there clauses (for … in … if …) here? Moves over them.
static bool skip_clauses(Parser *parser) {
    Comprehension clauses = {0};
    return at_clauses(parser) && parse_clauses(parser, &clauses) && !parser_failed(parser);
}

// ---- parentheses -------------------------------------------------------------------------------------------------

static void explain_stars(Parser *parser, ParserMark mark) {
    parser_reset(parser, mark);
    parser_advance(parser);
    Token star = *parser_token(parser);
    if (star.kind != TOKEN_STAR && star.kind != TOKEN_DOUBLE_STAR) {
        return;
    }
    parser_advance(parser);
    const Expr *value = parse_expression(parser);
    if (!value || !parser_is_at(parser, TOKEN_CLOSE_PARENTHESIS)) {
        return;
    }
    if (star.kind == TOKEN_STAR) {
        parser_error(parser, (Span){star.span.start, parser_end(parser)}, "cannot use starred expression here");
    } else {
        parser_error(parser, star.span, "cannot use double starred expression here");
    }
}

void *explain_parenthesis(Parser *parser, ParserMark mark) {
    ParserMark here = parser_mark(parser);
    if (!parser_failed(parser) && explain_once(parser, mark.at, EXPLAINED_PARENTHESIS)) {
        explain_stars(parser, mark);
    }
    parser_reset(parser, here);
    return NULL;
}

// ---- comprehensions ----------------------------------------------------------------------------------------------

static void explain_unpacking(Parser *parser, ParserMark mark) {
    parser_reset(parser, mark);
    parser_advance(parser);
    uint32_t start = parser_start(parser);
    if (!parser_accept(parser, TOKEN_STAR) || !parse_expression(parser)) {
        return;
    }
    Span span = {start, parser_end(parser)};
    if (skip_clauses(parser)) {
        parser_error(parser, span, "iterable unpacking cannot be used in comprehension");
    }
}

// [a, b for …]: `mark` is on the bracket.
static void explain_comma(Parser *parser, ParserMark mark) {
    parser_reset(parser, mark);
    parser_advance(parser);
    uint32_t start = parser_start(parser);
    if (!parse_star_named_expression(parser) || !parser_is_at(parser, TOKEN_COMMA)) {
        return;
    }
    parser_advance(parser);
    Span span = {start, parser_end(parser)};
    if (!at_clauses(parser)) {
        const Expr *rest = parse_star_named_expressions(parser);
        if (!rest) {
            return;
        }
        bool is_list = rest->kind == EXPR_TUPLE && !rest->parenthesized;
        const ExprList *items = &((const Display *)rest)->items;
        span.end = is_list ? items->items[items->count - 1]->span.end : rest->span.end;
    }
    if (skip_clauses(parser)) {
        parser_error(parser, span, "did you forget parentheses around the comprehension target?");
    }
}

void *explain_comprehension(Parser *parser, ParserMark mark) {
    ParserMark here = parser_mark(parser);
    if (parser_failed(parser) || !explain_once(parser, mark.at, EXPLAINED_COMPREHENSION)) {
        return NULL;
    }
    explain_unpacking(parser, mark);
    bool is_parenthesis = parser->tokens[mark.at].kind == TOKEN_OPEN_PARENTHESIS;
    if (!is_parenthesis && !parser_failed(parser)) {
        explain_comma(parser, mark);
    }
    parser_reset(parser, here);
    return NULL;
}

void *explain_for_target(Parser *parser, ParserMark mark) {
    ParserMark here = parser_mark(parser);
    parser_reset(parser, mark);
    explain_target(parser, parse_star_expressions(parser), TARGET_FOR);
    parser_reset(parser, here);
    return NULL;
}

// ---- dicts -------------------------------------------------------------------------------------------------------

static void explain_missing_value(Parser *parser, Span colon) {
    if (parser_is_at(parser, TOKEN_CLOSE_BRACE) || parser_is_at(parser, TOKEN_COMMA)) {
        parser_error(parser, colon, "expression expected after dictionary key and ':'");
    } else if (parser_is_at(parser, TOKEN_STAR)) {
        uint32_t start = parser_start(parser);
        parser_advance(parser);
        if (parse_bitwise_or(parser)) {
            parser_error(parser, span_to_here(parser, start), "cannot use a starred expression in a dictionary value");
        }
    }
}

static void explain_missing_colon_in_dict(Parser *parser, const Expr *key) {
    uint32_t last = key->span.end - 1;
    parser_error(parser, (Span){last, last}, "':' expected after dictionary key");
    parser->diagnostic->has_end = false;
}

// Goes along the pairs to the one that is none. The first must have its colon, else it is a set.
static void explain_pairs(Parser *parser, ParserMark mark) {
    parser_reset(parser, mark);
    parser_advance(parser);
    for (bool is_first = true;; is_first = false) {
        if (parser_accept(parser, TOKEN_DOUBLE_STAR)) {
            if (!parse_bitwise_or(parser)) {
                return;
            }
        } else {
            const Expr *key = parse_expression(parser);
            if (!key) {
                return;
            }
            Span colon = parser_token(parser)->span;
            if (!parser_accept(parser, TOKEN_COLON)) {
                if (!is_first) {
                    explain_missing_colon_in_dict(parser, key);
                }
                return;
            }
            if (!parser_at_expression(parser)) {
                explain_missing_value(parser, colon);
                return;
            }
            if (!parse_expression(parser)) {
                return;
            }
        }
        if (!parser_accept(parser, TOKEN_COMMA)) {
            return;
        }
    }
}

static void explain_dict_unpacking(Parser *parser, ParserMark mark) {
    parser_reset(parser, mark);
    parser_advance(parser);
    Span stars = parser_token(parser)->span;
    if (!parser_accept(parser, TOKEN_DOUBLE_STAR) || !parse_bitwise_or(parser)) {
        return;
    }
    if (skip_clauses(parser) && parser_is_at(parser, TOKEN_CLOSE_BRACE)) {
        parser_error(parser, stars, "dict unpacking cannot be used in dict comprehension");
    }
}

void *explain_dict(Parser *parser, ParserMark mark) {
    ParserMark here = parser_mark(parser);
    if (parser_failed(parser)) {
        return NULL;
    }
    // The pairs are looked at in the first pass already, before a missing comma is thought of.
    bool is_second_pass = parser->is_second_pass;
    bool is_first_look = explain_once(parser, mark.at, parser->explaining ? EXPLAINED_DICT : EXPLAINED_PAIRS);
    if (is_first_look) {
        parser->is_second_pass = true;
        explain_pairs(parser, mark);
        parser->is_second_pass = is_second_pass;
    }
    if (is_first_look && parser->explaining && !parser_failed(parser)) {
        explain_dict_unpacking(parser, mark);
    }
    parser_reset(parser, here);
    return NULL;
}
