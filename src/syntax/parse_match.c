// SPDX-License-Identifier: GPL-3.0-or-later
// The match statement.
//
//     match command:           Match ─ subject Name command
//         case "go", where: …        └ a Case for each clause
//     match = command(x)       no match statement, but an assignment
//
// "match" and "case" are names like any other. What begins with "match" is read as a match statement first; if it does
// not become one, the parser goes back, and it is a simple statement.
//
// Next: parse_pattern.c.
#include "syntax/build.h"
#include "syntax/explain.h"
#include "syntax/parse_pattern.h"

static bool at_word(Parser *parser, const char *word) {
    return parser_is_at(parser, TOKEN_NAME) && parser_text_is(parser, parser_token(parser), word);
}

// grammar: subject = star_named_expression "," [ star_named_expressions ] | named_expression ;
static Expr *parse_subject(Parser *parser) {
    if (!parser_at_expression(parser) && !parser_is_at(parser, TOKEN_STAR)) {
        return NULL;
    }
    Expr *subject = parse_star_named_expressions(parser);
    return subject && subject->kind != EXPR_STARRED ? subject : NULL;
}

// grammar: case = "case" patterns [ "if" named_expression ] ":" block ;
static bool parse_case(Parser *parser) {
    Token header = *parser_token(parser);
    parser_advance(parser);
    Case node = {.pattern = parse_patterns(parser), .span = header.span};
    if (!node.pattern) {
        return false;
    }
    if (parser_accept(parser, KEYWORD_IF) && !(node.guard = parse_named_expression(parser))) {
        return false;
    }
    if (!parser_accept(parser, TOKEN_COLON)) {
        return explain_missing_colon(parser) != NULL;
    }
    if (!parse_block(parser, &header, "'case' statement", &node.body)) {
        return false;
    }
    node.span.end = parser_end(parser);
    return parser_push(parser, &node, sizeof node);
}

static bool parse_cases(Parser *parser, Match *node) {
    size_t base = parser->scratch_size;
    do {
        if (!at_word(parser, "case") || !parse_case(parser)) {
            return false;
        }
    } while (!parser_accept(parser, TOKEN_DEDENT));
    node->case_count = (int32_t)((parser->scratch_size - base) / sizeof(Case));
    node->cases = parser_take(parser, base);
    return node->cases != NULL;
}

// grammar: match = "match" subject ":" NEWLINE INDENT case { case } DEDENT ;
static Stmt *parse_match_statement(Parser *parser) {
    Token header = *parser_token(parser);
    parser_advance(parser);
    Match *node = NEW_STMT(parser, MATCH, Match, &header);
    if (!node || !(node->subject = parse_subject(parser))) {
        return NULL;
    }
    if (!parser_accept(parser, TOKEN_COLON)) {
        return explain_missing_colon(parser);
    }
    if (!parser_accept(parser, TOKEN_NEWLINE)) {
        return NULL;
    }
    if (!parser_accept(parser, TOKEN_INDENT)) {
        return explain_missing_block(parser, &header, "'match' statement");
    }
    if (!parse_cases(parser, node)) {
        return NULL;
    }
    finish_stmt(parser, &node->stmt);
    return &node->stmt;
}

Stmt *parse_match(Parser *parser) {
    if (!at_word(parser, "match")) {
        return NULL;
    }
    ParserMark mark = parser_mark(parser);
    Stmt *stmt = parse_match_statement(parser);
    if (!stmt) {
        parser_reset(parser, mark);
    }
    return stmt;
}
