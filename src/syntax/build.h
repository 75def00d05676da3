// SPDX-License-Identifier: GPL-3.0-or-later
// Making nodes. Each function makes one that begins at byte `start` and ends where the parser is now; NULL: the
// diagnostic is set (no memory left, or nested too deep). A NULL among the children that must be there gives NULL, so
// that calls can be nested: build_not(parser, start, parse_inversion(parser)).
#ifndef TALLY_SYNTAX_BUILD_H
#define TALLY_SYNTAX_BUILD_H

#include "syntax/parser.h"

// A node of any kind, all zero but its head.
Expr *build_expr(Parser *parser, ExprKind kind, size_t size, uint32_t start);
Stmt *build_stmt(Parser *parser, StmtKind kind, size_t size, const Token *first);
#define NEW_EXPR(parser, KIND, Struct, start) ((Struct *)build_expr((parser), EXPR_##KIND, sizeof(Struct), (start)))
#define NEW_STMT(parser, KIND, Struct, first) ((Struct *)build_stmt((parser), STMT_##KIND, sizeof(Struct), (first)))

// A statement's span ends where the parser is when its last part has been read.
void finish_stmt(Parser *parser, Stmt *stmt);

// Makes `parent` at least one higher than `child` (NULL is allowed). False: too high.
bool adopt(Parser *parser, Expr *parent, const Expr *child);
bool adopt_all(Parser *parser, Expr *parent, ExprList children);

Identifier *build_identifier(Parser *parser, const Token *token);
Name *build_name(Parser *parser, Identifier *identifier, Span span);
Expr *build_constant(Parser *parser, ConstantKind kind, uint32_t start);
Expr *build_attribute(Parser *parser, uint32_t start, Expr *value, const Token *name);
Expr *build_subscript(Parser *parser, uint32_t start, Expr *value, Expr *index);
Expr *build_starred(Parser *parser, uint32_t start, Expr *value);
Expr *build_binary(Parser *parser, uint32_t start, BinaryOperator op, Span operator_span, Expr *left, Expr *right);
Expr *build_unary(Parser *parser, uint32_t start, UnaryOperator op, Expr *value);
Expr *build_not(Parser *parser, uint32_t start, Expr *value);
Expr *build_boolean(Parser *parser, uint32_t start, bool is_or, ExprList values);
Expr *build_conditional(Parser *parser, uint32_t start, Expr *condition, Expr *body, Expr *otherwise);
Expr *build_display(Parser *parser, uint32_t start, ExprKind kind, ExprList items);

#endif
