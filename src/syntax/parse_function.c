// SPDX-License-Identifier: GPL-3.0-or-later
// Functions, lambdas and classes.
//
//     @decorator
//     def name(parameters) -> returns:        its node begins at "def"; the decorators lie in front
//         body
//
// Next: parse_stmt.c.
#include "syntax/build.h"
#include "syntax/explain.h"

static bool adopt_defaults(Parser *parser, Expr *parent, const Parameters *parameters) {
    int32_t count = parameters->positional_count + parameters->keyword_only_count;
    for (int32_t i = 0; i < count; i++) {
        if (!adopt(parser, parent, parameters->items[i].default_value)) {
            return false;
        }
    }
    return true;
}

// grammar: lambda = "lambda" [ parameters ] ":" expression ;
Expr *parse_lambda(Parser *parser) {
    uint32_t start = parser_start(parser);
    parser_advance(parser);
    Parameters parameters;
    if (!parse_parameters(parser, &parameters, TOKEN_COLON) || !parser_accept(parser, TOKEN_COLON)) {
        return NULL;
    }
    Expr *body = parse_expression(parser);
    Lambda *node = body ? NEW_EXPR(parser, LAMBDA, Lambda, start) : NULL;
    if (!node || !adopt(parser, &node->expr, body) || !adopt_defaults(parser, &node->expr, &parameters)) {
        return NULL;
    }
    node->parameters = parameters;
    node->body = body;
    return &node->expr;
}

// [ "->" expression ]. Where that does not fit, a ":" was expected: behind as much of it as fits.
static Expr *parse_returns(Parser *parser) {
    ParserMark mark = parser_mark(parser);
    if (!parser_accept(parser, TOKEN_ARROW)) {
        return NULL;
    }
    Expr *returns = parse_expression(parser);
    if (returns || parser_failed(parser)) {
        return returns;
    }
    parser_reset(parser, mark);
    parser_advance(parser);
    bool is_second_pass = parser->is_second_pass;
    parser->is_second_pass = true;
    returns = parse_plainly(parser, parse_expression);
    parser->is_second_pass = is_second_pass;
    if (!returns) {
        parser_reset(parser, mark);
    }
    return returns;
}

// grammar: function = "def" NAME "(" [ parameters ] ")" [ "->" expression ] ":" block ;
Stmt *parse_function(Parser *parser, ExprList decorators) {
    Token header = *parser_token(parser);
    parser_advance(parser);
    Name *name = parse_name(parser);
    FunctionDef *node = name ? NEW_STMT(parser, FUNCTION, FunctionDef, &header) : NULL;
    if (!node || !parser_expect(parser, TOKEN_OPEN_PARENTHESIS)) {
        return NULL;
    }
    node->decorators = decorators;
    node->name = name->identifier;
    node->target = name;
    node->name_span = name->expr.span;
    if (!parse_parameters(parser, &node->parameters, TOKEN_CLOSE_PARENTHESIS)) {
        return NULL;
    }
    parser_advance(parser);
    node->returns = parse_returns(parser);
    if (!parser_expect(parser, TOKEN_COLON)) {
        return NULL;
    }
    if (!parse_block(parser, &header, "function definition", &node->body)) {
        return NULL;
    }
    finish_stmt(parser, &node->stmt);
    return &node->stmt;
}

static bool parse_bases(Parser *parser, ClassDef *node) {
    Arguments arguments;
    if (!parser_is_at(parser, TOKEN_OPEN_PARENTHESIS)) {
        return true;
    }
    if (!parse_arguments(parser, &arguments, false)) {
        return false;
    }
    node->bases = arguments.positional;
    node->keywords = arguments.keywords;
    node->keyword_count = arguments.keyword_count;
    return true;
}

// grammar: class = "class" NAME [ "(" [ arguments ] ")" ] ":" block ;
Stmt *parse_class(Parser *parser, ExprList decorators) {
    Token header = *parser_token(parser);
    parser_advance(parser);
    Name *name = parse_name(parser);
    ClassDef *node = name ? NEW_STMT(parser, CLASS, ClassDef, &header) : NULL;
    if (!node) {
        return NULL;
    }
    node->decorators = decorators;
    node->name = name->identifier;
    node->target = name;
    node->name_span = name->expr.span;
    if (!parse_bases(parser, node)) {
        return NULL;
    }
    if (!parser_accept(parser, TOKEN_COLON)) {
        return explain_missing_colon(parser);
    }
    if (!parse_block(parser, &header, "class definition", &node->body)) {
        return NULL;
    }
    finish_stmt(parser, &node->stmt);
    return &node->stmt;
}

// grammar: decorated = { "@" named_expression NEWLINE } ( function | class ) ;
Stmt *parse_decorated(Parser *parser) {
    size_t base = parser->scratch_size;
    while (parser_accept(parser, TOKEN_AT)) {
        if (!parser_push_expr(parser, parse_named_expression(parser)) || !parser_accept(parser, TOKEN_NEWLINE)) {
            return NULL;
        }
    }
    ExprList decorators = parser_take_exprs(parser, base);
    if (!decorators.items) {
        return NULL;
    }
    if (parser_is_at(parser, KEYWORD_DEF)) {
        return parse_function(parser, decorators);
    }
    if (parser_is_at(parser, KEYWORD_CLASS)) {
        return parse_class(parser, decorators);
    }
    if (parser_is_at(parser, KEYWORD_ASYNC) && parser_peek_second(parser) == KEYWORD_DEF) {
        return parser_error(parser, parser_token(parser)->span, "'async' is not supported");
    }
    return NULL;
}
