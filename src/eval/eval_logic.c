// SPDX-License-Identifier: GPL-3.0-or-later
// Truth and choice: not, and, or, x if c else y, := and the unary operators.
//
// Each has a `test` beside its `eval`: as a condition, `a and not b` makes no object on the way.
//
// Next: eval_attribute.c.
#include "eval/interpreter.h"
#include "eval/nodes.h"

int expr_test(Expr *expr, Frame *frame) {
    Owned value = expr->eval(expr, frame);
    if (value == NULL) {
        return -1;
    }
    if (value == OBJECT_TRUE || value == OBJECT_FALSE) {
        bool truth = value == OBJECT_TRUE;
        release(value);
        return truth;
    }
    frame->at = &expr->node;
    Answer answer = object_truth(value);
    release(value);
    if (UNLIKELY(answer == FAILED)) {
        interpreter.asked = &expr->node;
        return -1;
    }
    return answer == YES;
}

void condition_failed(Frame *frame, const Node *owner) {
    if (frame->at != NULL && frame->at == interpreter.asked) {
        frame->at = owner;
    }
    interpreter.asked = NULL;
}

OperandSource operand_source(const Expr *expr) {
    switch ((Operand)expr->operand) {
    case OPERAND_LOCAL: return (OperandSource){.slot = ((const Name *)expr)->slot};
    case OPERAND_CONSTANT: return (OperandSource){.constant = ((const Constant *)expr)->value};
    case OPERAND_EXPRESSION:
    case OPERAND_NUMBER:
    case OPERAND_PEEK: break;
    }
    return (OperandSource){.expr = object_mutable((const void *)expr)};
}

// ---- unary operators and not -------------------------------------------------------------------------------------

Owned unary_eval(Expr *expr, Frame *frame) {
    Unary *self = (Unary *)expr;
    Owned value = expr_eval(self->value, frame);
    if (value == NULL) {
        return NULL;
    }
    frame->at = &expr->node;
    Owned result = object_unary(self->op, value);
    release(value);
    return result;
}

int not_test(Expr *expr, Frame *frame) {
    Expr *value = ((Not *)expr)->value;
    int truth = value->test(value, frame);
    return truth < 0 ? -1 : !truth;
}

// As a value, unlike as a condition, `not (a and b)` asks what a and b come to, even if it has been asked already.
Owned not_eval(Expr *expr, Frame *frame) {
    Expr *value = ((Not *)expr)->value;
    bool asks_itself = value->kind == EXPR_BOOLEAN || value->kind == EXPR_CONDITIONAL ||
                       (value->kind == EXPR_COMPARE && ((Compare *)value)->operands.count > 2);
    int truth = asks_itself ? expr_test(value, frame) : value->test(value, frame);
    if (truth < 0) {
        condition_failed(frame, &expr->node);
        return NULL;
    }
    return bool_new(!truth);
}

// ---- and, or -----------------------------------------------------------------------------------------------------

static Owned boolean_value(const Boolean *self, Frame *frame, int *truth);

// The value of an expression, and its truth if that had to be asked for to get it; else *truth is −1. CPython asks a
// value once, too, though in `(a and b) or c` two operators want to know about `a`.
static Owned value_and_truth(Expr *expr, Frame *frame, int *truth) {
    if (expr->eval == boolean_eval) {
        return boolean_value((Boolean *)expr, frame, truth);
    }
    if (expr->eval == conditional_eval) {
        Conditional *self = (Conditional *)expr;
        int condition = self->condition->test(self->condition, frame);
        if (condition < 0) {
            condition_failed(frame, &expr->node);
        }
        if (condition <= 0) {
            return condition < 0 ? NULL : value_and_truth(self->otherwise, frame, truth);
        }
        expr = self->body; // from here CPython's jump goes over the other part, and the truth is forgotten
    }
    *truth = -1;
    return expr_eval(expr, frame);
}

// The value of the first operand that decides, or of the last.
static Owned boolean_value(const Boolean *self, Frame *frame, int *truth) {
    int32_t last = self->values.count - 1;
    for (int32_t i = 0; i < last; i++) {
        Owned value = value_and_truth(self->values.items[i], frame, truth);
        if (value == NULL) {
            return NULL;
        }
        if (*truth < 0) {
            frame->at = &self->expr.node;
            Answer answer = object_truth(value);
            *truth = answer == FAILED ? -1 : answer == YES;
        }
        if (*truth == (int)self->is_or) {
            return value;
        }
        release(value);
        if (*truth < 0) {
            return NULL;
        }
    }
    return value_and_truth(self->values.items[last], frame, truth);
}

Owned boolean_eval(Expr *expr, Frame *frame) {
    int truth;
    return boolean_value((Boolean *)expr, frame, &truth);
}

int boolean_test(Expr *expr, Frame *frame) {
    Boolean *self = (Boolean *)expr;
    int truth = 0;
    for (int32_t i = 0; i < self->values.count; i++) {
        Expr *value = self->values.items[i];
        truth = value->test(value, frame);
        if (truth < 0 || truth == self->is_or) {
            return truth;
        }
    }
    return truth;
}

// ---- choice and := -----------------------------------------------------------------------------------------------

Owned conditional_eval(Expr *expr, Frame *frame) {
    Conditional *self = (Conditional *)expr;
    int truth = self->condition->test(self->condition, frame);
    if (truth < 0) {
        condition_failed(frame, &expr->node);
        return NULL;
    }
    return expr_eval(truth ? self->body : self->otherwise, frame);
}

int conditional_test(Expr *expr, Frame *frame) {
    Conditional *self = (Conditional *)expr;
    int truth = self->condition->test(self->condition, frame);
    if (truth < 0) {
        return -1;
    }
    Expr *chosen = truth ? self->body : self->otherwise;
    return chosen->test(chosen, frame);
}

Owned named_eval(Expr *expr, Frame *frame) {
    Named *self = (Named *)expr;
    Owned value = expr_eval(self->value, frame);
    if (value == NULL) {
        return NULL;
    }
    Owned stored = retain(value);
    if (!self->target->expr.store(&self->target->expr, frame, stored)) {
        release(value);
        return NULL;
    }
    return value;
}
