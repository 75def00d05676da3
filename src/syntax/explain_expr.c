// SPDX-License-Identifier: GPL-3.0-or-later
// Explanations around expressions. See explain.h.
//
//     f(a b)             invalid syntax. Perhaps you forgot a comma?
//     x = 1 if y         expected 'else' after 'if' expression
//     print "hello"      Missing parentheses in call to 'print'. Did you mean print(...)?
//     if x = 3:          invalid syntax. Maybe you meant '==' or ':=' instead of '='?
//     f() = 3            cannot assign to function call here. Maybe you meant '==' instead of '='?
//
// Next: explain_display.c.
#include "syntax/explain.h"

// ---- what follows an expression ----------------------------------------------------------------------------------

static const Token *token_at(Parser *parser, int32_t at) {
    return parser_fill(parser, at + 1) ? &parser->tokens[at] : &parser_no_token;
}

// CPython takes any beginning of these words for them here, so that "m" and "c" are among them.
static bool is_soft_keyword(const Parser *parser, const Token *token) {
    const char *text = parser->source->text + token->span.start;
    size_t length = token->span.end - token->span.start;
    if (token->kind != TOKEN_NAME) {
        return false;
    }
    return strncmp(text, "case", length) == 0 || strncmp(text, "match", length) == 0 || (length == 1 && *text == '_');
}

// A name in front of a string may be a wrong prefix, and a soft keyword a wrong statement: no commas for those.
static bool may_lack_comma(Parser *parser, ParserMark mark) {
    const Token *first = token_at(parser, mark.at);
    if (is_soft_keyword(parser, first)) {
        return false;
    }
    return first->kind != TOKEN_NAME || token_at(parser, mark.at + 1)->kind != TOKEN_STRING;
}

static bool is_old_statement(const Expr *expr) {
    if (expr->kind != EXPR_NAME) {
        return false;
    }
    const char *name = ((const Name *)expr)->identifier->text;
    return strcmp(name, "print") == 0 || strcmp(name, "exec") == 0;
}

static void explain_comma(Parser *parser, ParserMark mark, const Expr *disjunction) {
    if (!parser_at_expression(parser) || !may_lack_comma(parser, mark)) {
        return;
    }
    ParserMark here = parser_mark(parser);
    const Expr *next = parse_plainly(parser, parse_expression_anew);
    bool in_brackets = next && parser->tokens[parser->at - 1].level > 0;
    if (in_brackets && !is_old_statement(disjunction)) {
        parser_error(parser, (Span){disjunction->span.start, next->span.end},
                     "invalid syntax. Perhaps you forgot a comma?");
    }
    parser_reset(parser, here);
}

static void explain_else(Parser *parser, const Expr *disjunction) {
    ParserMark here = parser_mark(parser);
    if (!parser_accept(parser, KEYWORD_IF)) {
        return;
    }
    const Expr *condition = parse_disjunction(parser);
    if (condition && !parser_is_at(parser, KEYWORD_ELSE) && !parser_is_at(parser, TOKEN_COLON)) {
        parser_error(parser, (Span){disjunction->span.start, condition->span.end},
                     "expected 'else' after 'if' expression");
    }
    parser_reset(parser, here);
}

// print x: a name alone at the front, no call. What is behind any name is parsed, since it may be wrong in itself.
static void explain_old_statement(Parser *parser, ParserMark mark) {
    Token first = *token_at(parser, mark.at);
    if (first.kind != TOKEN_NAME || !explain_once(parser, mark.at, EXPLAINED_EXPRESSION)) {
        return;
    }
    ParserMark here = parser_mark(parser);
    parser_reset(parser, mark);
    parser_advance(parser);
    bool may_be = parser_at_expression(parser) || parser_is_at(parser, TOKEN_STAR);
    const Expr *rest = may_be && !parser_is_at(parser, TOKEN_OPEN_PARENTHESIS) ? parse_star_expressions(parser) : NULL;
    const char *word = parser_text_is(parser, &first, "print")  ? "print"
                       : parser_text_is(parser, &first, "exec") ? "exec"
                                                                : NULL;
    if (rest && word) {
        parser_error(parser, (Span){first.span.start, rest->span.end},
                     "Missing parentheses in call to '%s'. Did you mean %s(...)?", word, word);
    }
    parser_reset(parser, here);
}

void *explain_expression(Parser *parser, ParserMark mark, const Expr *disjunction) {
    explain_comma(parser, mark, disjunction);
    if (!parser_failed(parser)) {
        explain_else(parser, disjunction);
    }
    if (!parser_failed(parser)) {
        explain_old_statement(parser, mark);
    }
    return NULL;
}

// ---- = and := where they cannot be -------------------------------------------------------------------------------

static void explain_walrus(Parser *parser, const Expr *expr) {
    parser_advance(parser);
    if (parse_expression(parser)) {
        parser_error(parser, expr->span, "cannot use assignment expressions with %s", expr_description(expr));
    }
}

// Is it one of those that are told in other words, when the statement is looked at as an assignment?
static bool begins_with_display(Parser *parser, ParserMark mark) {
    TokenKind kind = (TokenKind)parser->tokens[mark.at].kind;
    if (kind == KEYWORD_TRUE || kind == KEYWORD_FALSE || kind == KEYWORD_NONE) {
        return true;
    }
    if (kind != TOKEN_OPEN_BRACKET && kind != TOKEN_OPEN_PARENTHESIS) {
        return false;
    }
    ParserMark here = parser_mark(parser);
    parser_reset(parser, mark);
    const Expr *atom = parse_plainly(parser, parse_atom);
    parser_reset(parser, here);
    if (!atom || atom->span.start != parser->tokens[mark.at].span.start) { // in parentheses of its own: ((a, 1))
        return false;
    }
    return atom->kind == EXPR_LIST || atom->kind == EXPR_TUPLE || atom->kind == EXPR_GENERATOR;
}

static bool binds_tighter_than_comparison(const Expr *expr) {
    bool is_loose = expr->kind == EXPR_COMPARE || expr->kind == EXPR_NOT || expr->kind == EXPR_BOOLEAN ||
                    expr->kind == EXPR_CONDITIONAL || expr->kind == EXPR_LAMBDA;
    return expr->parenthesized || !is_loose;
}

static void explain_equal(Parser *parser, ParserMark mark, const Expr *expr) {
    bool is_name = expr->kind == EXPR_NAME && !expr->parenthesized;
    if (!binds_tighter_than_comparison(expr) || (!is_name && begins_with_display(parser, mark))) {
        return;
    }
    parser_advance(parser);
    const Expr *value = parse_bitwise_or(parser);
    if (!value || parser_is_at(parser, TOKEN_EQUAL) || parser_is_at(parser, TOKEN_COLON_EQUAL)) {
        return;
    }
    if (parser_failed(parser)) {
        return;
    }
    if (is_name) {
        parser_error(parser, (Span){expr->span.start, value->span.end},
                     "invalid syntax. Maybe you meant '==' or ':=' instead of '='?");
    } else {
        parser_error(parser, expr->span, "cannot assign to %s here. Maybe you meant '==' instead of '='?",
                     expr_description(expr));
    }
}

void *explain_named_expression(Parser *parser, ParserMark mark, const Expr *expr) {
    if (parser_failed(parser)) {
        return NULL;
    }
    ParserMark here = parser_mark(parser);
    if (parser_is_at(parser, TOKEN_COLON_EQUAL)) {
        explain_walrus(parser, expr);
    } else if (parser_is_at(parser, TOKEN_EQUAL) && explain_once(parser, here.at, EXPLAINED_NAMED)) {
        explain_equal(parser, mark, expr);
    }
    parser_reset(parser, here);
    return NULL;
}
