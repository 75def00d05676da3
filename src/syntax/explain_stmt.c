// SPDX-License-Identifier: GPL-3.0-or-later
// Explanations of statements. See explain.h.
//
//     f() = 1            cannot assign to function call here. Maybe you meant '==' instead of '='?
//     a, b: int          only single target (not tuple) can be annotated
//     f() += 1           'function call' is an illegal expression for augmented assignment
//     if x               expected ':'
//     if x:              expected an indented block after 'if' statement on line 1
//     except A, B:       multiple exception types must be parenthesized
//
// Next: scope/scope.h.
#include "syntax/explain.h"

// ---- assignments -------------------------------------------------------------------------------------------------

static bool has_annotation(Parser *parser) {
    return parser_accept(parser, TOKEN_COLON) && parser_at_expression(parser) && parse_expression(parser);
}

// [a]: int, (a, b): int
static void explain_annotated_display(Parser *parser, ParserMark mark) {
    parser_reset(parser, mark);
    if (!parser_is_at(parser, TOKEN_OPEN_BRACKET) && !parser_is_at(parser, TOKEN_OPEN_PARENTHESIS)) {
        return;
    }
    const Expr *display = parse_atom(parser);
    if (!display || (display->kind != EXPR_LIST && display->kind != EXPR_TUPLE) || !has_annotation(parser)) {
        return;
    }
    parser_error(parser, display->span, "only single target (not %s) can be annotated", expr_description(display));
}

// a, b: int; and, by the way, everything that is wrong with the first expression itself.
static void explain_annotated_list(Parser *parser, ParserMark mark) {
    parser_reset(parser, mark);
    const Expr *first = parse_star_named_expression(parser);
    if (!first || !parser_accept(parser, TOKEN_COMMA)) {
        return;
    }
    while (parser_at_expression(parser) || parser_is_at(parser, TOKEN_STAR)) {
        if (!parse_star_named_expressions(parser)) {
            return;
        }
    }
    if (has_annotation(parser)) {
        parser_error(parser, first->span, "only single target (not tuple) can be annotated");
    }
}

static void explain_annotated_expression(Parser *parser, ParserMark mark) {
    parser_reset(parser, mark);
    const Expr *expr = parser_at_expression(parser) ? parse_expression(parser) : NULL;
    if (expr && has_annotation(parser)) {
        parser_error(parser, expr->span, "illegal target for annotation");
    }
}

// Moves over "targets =", as often as they come.
static void skip_targets(Parser *parser) {
    for (;;) {
        ParserMark mark = parser_mark(parser);
        if (parse_targets(parser) && parser_accept(parser, TOKEN_EQUAL)) {
            continue;
        }
        parser_reset(parser, mark);
        return;
    }
}

static void explain_assigned(Parser *parser, ParserMark mark) {
    parser_reset(parser, mark);
    skip_targets(parser);
    if (parser_failed(parser)) {
        return;
    }
    bool is_yield = parser_is_at(parser, KEYWORD_YIELD);
    const Expr *expr = parse_yield_or_star_expressions(parser);
    if (!expr || !parser_is_at(parser, TOKEN_EQUAL)) {
        return;
    }
    if (is_yield) {
        parser_error(parser, expr->span, "assignment to yield expression not possible");
    } else {
        explain_target(parser, expr, TARGET_ASSIGN);
    }
}

static void explain_augmented(Parser *parser, ParserMark mark) {
    parser_reset(parser, mark);
    BinaryOperator op;
    const Expr *expr = parse_star_expressions(parser);
    if (!expr || !augmented_operator_of(parser_peek(parser), &op)) {
        return;
    }
    parser_advance(parser);
    if (parse_yield_or_star_expressions(parser)) {
        parser_error(parser, expr->span, "'%s' is an illegal expression for augmented assignment",
                     expr_description(expr));
    }
}

void *explain_assignment(Parser *parser, ParserMark mark) {
    static void (*const explanations[])(Parser *, ParserMark) = {
        explain_annotated_display, explain_annotated_list, explain_annotated_expression,
        explain_assigned,          explain_augmented,
    };
    ParserMark here = parser_mark(parser);
    for (size_t i = 0; i < sizeof explanations / sizeof explanations[0] && !parser_failed(parser); i++) {
        explanations[i](parser, mark);
    }
    parser_reset(parser, here);
    return NULL;
}

void *explain_delete(Parser *parser, ParserMark mark) {
    parser_reset(parser, mark);
    return explain_target(parser, parse_star_expressions(parser), TARGET_DELETE);
}

// ---- compound statements -----------------------------------------------------------------------------------------

void *explain_missing_colon(Parser *parser) {
    if (!parser->explaining || parser_failed(parser) || !parser_is_at(parser, TOKEN_NEWLINE)) {
        return NULL;
    }
    return parser_error_here(parser, DIAGNOSTIC_SYNTAX, "expected ':'");
}

void *explain_missing_block(Parser *parser, const Token *header, const char *what) {
    if (!parser->explaining || parser_failed(parser)) {
        return NULL;
    }
    return parser_error_here(parser, DIAGNOSTIC_INDENTATION, "expected an indented block after %s on line %d", what,
                             header->line + parser->source->first_line - 1);
}

// ---- with --------------------------------------------------------------------------------------------------------

void *explain_with_item(Parser *parser, ParserMark mark) {
    ParserMark here = parser_mark(parser);
    parser_reset(parser, mark);
    if (parse_expression(parser) && parser_accept(parser, KEYWORD_AS)) {
        const Expr *target = parse_expression(parser);
        TokenKind kind = target ? parser_peek(parser) : TOKEN_ERROR;
        if (kind == TOKEN_COMMA || kind == TOKEN_CLOSE_PARENTHESIS || kind == TOKEN_COLON) {
            explain_target(parser, target, TARGET_ASSIGN);
        }
    }
    parser_reset(parser, here);
    return NULL;
}

static bool skip_with_items(Parser *parser, Expr *(*parse_manager)(Parser *)) {
    do {
        if (!parser_at_expression(parser)) {
            return false;
        }
        if (!parse_manager(parser)) {
            return false;
        }
        if (parser_accept(parser, KEYWORD_AS) && !parse_target(parser)) {
            return false;
        }
    } while (parser_accept(parser, TOKEN_COMMA));
    return true;
}

void *explain_with(Parser *parser, ParserMark mark) {
    parser_reset(parser, mark);
    if (skip_with_items(parser, parse_expression) && parser_is_at(parser, TOKEN_NEWLINE)) {
        return explain_missing_colon(parser);
    }
    parser_reset(parser, mark);
    if (parser_failed(parser) || !parser_accept(parser, TOKEN_OPEN_PARENTHESIS)) {
        return NULL;
    }
    (void)skip_with_items(parser, parse_expressions);
    if (!parser_failed(parser) && parser_accept(parser, TOKEN_CLOSE_PARENTHESIS)) {
        explain_missing_colon(parser);
    }
    return NULL;
}

// ---- try ---------------------------------------------------------------------------------------------------------

void *explain_try(Parser *parser) {
    if (!parser->explaining || parser_failed(parser)) {
        return NULL;
    }
    return parser_error_here(parser, DIAGNOSTIC_SYNTAX, "expected 'except' or 'finally' block");
}

// [ "as" NAME ]
static bool skip_as_name(Parser *parser) {
    return !parser_accept(parser, KEYWORD_AS) || parser_accept(parser, TOKEN_NAME);
}

bool explain_mixed_handlers(Parser *parser) {
    if (!parser->explaining) {
        return false;
    }
    ParserMark mark = parser_mark(parser);
    uint32_t start = parser_start(parser);
    parser_advance(parser);
    (void)parser_accept(parser, TOKEN_STAR);
    Span span = {start, parser_end(parser)};
    bool is_bare = parser_is_at(parser, TOKEN_COLON) && parser->tokens[parser->at - 1].kind == KEYWORD_EXCEPT;
    bool has_type = !is_bare && parser_at_expression(parser) && parse_expression(parser) && skip_as_name(parser);
    if ((is_bare || has_type) && parser_is_at(parser, TOKEN_COLON)) {
        parser_error(parser, span, "cannot have both 'except' and 'except*' on the same 'try'");
    }
    parser_reset(parser, mark);
    return !parser_failed(parser);
}

// except A, B:
static void explain_several_types(Parser *parser, ParserMark mark) {
    uint32_t start = parser_start(parser);
    if (!parse_expression(parser) || !parser_accept(parser, TOKEN_COMMA) || !parse_expressions(parser)) {
        return;
    }
    if (skip_as_name(parser) && parser_accept(parser, TOKEN_COLON)) {
        parser_error(parser, span_to_here(parser, start), "multiple exception types must be parenthesized");
    }
    parser_reset(parser, mark);
}

void *explain_except(Parser *parser, ParserMark mark, bool is_star) {
    parser_reset(parser, mark);
    if (is_star && (parser_is_at(parser, TOKEN_NEWLINE) || parser_is_at(parser, TOKEN_COLON))) {
        return parser_error_here(parser, DIAGNOSTIC_SYNTAX, "expected one or more exception types");
    }
    if (!parser_at_expression(parser)) {
        return explain_missing_colon(parser);
    }
    explain_several_types(parser, mark);
    parser_reset(parser, mark);
    if (parser_failed(parser) || !parse_expression(parser) || !skip_as_name(parser)) {
        return NULL;
    }
    return explain_missing_colon(parser);
}
