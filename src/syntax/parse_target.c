// SPDX-License-Identifier: GPL-3.0-or-later
// Targets: what may stand on the left of an assignment, behind "for", "as", "del".
//
//     x    x.a    x[i]    (a, *b)    [a, (b, c)]            targets
//     f()    1    a + b    (a, 1)                           not
//
// In front of "=" a target is read as an expression first, since only the "=" behind it says that it is one; then
// is_assignable looks at the tree. Behind "for" it cannot be read so ("x in y" is an expression), but every target is a
// primary or a starred primary, and those are read.
//
// Next: parse_stmt.c.
#include "syntax/build.h"

static bool is_place(const Expr *expr) {
    return expr->kind == EXPR_NAME || expr->kind == EXPR_ATTRIBUTE || expr->kind == EXPR_SUBSCRIPT;
}

static bool all_are(const Expr *display, bool (*fits)(const Expr *)) {
    const ExprList *items = &((const Display *)display)->items;
    for (int32_t i = 0; i < items->count; i++) {
        if (!fits(items->items[i])) {
            return false;
        }
    }
    return true;
}

bool is_assignable(const Expr *expr) {
    if (expr->kind == EXPR_TUPLE || expr->kind == EXPR_LIST) {
        return all_are(expr, is_assignable);
    }
    if (expr->kind != EXPR_STARRED) {
        return is_place(expr);
    }
    const Expr *value = ((const Starred *)expr)->value;
    return value->kind != EXPR_STARRED && is_assignable(value);
}

bool is_single_target(const Expr *expr) { return is_place(expr); }

bool is_deletable(const Expr *expr) {
    if (expr->kind == EXPR_TUPLE || expr->kind == EXPR_LIST) {
        return all_are(expr, is_deletable);
    }
    return is_place(expr);
}

// Of the primaries those that are places, or displays of places.
// grammar: target = [ "*" ] primary ;
Expr *parse_target(Parser *parser) {
    bool is_starred = parser_is_at(parser, TOKEN_STAR);
    Expr *target = is_starred ? parse_starred(parser, parse_primary) : parse_primary(parser);
    return target && is_assignable(target) ? target : NULL;
}

// The same without stars.
// grammar: delete_target = primary ;
Expr *parse_delete_target(Parser *parser) {
    Expr *target = parse_primary(parser);
    return target && is_deletable(target) ? target : NULL;
}

// grammar: targets = target { "," target } [ "," ] ;
Expr *parse_targets(Parser *parser) {
    uint32_t start = parser_start(parser);
    size_t base = parser->scratch_size;
    Expr *first = parse_target(parser);
    if (!first || !parser_is_at(parser, TOKEN_COMMA)) {
        return first;
    }
    if (!parser_push_expr(parser, first)) {
        return NULL;
    }
    while (parser_accept(parser, TOKEN_COMMA)) {
        if (!parser_at_expression(parser) && !parser_is_at(parser, TOKEN_STAR)) {
            break;
        }
        if (!parser_push_expr(parser, parse_target(parser))) {
            return NULL;
        }
    }
    return build_display(parser, start, EXPR_TUPLE, parser_take_exprs(parser, base));
}
