// SPDX-License-Identifier: GPL-3.0-or-later
// Numbers and operands where the fast variants of a node do not go on: see number.h.
#include "eval/number.h"

Owned number_box_slow(Number number) {
    switch ((NumberKind)number.kind) {
    case NUMBER_INT: return int_from_int64_slow(number.integer);
    case NUMBER_FLOAT: return float_new_slow(number.real);
    case NUMBER_OBJECT: return number.object;
    case NUMBER_FAILED: break;
    }
    return NULL;
}

// What operand_take has read of an operand, or else its value now. The caller owns it; NULL: an exception is pending.
// What was looked at is there still: no code has run since, for then the operand counts as one that is evaluated.
static Owned operand_settle(Expr *expr, Operand kind, Number read, Frame *frame) {
    if (operand_is_evaluated(kind)) {
        return number_box(read);
    }
    return number_failed(read) ? expr_eval(expr, frame) : retain(read.object);
}

bool operands_settle(Expr *left_expr, Expr *right_expr, Frame *frame, Number left, Number right, Owned *left_object,
                     Owned *right_object) {
    *left_object = operand_settle(left_expr, operand_of_left(left_expr, right_expr), left, frame);
    if (*left_object == NULL) {
        return false;
    }
    *right_object = operand_settle(right_expr, right_expr->operand, right, frame);
    if (*right_object == NULL) {
        release(*left_object);
        return false;
    }
    return true;
}
