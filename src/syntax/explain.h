// SPDX-License-Identifier: GPL-3.0-or-later
// Explanations: what was probably meant, where a program is wrong.
//
//     if x = 3:        invalid syntax. Maybe you meant '==' or ':=' instead of '='?
//     print "hello"    Missing parentheses in call to 'print'. Did you mean print(...)?
//
// Each function here is called by the parser at the place that its mistake would be made, and does nothing in the first
// pass. It looks at what follows, may try to parse it, and either records an error or puts the parser back where it
// was. They return NULL (or false), so that callers which are failing anyhow can return them.
#ifndef TALLY_SYNTAX_EXPLAIN_H
#define TALLY_SYNTAX_EXPLAIN_H

#include "syntax/parser.h"

// explain.c
// What an expression is called in errors: "literal", "function call" …
const char *expr_description(const Expr *expr);
typedef enum TargetUse { TARGET_ASSIGN, TARGET_FOR, TARGET_DELETE } TargetUse;
// "cannot assign to literal", if something in `expr` (NULL is allowed) cannot be a target.
void *explain_target(Parser *parser, const Expr *expr, TargetUse use);
// Runs a parse function as in the first pass, without explanations. What does not fit leaves the parser where it was.
Expr *parse_plainly(Parser *parser, Expr *(*parse)(Parser *));
// Up to the last byte that the lexer has read; CPython leaves that one out.
Span span_to_here(const Parser *parser, uint32_t start);

// An explanation parses again what is inside a bracket, where the same may happen again. So that nested brackets do not
// multiply, each explanation is tried once at each token: true the first time.
typedef enum Explanation {
    EXPLAINED_PARENTHESIS = 1,
    EXPLAINED_COMPREHENSION = 2,
    EXPLAINED_DICT = 4,
    EXPLAINED_ARGUMENTS = 8,
    EXPLAINED_KEYWORD = 16,
    EXPLAINED_NAMED = 32,
    EXPLAINED_EXPRESSION = 64,
    EXPLAINED_PAIRS = 128,
} Explanation;
bool explain_once(Parser *parser, int32_t at, Explanation explanation);

// explain_expr.c
// Behind a disjunction that began at `mark`: a comma or an "else" is missing, print without parentheses …
void *explain_expression(Parser *parser, ParserMark mark, const Expr *disjunction);
// Behind an expression that began at `mark`: "=" or ":=" follows where it must not.
void *explain_named_expression(Parser *parser, ParserMark mark, const Expr *expr);

// explain_display.c
void *explain_parenthesis(Parser *parser, ParserMark mark);   // mark: on the "("
void *explain_comprehension(Parser *parser, ParserMark mark); // mark: on the bracket
void *explain_dict(Parser *parser, ParserMark mark);          // mark: on the "{"
void *explain_for_target(Parser *parser, ParserMark mark);    // mark: behind the "for"

// explain_call.c
void *explain_keyword(Parser *parser, ParserMark mark);   // mark: on an argument that may be a keyword's
void *explain_arguments(Parser *parser, ParserMark mark); // mark: behind the "("

// explain_stmt.c
void *explain_assignment(Parser *parser, ParserMark mark); // mark: where the statement begins
void *explain_delete(Parser *parser, ParserMark mark);     // mark: behind the "del"
void *explain_missing_colon(Parser *parser);               // a line ends where a ":" should be
void *explain_missing_block(Parser *parser, const Token *header, const char *what);
void *explain_with_item(Parser *parser, ParserMark mark);
void *explain_with(Parser *parser, ParserMark mark); // mark: behind the "with"
void *explain_try(Parser *parser);
bool explain_mixed_handlers(Parser *parser); // on an "except" that has a star and should not, or the reverse
void *explain_except(Parser *parser, ParserMark mark, bool is_star); // mark: behind the "except" and its star

#endif
