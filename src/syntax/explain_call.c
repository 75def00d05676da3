// SPDX-License-Identifier: GPL-3.0-or-later
// Explanations of arguments. See explain.h.
//
//     f(a.b=1)                 expression cannot contain assignment, perhaps you meant "=="?
//     f(True=1)                cannot assign to True
//     f(a=1, 2)                positional argument follows keyword argument
//     f(x for x in y, 1)       Generator expression must be parenthesized
//
// Next: explain_stmt.c.
#include "syntax/explain.h"

// The last part of the last clause: its last condition, or its iterable.
static const Expr *end_of_clauses(const Comprehension *clauses) {
    const Generators *last = &clauses->clauses[clauses->clause_count - 1];
    return last->conditions.count ? last->conditions.items[last->conditions.count - 1] : last->iterable;
}

static bool parse_some_clauses(Parser *parser, Comprehension *clauses) {
    *clauses = (Comprehension){0};
    return at_clauses(parser) && parse_clauses(parser, clauses) && !parser_failed(parser);
}

// ---- keywords ----------------------------------------------------------------------------------------------------

static void explain_constant_keyword(Parser *parser) {
    Token name = *parser_token(parser);
    parser_advance(parser);
    Span equal = parser_token(parser)->span;
    if (parser_is_at(parser, TOKEN_EQUAL)) {
        parser_error(parser, (Span){name.span.start, equal.end}, "cannot assign to %s",
                     token_kind_text((TokenKind)name.kind));
    }
}

// f(a=b for b in c)
static void explain_keyword_with_clauses(Parser *parser) {
    Token name = *parser_token(parser);
    parser_advance(parser);
    Span equal = parser_token(parser)->span;
    parser_advance(parser);
    Comprehension clauses;
    if (parse_expression(parser) && parse_some_clauses(parser, &clauses)) {
        parser_error(parser, (Span){name.span.start, equal.end},
                     "invalid syntax. Maybe you meant '==' or ':=' instead of '='?");
    }
}

static void explain_expression_keyword(Parser *parser) {
    const Expr *expr = parser_at_expression(parser) ? parse_expression(parser) : NULL;
    Span equal = parser_token(parser)->span;
    if (expr && parser_is_at(parser, TOKEN_EQUAL)) {
        parser_error(parser, (Span){expr->span.start, equal.end},
                     "expression cannot contain assignment, perhaps you meant \"==\"?");
    }
}

void *explain_keyword(Parser *parser, ParserMark mark) {
    if (!explain_once(parser, mark.at, EXPLAINED_KEYWORD)) {
        return NULL;
    }
    TokenKind kind = parser_peek(parser);
    if (kind == KEYWORD_TRUE || kind == KEYWORD_FALSE || kind == KEYWORD_NONE) {
        explain_constant_keyword(parser);
    } else if (kind == TOKEN_NAME && parser_peek_second(parser) == TOKEN_EQUAL) {
        explain_keyword_with_clauses(parser);
    } else {
        explain_expression_keyword(parser);
    }
    parser_reset(parser, mark);
    return NULL;
}

// ---- the list ----------------------------------------------------------------------------------------------------

// f(x for x in y, …)
static void explain_first_generator(Parser *parser) {
    const Expr *element = parser_at_expression(parser) ? parse_expression(parser) : NULL;
    Comprehension clauses;
    if (!element || !parse_some_clauses(parser, &clauses) || !parser_is_at(parser, TOKEN_COMMA)) {
        return;
    }
    parser_error(parser, (Span){element->span.start, end_of_clauses(&clauses)->span.end},
                 "Generator expression must be parenthesized");
}

// f(…, x for x in y)
static void explain_last_generator(Parser *parser, const Arguments *arguments) {
    Comprehension clauses;
    if (!parse_some_clauses(parser, &clauses) || arguments->positional.count < 2) {
        return;
    }
    const Expr *last = arguments->positional.items[arguments->positional.count - 1];
    parser_error(parser, (Span){last->span.start, end_of_clauses(&clauses)->span.end},
                 "Generator expression must be parenthesized");
}

// f(a=1, x for x in y)
static void explain_generator_behind_keyword(Parser *parser) {
    const Expr *element = parser_at_expression(parser) ? parse_expression(parser) : NULL;
    Comprehension clauses;
    if (!element || !parse_some_clauses(parser, &clauses)) {
        return;
    }
    parser_error(parser, (Span){element->span.start, end_of_clauses(&clauses)->span.end},
                 "Generator expression must be parenthesized");
}

static void explain_order(Parser *parser, const Arguments *arguments) {
    bool has_double_star = false;
    for (int32_t i = 0; i < arguments->keyword_count; i++) {
        has_double_star |= arguments->keywords[i].name == NULL;
    }
    Arguments more;
    if (!parse_bare_arguments(parser, &more)) {
        return;
    }
    parser_error_here(parser, DIAGNOSTIC_SYNTAX, "positional argument follows keyword argument%s",
                      has_double_star ? " unpacking" : "");
}

static void explain_argument_list(Parser *parser, ParserMark mark) {
    Arguments arguments;
    uint32_t start = parser_start(parser);
    parser_reset(parser, mark);
    bool fits = parse_bare_arguments(parser, &arguments);
    if (parser_failed(parser)) {
        return;
    }
    ParserMark behind = parser_mark(parser);
    Span span = {start, parser_end(parser)};
    if (fits && parser_accept(parser, TOKEN_COMMA) && parser_is_at(parser, TOKEN_STAR)) {
        parser_error(parser, span, "iterable argument unpacking follows keyword argument unpacking");
        return;
    }
    parser_reset(parser, mark);
    explain_first_generator(parser);
    if (!fits || parser_failed(parser)) {
        return;
    }
    parser_reset(parser, behind);
    explain_last_generator(parser, &arguments);
    parser_reset(parser, behind);
    if (parser_failed(parser) || !parser_accept(parser, TOKEN_COMMA)) {
        return;
    }
    ParserMark behind_comma = parser_mark(parser);
    explain_generator_behind_keyword(parser);
    parser_reset(parser, behind_comma);
    if (!parser_failed(parser)) {
        explain_order(parser, &arguments);
    }
}

void *explain_arguments(Parser *parser, ParserMark mark) {
    if (parser_failed(parser) || !explain_once(parser, mark.at, EXPLAINED_ARGUMENTS)) {
        return NULL;
    }
    ParserMark here = parser_mark(parser);
    parser_reset(parser, mark);
    explain_argument_list(parser, mark);
    parser_reset(parser, here);
    return NULL;
}
