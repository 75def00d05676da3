// SPDX-License-Identifier: GPL-3.0-or-later
// The with statement.
//
//     with a as b, c: …
//     with (a as b, c): …         the same
//     with (a, b): …              the same with a and b, not a tuple
//     with (a, b) as c: …         here it is a tuple
//
// Whether a parenthesis belongs to the statement or to an expression shows only behind it: the first reading is tried,
// and if no ":" follows, the parser goes back and tries the other. It is the one place where it has to.
//
// Next: parse_try.c.
#include "syntax/build.h"
#include "syntax/explain.h"

static bool at_end_of_item(Parser *parser) {
    TokenKind kind = parser_peek(parser);
    return kind == TOKEN_COMMA || kind == TOKEN_CLOSE_PARENTHESIS || kind == TOKEN_COLON;
}

// grammar: with_item = expression [ "as" target ] ;
static bool parse_with_item(Parser *parser) {
    ParserMark mark = parser_mark(parser);
    WithItem item = {.exit_slot = -1, .manager = parse_expression(parser)};
    if (!item.manager) {
        return false;
    }
    if (parser_accept(parser, KEYWORD_AS)) {
        item.target = parse_target(parser);
        if (!item.target || !at_end_of_item(parser)) {
            if (parser->explaining && !parser_failed(parser)) {
                explain_with_item(parser, mark);
            }
            return false;
        }
    }
    return parser_push(parser, &item, sizeof item);
}

static bool parse_items_in_parentheses(Parser *parser) {
    parser_advance(parser);
    do {
        if (!parse_with_item(parser)) {
            return false;
        }
    } while (parser_accept(parser, TOKEN_COMMA) && !parser_is_at(parser, TOKEN_CLOSE_PARENTHESIS));
    return parser_accept(parser, TOKEN_CLOSE_PARENTHESIS) && parser_is_at(parser, TOKEN_COLON);
}

// grammar: with_items = with_item { "," with_item } | "(" with_item { "," with_item } [ "," ] ")" ;
static bool parse_with_items(Parser *parser) {
    ParserMark mark = parser_mark(parser);
    if (parser_is_at(parser, TOKEN_OPEN_PARENTHESIS)) {
        if (parse_items_in_parentheses(parser)) {
            return true;
        }
        if (parser_failed(parser)) {
            return false;
        }
        parser_reset(parser, mark);
    }
    do {
        if (!parse_with_item(parser)) {
            return false;
        }
    } while (parser_accept(parser, TOKEN_COMMA));
    return true;
}

// grammar: with = "with" with_items ":" block ;
Stmt *parse_with(Parser *parser) {
    Token header = *parser_token(parser);
    parser_advance(parser);
    ParserMark mark = parser_mark(parser);
    bool fits = parse_with_items(parser) && parser_accept(parser, TOKEN_COLON);
    if (!fits) {
        return parser->explaining && !parser_failed(parser) ? explain_with(parser, mark) : NULL;
    }
    With *node = NEW_STMT(parser, WITH, With, &header);
    if (!node) {
        return NULL;
    }
    node->count = (int32_t)((parser->scratch_size - mark.scratch_size) / sizeof(WithItem));
    node->items = parser_take(parser, mark.scratch_size);
    if (!node->items || !parse_block(parser, &header, "'with' statement", &node->body)) {
        return NULL;
    }
    finish_stmt(parser, &node->stmt);
    return &node->stmt;
}
