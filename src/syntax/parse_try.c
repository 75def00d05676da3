// SPDX-License-Identifier: GPL-3.0-or-later
// The try statement.
//
//     try: …                          body
//     except (A, B) as name: …        handlers, in order; or all of them except*
//     else: …                         otherwise
//     finally: …                      finally
//
// Next: explain.h for what may go wrong; string_literal.c and fstring.c if you have not been there.
#include "syntax/build.h"
#include "syntax/explain.h"

// [ expression [ "as" NAME ] ]
static bool parse_handler_type(Parser *parser, Handler *handler, bool is_star) {
    if (!is_star && parser_is_at(parser, TOKEN_COLON)) {
        return true;
    }
    handler->type = parser_at_expression(parser) ? parse_expression(parser) : NULL;
    if (!handler->type) {
        return false;
    }
    return !parser_accept(parser, KEYWORD_AS) || (handler->name = parse_name(parser)) != NULL;
}

// grammar: handler = "except" [ "*" ] [ expression [ "as" NAME ] ] ":" block ;
static bool parse_handler(Parser *parser, bool *is_star) {
    Token header = *parser_token(parser);
    parser_advance(parser);
    *is_star = parser_accept(parser, TOKEN_STAR);
    ParserMark mark = parser_mark(parser);
    Handler handler = {.line = header.line + parser->source->first_line - 1};
    if (!parse_handler_type(parser, &handler, *is_star) || !parser_accept(parser, TOKEN_COLON)) {
        if (parser->explaining && !parser_failed(parser)) {
            explain_except(parser, mark, *is_star);
        }
        return false;
    }
    const char *what = *is_star ? "'except*' statement" : "'except' statement";
    if (!parse_block(parser, &header, what, &handler.body)) {
        return false;
    }
    handler.span = (Span){header.span.start, parser_end(parser)};
    return parser_push(parser, &handler, sizeof handler);
}

// A handler with a star behind one without, or the other way round.
static bool mixes_handlers(Parser *parser, const Try *node) {
    return node->handler_count > 0 && (parser_peek_second(parser) == TOKEN_STAR) != node->is_star;
}

static bool parse_handlers(Parser *parser, Try *node) {
    size_t base = parser->scratch_size;
    for (; parser_is_at(parser, KEYWORD_EXCEPT); node->handler_count++) {
        if (mixes_handlers(parser, node) && !explain_mixed_handlers(parser)) {
            return false;
        }
        bool is_star;
        if (!parse_handler(parser, &is_star)) {
            return false;
        }
        node->is_star = is_star;
    }
    node->handlers = parser_take(parser, base);
    return node->handlers != NULL;
}

// grammar: finally = "finally" ":" block ;
static bool parse_finally(Parser *parser, Try *node) {
    Token header = *parser_token(parser);
    if (!parser_accept(parser, KEYWORD_FINALLY)) {
        return true;
    }
    return parser_expect(parser, TOKEN_COLON) && parse_block(parser, &header, "'finally' statement", &node->finally);
}

// grammar: try = "try" ":" block ( finally | handler { handler } [ else ] [ finally ] ) ;
Stmt *parse_try(Parser *parser) {
    Token header = *parser_token(parser);
    parser_advance(parser);
    Try *node = NEW_STMT(parser, TRY, Try, &header);
    if (!node || !parser_expect(parser, TOKEN_COLON)) {
        return NULL;
    }
    node->handled_slot = node->pending_slot = -1;
    if (!parse_block(parser, &header, "'try' statement", &node->body) || !parse_handlers(parser, node)) {
        return NULL;
    }
    if (node->handler_count == 0 && !parser_is_at(parser, KEYWORD_FINALLY)) {
        return explain_try(parser);
    }
    if (node->handler_count > 0 && !parse_else(parser, &node->otherwise)) {
        return NULL;
    }
    if (!parse_finally(parser, node)) {
        return NULL;
    }
    finish_stmt(parser, &node->stmt);
    return &node->stmt;
}
