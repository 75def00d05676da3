// SPDX-License-Identifier: GPL-3.0-or-later
// Comparisons: a < b, a is b, a in b, and chains a < b < c.
//
// A comparison that decides something (an `if`, a `while`) is run through `test`: it compares and branches and makes
// no bool object. Each operator has variants by operand kind, as in eval_binary.c.
//
// Next: eval_logic.c, which combines truths.
#include "objects/str.h"
#include "eval/forms.h"
#include "eval/number.h"
#include "eval/operand_variants.h"
#include "eval/techniques.h"

// ---- one comparison of two values --------------------------------------------------------------------------------

static ALWAYS_INLINE bool compare_numbers(CompareOperator op, int64_t left, int64_t right) {
    switch (op) {
    case OPERATOR_LESS: return left < right;
    case OPERATOR_LESS_EQUAL: return left <= right;
    case OPERATOR_EQUAL: return left == right;
    case OPERATOR_NOT_EQUAL: return left != right;
    case OPERATOR_GREATER: return left > right;
    case OPERATOR_GREATER_EQUAL: return left >= right;
    case OPERATOR_IS:
    case OPERATOR_IS_NOT:
    case OPERATOR_IN:
    case OPERATOR_NOT_IN: break;
    }
    unreachable();
}

static ALWAYS_INLINE bool compare_doubles(CompareOperator op, double left, double right) {
    switch (op) {
    case OPERATOR_LESS: return left < right;
    case OPERATOR_LESS_EQUAL: return left <= right;
    case OPERATOR_EQUAL: return left == right;
    case OPERATOR_NOT_EQUAL: return left != right;
    case OPERATOR_GREATER: return left > right;
    case OPERATOR_GREATER_EQUAL: return left >= right;
    case OPERATOR_IS:
    case OPERATOR_IS_NOT:
    case OPERATOR_IN:
    case OPERATOR_NOT_IN: break;
    }
    unreachable();
}

static ALWAYS_INLINE bool is_order(CompareOperator op) { return op <= OPERATOR_GREATER_EQUAL; }

static ALWAYS_INLINE bool number_is_str(Number number, Operand kind) {
    return kind != OPERAND_NUMBER && number.object->type == &StrType;
}

// The truth of a comparison of exact ints, floats or strs, in *truth; false: of other types.
static ALWAYS_INLINE bool compare_fast(CompareOperator op, Number left, Operand left_kind, Number right,
                                       Operand right_kind, bool *truth) {
    if (op == OPERATOR_IS || op == OPERATOR_IS_NOT) {
        *truth = (left.object == right.object) == (op == OPERATOR_IS);
        return true;
    }
    if (!is_order(op)) {
        return false;
    }
    if (LIKELY(number_is_int(left, left_kind) && number_is_int(right, right_kind))) {
        int64_t a, b;
        if (LIKELY(number_int_value(left, left_kind, &a) && number_int_value(right, right_kind, &b))) {
            *truth = compare_numbers(op, a, b);
            return true;
        }
        return false;
    }
    double a, b;
    if (number_double_value(left, left_kind, &a) && number_double_value(right, right_kind, &b)) {
        *truth = compare_doubles(op, a, b);
        return true;
    }
    if ((op == OPERATOR_EQUAL || op == OPERATOR_NOT_EQUAL) && number_is_str(left, left_kind) &&
        number_is_str(right, right_kind)) {
        *truth = str_equal(as_str(left.object), as_str(right.object)) == (op == OPERATOR_EQUAL);
        return true;
    }
    return false;
}

static ALWAYS_INLINE bool compare_objects(CompareOperator op, Borrowed left, Borrowed right, bool *truth) {
    return compare_fast(op, number_from_object(object_mutable(left)), OPERAND_EXPRESSION,
                        number_from_object(object_mutable(right)), OPERAND_EXPRESSION, truth);
}

static Owned contains_value(CompareOperator op, Borrowed left, Borrowed right) {
    Answer answer = object_contains(right, left);
    return answer == FAILED ? NULL : bool_new((answer == YES) == (op == OPERATOR_IN));
}

// Any comparison as a value, by the protocol. Takes over both operands.
static __attribute__((noinline)) Owned compare_protocol(Compare *self, Frame *frame, CompareOperator op, Owned left,
                                                        Owned right) {
    frame->at = &self->expr.node;
    Owned result = is_order(op)                                 ? object_compare(left, right, (Comparison)op)
                   : op == OPERATOR_IN || op == OPERATOR_NOT_IN ? contains_value(op, left, right)
                                                                : bool_new((left == right) == (op == OPERATOR_IS));
    release(left);
    release(right);
    return result;
}

static int truth_of_owned(Owned value) {
    if (value == NULL) {
        return -1;
    }
    Answer answer = object_truth(value);
    release(value);
    return answer == FAILED ? -1 : answer == YES;
}

// Other types, and operands that could not be looked at. `left` and `right` are what was read of the operands.
static __attribute__((noinline)) int compare_finish(Expr *expr, Frame *frame, Number left, Number right) {
    node_missed(&expr->node);
    Compare *self = (Compare *)expr;
    Expr **operands = self->operands.items;
    Owned left_object, right_object;
    if (!operands_settle(operands[0], operands[1], frame, left, right, &left_object, &right_object)) {
        return -1;
    }
    bool truth;
    if (compare_objects(self->operators[0], left_object, right_object, &truth)) {
        release(left_object);
        release(right_object);
        return truth;
    }
    return truth_of_owned(compare_protocol(self, frame, self->operators[0], left_object, right_object));
}

static ALWAYS_INLINE int compare_test(Expr *expr, Frame *frame, CompareOperator op, Operand left_kind,
                                      Operand right_kind) {
    const Compare *self = (Compare *)expr;
    Number right = {.kind = NUMBER_FAILED};
    Number left = operand_take(self->left_source, left_kind, frame);
    if (number_failed(left)) {
        return compare_finish(expr, frame, left, right);
    }
    right = operand_take(self->right_source, right_kind, frame);
    bool truth;
    if (number_failed(right) || UNLIKELY(!compare_fast(op, left, left_kind, right, right_kind, &truth))) {
        return compare_finish(expr, frame, left, right);
    }
    number_done(left, left_kind);
    number_done(right, right_kind);
    return truth;
}

// ---- variants ----------------------------------------------------------------------------------------------------

#define SPECIALISED(prefix, OP)                                                                                        \
    static ALWAYS_INLINE int prefix(Expr *expr, Frame *frame, Operand left, Operand right) {                           \
        return compare_test(expr, frame, OPERATOR_##OP, left, right);                                                  \
    }                                                                                                                  \
    OPERAND_VARIANTS(int, prefix, prefix)

SPECIALISED(less, LESS)
SPECIALISED(less_equal, LESS_EQUAL)
SPECIALISED(equal, EQUAL)
SPECIALISED(not_equal, NOT_EQUAL)
SPECIALISED(greater, GREATER)
SPECIALISED(greater_equal, GREATER_EQUAL)
SPECIALISED(is_same, IS)
SPECIALISED(is_other, IS_NOT)
SPECIALISED(is_in, IN)
SPECIALISED(is_not_in, NOT_IN)

static const Test compare_variants[][OPERAND_KINDS][OPERAND_KINDS] = {
    [OPERATOR_LESS] = OPERAND_TABLE(less),       [OPERATOR_LESS_EQUAL] = OPERAND_TABLE(less_equal),
    [OPERATOR_EQUAL] = OPERAND_TABLE(equal),     [OPERATOR_NOT_EQUAL] = OPERAND_TABLE(not_equal),
    [OPERATOR_GREATER] = OPERAND_TABLE(greater), [OPERATOR_GREATER_EQUAL] = OPERAND_TABLE(greater_equal),
    [OPERATOR_IS] = OPERAND_TABLE(is_same),      [OPERATOR_IS_NOT] = OPERAND_TABLE(is_other),
    [OPERATOR_IN] = OPERAND_TABLE(is_in),        [OPERATOR_NOT_IN] = OPERAND_TABLE(is_not_in),
};

// ---- as values, and chains ---------------------------------------------------------------------------------------

static ALWAYS_INLINE Owned compare_pair(Compare *self, Frame *frame, CompareOperator op, Borrowed left, Borrowed right,
                                        bool quick) {
    bool truth;
    if (quick && compare_objects(op, left, right, &truth)) {
        return bool_new(truth);
    }
    return compare_protocol(self, frame, op, retain(left), retain(right));
}

// a < b < c: b is evaluated once, c only if a < b.
static ALWAYS_INLINE Owned compare_chain(Compare *self, Frame *frame, bool quick) {
    Owned left = expr_eval(self->operands.items[0], frame);
    Owned result = NULL;
    for (int32_t i = 0; left != NULL; i++) {
        Owned right = expr_eval(self->operands.items[i + 1], frame);
        if (right == NULL) {
            break;
        }
        result = compare_pair(self, frame, self->operators[i], left, right, quick);
        release(left);
        left = right;
        if (result == NULL || i == self->operands.count - 2) {
            break;
        }
        Answer answer = object_truth(result);
        if (answer == YES) {
            release(give(result));
            continue;
        }
        if (answer == FAILED) {
            release(give(result));
        }
        break;
    }
    release_if_any(left);
    return result;
}

// The same as a condition: the result of each comparison is asked for its truth once.
static ALWAYS_INLINE int chain_truth(Compare *self, Frame *frame, bool quick) {
    Owned left = expr_eval(self->operands.items[0], frame);
    int truth = left == NULL ? -1 : 1;
    for (int32_t i = 0; truth == 1 && i < self->operands.count - 1; i++) {
        Owned right = expr_eval(self->operands.items[i + 1], frame);
        bool fast;
        if (right == NULL) {
            truth = -1;
        } else if (quick && compare_objects(self->operators[i], left, right, &fast)) {
            truth = fast;
        } else {
            truth = truth_of_owned(compare_protocol(self, frame, self->operators[i], retain(left), retain(right)));
        }
        release(left);
        left = right;
    }
    release_if_any(left);
    return truth;
}

static Owned compare_eval(Expr *expr, Frame *frame) { return compare_chain((Compare *)expr, frame, true); }

static int chain_test(Expr *expr, Frame *frame) { return chain_truth((Compare *)expr, frame, true); }

// ---- the general form --------------------------------------------------------------------------------------------

static Owned compare_general_eval(Expr *expr, Frame *frame) { return compare_chain((Compare *)expr, frame, false); }

static int chain_general_test(Expr *expr, Frame *frame) { return chain_truth((Compare *)expr, frame, false); }

// Of one comparison: its value, and then that value's truth.
static int compare_general_test(Expr *expr, Frame *frame) { return truth_of_owned(expr->eval(expr, frame)); }

// ---- preparation -------------------------------------------------------------------------------------------------

static Test quick_test(const Compare *self) {
    if (!technique_is_on(TECHNIQUE_CONDITIONS)) {
        return compare_general_test;
    }
    Expr **operands = self->operands.items;
    // `is` and `in` ask for objects.
    bool numbers = is_order(self->operators[0]);
    Operand left = operand_of_left(operands[0], operands[1]);
    Operand right = operands[1]->operand;
    if (!numbers) {
        left = operand_as_object(left);
        right = operand_as_object(right);
    }
    return compare_variants[self->operators[0]][left][right];
}

const FormRow compare_forms[] = {
    FORM(compare_general_test, "asks the type"),
    {NULL, "numbers, texts:"},
};

void compare_prepare(Compare *self) {
    Expr **operands = self->operands.items;
    bool quick = technique_is_on(TECHNIQUE_COMPARISONS);
    Evaluate eval = quick ? compare_eval : compare_general_eval;
    if (self->operands.count > 2) {
        expr_rewrite(&self->expr, eval, quick ? chain_test : chain_general_test);
        return;
    }
    self->left_source = operand_source(operands[0]);
    self->right_source = operand_source(operands[1]);
    expr_rewrite(&self->expr, eval, quick ? quick_test(self) : compare_general_test);
}
