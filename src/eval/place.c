// SPDX-License-Identifier: GPL-3.0-or-later
// Which part of the text a traceback names for a node at work.
//
//     total / count       ~~~~~~^~~~~~~     the operator is the anchor
//     prices['tea']       ~~~~~~^^^^^^^     the brackets and what is in them are
//     (shop               shop.cart() in several lines: the line of the method's name is named, and marked from there
//       .cart())           ^^^^^^
//     assert a == b              ^^^^^^     the last comparison of the condition, not the statement
//
// It is the node's own span for all others.
#include "eval/place.h"

#include "base/assert.h"

#include <string.h>

static bool has_line_end(const Source *source, uint32_t start, uint32_t end) {
    return end > start && memchr(source->text + start, '\n', end - start) != NULL;
}

// From where an attribute is marked: its name, if that is in a later line than its object.
static uint32_t attribute_start(const Attribute *attribute, const Source *source) {
    uint32_t start = attribute->expr.span.start;
    return has_line_end(source, start, attribute->name_span.start) ? attribute->name_span.start : start;
}

// f(*x) or f(**x)?
static bool spreads_arguments(const Call *call) {
    for (int32_t i = 0; i < call->arguments.count; i++) {
        if (call->arguments.items[i]->kind == EXPR_STARRED) {
            return true;
        }
    }
    for (int32_t i = 0; i < call->keyword_count; i++) {
        if (call->keywords[i].name == NULL) {
            return true;
        }
    }
    return false;
}

// What the program says in the place of an expression: of a temporary, the expression whose value it has.
static const Expr *as_written(const Expr *expr) {
    while (expr->kind == EXPR_NAME && ((const Name *)(const void *)expr)->stands_for != NULL) {
        expr = ((const Name *)(const void *)expr)->stands_for;
    }
    return expr;
}

static uint32_t call_start(const Call *call, const Source *source) {
    const Expr *callee = as_written(call->callee);
    bool is_method = callee->kind == EXPR_ATTRIBUTE && !spreads_arguments(call);
    return is_method ? attribute_start((const Attribute *)(const void *)callee, source) : call->expr.span.start;
}

static const Expr *last_comparison(const Expr *condition);

static const Expr *last_comparison_of(const ExprList *values) {
    const Expr *last = NULL;
    for (int32_t i = 0; i < values->count; i++) {
        const Expr *comparison = last_comparison(values->items[i]);
        last = comparison != NULL ? comparison : last;
    }
    return last;
}

// The last comparison in the text of a condition that decides by itself, not by a value; NULL: there is none.
static const Expr *last_comparison(const Expr *condition) {
    condition = as_written(condition);
    if (condition->kind == EXPR_NOT) {
        return last_comparison(((const Not *)(const void *)condition)->value);
    }
    if (condition->kind == EXPR_BOOLEAN) {
        return last_comparison_of(&((const Boolean *)(const void *)condition)->values);
    }
    if (condition->kind == EXPR_CONDITIONAL) {
        const Conditional *self = (const Conditional *)(const void *)condition;
        Expr *parts[] = {self->condition, self->body, self->otherwise};
        return last_comparison_of(&(ExprList){parts, COUNT_OF(parts)});
    }
    return condition->kind == EXPR_COMPARE ? condition : NULL;
}

static Place place_of_statement(const Node *at) {
    if (at->kind == STMT_ASSERT) {
        const Expr *comparison = last_comparison(((const Assert *)(const void *)at)->condition);
        return (Place){.span = comparison != NULL ? comparison->span : at->span};
    }
    return (Place){.span = at->span};
}

static bool is_blank(char byte) { return byte == ' ' || byte == '\t' || byte == '\f'; }

// The operator between two operands. As in CPython 3.11, it is looked for behind the left operand without its
// parentheses: a closing one is taken for it.
static Span operator_anchor(const Binary *binary, const Source *source) {
    uint32_t start = binary->left->span.end, limit = binary->right->span.start;
    while (start < limit && is_blank(source->text[start])) {
        start++;
    }
    bool two_characters = start + 1 < limit && !is_blank(source->text[start + 1]);
    return start >= limit ? (Span){0, 0} : (Span){start, start + 1 + two_characters};
}

static Span subscript_anchor(const Subscript *subscript) {
    return (Span){subscript->value->span.end, subscript->index->span.end + 1};
}

Place place_of_node(const Node *at, const Source *source) {
    if (at->is_statement) {
        return place_of_statement(at);
    }
    Place place = {.span = at->span};
    if (at->kind == EXPR_BINARY) {
        place.anchor = operator_anchor((const Binary *)(const void *)at, source);
    } else if (at->kind == EXPR_SUBSCRIPT) {
        place.anchor = subscript_anchor((const Subscript *)(const void *)at);
    } else if (at->kind == EXPR_ATTRIBUTE) {
        place.span.start = attribute_start((const Attribute *)(const void *)at, source);
    } else if (at->kind == EXPR_CALL) {
        place.span.start = call_start((const Call *)(const void *)at, source);
    }
    return place;
}
