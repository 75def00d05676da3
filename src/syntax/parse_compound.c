// SPDX-License-Identifier: GPL-3.0-or-later
// Compound statements: if, while, for; and the blocks of all of them.
//
//     if a:         If ─ condition a, body …
//     elif b:          └ otherwise: one If ─ condition b, body …
//     else:                                └ otherwise: …
//
// An elif is an If that stands alone in the otherwise part of the one before. A chain of them is read in a loop, since
// generated programs have thousands.
//
// Next: parse_with.c, parse_try.c, parse_match.c.
#include "syntax/build.h"
#include "syntax/explain.h"

// ---- blocks ------------------------------------------------------------------------------------------------------

// grammar: block = NEWLINE INDENT statement { statement } DEDENT | simple_statements ;
bool parse_block(Parser *parser, const Token *header, const char *what, StmtList *body) {
    size_t base = parser->scratch_size;
    if (!parser_accept(parser, TOKEN_NEWLINE)) {
        if (!parse_simple_statements(parser)) {
            return false;
        }
    } else {
        if (!parser_accept(parser, TOKEN_INDENT)) {
            return explain_missing_block(parser, header, what) != NULL;
        }
        while (!parser_accept(parser, TOKEN_DEDENT)) {
            if (!parse_statement(parser)) {
                return false;
            }
        }
    }
    *body = parser_take_stmts(parser, base);
    return body->items != NULL;
}

// grammar: else = "else" ":" block ;
bool parse_else(Parser *parser, StmtList *body) {
    Token header = *parser_token(parser);
    if (!parser_accept(parser, KEYWORD_ELSE)) {
        return true;
    }
    return parser_expect(parser, TOKEN_COLON) && parse_block(parser, &header, "'else' statement", body);
}

// ---- if ----------------------------------------------------------------------------------------------------------

static If *parse_branch(Parser *parser, const char *what) {
    Token header = *parser_token(parser);
    parser_advance(parser);
    If *node = NEW_STMT(parser, IF, If, &header);
    if (!node) {
        return NULL;
    }
    node->condition = parse_named_expression(parser);
    if (!node->condition) {
        return NULL;
    }
    if (!parser_accept(parser, TOKEN_COLON)) {
        return explain_missing_colon(parser);
    }
    return parse_block(parser, &header, what, &node->body) ? node : NULL;
}

static bool append_branch(Parser *parser, If *last, If *branch) {
    size_t base = parser->scratch_size;
    Stmt *stmt = &branch->stmt;
    if (!parser_push_pointer(parser, stmt)) {
        return false;
    }
    last->otherwise = parser_take_stmts(parser, base);
    return last->otherwise.items != NULL;
}

// All branches end where the last of them ends.
static void finish_branches(Parser *parser, If *first, const If *last) {
    for (If *branch = first;; branch = (If *)branch->otherwise.items[0]) {
        finish_stmt(parser, &branch->stmt);
        if (branch == last) {
            return;
        }
    }
}

// grammar: if = "if" named_expression ":" block { "elif" named_expression ":" block } [ else ] ;
static Stmt *parse_if(Parser *parser) {
    If *first = parse_branch(parser, "'if' statement");
    If *last = first;
    if (!first) {
        return NULL;
    }
    while (parser_is_at(parser, KEYWORD_ELIF)) {
        If *branch = parse_branch(parser, "'elif' statement");
        if (!branch || !append_branch(parser, last, branch)) {
            return NULL;
        }
        last = branch;
    }
    if (!parse_else(parser, &last->otherwise)) {
        return NULL;
    }
    finish_branches(parser, first, last);
    return &first->stmt;
}

// ---- loops -------------------------------------------------------------------------------------------------------

// grammar: while = "while" named_expression ":" block [ else ] ;
static Stmt *parse_while(Parser *parser) {
    Token header = *parser_token(parser);
    parser_advance(parser);
    While *node = NEW_STMT(parser, WHILE, While, &header);
    if (!node) {
        return NULL;
    }
    node->condition = parse_named_expression(parser);
    if (!node->condition) {
        return NULL;
    }
    if (!parser_accept(parser, TOKEN_COLON)) {
        return explain_missing_colon(parser);
    }
    if (!parse_block(parser, &header, "'while' statement", &node->body)) {
        return NULL;
    }
    if (!parse_else(parser, &node->otherwise)) {
        return NULL;
    }
    finish_stmt(parser, &node->stmt);
    return &node->stmt;
}

// The part from the targets to the iterable.
static bool parse_for_header(Parser *parser, For *node) {
    ParserMark mark = parser_mark(parser);
    node->target = parse_targets(parser);
    if (node->target && parser_accept(parser, KEYWORD_IN)) {
        return (node->iterable = parse_star_expressions(parser)) != NULL;
    }
    if (parser->explaining && !parser_failed(parser)) {
        explain_for_target(parser, mark);
    }
    return false;
}

// grammar: for = "for" targets "in" star_expressions ":" block [ else ] ;
static Stmt *parse_for(Parser *parser) {
    Token header = *parser_token(parser);
    parser_advance(parser);
    For *node = NEW_STMT(parser, FOR, For, &header);
    if (!node || !parse_for_header(parser, node)) {
        return NULL;
    }
    node->iterator_slot = -1;
    if (!parser_accept(parser, TOKEN_COLON)) {
        return explain_missing_colon(parser);
    }
    if (!parse_block(parser, &header, "'for' statement", &node->body)) {
        return NULL;
    }
    if (!parse_else(parser, &node->otherwise)) {
        return NULL;
    }
    finish_stmt(parser, &node->stmt);
    return &node->stmt;
}

// ---- what is not supported ---------------------------------------------------------------------------------------

static Stmt *refuse_async(Parser *parser) {
    Span span = parser_token(parser)->span;
    TokenKind next = parser_peek_second(parser);
    bool is_statement = next == KEYWORD_DEF || next == KEYWORD_FOR || next == KEYWORD_WITH;
    return is_statement ? parser_error(parser, span, "'async' is not supported") : NULL;
}

// ---- statements --------------------------------------------------------------------------------------------------

// grammar: compound_statement = if | while | for | with | try | function | class | decorated ;
static Stmt *parse_compound(Parser *parser, TokenKind kind) {
    static const ExprList no_decorators = {0};
    if (kind == KEYWORD_IF) {
        return parse_if(parser);
    }
    if (kind == KEYWORD_FOR) {
        return parse_for(parser);
    }
    if (kind == KEYWORD_DEF) {
        return parse_function(parser, no_decorators);
    }
    if (kind == KEYWORD_WHILE) {
        return parse_while(parser);
    }
    if (kind == KEYWORD_CLASS) {
        return parse_class(parser, no_decorators);
    }
    if (kind == KEYWORD_TRY) {
        return parse_try(parser);
    }
    if (kind == KEYWORD_WITH) {
        return parse_with(parser);
    }
    return kind == TOKEN_AT ? parse_decorated(parser) : refuse_async(parser);
}

bool begins_compound(TokenKind kind) {
    return kind == KEYWORD_IF || kind == KEYWORD_FOR || kind == KEYWORD_DEF || kind == KEYWORD_WHILE ||
           kind == KEYWORD_CLASS || kind == KEYWORD_TRY || kind == KEYWORD_WITH || kind == TOKEN_AT ||
           kind == KEYWORD_ASYNC;
}

// grammar: statement = compound_statement | match | simple_statements ;
bool parse_statement(Parser *parser) {
    TokenKind kind = parser_peek(parser);
    Stmt *stmt = begins_compound(kind) ? parse_compound(parser, kind) : parse_match(parser);
    if (stmt || begins_compound(kind) || parser_failed(parser)) {
        return parser_push_pointer(parser, stmt);
    }
    return parse_simple_statements(parser);
}
