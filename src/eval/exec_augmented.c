// SPDX-License-Identifier: GPL-3.0-or-later
// Augmented assignment: target op= value. The target's parts are evaluated once, then its value, then `value`; the
// result is stored back, also when the object changed in place.
//
//     n += 1      a local name: variants by operator and by the operand kind of the value
//     a[i] += 1   the place is found once, if neither it nor the value takes more than a look
//
// An int never changes: `n += 1` binds n to another object. A str that nobody else holds grows in place, as in CPython,
// which makes building a text with += linear.
//
// Next: exec_loop.c.
#include "objects/str.h"
#include "eval/eval_attribute.h"
#include "eval/eval_binary.h"
#include "eval/forms.h"
#include "eval/operand_variants.h"
#include "eval/techniques.h"

// Takes over both operands.
static __attribute__((noinline)) Owned augmented_protocol(AugmentedAssign *self, Frame *frame, Owned left,
                                                          Owned right) {
    frame->at = &self->stmt.node;
    Owned result = object_inplace(self->op, left, right);
    release(left);
    release(right);
    return result;
}

// ---- n op= value, n a local that the value can't bind ------------------------------------------------------------

static ALWAYS_INLINE Slot *target_slot(const AugmentedAssign *self, Frame *frame) {
    return &frame->slots[self->target_source.slot];
}

// s += t where the name alone holds s: the name gives s up while it grows.
static Flow append_to_name(AugmentedAssign *self, Frame *frame, Slot *slot, Owned right) {
    frame->at = &self->stmt.node;
    Owned result = str_append(slot_take(slot), right);
    slot->held = result;
    release(right);
    return result != NULL ? FLOW_NORMAL : FLOW_RAISE;
}

static Flow store_result(Slot *slot, Owned result) {
    if (UNLIKELY(result == NULL)) {
        return FLOW_RAISE;
    }
    slot_set(slot, result);
    return FLOW_NORMAL;
}

// Takes over both operands. Texts grow in place also without techniques, since that a text stays the same object can
// be seen.
static Flow augmented_by_protocol(AugmentedAssign *self, Frame *frame, Slot *slot, Owned left, Owned right) {
    if (self->op == BINARY_ADD && left->type == &StrType && right->type == &StrType && slot->held == left) {
        release(left);
        return append_to_name(self, frame, slot, right);
    }
    return store_result(slot, augmented_protocol(self, frame, left, right));
}

// Whatever is not int or float arithmetic. `value` is what was read of the value.
static __attribute__((noinline)) Flow augmented_finish(Stmt *stmt, Frame *frame, Number value) {
    node_missed(&stmt->node);
    AugmentedAssign *self = (AugmentedAssign *)stmt;
    Owned left, right;
    Number unread = {.kind = NUMBER_FAILED};
    if (!operands_settle(self->target, self->value, frame, unread, value, &left, &right)) {
        return FLOW_RAISE;
    }
    return augmented_by_protocol(self, frame, target_slot(self, frame), left, right);
}

static __attribute__((noinline)) Flow augmented_box(Stmt *stmt, Frame *frame, Number result) {
    frame->at = &stmt->node;
    return store_result(target_slot((AugmentedAssign *)stmt, frame), number_box_slow(result));
}

static __attribute__((noinline)) Flow destroyed(Object *old) {
    object_destroy(old);
    return FLOW_NORMAL;
}

static ALWAYS_INLINE Flow augmented_local(Stmt *stmt, Frame *frame, BinaryOperator op, Operand kind) {
    const AugmentedAssign *self = (AugmentedAssign *)stmt;
    Slot *slot = target_slot(self, frame);
    Number left = number_from_object(slot->held);
    Number right = {.kind = NUMBER_FAILED};
    if (number_failed(left)) {
        return augmented_finish(stmt, frame, right);
    }
    right = operand_take(self->value_source, kind, frame);
    Number result;
    if (number_failed(right) || UNLIKELY(!arithmetic_fast(op, left, OPERAND_LOCAL, right, kind, &result))) {
        return augmented_finish(stmt, frame, right);
    }
    number_done(right, kind);
    Owned boxed = number_box_fast(result);
    if (UNLIKELY(boxed == NULL)) {
        return augmented_box(stmt, frame, result);
    }
    slot->held = boxed;
    return LIKELY((left.object->refcount -= 1) > 0) ? FLOW_NORMAL : destroyed(left.object);
}

// ---- variants of n op= value -------------------------------------------------------------------------------------

#define LOCAL_VARIANTS(prefix, OP)                                                                                     \
    static Flow prefix##_E(Stmt *stmt, Frame *frame) {                                                                 \
        return augmented_local(stmt, frame, BINARY_##OP, OPERAND_EXPRESSION);                                          \
    }                                                                                                                  \
    static Flow prefix##_L(Stmt *stmt, Frame *frame) {                                                                 \
        return augmented_local(stmt, frame, BINARY_##OP, OPERAND_LOCAL);                                               \
    }                                                                                                                  \
    static Flow prefix##_C(Stmt *stmt, Frame *frame) {                                                                 \
        return augmented_local(stmt, frame, BINARY_##OP, OPERAND_CONSTANT);                                            \
    }                                                                                                                  \
    static Flow prefix##_N(Stmt *stmt, Frame *frame) {                                                                 \
        return augmented_local(stmt, frame, BINARY_##OP, OPERAND_NUMBER);                                              \
    }                                                                                                                  \
    static Flow prefix##_P(Stmt *stmt, Frame *frame) { return augmented_local(stmt, frame, BINARY_##OP, OPERAND_PEEK); }

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

#define LOCAL_ROW(prefix)                                                                                              \
    { prefix##_E, prefix##_L, prefix##_C, prefix##_N, prefix##_P }

static const Execute local_variants[BINARY_COUNT][OPERAND_KINDS] = {
    [BINARY_ADD] = LOCAL_ROW(add),
    [BINARY_SUBTRACT] = LOCAL_ROW(subtract),
    [BINARY_MULTIPLY] = LOCAL_ROW(multiply),
    [BINARY_TRUE_DIVIDE] = LOCAL_ROW(true_divide),
    [BINARY_FLOOR_DIVIDE] = LOCAL_ROW(floor_divide),
    [BINARY_REMAINDER] = LOCAL_ROW(modulo),
    [BINARY_AND] = LOCAL_ROW(bit_and),
    [BINARY_OR] = LOCAL_ROW(bit_or),
    [BINARY_XOR] = LOCAL_ROW(bit_xor),
    [BINARY_LEFT_SHIFT] = LOCAL_ROW(shift_left),
    [BINARY_RIGHT_SHIFT] = LOCAL_ROW(shift_right),
};

// ---- other targets -----------------------------------------------------------------------------------------------

static Owned release_and_fail(Owned left) {
    release(left);
    return NULL;
}

// left op= right: consumes both; the result is owned. A right number of kind OPERAND_NUMBER, or an object.
static ALWAYS_INLINE Owned combine_with(AugmentedAssign *self, Frame *frame, Owned left, Number right, Operand kind) {
    Number number;
    if (!number_failed(right) &&
        LIKELY(arithmetic_fast(self->op, number_from_object(left), OPERAND_EXPRESSION, right, kind, &number))) {
        release(left);
        number_done(right, kind);
        return number_box(number);
    }
    node_missed(&self->stmt.node);
    Owned object = number_box(right);
    return object != NULL ? augmented_protocol(self, frame, left, object) : release_and_fail(left);
}

// left op= (the statement's value): consumes `left`; the result is owned.
static ALWAYS_INLINE Owned combine(AugmentedAssign *self, Frame *frame, Owned left, bool quick) {
    if (left == NULL) {
        return NULL;
    }
    if (!quick) {
        Owned right = expr_eval(self->value, frame);
        return right != NULL ? augmented_protocol(self, frame, left, right) : release_and_fail(left);
    }
    if (self->value->operand == OPERAND_NUMBER) {
        return combine_with(self, frame, left, operand_take(self->value_source, OPERAND_NUMBER, frame), OPERAND_NUMBER);
    }
    return combine_with(self, frame, left, number_from_object(expr_eval(self->value, frame)), OPERAND_EXPRESSION);
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

// A steady target names the same place after the value has been evaluated: a name, or an attribute or item of a local.
static bool is_local(const Expr *expr) { return expr->operand == OPERAND_LOCAL; }

static bool is_steady(const Expr *target) {
    if (target->kind == EXPR_ATTRIBUTE) {
        return is_local(((const Attribute *)target)->value);
    }
    if (target->kind == EXPR_SUBSCRIPT) {
        const Subscript *subscript = (const Subscript *)target;
        return is_local(subscript->value) && (is_local(subscript->index) || subscript->index->kind == EXPR_CONSTANT);
    }
    return true;
}

static ALWAYS_INLINE Flow augmented_steady(Stmt *stmt, Frame *frame, bool quick) {
    AugmentedAssign *self = (AugmentedAssign *)stmt;
    Owned result = combine(self, frame, expr_eval(self->target, frame), quick);
    return result != NULL && self->target->store(self->target, frame, result) ? FLOW_NORMAL : FLOW_RAISE;
}

// A local name, also one that the value may bind to something else.
static Flow local_general_run(Stmt *stmt, Frame *frame) {
    AugmentedAssign *self = (AugmentedAssign *)stmt;
    Owned left = expr_eval(self->target, frame);
    Owned right = left == NULL ? NULL : expr_eval(self->value, frame);
    if (right == NULL) {
        release_if_any(left);
        return FLOW_RAISE;
    }
    return augmented_by_protocol(self, frame, &frame->slots[((Name *)self->target)->slot], left, right);
}

static Flow steady_general_run(Stmt *stmt, Frame *frame) { return augmented_steady(stmt, frame, false); }

static Flow steady_run(Stmt *stmt, Frame *frame) { return augmented_steady(stmt, frame, true); }

static Flow attribute_general_run(Stmt *stmt, Frame *frame) { return augmented_attribute(stmt, frame, false); }

static Flow attribute_run(Stmt *stmt, Frame *frame) { return augmented_attribute(stmt, frame, true); }

static Flow subscript_general_run(Stmt *stmt, Frame *frame) { return augmented_subscript(stmt, frame, false); }

static Flow subscript_run(Stmt *stmt, Frame *frame) { return augmented_subscript(stmt, frame, true); }

static Execute usual_run(const Expr *target) {
    if (target->kind == EXPR_NAME && ((const Name *)target)->place == NAME_LOCAL) {
        return local_general_run;
    }
    bool quick = technique_is_on(TECHNIQUE_ARITHMETIC);
    if (is_steady(target)) {
        return quick ? steady_run : steady_general_run;
    }
    if (target->kind == EXPR_ATTRIBUTE) {
        return quick ? attribute_run : attribute_general_run;
    }
    return quick && technique_is_on(TECHNIQUE_SUBSCRIPTS) ? subscript_run : subscript_general_run;
}

// ---- a place op= a value, both only looked at --------------------------------------------------------------------

// The place where the target's value lies, found without running code; NULL: not found so.
static Slot *target_place(const Expr *target, Frame *frame) {
    if (target->kind == EXPR_ATTRIBUTE) {
        return attribute_place((const Attribute *)target, frame);
    }
    return target->kind == EXPR_SUBSCRIPT ? subscript_place((const Subscript *)target, frame)
                                          : name_place((const Name *)target, frame);
}

// No code runs between looking and storing, for the place holds a number, and gets one.
static Flow augmented_place_run(Stmt *stmt, Frame *frame) {
    const AugmentedAssign *self = (AugmentedAssign *)stmt;
    Slot *place = target_place(self->target, frame);
    Number right = operand_take(self->value_source, self->value->operand, frame);
    Number result;
    Owned boxed = NULL;
    if (LIKELY(
            place != NULL && !number_failed(right) &&
            arithmetic_fast(self->op, number_from_object(place->held), OPERAND_LOCAL, right, OPERAND_LOCAL, &result))) {
        boxed = number_box_fast(result);
    }
    if (UNLIKELY(boxed == NULL)) {
        return usual_run(self->target)(stmt, frame);
    }
    slot_set(place, boxed);
    return FLOW_NORMAL;
}

// ---- preparation -------------------------------------------------------------------------------------------------

const FormRow augmented_forms[] = {
    FORM(steady_run, "numbers:"),
    FORM(attribute_run, "numbers:"),
    FORM(subscript_run, "numbers:"),
    FORM(steady_general_run, "asks the type"),
    FORM(attribute_general_run, "asks the type"),
    FORM(subscript_general_run, "asks the type"),
    FORM(local_general_run, "asks the type"),
    FORM(augmented_place_run, "numbers, in place:"),
    {NULL, "numbers, in its slot:"},
};

void augmented_assign_prepare(AugmentedAssign *self) {
    self->target_source = operand_source(self->target);
    self->value_source = operand_source(self->value);
    Execute run = usual_run(self->target);
    bool quick = technique_is_on(TECHNIQUE_ARITHMETIC);
    if (quick && is_local(self->target) && local_variants[self->op][0] != NULL) {
        run = local_variants[self->op][self->value->operand];
    } else if (quick && self->target->operand == OPERAND_PEEK && operand_is_looked_at(self->value->operand)) {
        run = augmented_place_run;
    }
    stmt_rewrite(&self->stmt, run);
}
