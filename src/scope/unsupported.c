// SPDX-License-Identifier: GPL-3.0-or-later
// What the parser understands and the evaluator does not run yet. It is refused here, in one place.
//
//     except* ValueError: …          'except*' is not supported
//
// Next: resolve.c.
#include "scope/bindings.h"

bool check_supported_stmt(Analysis *analysis, const Stmt *stmt) {
    if (stmt->kind != STMT_TRY || !((const Try *)stmt)->is_star) {
        return true;
    }
    Span span = ((const Try *)stmt)->handlers[0].span;
    return analysis_error(analysis, (Span){span.start, span.start + 6}, "'except*' is not supported");
}
