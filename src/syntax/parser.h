// SPDX-License-Identifier: GPL-3.0-or-later
// The parser's own header: what its files share. Users of the parser want tree.h.
//
// The parser is written by hand, by recursive descent: each production of grammar/tally.ebnf is a function that carries
// it as a comment, looks at the next token to choose, and returns the node it has read, or NULL.
//
//     parser.c            the tokens, the two passes, errors
//     build.c             making nodes
//     parse_expr.c        operators; parse_primary.c, parse_call.c, parse_atom.c, parse_comprehension.c: what they join
//     parse_string.c      literals; string_literal.c, fstring.c
//     parse_function.c    parameters, lambda, def, class
//     parse_target.c      what may be assigned to
//     parse_stmt.c        simple statements; parse_import.c
//     parse_compound.c    if, while, for; parse_with.c, parse_try.c, parse_match.c with parse_pattern.c
//     explain_*.c         why a program is wrong
//
// TWO PASSES. The first pass only finds out whether the text is a program; when it is not, a second one runs with
// `explaining` set, and only then do the functions of explain_*.c look for well-known mistakes. So the grammar stays
// readable, correct programs pay nothing, and the explanations are free to try things. When they find nothing, it is
// "invalid syntax" at the furthest token that the first pass has looked at.
//
// NULL therefore means one of two things: the diagnostic is set, and all is over; or it is not set, and the text does
// not fit here (a caller may go back to a mark and try something else, which few do).
#ifndef TALLY_SYNTAX_PARSER_H
#define TALLY_SYNTAX_PARSER_H

#include "syntax/lexer.h"
#include "syntax/tree.h"

#include <string.h>

typedef struct ParserMemo {
    Expr *expr;  // NULL: nothing fits
    int32_t end; // index of the token behind it
    bool is_known;
} ParserMemo;

typedef enum Remembered { REMEMBERED_EXPRESSION, REMEMBERED_DISJUNCTION, REMEMBERED_COUNT } Remembered;

typedef struct Parser {
    Tree *tree;
    Source *source;
    Diagnostic *diagnostic;
    Lexer lexer;
    Token *tokens; // all that were read so far, so that the parser can go back
    int32_t token_count;
    int32_t token_capacity;
    int32_t at;    // index of the next token
    int32_t depth; // of the recursion, against TREE_HEIGHT_MAXIMUM
    bool is_second_pass;
    bool explaining;   // … and its explanations are wanted
    bool in_fstring;   // this is an expression in an f-string: the words of its errors say so
    ParserMemo *memos; // in the second pass: what has been found at each token, REMEMBERED_COUNT of them for each
    int32_t memo_capacity;
    char *scratch; // a stack of items of lists that are not finished yet
    size_t scratch_size;
    size_t scratch_capacity;
} Parser;

// ---- tokens (parser.c) -------------------------------------------------------------------------------------------

// Reads tokens until there are `count`; false: an error, as the diagnostic says.
bool parser_fill(Parser *parser, int32_t count);
extern const Token parser_no_token; // an ERROR: stands in when there is no memory for another token

static inline const Token *parser_token(Parser *parser) {
    if (parser->at >= parser->token_count && !parser_fill(parser, parser->at + 1)) {
        return &parser_no_token;
    }
    return &parser->tokens[parser->at];
}

static inline TokenKind parser_peek(Parser *parser) { return (TokenKind)parser_token(parser)->kind; }

// The kind of the token after the next one.
TokenKind parser_peek_second(Parser *parser);

static inline bool parser_is_at(Parser *parser, TokenKind kind) { return parser_peek(parser) == kind; }

static inline void parser_advance(Parser *parser) { parser->at++; }

// Moves over the next token if it is of this kind.
static inline bool parser_accept(Parser *parser, TokenKind kind) {
    if (!parser_is_at(parser, kind)) {
        return false;
    }
    parser->at++;
    return true;
}

// The same where nothing else can follow: if it does, the error is "expected '…'".
bool parser_expect(Parser *parser, TokenKind kind);

// Where the next token begins, and where the last one that holds text ended: a node's span is what lies between.
uint32_t parser_start(Parser *parser);
uint32_t parser_end(const Parser *parser);
bool parser_text_is(const Parser *parser, const Token *token, const char *text);

typedef struct ParserMark {
    int32_t at;
    size_t scratch_size;
} ParserMark;

static inline ParserMark parser_mark(const Parser *parser) { return (ParserMark){parser->at, parser->scratch_size}; }

static inline void parser_reset(Parser *parser, ParserMark mark) {
    parser->at = mark.at;
    parser->scratch_size = mark.scratch_size;
}

// In the second pass what does not fit behind an operator is left alone, and the operand in front of it stands for
// itself: "x = 1 +" is an assignment and a "+" that is too much, and so is not taken for other mistakes. Goes back to
// `before` and returns true if it is so.
static inline bool parser_leave_alone(Parser *parser, ParserMark before) {
    if (!parser->is_second_pass || parser->diagnostic->kind != DIAGNOSTIC_NONE) {
        return false;
    }
    parser_reset(parser, before);
    return true;
}

// ---- errors (parser.c) -------------------------------------------------------------------------------------------

static inline bool parser_failed(const Parser *parser) { return parser->diagnostic->kind != DIAGNOSTIC_NONE; }

// Each records an error and returns NULL. At a known place:
__attribute__((format(printf, 3, 4))) void *parser_error(Parser *parser, Span span, const char *format, ...);
// At the furthest token that was looked at:
__attribute__((format(printf, 3, 4))) void *parser_error_here(Parser *parser, DiagnosticKind kind, const char *format,
                                                              ...);
void *parser_no_memory(Parser *parser);
void *parser_too_deep(Parser *parser);

// Every function that can be nested without end counts itself in here and, when it succeeds, out by parser->depth--.
static inline bool parser_enter(Parser *parser) {
    if (++parser->depth <= TREE_HEIGHT_MAXIMUM) {
        return true;
    }
    parser_too_deep(parser);
    return false;
}

// Parses the expression of an f-string that lies at `expression` in the text; the string begins at `string`.
Expr *parser_fstring_expression(Parser *outer, Span expression, uint32_t string);

// Parses in the second pass what may be asked for at the same token several times, with and without explanations. What
// was found there the first time counts; that also keeps nested mistakes from taking exponential time.
Expr *parser_remember(Parser *parser, Remembered what, Expr *(*parse)(Parser *));

// ---- lists under construction (parser.c) -------------------------------------------------------------------------

// Pushes an item onto the scratch stack; takes all items above `base` off it, into an array of the tree.
bool parser_push(Parser *parser, const void *item, size_t size);
void *parser_take(Parser *parser, size_t base);
bool parser_push_pointer(Parser *parser, void *pointer); // NULL fails
bool parser_push_expr(Parser *parser, Expr *expr);       // the same
ExprList parser_take_exprs(Parser *parser, size_t base);
StmtList parser_take_stmts(Parser *parser, size_t base);

// ---- productions -------------------------------------------------------------------------------------------------

// parse_expr.c
Expr *parse_star_expressions(Parser *parser);
Expr *parse_star_expression(Parser *parser);
Expr *parse_star_named_expression(Parser *parser);
Expr *parse_star_named_expressions(Parser *parser);
Expr *parse_expressions(Parser *parser);
Expr *parse_expression(Parser *parser);
Expr *parse_expression_anew(Parser *parser); // whatever has been found here before
Expr *parse_named_expression(Parser *parser);
Expr *parse_disjunction(Parser *parser);
Expr *parse_bitwise_or(Parser *parser);
Expr *parse_yield(Parser *parser);
Expr *parse_starred(Parser *parser, Expr *(*operand)(Parser *));
// An assignment's right-hand side.
Expr *parse_yield_or_star_expressions(Parser *parser);
bool parser_at_expression(Parser *parser); // can the next token begin an expression?

// parse_operator.c
Expr *parse_comparison(Parser *parser);
bool binary_operator_of(TokenKind kind, BinaryOperator *op);
bool augmented_operator_of(TokenKind kind, BinaryOperator *op);

// parse_primary.c
Expr *parse_primary(Parser *parser);
// parse_call.c
typedef struct Arguments {
    ExprList positional;
    Keyword *keywords;
    int32_t keyword_count;
} Arguments;
// From the "(" to the ")". In a call a generator expression alone needs no parentheses of its own.
bool parse_arguments(Parser *parser, Arguments *arguments, bool in_call);
// As many arguments as there are, without the brackets and a last comma; for explanations.
bool parse_bare_arguments(Parser *parser, Arguments *arguments);

// parse_atom.c
Expr *parse_atom(Parser *parser);
Name *parse_name(Parser *parser);
// parse_comprehension.c
bool at_clauses(Parser *parser);
bool parse_clauses(Parser *parser, Comprehension *comprehension);
Expr *parse_comprehension(Parser *parser, ExprKind kind, uint32_t start, Expr *element, Expr *value, TokenKind closing);
// fstring.c, string_literal.c
Expr *parse_strings(Parser *parser);

// parse_function.c, parse_parameters.c
Expr *parse_lambda(Parser *parser);
Stmt *parse_function(Parser *parser, ExprList decorators);
Stmt *parse_class(Parser *parser, ExprList decorators);
Stmt *parse_decorated(Parser *parser);
bool parse_parameters(Parser *parser, Parameters *parameters, TokenKind closing);

// parse_target.c
Expr *parse_targets(Parser *parser);
Expr *parse_target(Parser *parser);
Expr *parse_delete_target(Parser *parser);
bool is_assignable(const Expr *expr);    // by =, for, with
bool is_single_target(const Expr *expr); // by op= and annotations
bool is_deletable(const Expr *expr);

// parse_stmt.c, parse_import.c
bool parse_simple_statements(Parser *parser); // pushes each onto the scratch stack
Stmt *parse_import(Parser *parser);
Stmt *parse_import_from(Parser *parser);

// parse_compound.c, parse_with.c, parse_try.c, parse_match.c
bool begins_compound(TokenKind kind);
bool parse_statement(Parser *parser); // pushes it, or them
// The body of a compound statement. `header` is its first token; `what` names it in errors: "'if' statement".
bool parse_block(Parser *parser, const Token *header, const char *what, StmtList *body);
bool parse_else(Parser *parser, StmtList *body);
Stmt *parse_with(Parser *parser);
Stmt *parse_try(Parser *parser);
Stmt *parse_match(Parser *parser); // NULL and no error: it is another statement

#endif
