// SPDX-License-Identifier: GPL-3.0-or-later
// Making nodes: see build.h for the contract.
//
//     a + b * c        Binary + ─┬─ Name a        height 3
//                                └─ Binary * …    height 2
//
// Every node knows how high the tree below it is. What walks a tree recursively can thus trust that it never goes
// deeper than TREE_HEIGHT_MAXIMUM: nothing higher is ever built, whatever the program text says.
//
// Next: parse_expr.c, which calls these.
#include "syntax/build.h"

#include "base/unicode.h"

Expr *build_expr(Parser *parser, ExprKind kind, size_t size, uint32_t start) {
    Expr *node = arena_allocate(&parser->tree->arena, size);
    if (!node) {
        return parser_no_memory(parser);
    }
    node->kind = (uint8_t)kind;
    node->height = 1;
    node->span = (Span){start, parser_end(parser)};
    return node;
}

Stmt *build_stmt(Parser *parser, StmtKind kind, size_t size, const Token *first) {
    Stmt *node = arena_allocate(&parser->tree->arena, size);
    if (!node) {
        return parser_no_memory(parser);
    }
    node->kind = (uint8_t)kind;
    node->is_statement = true;
    node->line = first->line + parser->source->first_line - 1;
    node->span = (Span){first->span.start, parser_end(parser)};
    return node;
}

void finish_stmt(Parser *parser, Stmt *stmt) { stmt->span.end = parser_end(parser); }

bool adopt(Parser *parser, Expr *parent, const Expr *child) {
    if (!child || child->height < parent->height) {
        return true;
    }
    if (child->height >= TREE_HEIGHT_MAXIMUM) {
        return parser_too_deep(parser) != NULL;
    }
    parent->height = child->height + 1;
    return true;
}

bool adopt_all(Parser *parser, Expr *parent, ExprList children) {
    for (int32_t i = 0; i < children.count; i++) {
        if (!adopt(parser, parent, children.items[i])) {
            return false;
        }
    }
    return true;
}

// ---- names and constants -----------------------------------------------------------------------------------------

static bool is_ascii(const char *text, size_t length) {
    for (size_t i = 0; i < length; i++) {
        if (text[i] < 0) {
            return false;
        }
    }
    return true;
}

Identifier *build_identifier(Parser *parser, const Token *token) {
    const char *text = parser->source->text + token->span.start;
    size_t length = token->span.end - token->span.start;
    Identifier *identifier = NULL;
    if (is_ascii(text, length)) {
        identifier = tree_identifier(parser->tree, text, length);
    } else {
        Buffer normalised;
        buffer_init(&normalised);
        unicode_normalise_nfkc(text, length, &normalised);
        if (!normalised.failed) {
            identifier = tree_identifier(parser->tree, normalised.bytes, normalised.length);
        }
        buffer_deinit(&normalised);
    }
    return identifier ? identifier : parser_no_memory(parser);
}

Name *build_name(Parser *parser, Identifier *identifier, Span span) {
    if (!identifier) {
        return NULL;
    }
    Name *node = NEW_EXPR(parser, NAME, Name, span.start);
    if (!node) {
        return NULL;
    }
    node->expr.span = span;
    node->identifier = identifier;
    return node;
}

Expr *build_constant(Parser *parser, ConstantKind kind, uint32_t start) {
    Constant *node = NEW_EXPR(parser, CONSTANT, Constant, start);
    if (!node) {
        return NULL;
    }
    node->constant_kind = kind;
    return &node->expr;
}

// ---- what follows a value ----------------------------------------------------------------------------------------

Expr *build_attribute(Parser *parser, uint32_t start, Expr *value, const Token *name) {
    Attribute *node = NEW_EXPR(parser, ATTRIBUTE, Attribute, start);
    if (!node || !adopt(parser, &node->expr, value)) {
        return NULL;
    }
    node->value = value;
    node->name = build_identifier(parser, name);
    node->name_span = name->span;
    return node->name ? &node->expr : NULL;
}

Expr *build_subscript(Parser *parser, uint32_t start, Expr *value, Expr *index) {
    Subscript *node = index ? NEW_EXPR(parser, SUBSCRIPT, Subscript, start) : NULL;
    if (!node || !adopt(parser, &node->expr, value) || !adopt(parser, &node->expr, index)) {
        return NULL;
    }
    node->value = value;
    node->index = index;
    return &node->expr;
}

Expr *build_starred(Parser *parser, uint32_t start, Expr *value) {
    Starred *node = value ? NEW_EXPR(parser, STARRED, Starred, start) : NULL;
    if (!node || !adopt(parser, &node->expr, value)) {
        return NULL;
    }
    node->value = value;
    return &node->expr;
}

// ---- operators ---------------------------------------------------------------------------------------------------

Expr *build_binary(Parser *parser, uint32_t start, BinaryOperator op, Span operator_span, Expr *left, Expr *right) {
    Binary *node = right ? NEW_EXPR(parser, BINARY, Binary, start) : NULL;
    if (!node || !adopt(parser, &node->expr, left) || !adopt(parser, &node->expr, right)) {
        return NULL;
    }
    node->op = op;
    node->operator_span = operator_span;
    node->left = left;
    node->right = right;
    return &node->expr;
}

Expr *build_unary(Parser *parser, uint32_t start, UnaryOperator op, Expr *value) {
    Unary *node = value ? NEW_EXPR(parser, UNARY, Unary, start) : NULL;
    if (!node || !adopt(parser, &node->expr, value)) {
        return NULL;
    }
    node->op = op;
    node->value = value;
    return &node->expr;
}

Expr *build_not(Parser *parser, uint32_t start, Expr *value) {
    Not *node = value ? NEW_EXPR(parser, NOT, Not, start) : NULL;
    if (!node || !adopt(parser, &node->expr, value)) {
        return NULL;
    }
    node->value = value;
    return &node->expr;
}

Expr *build_boolean(Parser *parser, uint32_t start, bool is_or, ExprList values) {
    Boolean *node = values.items ? NEW_EXPR(parser, BOOLEAN, Boolean, start) : NULL;
    if (!node || !adopt_all(parser, &node->expr, values)) {
        return NULL;
    }
    node->is_or = is_or;
    node->values = values;
    return &node->expr;
}

Expr *build_conditional(Parser *parser, uint32_t start, Expr *condition, Expr *body, Expr *otherwise) {
    Conditional *node = otherwise ? NEW_EXPR(parser, CONDITIONAL, Conditional, start) : NULL;
    if (!node || !adopt(parser, &node->expr, condition) || !adopt(parser, &node->expr, body)) {
        return NULL;
    }
    if (!adopt(parser, &node->expr, otherwise)) {
        return NULL;
    }
    node->condition = condition;
    node->body = body;
    node->otherwise = otherwise;
    return &node->expr;
}

Expr *build_display(Parser *parser, uint32_t start, ExprKind kind, ExprList items) {
    Display *node = items.items ? (Display *)build_expr(parser, kind, sizeof(Display), start) : NULL;
    if (!node || !adopt_all(parser, &node->expr, items)) {
        return NULL;
    }
    node->items = items;
    return &node->expr;
}
