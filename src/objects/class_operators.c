// SPDX-License-Identifier: GPL-3.0-or-later
// The number slots of classes: functions that look __add__, __radd__ and their kin up.
//
//     a + b       a's class has class_add   ─▶  a.__add__(b)
//                 b's class has it too, derives from a's, and has an __radd__ of its own   ─▶  b.__radd__(a) first
//
// A slot is called with its object on either side, so one function does both directions, as the slots of built-in types
// do. What always holds: a method that is not there, or gives NotImplemented, leaves the other side to be asked.
#include "objects/class.h"
#include "objects/dunder.h"
#include "objects/protocol.h"
#include "objects/special.h"
#include "objects/str.h"

// The interned names of all operators' methods.
static struct OperatorNames {
    Borrowed plain[BINARY_COUNT];
    Borrowed reflected[BINARY_COUNT];
    Borrowed inplace[BINARY_COUNT];
    Borrowed unary[UNARY_COUNT];
    Borrowed divmod, reflected_divmod;
} operator_names;

// Fills it from the table of special methods, whose root holds the names.
static void operator_names_fill(void) {
    for (const DunderRow *row = dunder_rows; row->name != NULL; row++) {
        Borrowed name = dunder_name(row);
        int number = row->operator_number;
        if (row->offset == (int64_t)offsetof(Type, divide_modulo)) {
            *(row->kind == WRAP_BINARY ? &operator_names.divmod : &operator_names.reflected_divmod) = name;
        } else if (row->kind == WRAP_BINARY || row->kind == WRAP_POWER) {
            operator_names.plain[number] = name;
        } else if (row->kind == WRAP_REFLECTED || row->kind == WRAP_REFLECTED_POWER) {
            operator_names.reflected[number] = name;
        } else if (row->kind == WRAP_INPLACE) {
            operator_names.inplace[number] = name;
        } else if (row->offset >= (int64_t)offsetof(Type, unary) &&
                   row->offset < (int64_t)offsetof(Type, power_modulo)) {
            operator_names.unary[number] = name;
        }
    }
}

static const struct OperatorNames *operators(void) {
    if (UNLIKELY(operator_names.divmod == NULL)) {
        operator_names_fill();
    }
    return &operator_names;
}

// object.name(argument), or NotImplemented if there is no such method.
static Owned call_or_decline(Borrowed object, Borrowed name, Borrowed argument) {
    Borrowed found = type_lookup(object->type, name);
    return found == NULL ? not_implemented_new() : special_call_found(object, found, 1, &argument);
}

// Has the right operand's class another reflected method than the left one's?
static bool is_overridden(Borrowed left, Borrowed right, Borrowed name) {
    Borrowed of_right = type_lookup(right->type, name);
    return of_right != NULL && of_right != type_lookup(left->type, name);
}

typedef Owned (*BinarySlot)(Borrowed left, Borrowed right);

// `slot` is what both classes may have in theirs.
static Owned class_binary(Borrowed left, Borrowed right, BinarySlot left_slot, BinarySlot right_slot, BinarySlot slot,
                          Borrowed plain, Borrowed reflected) {
    bool ask_right = left->type != right->type && right_slot == slot;
    if (left_slot == slot) {
        if (ask_right && type_is_subtype(right->type, left->type) && is_overridden(left, right, reflected)) {
            Owned result = call_or_decline(right, reflected, left);
            if (result != NOT_IMPLEMENTED) {
                return result;
            }
            release(result);
            ask_right = false;
        }
        Owned result = call_or_decline(left, plain, right);
        if (result != NOT_IMPLEMENTED || !ask_right) {
            return result;
        }
        release(result);
    }
    return ask_right ? call_or_decline(right, reflected, left) : not_implemented_new();
}

static Owned class_operator(BinaryOperator op, Borrowed left, Borrowed right, BinarySlot slot) {
    return class_binary(left, right, left->type->binary[op], right->type->binary[op], slot, operators()->plain[op],
                        operators()->reflected[op]);
}

#define BINARY(enumerator, text, precedence, method)                                                                   \
    Owned class_binary_##enumerator(Borrowed left, Borrowed right) {                                                   \
        return class_operator(BINARY_##enumerator, left, right, class_binary_##enumerator);                            \
    }                                                                                                                  \
    Owned class_inplace_##enumerator(Borrowed left, Borrowed right) {                                                  \
        return call_or_decline(left, operators()->inplace[BINARY_##enumerator], right);                                \
    }
#define UNARY(enumerator, text, method)                                                                                \
    Owned class_unary_##enumerator(Borrowed self) {                                                                    \
        return special_call(self, operators()->unary[UNARY_##enumerator], 0, NULL);                                    \
    }
#include "operators.def"
#undef BINARY
#undef UNARY

Owned class_divide_modulo(Borrowed left, Borrowed right) {
    return class_binary(left, right, left->type->divide_modulo, right->type->divide_modulo, class_divide_modulo,
                        operators()->divmod, operators()->reflected_divmod);
}

// pow(base, exponent, modulus) asks the base only, as CPython 3.11 does.
Owned class_power_modulo(Borrowed base, Borrowed exponent, Borrowed modulus) {
    if (base->type->power_modulo != class_power_modulo) {
        return not_implemented_new();
    }
    Borrowed found = type_lookup(base->type, operators()->plain[BINARY_POWER]);
    if (found == NULL) {
        return not_implemented_new();
    }
    const Borrowed arguments[] = {exponent, modulus};
    return special_call_found(base, found, 2, arguments);
}
