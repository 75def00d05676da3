// SPDX-License-Identifier: GPL-3.0-or-later
// Numbers without objects: what arithmetic, comparisons and subscripts read of their operands.
//
//     a * b + c     multiply_LL gives the Number a · b in registers;
//                   add_NL adds c, and only the sum becomes an object
//
// An operand that is a local, a constant or any expression comes as an object, and is looked into where it is used; a
// Binary (OPERAND_NUMBER) comes as an int, a float, or the object that its operator's protocol gave. So an object that
// the program can see is never made twice, nor left out: the steps in between have no names.
//
// A node that reads operands has two parts. The fast one, a variant for each pair of operand kinds, reads them
// (operand_take) and is done if they are what it knows. If not, or if one could not be read, it ends by calling the
// other part with what it has read; there both operands are settled: what was evaluated is there already, what was only
// looked at is held now, and what could not be looked at is evaluated (operands_settle). As that call is the last thing
// a variant does, the fast part of one that reads locals needs no stack frame of its own.
//
// Next: eval_binary.h, the arithmetic.
#ifndef TALLY_EVAL_NUMBER_H
#define TALLY_EVAL_NUMBER_H

#include "eval/nodes.h"

static ALWAYS_INLINE Number number_from_object(Object *object) {
    return (Number){.kind = object == NULL ? NUMBER_FAILED : NUMBER_OBJECT, .object = object};
}

static ALWAYS_INLINE bool number_failed(Number number) { return UNLIKELY(number.kind == NUMBER_FAILED); }

// An operand's value, owned if it is evaluated (OPERAND_EXPRESSION, OPERAND_NUMBER), else borrowed. One that failed has
// raised, if it was evaluated; else nothing has happened.
static ALWAYS_INLINE Number operand_take(OperandSource source, Operand kind, Frame *frame) {
    switch (kind) {
    case OPERAND_LOCAL: return number_from_object(frame->slots[source.slot].held);
    case OPERAND_CONSTANT: return (Number){.kind = NUMBER_OBJECT, .object = source.constant};
    case OPERAND_PEEK: return number_from_object(source.expr->peek(source.expr, frame));
    case OPERAND_NUMBER: return source.expr->number(source.expr, frame);
    case OPERAND_EXPRESSION: break;
    }
    return number_from_object(source.expr->eval(source.expr, frame));
}

static ALWAYS_INLINE bool operand_is_evaluated(Operand kind) {
    return kind == OPERAND_EXPRESSION || kind == OPERAND_NUMBER;
}
static inline bool operand_is_looked_at(Operand kind) { return !operand_is_evaluated(kind); }

// A right operand that is evaluated may run code, and then what a peek at the left one has shown may be gone.
static inline Operand operand_of_left(const Expr *left, const Expr *right) {
    return left->operand == OPERAND_PEEK && operand_is_evaluated(right->operand) ? OPERAND_EXPRESSION
                                                                                 : (Operand)left->operand;
}

// The kind for a parent that has no use for numbers.
static inline Operand operand_as_object(Operand kind) { return kind == OPERAND_NUMBER ? OPERAND_EXPRESSION : kind; }

// Gives back what operand_take has given.
static ALWAYS_INLINE void number_done(Number number, Operand kind) {
    if (kind == OPERAND_EXPRESSION || (kind == OPERAND_NUMBER && UNLIKELY(number.kind == NUMBER_OBJECT))) {
        release(number.object);
    }
}

// The number as an object, if it is one or a block for it lies ready; NULL: neither (nothing is pending).
static ALWAYS_INLINE Owned number_box_fast(Number number) {
    switch ((NumberKind)number.kind) {
    case NUMBER_INT: return int_from_int64_fast(number.integer);
    case NUMBER_FLOAT: return float_new_fast(number.real);
    case NUMBER_OBJECT: return number.object;
    case NUMBER_FAILED: break;
    }
    return NULL;
}

// The number as an object. The caller owns it; NULL: a failed one, or MemoryError.
Owned number_box_slow(Number number);
static ALWAYS_INLINE Owned number_box(Number number) {
    Owned object = number_box_fast(number);
    return LIKELY(object != NULL) ? object : number_box_slow(number);
}

// Both operands of a node as objects, for its slow part: what operand_take has read of them, or else their values now.
// The caller owns them. False: an exception is pending, and nothing is owned.
bool operands_settle(Expr *left_expr, Expr *right_expr, Frame *frame, Number left, Number right, Owned *left_object,
                     Owned *right_object);

// ---- looking into them -------------------------------------------------------------------------------------------

static ALWAYS_INLINE bool number_is_int(Number number, Operand kind) {
    if (kind == OPERAND_NUMBER) {
        return number.kind == NUMBER_INT;
    }
    return number.object->type == &IntType;
}

// The value of one that is an int; false: it has more than two digits.
static ALWAYS_INLINE bool number_int_value(Number number, Operand kind, int64_t *value) {
    if (kind == OPERAND_NUMBER) {
        *value = number.integer;
        return true;
    }
    const Int *self = as_int(number.object);
    if (LIKELY(int_is_single(self))) {
        *value = int_single_value(self);
        return true;
    }
    *value = int_compact_value(self);
    return int_is_compact(self);
}

// An exact int or float as a double without rounding; false: another type, or too large an int.
static ALWAYS_INLINE bool number_double_value(Number number, Operand kind, double *value) {
    if (kind == OPERAND_NUMBER ? number.kind == NUMBER_FLOAT : number.object->type == &FloatType) {
        *value = kind == OPERAND_NUMBER ? number.real : float_value(number.object);
        return true;
    }
    int64_t integer;
    if (!number_is_int(number, kind) || !number_int_value(number, kind, &integer)) {
        return false;
    }
    *value = (double)integer;
    return integer <= ((int64_t)1 << 53) && integer >= -((int64_t)1 << 53);
}

#endif
