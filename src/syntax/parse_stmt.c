// SPDX-License-Identifier: GPL-3.0-or-later
// Simple statements: those that fit on a line, several of them if ";" stands between.
//
//     x = y = f()        Assign             the only one that no keyword begins: an expression is read, and then
//     x += 1             AugmentedAssign    what follows says what it was
//     x: int = 1         AnnotatedAssign
//     f()                Expression
//
// Next: parse_import.c, parse_compound.c.
#include "syntax/build.h"
#include "syntax/explain.h"

// ---- assignments and expressions ---------------------------------------------------------------------------------

static Stmt *parse_annotated(Parser *parser, const Token *first, Expr *target) {
    if (!is_single_target(target)) {
        return NULL;
    }
    parser_advance(parser);
    AnnotatedAssign *node = NEW_STMT(parser, ANNOTATED_ASSIGN, AnnotatedAssign, first);
    if (!node) {
        return NULL;
    }
    node->target = target;
    node->simple = target->kind == EXPR_NAME && !target->parenthesized;
    node->annotation = parse_expression(parser);
    if (!node->annotation) {
        return NULL;
    }
    ParserMark mark = parser_mark(parser);
    if (parser_accept(parser, TOKEN_EQUAL) && !(node->value = parse_yield_or_star_expressions(parser)) &&
        !parser_leave_alone(parser, mark)) {
        return NULL;
    }
    finish_stmt(parser, &node->stmt);
    return &node->stmt;
}

static Stmt *parse_assign(Parser *parser, const Token *first, Expr *target) {
    size_t base = parser->scratch_size;
    Expr *value = target;
    while (parser_accept(parser, TOKEN_EQUAL)) {
        if (!is_assignable(value) || !parser_push_expr(parser, value)) {
            return NULL;
        }
        value = parse_yield_or_star_expressions(parser);
        if (!value) {
            return NULL;
        }
    }
    Assign *node = NEW_STMT(parser, ASSIGN, Assign, first);
    if (!node) {
        return NULL;
    }
    node->targets = parser_take_exprs(parser, base);
    node->value = value;
    return node->targets.items ? &node->stmt : NULL;
}

// Behind a target and its operator, *is_clear: it is meant as what it looks like, and wants no explanation.
static Stmt *parse_augmented(Parser *parser, const Token *first, Expr *target, BinaryOperator op, bool *is_clear) {
    if (!is_single_target(target)) {
        return NULL;
    }
    parser_advance(parser);
    Expr *value = parse_yield_or_star_expressions(parser);
    if (!value && !parser_failed(parser)) {
        *is_clear = true;
    }
    AugmentedAssign *node = value ? NEW_STMT(parser, AUGMENTED_ASSIGN, AugmentedAssign, first) : NULL;
    if (!node) {
        return NULL;
    }
    node->op = op;
    node->target = target;
    node->value = value;
    return &node->stmt;
}

static Stmt *parse_expression_stmt(Parser *parser, const Token *first, Expr *value) {
    ExpressionStmt *node = NEW_STMT(parser, EXPRESSION, ExpressionStmt, first);
    if (!node) {
        return NULL;
    }
    node->value = value;
    return &node->stmt;
}

// grammar: assignment_or_expression = { targets "=" } yield_or_star_expressions
//                                   | primary AUGMENTED_OPERATOR yield_or_star_expressions
//                                   | primary ":" expression [ "=" yield_or_star_expressions ] ;
static Stmt *parse_assignment_or_expression(Parser *parser) {
    Token first = *parser_token(parser);
    ParserMark mark = parser_mark(parser);
    Expr *expr = parse_yield_or_star_expressions(parser);
    BinaryOperator op;
    Stmt *stmt = NULL;
    bool is_clear = false;
    if (expr && parser_is_at(parser, TOKEN_COLON)) {
        stmt = parse_annotated(parser, &first, expr);
    } else if (expr && parser_is_at(parser, TOKEN_EQUAL)) {
        stmt = parse_assign(parser, &first, expr);
    } else if (expr && augmented_operator_of(parser_peek(parser), &op)) {
        stmt = parse_augmented(parser, &first, expr, op, &is_clear);
    } else if (expr) {
        stmt = parse_expression_stmt(parser, &first, expr);
    }
    if (!parser->explaining || parser_failed(parser)) {
        return stmt;
    }
    bool is_assignment = stmt && stmt->kind != STMT_EXPRESSION;
    if (!is_assignment && !is_clear) {
        explain_assignment(parser, mark);
    }
    return parser_failed(parser) ? NULL : stmt;
}

// ---- statements with a keyword -----------------------------------------------------------------------------------

static Stmt *parse_keyword_alone(Parser *parser, StmtKind kind) {
    Token first = *parser_token(parser);
    parser_advance(parser);
    return build_stmt(parser, kind, sizeof(Simple), &first);
}

// grammar: return = "return" [ star_expressions ] ;
static Stmt *parse_return(Parser *parser) {
    Token first = *parser_token(parser);
    parser_advance(parser);
    Expr *value = NULL;
    bool has_value = parser_at_expression(parser) || parser_is_at(parser, TOKEN_STAR);
    if (has_value && !(value = parse_star_expressions(parser))) {
        return NULL;
    }
    Return *node = NEW_STMT(parser, RETURN, Return, &first);
    if (!node) {
        return NULL;
    }
    node->value = value;
    return &node->stmt;
}

// grammar: raise = "raise" [ expression [ "from" expression ] ] ;
static Stmt *parse_raise(Parser *parser) {
    Token first = *parser_token(parser);
    parser_advance(parser);
    Expr *exception = NULL, *cause = NULL;
    if (parser_at_expression(parser) && !(exception = parse_expression(parser))) {
        return NULL;
    }
    if (exception && parser_accept(parser, KEYWORD_FROM) && !(cause = parse_expression(parser))) {
        return NULL;
    }
    Raise *node = NEW_STMT(parser, RAISE, Raise, &first);
    if (!node) {
        return NULL;
    }
    node->exception = exception;
    node->cause = cause;
    return &node->stmt;
}

// grammar: assert = "assert" expression [ "," expression ] ;
static Stmt *parse_assert(Parser *parser) {
    Token first = *parser_token(parser);
    parser_advance(parser);
    Expr *condition = parse_expression(parser), *message = NULL;
    if (!condition) {
        return NULL;
    }
    if (parser_accept(parser, TOKEN_COMMA) && !(message = parse_expression(parser))) {
        return NULL;
    }
    Assert *node = NEW_STMT(parser, ASSERT, Assert, &first);
    if (!node) {
        return NULL;
    }
    node->condition = condition;
    node->message = message;
    return &node->stmt;
}

static bool parse_delete_targets(Parser *parser) {
    do {
        if (!parser_push_expr(parser, parse_delete_target(parser))) {
            return false;
        }
    } while (parser_accept(parser, TOKEN_COMMA) && parser_at_expression(parser));
    return parser_is_at(parser, TOKEN_SEMICOLON) || parser_is_at(parser, TOKEN_NEWLINE);
}

// grammar: delete = "del" delete_target { "," delete_target } [ "," ] ;
static Stmt *parse_delete(Parser *parser) {
    Token first = *parser_token(parser);
    parser_advance(parser);
    ParserMark mark = parser_mark(parser);
    if (!parse_delete_targets(parser)) {
        return parser->explaining && !parser_failed(parser) ? explain_delete(parser, mark) : NULL;
    }
    Delete *node = NEW_STMT(parser, DELETE, Delete, &first);
    if (!node) {
        return NULL;
    }
    node->targets = parser_take_exprs(parser, mark.scratch_size);
    return node->targets.items ? &node->stmt : NULL;
}

// grammar: declaration = ( "global" | "nonlocal" ) NAME { "," NAME } ;
static Stmt *parse_declaration(Parser *parser, StmtKind kind) {
    Token first = *parser_token(parser);
    parser_advance(parser);
    size_t base = parser->scratch_size;
    do {
        Token name = *parser_token(parser);
        if (!parser_accept(parser, TOKEN_NAME)) {
            return NULL;
        }
        Identifier *identifier = build_identifier(parser, &name);
        if (!parser_push_pointer(parser, identifier)) {
            return NULL;
        }
    } while (parser_accept(parser, TOKEN_COMMA));
    Declaration *node = (Declaration *)build_stmt(parser, kind, sizeof(Declaration), &first);
    if (!node) {
        return NULL;
    }
    node->count = (int32_t)((parser->scratch_size - base) / sizeof(Identifier *));
    node->names = parser_take(parser, base);
    return node->names ? &node->stmt : NULL;
}

// ---- the line ----------------------------------------------------------------------------------------------------

// grammar: simple_statement = "pass" | "break" | "continue" | return | raise | assert | delete | declaration
//                           | import | import_from | assignment_or_expression ;
static Stmt *parse_simple_statement(Parser *parser) {
    TokenKind kind = parser_peek(parser);
    if (kind == KEYWORD_RETURN) {
        return parse_return(parser);
    }
    if (kind == KEYWORD_PASS) {
        return parse_keyword_alone(parser, STMT_PASS);
    }
    if (kind == KEYWORD_BREAK) {
        return parse_keyword_alone(parser, STMT_BREAK);
    }
    if (kind == KEYWORD_CONTINUE) {
        return parse_keyword_alone(parser, STMT_CONTINUE);
    }
    if (kind == KEYWORD_RAISE) {
        return parse_raise(parser);
    }
    if (kind == KEYWORD_ASSERT) {
        return parse_assert(parser);
    }
    if (kind == KEYWORD_DEL) {
        return parse_delete(parser);
    }
    if (kind == KEYWORD_GLOBAL) {
        return parse_declaration(parser, STMT_GLOBAL);
    }
    if (kind == KEYWORD_NONLOCAL) {
        return parse_declaration(parser, STMT_NONLOCAL);
    }
    if (kind == KEYWORD_IMPORT) {
        return parse_import(parser);
    }
    if (kind == KEYWORD_FROM) {
        return parse_import_from(parser);
    }
    return parse_assignment_or_expression(parser);
}

// grammar: simple_statements = simple_statement { ";" simple_statement } [ ";" ] NEWLINE ;
bool parse_simple_statements(Parser *parser) {
    do {
        Stmt *stmt = parse_simple_statement(parser);
        if (!parser_push_pointer(parser, stmt)) {
            return false;
        }
    } while (parser_accept(parser, TOKEN_SEMICOLON) && !parser_is_at(parser, TOKEN_NEWLINE));
    return parser_accept(parser, TOKEN_NEWLINE);
}
