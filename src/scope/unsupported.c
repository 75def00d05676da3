// SPDX-License-Identifier: GPL-3.0-or-later
// What the parser understands and the evaluator does not run yet. It is refused here, in one place.
//
//     def f(): yield 1               'yield' is not supported
//     sum(x for x in y)              generator expressions are not supported
//     except* ValueError: …          'except*' is not supported
//
// Next: resolve.c.
#include "scope/bindings.h"

bool check_supported_expr(Analysis *analysis, const Expr *expr) {
    if (expr->kind == EXPR_YIELD || expr->kind == EXPR_YIELD_FROM) {
        return analysis_error(analysis, expr->span, "'yield' is not supported");
    }
    if (expr->kind == EXPR_GENERATOR) {
        return analysis_error(analysis, expr->span, "generator expressions are not supported");
    }
    return true;
}

bool check_supported_stmt(Analysis *analysis, const Stmt *stmt) {
    if (stmt->kind != STMT_TRY || !((const Try *)stmt)->is_star) {
        return true;
    }
    Span span = ((const Try *)stmt)->handlers[0].span;
    return analysis_error(analysis, (Span){span.start, span.start + 6}, "'except*' is not supported");
}
