// SPDX-License-Identifier: GPL-3.0-or-later
// Augmented assignment: target op= value. The target's parts are evaluated once, then its value, then `value`; the
// result is stored back, also when the object changed in place.
//
//     n += 1      a local name: variants by operator and by the operand kind of the value
//
// An int never changes: `n += 1` binds n to another object. A str that nobody else holds grows in place, as in CPython,
// which makes building a text with += linear.
//
// Next: exec_loop.c.
#include "objects/str.h"
#include "eval/eval_attribute.h"
#include "eval/eval_binary.h"
#include "eval/operand_variants.h"
#include "eval/techniques.h"

// Takes over both operands.
static __attribute__((noinline)) Owned augmented_protocol(AugmentedAssign *self, Frame *frame, Owned left,
                                                          Owned right) {
    frame->at = &self->stmt.node;
    Owned result = right == NULL ? NULL : object_inplace(self->op, left, right);
    release(left);
    release_if_any(right);
    return result;
}

// s += t where the name alone holds s: the name gives s up while it grows.
static __attribute__((noinline)) bool append_to_name(AugmentedAssign *self, Frame *frame, Slot *slot, Borrowed right) {
    frame->at = &self->stmt.node;
    Owned result = str_append(slot_take(slot), right);
    slot->held = result;
    return result != NULL;
}

// `quick` is known when a variant is compiled: without it, the protocol does it all. Texts grow in place all the same,
// since that a text stays the same object can be seen.
static ALWAYS_INLINE Flow augmented_local(Stmt *stmt, Frame *frame, BinaryOperator op, Operand kind, bool quick) {
    AugmentedAssign *self = (AugmentedAssign *)stmt;
    int64_t number = ((Name *)self->target)->slot;
    Slot *slot = &frame->slots[number];
    if (UNLIKELY(slot->held == NULL)) {
        name_raise_unbound(frame, number, &self->target->node);
        return FLOW_RAISE;
    }
    bool held = kind == OPERAND_EXPRESSION || kind == OPERAND_NUMBER; // the value may bind the name to something else
    Operand left_kind = held ? OPERAND_EXPRESSION : OPERAND_LOCAL;
    Number left = number_from_object(held ? retain(slot->held) : slot->held);
    Number right = number_read(self->value_source, kind, frame, &self->value->node);
    if (number_failed(right)) {
        number_done(left, left_kind);
        return FLOW_RAISE;
    }
    Owned result;
    Number sum;
    if (quick && LIKELY(arithmetic_fast(op, left, left_kind, right, kind, &sum))) {
        result = number_box(sum);
        number_done(left, left_kind);
        number_done(right, kind);
    } else if (op == BINARY_ADD && kind != OPERAND_NUMBER && left.object->type == &StrType &&
               right.object->type == &StrType && slot->held == left.object) {
        number_done(left, left_kind);
        bool good = append_to_name(self, frame, slot, right.object);
        number_done(right, kind);
        return good ? FLOW_NORMAL : FLOW_RAISE;
    } else {
        result = augmented_protocol(self, frame, number_to_object(left, left_kind), number_to_object(right, kind));
    }
    if (UNLIKELY(result == NULL)) {
        return FLOW_RAISE;
    }
    slot_set(slot, result);
    return FLOW_NORMAL;
}

// ---- variants of n op= value -------------------------------------------------------------------------------------

#define LOCAL_VARIANTS(prefix, OP)                                                                                     \
    static Flow prefix##_E(Stmt *stmt, Frame *frame) {                                                                 \
        return augmented_local(stmt, frame, BINARY_##OP, OPERAND_EXPRESSION, true);                                    \
    }                                                                                                                  \
    static Flow prefix##_L(Stmt *stmt, Frame *frame) {                                                                 \
        return augmented_local(stmt, frame, BINARY_##OP, OPERAND_LOCAL, true);                                         \
    }                                                                                                                  \
    static Flow prefix##_C(Stmt *stmt, Frame *frame) {                                                                 \
        return augmented_local(stmt, frame, BINARY_##OP, OPERAND_CONSTANT, true);                                      \
    }                                                                                                                  \
    static Flow prefix##_N(Stmt *stmt, Frame *frame) {                                                                 \
        return augmented_local(stmt, frame, BINARY_##OP, OPERAND_NUMBER, true);                                        \
    }

LOCAL_VARIANTS(add, ADD)
LOCAL_VARIANTS(subtract, SUBTRACT)
LOCAL_VARIANTS(multiply, MULTIPLY)
LOCAL_VARIANTS(true_divide, TRUE_DIVIDE)
LOCAL_VARIANTS(floor_divide, FLOOR_DIVIDE)
LOCAL_VARIANTS(modulo, REMAINDER)
LOCAL_VARIANTS(bit_and, AND)
LOCAL_VARIANTS(bit_or, OR)
LOCAL_VARIANTS(bit_xor, XOR)
LOCAL_VARIANTS(shift_left, LEFT_SHIFT)
LOCAL_VARIANTS(shift_right, RIGHT_SHIFT)

static const Execute local_variants[BINARY_COUNT][OPERAND_KINDS] = {
    [BINARY_ADD] = {add_E, add_L, add_C, add_N},
    [BINARY_SUBTRACT] = {subtract_E, subtract_L, subtract_C, subtract_N},
    [BINARY_MULTIPLY] = {multiply_E, multiply_L, multiply_C, multiply_N},
    [BINARY_TRUE_DIVIDE] = {true_divide_E, true_divide_L, true_divide_C, true_divide_N},
    [BINARY_FLOOR_DIVIDE] = {floor_divide_E, floor_divide_L, floor_divide_C, floor_divide_N},
    [BINARY_REMAINDER] = {modulo_E, modulo_L, modulo_C, modulo_N},
    [BINARY_AND] = {bit_and_E, bit_and_L, bit_and_C, bit_and_N},
    [BINARY_OR] = {bit_or_E, bit_or_L, bit_or_C, bit_or_N},
    [BINARY_XOR] = {bit_xor_E, bit_xor_L, bit_xor_C, bit_xor_N},
    [BINARY_LEFT_SHIFT] = {shift_left_E, shift_left_L, shift_left_C, shift_left_N},
    [BINARY_RIGHT_SHIFT] = {shift_right_E, shift_right_L, shift_right_C, shift_right_N},
};

// ---- other targets -----------------------------------------------------------------------------------------------

// left op= right: consumes both; the result is owned. A right number of kind OPERAND_NUMBER, or an object.
static ALWAYS_INLINE Owned combine_with(AugmentedAssign *self, Frame *frame, Owned left, Number right, Operand kind) {
    if (number_failed(right)) {
        release(left);
        return NULL;
    }
    Number number;
    if (LIKELY(arithmetic_fast(self->op, number_from_object(left), OPERAND_EXPRESSION, right, kind, &number))) {
        release(left);
        number_done(right, kind);
        return number_box(number);
    }
    return augmented_protocol(self, frame, left, number_to_object(right, kind));
}

// left op= (the statement's value): consumes `left`; the result is owned.
static ALWAYS_INLINE Owned combine(AugmentedAssign *self, Frame *frame, Owned left, bool quick) {
    if (left == NULL) {
        return NULL;
    }
    if (!quick) {
        return augmented_protocol(self, frame, left, expr_eval(self->value, frame));
    }
    if (self->value->operand == OPERAND_NUMBER) {
        Number right = number_read(self->value_source, OPERAND_NUMBER, frame, &self->value->node);
        return combine_with(self, frame, left, right, OPERAND_NUMBER);
    }
    return combine_with(self, frame, left, number_from_object(expr_eval(self->value, frame)), OPERAND_EXPRESSION);
}

static ALWAYS_INLINE Flow augmented_name(Stmt *stmt, Frame *frame, bool quick) {
    AugmentedAssign *self = (AugmentedAssign *)stmt;
    Owned result = combine(self, frame, expr_eval(self->target, frame), quick);
    return result != NULL && self->target->store(self->target, frame, result) ? FLOW_NORMAL : FLOW_RAISE;
}

static ALWAYS_INLINE Flow augmented_attribute(Stmt *stmt, Frame *frame, bool quick) {
    AugmentedAssign *self = (AugmentedAssign *)stmt;
    Attribute *target = (Attribute *)self->target;
    Owned object = expr_eval(target->value, frame);
    if (object == NULL) {
        return FLOW_RAISE;
    }
    Owned result = combine(self, frame, attribute_get(target, frame, object), quick);
    bool good = result != NULL && attribute_set(target, frame, object, result);
    release(object);
    return good ? FLOW_NORMAL : FLOW_RAISE;
}

static ALWAYS_INLINE Flow augmented_subscript(Stmt *stmt, Frame *frame, bool quick) {
    AugmentedAssign *self = (AugmentedAssign *)stmt;
    Subscript *target = (Subscript *)self->target;
    Owned container = expr_eval(target->value, frame);
    Owned index = container == NULL ? NULL : expr_eval(target->index, frame);
    bool good = false;
    if (index != NULL) {
        Owned item = quick ? subscript_get(target, frame, container, index)
                           : subscript_get_generally(target, frame, container, index);
        Owned result = combine(self, frame, item, quick);
        good = result != NULL && (quick ? subscript_set(target, frame, container, index, result)
                                        : subscript_set_generally(target, frame, container, index, result));
    }
    release_if_any(container);
    release_if_any(index);
    return good ? FLOW_NORMAL : FLOW_RAISE;
}

// ---- preparation -------------------------------------------------------------------------------------------------

static Flow local_general_run(Stmt *stmt, Frame *frame) {
    return augmented_local(stmt, frame, ((AugmentedAssign *)stmt)->op, OPERAND_EXPRESSION, false);
}

static Flow name_general_run(Stmt *stmt, Frame *frame) { return augmented_name(stmt, frame, false); }

static Flow name_run(Stmt *stmt, Frame *frame) { return augmented_name(stmt, frame, true); }

static Flow attribute_general_run(Stmt *stmt, Frame *frame) { return augmented_attribute(stmt, frame, false); }

static Flow attribute_run(Stmt *stmt, Frame *frame) { return augmented_attribute(stmt, frame, true); }

static Flow subscript_general_run(Stmt *stmt, Frame *frame) { return augmented_subscript(stmt, frame, false); }

static Flow subscript_run(Stmt *stmt, Frame *frame) { return augmented_subscript(stmt, frame, true); }

static Execute local_form(const AugmentedAssign *self, bool quick) {
    return quick ? local_variants[self->op][self->value->operand] : local_general_run;
}

void augmented_assign_prepare(AugmentedAssign *self) {
    bool quick = technique_is_on(TECHNIQUE_ARITHMETIC);
    self->value_source = quick ? operand_source(self->value) : (OperandSource){.expr = self->value};
    Execute run = quick ? name_run : name_general_run;
    if (self->target->kind == EXPR_ATTRIBUTE) {
        run = quick ? attribute_run : attribute_general_run;
    } else if (self->target->kind == EXPR_SUBSCRIPT) {
        run = quick && technique_is_on(TECHNIQUE_SUBSCRIPTS) ? subscript_run : subscript_general_run;
    } else if (((Name *)self->target)->place == NAME_LOCAL && local_variants[self->op][0] != NULL) {
        run = local_form(self, quick);
    }
    stmt_rewrite(&self->stmt, run);
}
