// SPDX-License-Identifier: GPL-3.0-or-later
// What the two files of --tree share.
#ifndef TALLY_SYNTAX_TREE_PRINT_H
#define TALLY_SYNTAX_TREE_PRINT_H

#include "syntax/tree.h"

typedef struct Printer {
    const Source *source;
    Buffer *out;
    int32_t indent;
    size_t line_start; // offset in `out` of the line that is being written
    TreeNote note;     // says what has become of each node; NULL: its place is shown instead
} Printer;

// A line is begun with its role ("" for none) and what stands there, and ended with its place.
void print_begin(Printer *printer, const char *role, const char *what);
void print_detail(Printer *printer, const char *text, size_t length); // a blank, and text as a literal shows it
void print_end(Printer *printer, Span span);
void print_node_end(Printer *printer, const Node *node); // the same, with the note

void print_expr(Printer *printer, const char *role, const Expr *expr); // NULL: nothing
void print_exprs(Printer *printer, const char *role, ExprList list);
void print_keywords(Printer *printer, const Keyword *keywords, int32_t count);
void print_parameters(Printer *printer, const Parameters *parameters);

// tree_print_pattern.c
void print_match(Printer *printer, const Stmt *stmt);
// tree_print_stmt.c
void print_statements(Printer *printer, const char *role, StmtList list);

#endif
