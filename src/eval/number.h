// SPDX-License-Identifier: GPL-3.0-or-later
// Numbers without objects: what arithmetic, comparisons and subscripts read of their operands.
//
//     a * b + c        multiply_LL gives the Number a · b in registers; add_NL adds c, and only the sum becomes an
//     object
//
// An operand that is a local, a constant or any expression comes as an object, and is looked into where it is used; a
// Binary (OPERAND_NUMBER) comes as an int, a float, or the object that its operator's protocol gave. So an object that
// the program can see is never made twice, nor left out: the steps in between have no names.
//
// Next: eval_binary.h, the arithmetic.
#ifndef TALLY_EVAL_NUMBER_H
#define TALLY_EVAL_NUMBER_H

#include "eval/nodes.h"

static ALWAYS_INLINE Number number_from_object(Object *object) {
    return (Number){.kind = object == NULL ? NUMBER_FAILED : NUMBER_OBJECT, .object = object};
}

// An operand's value; one of kind OPERAND_LOCAL and OPERAND_CONSTANT is borrowed. number_done gives back what is owned.
static ALWAYS_INLINE Number number_read(OperandSource source, Operand kind, Frame *frame, const Node *at) {
    if (kind == OPERAND_NUMBER) {
        return ((Binary *)source.expr)->number(source.expr, frame);
    }
    return number_from_object(object_mutable(operand_read(source, kind, frame, at)));
}

static ALWAYS_INLINE bool number_failed(Number number) { return UNLIKELY(number.kind == NUMBER_FAILED); }

static ALWAYS_INLINE void number_done(Number number, Operand kind) {
    if (kind == OPERAND_EXPRESSION || (kind == OPERAND_NUMBER && UNLIKELY(number.kind == NUMBER_OBJECT))) {
        release(number.object);
    }
}

// The number as an object. The caller owns it; NULL: a failed one, or MemoryError.
static ALWAYS_INLINE Owned number_box(Number number) {
    switch ((NumberKind)number.kind) {
    case NUMBER_INT: return int_from_int64(number.integer);
    case NUMBER_FLOAT: return float_new(number.real);
    case NUMBER_OBJECT: return number.object;
    case NUMBER_FAILED: break;
    }
    return NULL;
}

// An operand as an object of which the caller owns one reference; what number_read gave is used up if it was owned.
static ALWAYS_INLINE Owned number_to_object(Number number, Operand kind) {
    return kind == OPERAND_LOCAL || kind == OPERAND_CONSTANT ? retain(number.object) : number_box(number);
}

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
    *value = int_compact_value(as_int(number.object));
    return int_is_compact(as_int(number.object));
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
