// SPDX-License-Identifier: GPL-3.0-or-later
// The parser's frame: tokens, errors, lists, and the two passes. See parser.h for how the parser is made.
//
//     first pass      x = (1 2)       fails at "2", the furthest token looked at: remembered
//     second pass     x = (1 2)       explain_expression: "invalid syntax. Perhaps you forgot a comma?"
//     the rest        lexed only      what is wrong with the tokens behind the error is the better explanation:
//                                     a bracket that was never closed, a string without end
//
// What always holds: tokens[0 … token_count) are the tokens from the start, and the last of them may be an ERROR, which
// fits nowhere, so that every function fails there.
//
// Next: parse_stmt.c, from the top of the grammar; or parse_expr.c, from its middle.
#include "syntax/parser.h"

#include "base/raw.h"
#include "syntax/build.h"
#include "syntax/encoding.h"

#include <stdarg.h>
#include <stdio.h>

// ---- tokens ------------------------------------------------------------------------------------------------------

const Token parser_no_token = {.kind = TOKEN_ERROR};

static bool grow_tokens(Parser *parser) {
    int32_t capacity = parser->token_capacity ? parser->token_capacity * 2 : 64;
    Token *tokens = raw_resize(PART_TREE, parser->tokens, (size_t)parser->token_capacity * sizeof(Token),
                               (size_t)capacity * sizeof(Token));
    if (!tokens) {
        return parser_no_memory(parser) != NULL;
    }
    parser->tokens = tokens;
    parser->token_capacity = capacity;
    return true;
}

bool parser_fill(Parser *parser, int32_t count) {
    while (parser->token_count < count) {
        bool is_over = parser->token_count > 0 && parser->tokens[parser->token_count - 1].kind == TOKEN_ERROR;
        if (parser->token_count == parser->token_capacity && !grow_tokens(parser)) {
            return false;
        }
        parser->tokens[parser->token_count] = is_over ? parser_no_token : lexer_next(&parser->lexer);
        parser->token_count++;
    }
    return true;
}

TokenKind parser_peek_second(Parser *parser) {
    if (parser_is_at(parser, TOKEN_END) || parser_is_at(parser, TOKEN_ERROR)) {
        return TOKEN_END;
    }
    if (!parser_fill(parser, parser->at + 2)) {
        return TOKEN_ERROR;
    }
    return (TokenKind)parser->tokens[parser->at + 1].kind;
}

bool parser_expect(Parser *parser, TokenKind kind) {
    if (parser_accept(parser, kind)) {
        return true;
    }
    parser_error(parser, parser_token(parser)->span, "expected '%s'", token_kind_text(kind));
    return false;
}

uint32_t parser_start(Parser *parser) { return parser_token(parser)->span.start; }

uint32_t parser_end(const Parser *parser) {
    int32_t at = parser->at - 1;
    while (at > 0 && (parser->tokens[at].kind == TOKEN_NEWLINE || parser->tokens[at].kind == TOKEN_INDENT ||
                      parser->tokens[at].kind == TOKEN_DEDENT)) {
        at--;
    }
    return parser->tokens[at].span.end;
}

bool parser_text_is(const Parser *parser, const Token *token, const char *text) {
    size_t length = token->span.end - token->span.start;
    return strlen(text) == length && memcmp(parser->source->text + token->span.start, text, length) == 0;
}

// ---- errors ------------------------------------------------------------------------------------------------------

static void *set_error(Parser *parser, DiagnosticKind kind, Span span, const char *format, va_list arguments) {
    char message[400];
    vsnprintf(message, sizeof message, format, arguments);
    if (!parser_failed(parser)) {
        const Token *last = &parser->tokens[parser->token_count - 1];
        uint32_t end = last->kind == TOKEN_NEWLINE ? last->span.start : last->span.end;
        parser->diagnostic->lexed_line = source_position(parser->source, end).line;
        parser->diagnostic->joined_start = parser->lexer.token_joined_start;
    }
    return diagnostic_set(parser->diagnostic, kind, span, "%s%s", parser->in_fstring ? "f-string: " : "", message);
}

void *parser_error(Parser *parser, Span span, const char *format, ...) {
    va_list arguments;
    va_start(arguments, format);
    set_error(parser, DIAGNOSTIC_SYNTAX, span, format, arguments);
    va_end(arguments);
    return NULL;
}

void *parser_error_here(Parser *parser, DiagnosticKind kind, const char *format, ...) {
    if (parser_failed(parser)) {
        return NULL;
    }
    const Token *last = &parser->tokens[parser->token_count - 1];
    va_list arguments;
    va_start(arguments, format);
    set_error(parser, kind, last->span, format, arguments);
    va_end(arguments);
    // These tokens have no text; CPython then names the last character that was read.
    if (last->kind == TOKEN_INDENT || last->kind == TOKEN_DEDENT || last->kind == TOKEN_END) {
        parser->diagnostic->is_behind = true;
        parser->diagnostic->has_end = false;
        parser->diagnostic->missing_end = -1;
    }
    return NULL;
}

void *parser_no_memory(Parser *parser) {
    return diagnostic_set(parser->diagnostic, DIAGNOSTIC_MEMORY, (Span){0, 0}, "%s", "");
}

void *parser_too_deep(Parser *parser) {
    return diagnostic_set(parser->diagnostic, DIAGNOSTIC_TOO_DEEP, (Span){0, 0},
                          "maximum recursion depth exceeded during compilation");
}

// ---- memory of the second pass -----------------------------------------------------------------------------------

// The memo of a token; NULL when memory runs out.
static ParserMemo *memo_at(Parser *parser, Remembered what, int32_t at) {
    int32_t index = at * REMEMBERED_COUNT + (int32_t)what;
    if (index >= parser->memo_capacity) {
        int32_t capacity = (at < parser->token_capacity ? parser->token_capacity : at + 1) * REMEMBERED_COUNT;
        ParserMemo *memos = raw_resize(PART_TREE, parser->memos, (size_t)parser->memo_capacity * sizeof(ParserMemo),
                                       (size_t)capacity * sizeof(ParserMemo));
        if (!memos) {
            return parser_no_memory(parser);
        }
        parser->memos = memos;
        parser->memo_capacity = capacity;
    }
    return &parser->memos[index];
}

Expr *parser_remember(Parser *parser, Remembered what, Expr *(*parse)(Parser *)) {
    if (!parser->explaining && !(parser->is_second_pass && parser->memos)) {
        return parse(parser);
    }
    int32_t at = parser->at;
    ParserMemo *memo = memo_at(parser, what, at);
    if (!memo) {
        return NULL;
    }
    if (memo->is_known) {
        if (memo->expr) {
            parser->at = memo->end;
        }
        return memo->expr;
    }
    Expr *expr = parse(parser);
    memo = parser_failed(parser) ? NULL : memo_at(parser, what, at);
    if (memo) {
        *memo = (ParserMemo){expr, parser->at, true};
    }
    return expr;
}

// ---- lists under construction ------------------------------------------------------------------------------------

bool parser_push(Parser *parser, const void *item, size_t size) {
    size_t needed = parser->scratch_size + size;
    if (needed > parser->scratch_capacity) {
        size_t capacity = parser->scratch_capacity ? parser->scratch_capacity * 2 : 1024;
        while (capacity < needed) {
            capacity *= 2;
        }
        char *scratch = raw_resize(PART_TREE, parser->scratch, parser->scratch_capacity, capacity);
        if (!scratch) {
            return parser_no_memory(parser) != NULL;
        }
        parser->scratch = scratch;
        parser->scratch_capacity = capacity;
    }
    memcpy(parser->scratch + parser->scratch_size, item, size);
    parser->scratch_size = needed;
    return true;
}

void *parser_take(Parser *parser, size_t base) {
    size_t size = parser->scratch_size - base;
    void *items = arena_allocate(&parser->tree->arena, size);
    if (!items) {
        return parser_no_memory(parser);
    }
    if (size) {
        memcpy(items, parser->scratch + base, size);
    }
    parser->scratch_size = base;
    return items;
}

bool parser_push_pointer(Parser *parser, void *pointer) {
    return pointer && parser_push(parser, &pointer, sizeof(void *));
}

bool parser_push_expr(Parser *parser, Expr *expr) { return parser_push_pointer(parser, expr); }

ExprList parser_take_exprs(Parser *parser, size_t base) {
    int32_t count = (int32_t)((parser->scratch_size - base) / sizeof(Expr *));
    return (ExprList){parser_take(parser, base), count};
}

StmtList parser_take_stmts(Parser *parser, size_t base) {
    int32_t count = (int32_t)((parser->scratch_size - base) / sizeof(Stmt *));
    return (StmtList){parser_take(parser, base), count};
}

// ---- the whole ---------------------------------------------------------------------------------------------------

// grammar: file = { statement } END ;
static bool parse_file(Parser *parser) {
    while (!parser_is_at(parser, TOKEN_END)) {
        if (!parse_statement(parser)) {
            return false;
        }
    }
    return true;
}

// Whether the entry's last line is empty: what tells the REPL that a compound statement is over.
static bool ends_in_blank_line(const Source *source) {
    size_t length = 0;
    const char *line = source_line(source, source->first_line + source->line_count - 1, &length);
    return line && strspn(line, " \t\f") >= length;
}

// grammar: single = statement END ;
// Is the one statement that has been read a compound one?
static bool is_compound(const Parser *parser, TokenKind first) {
    const Stmt *stmt = *(Stmt *const *)(const void *)parser->scratch;
    return begins_compound(first) || stmt->kind == STMT_MATCH;
}

// A compound statement must end in a newline of its own or with its block: "if x: y" is not one without.
static bool parse_single(Parser *parser) {
    TokenKind first = parser_peek(parser);
    if (first == TOKEN_END || !parse_statement(parser)) {
        return false;
    }
    bool needs_newline = parser->source->is_unended && is_compound(parser, first);
    const Token *last = &parser->tokens[parser->at - 1];
    if (!parser_is_at(parser, TOKEN_END)) {
        parser_error(parser, last->span, "multiple statements found while compiling a single statement");
        parser->diagnostic->lexed_line = 0; // CPython has not read on
        return false;
    }
    return !needs_newline || last->kind == TOKEN_DEDENT;
}

// grammar: interactive = END | single ;
static bool parse_interactive(Parser *parser) {
    if (parser_accept(parser, TOKEN_END)) {
        return true;
    }
    TokenKind first = parser_peek(parser);
    if (!parse_single(parser)) {
        return false;
    }
    if (!is_compound(parser, first) || ends_in_blank_line(parser->source)) {
        return true;
    }
    parser_error_here(parser, DIAGNOSTIC_SYNTAX, "incomplete input");
    parser->diagnostic->incomplete = true;
    return false;
}

// grammar: eval = expressions { NEWLINE } END ;
static bool parse_eval(Parser *parser) {
    Token first = *parser_token(parser);
    Expr *value = parse_expressions(parser);
    if (!value) {
        return false;
    }
    while (parser_accept(parser, TOKEN_NEWLINE)) {
    }
    if (!parser_is_at(parser, TOKEN_END)) {
        return false;
    }
    ExpressionStmt *node = NEW_STMT(parser, EXPRESSION, ExpressionStmt, &first);
    if (!node) {
        return false;
    }
    node->value = value;
    return parser_push_pointer(parser, node);
}

static bool parse_pass(Parser *parser) {
    parser->at = 0;
    parser->depth = 0;
    parser->scratch_size = 0;
    switch (parser->tree->mode) {
    case PARSE_FILE: return parse_file(parser);
    case PARSE_INTERACTIVE: return parse_interactive(parser);
    case PARSE_SINGLE: return parse_single(parser);
    case PARSE_EXPRESSION: return parse_eval(parser);
    }
    return false;
}

// ---- failure -----------------------------------------------------------------------------------------------------

// Nothing has explained it. True: what is behind may still.
static bool generic_error(Parser *parser, Token furthest) {
    bool is_indent = furthest.kind == TOKEN_INDENT;
    if (is_indent || furthest.kind == TOKEN_DEDENT) {
        parser_error_here(parser, DIAGNOSTIC_INDENTATION, is_indent ? "unexpected indent" : "unexpected unindent");
        return false;
    }
    parser_error(parser, furthest.span, "invalid syntax");
    return true;
}

static bool is_error_of(const Parser *parser, TokenKind kind) {
    return parser->token_count > 0 && parser->tokens[parser->token_count - 1].kind == kind;
}

// Lexes what is behind the error: tokens that are wrong in themselves, and a bracket that was opened on an earlier line
// and never closed, explain more than what the parser stumbled on.
static void check_rest(Parser *parser) {
    if (is_error_of(parser, TOKEN_ERROR) || is_error_of(parser, TOKEN_END)) {
        return;
    }
    int32_t line = parser->tokens[parser->token_count - 1].line;
    Diagnostic other = {0};
    Lexer *lexer = &parser->lexer;
    lexer->diagnostic = &other;
    Token token;
    do {
        token = lexer_next(lexer);
    } while (token.kind != TOKEN_END && token.kind != TOKEN_ERROR);
    if (token.kind == TOKEN_END) {
        return;
    }
    bool is_about_token = other.has_end;
    if (is_about_token) {
        *parser->diagnostic = other;
        return;
    }
    if (lexer->bracket_count == 0) {
        return;
    }
    const Bracket *bracket = &lexer->brackets[lexer->bracket_count - 1];
    if (line <= bracket->line) {
        return;
    }
    *parser->diagnostic = (Diagnostic){0};
    parser_error(parser, (Span){bracket->offset, bracket->offset}, "'%c' was never closed", bracket->opening);
    parser->diagnostic->has_end = false;
}

// Whether more text could make sense of this: everything fits so far, and the text ends in something open.
static bool could_go_on(const Parser *parser) {
    if (!parser->lexer.reached_end) {
        return false;
    }
    return is_error_of(parser, TOKEN_ERROR) || !ends_in_blank_line(parser->source);
}

// The first pass has failed: finds out why.
static void explain_failure(Parser *parser) {
    bool is_typed = parser->source->interactive || parser->tree->mode == PARSE_INTERACTIVE;
    bool incomplete = parser->tree->mode == PARSE_INTERACTIVE && could_go_on(parser);
    Token furthest = parser->token_count ? parser->tokens[parser->token_count - 1] : parser_no_token;
    if (!parser_failed(parser)) {
        parser->explaining = parser->is_second_pass = true;
        parser->lexer.expects_more = is_typed;
        (void)parse_pass(parser);
    }
    bool may_look_on = parser_failed(parser) || generic_error(parser, furthest);
    if (parser->diagnostic->kind == DIAGNOSTIC_MEMORY || parser->diagnostic->kind == DIAGNOSTIC_TOO_DEEP) {
        return;
    }
    if (may_look_on && !is_typed) {
        check_rest(parser);
    }
    parser->diagnostic->incomplete |= incomplete;
}

// ---- entry points ------------------------------------------------------------------------------------------------

static void parser_init(Parser *parser, Tree *tree, Diagnostic *diagnostic) {
    memset(parser, 0, offsetof(Parser, lexer));
    memset(&parser->tokens, 0, sizeof *parser - offsetof(Parser, tokens));
    parser->tree = tree;
    parser->source = tree->source;
    parser->diagnostic = diagnostic;
}

static void parser_deinit(Parser *parser) {
    raw_release(PART_TREE, parser->tokens, (size_t)parser->token_capacity * sizeof(Token));
    raw_release(PART_TREE, parser->memos, (size_t)parser->memo_capacity * sizeof(ParserMemo));
    raw_release(PART_TREE, parser->scratch, parser->scratch_capacity);
}

static bool parse_whole(Tree *tree, Diagnostic *diagnostic) {
    Parser parser;
    parser_init(&parser, tree, diagnostic);
    lexer_init(&parser.lexer, tree->source, diagnostic);
    bool fits = parse_pass(&parser) && !parser_failed(&parser);
    if (fits) {
        tree->body = parser_take_stmts(&parser, 0);
        fits = tree->body.items != NULL;
    } else {
        explain_failure(&parser);
    }
    parser_deinit(&parser);
    return fits;
}

Tree *tree_parse(Source *source, ParseMode mode, Diagnostic *diagnostic) {
    *diagnostic = (Diagnostic){0};
    if (!encoding_check(source, diagnostic)) {
        return NULL;
    }
    Tree *tree = raw_allocate(PART_TREE, sizeof(Tree));
    if (!tree) {
        return diagnostic_set(diagnostic, DIAGNOSTIC_MEMORY, (Span){0, 0}, "%s", "");
    }
    arena_init(&tree->arena);
    tree->source = source_retain(source);
    tree->mode = mode;
    if (parse_whole(tree, diagnostic)) {
        return tree;
    }
    tree_destroy(tree);
    return NULL;
}

// grammar: fstring_expression = star_expressions ;
// The lexer has put the expression into parentheses, so it is parsed as an atom; nothing can follow.
Expr *parser_fstring_expression(Parser *outer, Span expression, uint32_t string) {
    int32_t line = source_position(outer->source, expression.start).line - outer->source->first_line + 1;
    Parser parser;
    parser_init(&parser, outer->tree, outer->diagnostic);
    parser.in_fstring = true;
    parser.depth = outer->depth;
    lexer_init_fstring(&parser.lexer, outer->source, expression, line, outer->diagnostic);
    Expr *expr = parse_star_expressions(&parser);
    if (!expr && parser.token_count > 0) { // without a token it was memory, which has been told
        Token furthest = parser.tokens[parser.token_count - 1];
        parser.explaining = parser.is_second_pass = true;
        parser.at = 0;
        parser.depth = outer->depth;
        if (!parser_failed(&parser)) {
            (void)parse_star_expressions(&parser);
        }
        if (!parser_failed(&parser)) {
            (void)generic_error(&parser, furthest);
        }
        check_rest(&parser);
        if (outer->diagnostic->fstring.end == 0) {
            outer->diagnostic->fstring = expression;
            outer->diagnostic->fstring_token = string;
        }
    }
    parser_deinit(&parser);
    return expr;
}
