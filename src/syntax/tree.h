// SPDX-License-Identifier: GPL-3.0-or-later
// The tree: what the parser makes, and what the evaluator walks.
//
// There is one tree from parser to evaluator. A node is a typed struct whose first member is a common head, Expr or
// Stmt; its kind says which struct it is (grammar/nodes.def). The parser fills in what the program text says, the
// scope analysis where names live, and eval/prepare.c, once per tree, what running needs: the function pointers of the
// head and the members under "for the evaluator". Those are zero until then.
//
//     x = a + 1       Assign ─ targets ─▶ Name x
//                            └ value ──▶ Binary + ─ left ──▶ Name a
//                                                 └ right ─▶ Constant 1
//
// All nodes of a tree lie in one arena (Tree.arena) and die with it. This header knows no object: it only forward-
// declares what the evaluator's functions take.
#ifndef TALLY_SYNTAX_TREE_H
#define TALLY_SYNTAX_TREE_H

#include "syntax/tree_stmt.h"

typedef enum ParseMode {
    PARSE_FILE,        // statements to the end of the text
    PARSE_INTERACTIVE, // one REPL entry: simple statements on a line, or one compound statement
    PARSE_SINGLE,      // one statement, of which the text is the whole: compile(…, 'single')
    PARSE_EXPRESSION,  // one expression, for eval
} ParseMode;

#define IDENTIFIER_BUCKETS 256

typedef struct Tree {
    Arena arena;
    Source *source; // holds one reference
    ParseMode mode;
    StmtList body;           // for PARSE_EXPRESSION: one ExpressionStmt
    Scope *scope;            // of the module, once analysed
    bool future_annotations; // "from __future__ import annotations": they are to be text; by the scope analysis
    bool has_locals;         // the module's names live in a mapping that each run is given: compile, exec, eval
    Identifier *identifiers[IDENTIFIER_BUCKETS];
    // for the evaluator
    int64_t node_count;
} Tree;

// Parses `source` (retains it). NULL: *diagnostic says why. The tree is destroyed with tree_destroy.
Tree *tree_parse(Source *source, ParseMode mode, Diagnostic *diagnostic);
void tree_destroy(Tree *tree); // NULL is allowed

// The identifier of this text (already normalised) in the tree; NULL when memory runs out.
Identifier *tree_identifier(Tree *tree, const char *text, size_t length);

// For --tree: a node on each line, with its place; what is inside it is indented below, after its role.
//
//     Assign                              1:0-1:9
//       target: Name x                    1:0-1:1
//       value: Binary +                   1:4-1:9
//         Name a                          1:4-1:5
//         Constant 1                      1:8-1:9
//
// A tree that has been prepared may differ from the text: expressions of constants are folded, and what a generator
// does around a yield is taken apart. With a note, that is written behind each node instead of its place.
typedef void (*TreeNote)(const Node *node, Buffer *out); // adds nothing if there is nothing to say
void tree_print(const Tree *tree, TreeNote note, Buffer *out);

const char *expr_kind_name(ExprKind kind); // "Name", "Binary" …
const char *stmt_kind_name(StmtKind kind);
const char *pattern_kind_name(PatternKind kind);

#endif
