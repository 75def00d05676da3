// SPDX-License-Identifier: GPL-3.0-or-later
// Arithmetic on any two objects: who is asked, in which order, and what is said when nobody can.
//
//     left + right     1. right's slot, if right's type derives from left's and has another slot
//                      2. left's slot      3. right's slot      each may answer NotImplemented
//                      4. sequences: concatenation, repetition
//                      5. TypeError: unsupported operand type(s) for +: 'int' and 'str'
//
// Both operands may have the same slot function (int + int): then it is asked once. The slots of types with
// TYPE_CONCATENATES (list, tuple, str, bytes …) for + and * are asked last, so that an __radd__ or __rmul__ of the
// other operand goes first, as in CPython, where sequences have slots of their own. Next: class_slots.c, the slots of
// classes; protocol_convert.c, int() and float().
#include "objects/bytes_like.h"
#include "objects/exception.h"
#include "objects/function.h"
#include "objects/protocol.h"
#include "objects/str.h"
#include "objects/type_internal.h"

#include <string.h>

typedef Owned (*BinarySlot)(Borrowed left, Borrowed right);

static const char *const binary_texts[BINARY_COUNT] = {
#define BINARY(enumerator, text, precedence, method) text,
#include "operators.def"
#undef BINARY
};

// ---- sequences ---------------------------------------------------------------------------------------------------

// The built-in sequence that a type with TYPE_CONCATENATES is, or derives from.
static const Type *sequence_type(const Type *type) {
    while (type_has(type->base, TYPE_CONCATENATES)) {
        type = type->base;
    }
    return type;
}

static bool is_sequence_operator(BinaryOperator op) { return op == BINARY_ADD || op == BINARY_MULTIPLY; }

// Is this type's slot for + or * the one of a built-in sequence?
static bool has_sequence_slot(const Type *type, BinaryOperator op) {
    return type_has(type, TYPE_CONCATENATES) && is_sequence_operator(op) &&
           type->binary[op] == sequence_type(type)->binary[op];
}

static BinarySlot number_slot(const Type *type, BinaryOperator op) {
    return has_sequence_slot(type, op) ? NULL : type->binary[op];
}

static Owned raise_concatenation(Borrowed left, Borrowed right) {
    if (is_bytes_like(left)) {
        return error_raise(&TypeErrorType, "can't concat %T to %T", right, left);
    }
    const char *name = type_short_name(sequence_type(left->type));
    return error_raise(&TypeErrorType, "can only concatenate %s (not \"%T\") to %s", name, right, name);
}

// Step 4. NotImplemented if neither operand is a sequence.
static Owned sequence_binary(BinaryOperator op, Borrowed left, Borrowed right) {
    bool from_left = has_sequence_slot(left->type, op);
    if (!from_left && (op == BINARY_ADD || !has_sequence_slot(right->type, op))) {
        return not_implemented_new();
    }
    Owned result = (from_left ? left : right)->type->binary[op](left, right);
    if (result != NOT_IMPLEMENTED) {
        return result;
    }
    release(result);
    return op == BINARY_ADD ? raise_concatenation(left, right)
                            : error_raise(&TypeErrorType, "can't multiply sequence by non-int of type '%T'",
                                          from_left ? right : left);
}

// ---- asking ------------------------------------------------------------------------------------------------------

// Calls a slot; false: it gave NotImplemented. *result may be NULL: failed.
static bool slot_answers(BinarySlot slot, Borrowed left, Borrowed right, Owned *result) {
    *result = slot(left, right);
    if (LIKELY(*result != NOT_IMPLEMENTED)) {
        return true;
    }
    release(*result);
    return false;
}

// Steps 1 to 3 with these two slots, either of which may be NULL; false: NotImplemented.
static bool slots_answer(BinarySlot left_slot, BinarySlot right_slot, Borrowed left, Borrowed right, Owned *result) {
    if (right_slot == left_slot) {
        right_slot = NULL;
    }
    if (left_slot != NULL) {
        if (right_slot != NULL && type_is_subtype(right->type, left->type)) {
            if (slot_answers(right_slot, left, right, result)) {
                return true;
            }
            right_slot = NULL;
        }
        if (slot_answers(left_slot, left, right, result)) {
            return true;
        }
    }
    return right_slot != NULL && slot_answers(right_slot, left, right, result);
}

static bool numbers_answer(BinaryOperator op, Borrowed left, Borrowed right, Owned *result) {
    BinarySlot right_slot = right->type == left->type ? NULL : number_slot(right->type, op);
    return slots_answer(number_slot(left->type, op), right_slot, left, right, result);
}

static Owned raise_unsupported(const char *text, Borrowed left, Borrowed right) {
    return error_raise(&TypeErrorType, "unsupported operand type(s) for %s: '%T' and '%T'", text, left, right);
}

static Owned raise_binary(BinaryOperator op, Borrowed left, Borrowed right) {
    if (op == BINARY_RIGHT_SHIFT && left->type == &BuiltinType &&
        strcmp(((const Builtin *)(const void *)left)->row->name, "print") == 0) {
        return error_raise(&TypeErrorType,
                           "unsupported operand type(s) for >>: '%T' and '%T'. Did you mean \"print(<message>, "
                           "file=<output_stream>)\"?",
                           left, right);
    }
    return raise_unsupported(op == BINARY_POWER ? "** or pow()" : binary_texts[op], left, right);
}

Owned object_binary(BinaryOperator op, Borrowed left, Borrowed right) {
    Owned result;
    if (numbers_answer(op, left, right, &result)) {
        return result;
    }
    if (is_sequence_operator(op)) {
        result = sequence_binary(op, left, right);
        if (result != NOT_IMPLEMENTED) {
            return result;
        }
        release(result);
    }
    return raise_binary(op, left, right);
}

// ---- in place ----------------------------------------------------------------------------------------------------

// A subclass of list is asked for its += before the other operand's __radd__; list itself after it. CPython 3.11 has it
// so.
static bool has_sequence_inplace(const Type *type, BinaryOperator op) {
    return !type_has(type, TYPE_CLASS) && type_has(type, TYPE_CONCATENATES) && is_sequence_operator(op) &&
           type->inplace[op] != NULL && type->inplace[op] == sequence_type(type)->inplace[op];
}

// x *= 'ab' repeats the text for a number x only: what is like a container itself is not taken for a number here.
static bool may_repeat_right(const Type *left, BinaryOperator op) {
    return op == BINARY_ADD || has_sequence_slot(left, op) || (!type_has(left, TYPE_CLASS) && left->length == NULL);
}

static Owned raise_inplace(BinaryOperator op, Borrowed left, Borrowed right) {
    char text[8] = {0};
    strcpy(text, binary_texts[op]);
    strcat(text, "=");
    return raise_unsupported(text, left, right);
}

Owned object_inplace(BinaryOperator op, Borrowed left, Borrowed right) {
    BinarySlot slot = left->type->inplace[op];
    bool is_sequence = has_sequence_inplace(left->type, op);
    Owned result;
    if (slot != NULL && !is_sequence && slot_answers(slot, left, right, &result)) {
        return result;
    }
    if (numbers_answer(op, left, right, &result)) {
        return result;
    }
    if (is_sequence && slot_answers(slot, left, right, &result)) {
        return result;
    }
    if (is_sequence_operator(op) && may_repeat_right(left->type, op)) {
        result = sequence_binary(op, left, right);
        if (result != NOT_IMPLEMENTED) {
            return result;
        }
        release(result);
    }
    return raise_inplace(op, left, right);
}

// ---- pow and divmod ----------------------------------------------------------------------------------------------

typedef Owned (*PowerSlot)(Borrowed base, Borrowed exponent, Borrowed modulus);

Owned object_power(Borrowed base, Borrowed exponent, Borrowed modulus) {
    if (modulus == NULL || modulus == NONE) {
        return object_binary(BINARY_POWER, base, exponent);
    }
    PowerSlot slots[] = {base->type->power_modulo, exponent->type->power_modulo, modulus->type->power_modulo};
    if (slots[0] != NULL && slots[1] != NULL && slots[1] != slots[0] && type_is_subtype(exponent->type, base->type)) {
        PowerSlot first = slots[1];
        slots[1] = slots[0];
        slots[0] = first;
    }
    for (int i = 0; i < 3; i++) {
        bool asked = (i > 0 && slots[i] == slots[0]) || (i > 1 && slots[i] == slots[1]);
        if (slots[i] == NULL || asked) {
            continue;
        }
        Owned result = slots[i](base, exponent, modulus);
        if (result != NOT_IMPLEMENTED) {
            return result;
        }
        release(result);
    }
    return error_raise(&TypeErrorType, "unsupported operand type(s) for ** or pow(): '%T', '%T', '%T'", base, exponent,
                       modulus);
}

Owned object_divide_modulo(Borrowed left, Borrowed right) {
    BinarySlot right_slot = right->type == left->type ? NULL : right->type->divide_modulo;
    Owned result;
    if (slots_answer(left->type->divide_modulo, right_slot, left, right, &result)) {
        return result;
    }
    return raise_unsupported("divmod()", left, right);
}

// ---- unary -------------------------------------------------------------------------------------------------------

static const char *const unary_texts[UNARY_COUNT] = {
#define UNARY(enumerator, text, method) text,
#include "operators.def"
#undef UNARY
};

Owned object_unary(UnaryOperator op, Borrowed object) {
    Owned (*slot)(Borrowed) = object->type->unary[op];
    if (slot == NULL) {
        return error_raise(&TypeErrorType, "bad operand type for unary %s: '%T'", unary_texts[op], object);
    }
    return slot(object);
}

Owned object_absolute(Borrowed object) {
    if (object->type->absolute == NULL) {
        return error_raise(&TypeErrorType, "bad operand type for abs(): '%T'", object);
    }
    return object->type->absolute(object);
}
