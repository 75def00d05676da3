// SPDX-License-Identifier: GPL-3.0-or-later
// bool: the two ints with names of their own.
//
//     True    { type bool, size 1, digits 1 0 }     28 bytes, like 1
//     False   { type bool, size 0, digits 0 0 }     24 bytes, like 0
//
// A bool is an int in all that follows: True + True is 2. Only its text, and the bitwise operators between two bools,
// are its own. There are no other objects of the type; both are static and held by a named root.
//
// Next: float.c.
#include "objects/arguments.h"
#include "objects/int.h"
#include "objects/protocol.h"
#include "objects/str.h"

// ---- create ------------------------------------------------------------------------------------------------------

CompactInt true_object = {.object = {.refcount = 1, .type = &BoolType}, .size = 1, .digits = {1, 0}};
CompactInt false_object = {.object = {.refcount = 1, .type = &BoolType}, .size = 0, .digits = {0, 0}};

static Owned bool_create(Type *type, const Arguments *arguments) {
    (void)type; // bool has no subclasses
    if (!arguments_refuse_keywords("bool", arguments) || !arguments_check_count("bool", arguments, 0, 1)) {
        return NULL;
    }
    Answer answer = arguments->count == 0 ? NO : object_truth(arguments_get(arguments, 0));
    return answer == FAILED ? NULL : bool_new(answer == YES);
}

// ---- repr --------------------------------------------------------------------------------------------------------

static Owned bool_repr(Borrowed self) { return str_intern_text(as_int(self)->size != 0 ? "True" : "False"); }

// ---- operators ---------------------------------------------------------------------------------------------------

// Between two bools a bool, else what int makes of it.
static Owned bool_bitwise(Borrowed left, Borrowed right, BinaryOperator op) {
    if (left->type != &BoolType || right->type != &BoolType) {
        return IntType.binary[op](left, right);
    }
    bool first = left == OBJECT_TRUE;
    bool second = right == OBJECT_TRUE;
    return bool_new(op == BINARY_AND ? first && second : op == BINARY_OR ? first || second : first != second);
}
static Owned bool_and(Borrowed left, Borrowed right) { return bool_bitwise(left, right, BINARY_AND); }
static Owned bool_or(Borrowed left, Borrowed right) { return bool_bitwise(left, right, BINARY_OR); }
static Owned bool_xor(Borrowed left, Borrowed right) { return bool_bitwise(left, right, BINARY_XOR); }

// ---- Type --------------------------------------------------------------------------------------------------------

Type BoolType = {
    .name = "bool",
    .doc =
        "bool(x=False, /)\n\nTrue if x is true, else False. The only two objects of this type, which is a kind of int.",
    .base = &IntType,
    .basic_size = sizeof(Int),
    .item_size = sizeof(uint32_t),
    .flags = TYPE_IMMUTABLE | TYPE_IS_INT,
    .repr = bool_repr,
    .new = bool_create,
    .binary = {[BINARY_AND] = bool_and, [BINARY_OR] = bool_or, [BINARY_XOR] = bool_xor},
};
