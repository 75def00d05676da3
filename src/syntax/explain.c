// SPDX-License-Identifier: GPL-3.0-or-later
// What the explanations share: names for expressions, what is wrong with a target, trying things. See explain.h.
//
//     (a, f()) = b        the tuple is looked through, and "function call" is what cannot be assigned to
//
// Next: explain_expr.c.
#include "syntax/explain.h"

// ---- names of expressions ----------------------------------------------------------------------------------------

static const char *constant_description(const Constant *constant) {
    switch (constant->constant_kind) {
    case CONSTANT_NONE: return "None";
    case CONSTANT_TRUE: return "True";
    case CONSTANT_FALSE: return "False";
    case CONSTANT_ELLIPSIS: return "ellipsis";
    case CONSTANT_INT:
    case CONSTANT_FLOAT:
    case CONSTANT_STRING:
    case CONSTANT_BYTES:
    case CONSTANT_FOLDED: return "literal";
    }
    return "literal";
}

const char *expr_description(const Expr *expr) {
    switch ((ExprKind)expr->kind) {
    case EXPR_CONSTANT: return constant_description((const Constant *)expr);
    case EXPR_JOINED_STRING:
    case EXPR_FORMATTED_VALUE: return "f-string expression";
    case EXPR_NAME: return "name";
    case EXPR_ATTRIBUTE: return "attribute";
    case EXPR_SUBSCRIPT: return "subscript";
    case EXPR_SLICE: return "slice";
    case EXPR_STARRED: return "starred";
    case EXPR_CALL: return "function call";
    case EXPR_BINARY:
    case EXPR_UNARY:
    case EXPR_NOT:
    case EXPR_BOOLEAN: return "expression";
    case EXPR_COMPARE: return "comparison";
    case EXPR_CONDITIONAL: return "conditional expression";
    case EXPR_LAMBDA: return "lambda";
    case EXPR_NAMED: return "named expression";
    case EXPR_TUPLE: return "tuple";
    case EXPR_LIST: return "list";
    case EXPR_SET: return "set display";
    case EXPR_DICT: return "dict literal";
    case EXPR_LIST_COMPREHENSION: return "list comprehension";
    case EXPR_SET_COMPREHENSION: return "set comprehension";
    case EXPR_DICT_COMPREHENSION: return "dict comprehension";
    case EXPR_GENERATOR: return "generator expression";
    case EXPR_YIELD:
    case EXPR_YIELD_FROM: return "yield expression";
    case EXPR_KIND_COUNT: break;
    }
    return "expression";
}

// ---- targets -----------------------------------------------------------------------------------------------------

static const Expr *invalid_target(const Expr *expr, TargetUse use);

static const Expr *invalid_item(const ExprList *items, TargetUse use) {
    for (int32_t i = 0; i < items->count; i++) {
        const Expr *found = invalid_target(items->items[i], use);
        if (found) {
            return found;
        }
    }
    return NULL;
}

// Behind "for", "a in b" was read as a comparison: what is left of its "in" was meant.
static const Expr *invalid_compared(const Compare *compare, TargetUse use) {
    if (use != TARGET_FOR) {
        return &compare->expr;
    }
    return compare->operators[0] == OPERATOR_IN ? invalid_target(compare->operands.items[0], use) : NULL;
}

// The first part of `expr` that cannot be a target; NULL: there is none.
static const Expr *invalid_target(const Expr *expr, TargetUse use) {
    if (expr->kind == EXPR_TUPLE || expr->kind == EXPR_LIST) {
        return invalid_item(&((const Display *)expr)->items, use);
    }
    if (expr->kind == EXPR_COMPARE) {
        return invalid_compared((const Compare *)expr, use);
    }
    if (expr->kind == EXPR_NAME || expr->kind == EXPR_ATTRIBUTE || expr->kind == EXPR_SUBSCRIPT) {
        return NULL;
    }
    if (expr->kind != EXPR_STARRED || use == TARGET_DELETE) {
        return expr;
    }
    return invalid_target(((const Starred *)expr)->value, use);
}

void *explain_target(Parser *parser, const Expr *expr, TargetUse use) {
    const Expr *invalid = expr && !parser_failed(parser) ? invalid_target(expr, use) : NULL;
    if (!invalid) {
        return NULL;
    }
    const char *verb = use == TARGET_DELETE ? "delete" : "assign to";
    return parser_error(parser, invalid->span, "cannot %s %s", verb, expr_description(invalid));
}

// ---- trying ------------------------------------------------------------------------------------------------------

Expr *parse_plainly(Parser *parser, Expr *(*parse)(Parser *)) {
    ParserMark mark = parser_mark(parser);
    bool explaining = parser->explaining;
    int32_t depth = parser->depth;
    parser->explaining = false;
    Expr *expr = parse(parser);
    parser->explaining = explaining;
    parser->depth = depth;
    if (!expr) {
        parser_reset(parser, mark);
    }
    return expr;
}

Span span_to_here(const Parser *parser, uint32_t start) {
    return (Span){start, parser->tokens[parser->token_count - 1].span.end - 1};
}

bool explain_once(Parser *parser, int32_t at, Explanation explanation) {
    if (at >= parser->token_count) {
        return false; // it was never read: the one before it is an error
    }
    Token *token = &parser->tokens[at];
    bool is_first = !(token->explained & explanation);
    token->explained |= (uint8_t)explanation;
    return is_first;
}
