// SPDX-License-Identifier: GPL-3.0-or-later
// The special methods and the slots of Type that they stand for: one table, read in both directions.
//
//     class C: def __len__(self): …     ──▶  C.length = class_length        class_slots.c, class_operators.c
//     ListType.length = list_length     ──▶  list.__dict__['__len__']       slot_wrappers.c
#ifndef TALLY_OBJECTS_DUNDER_H
#define TALLY_OBJECTS_DUNDER_H

#include "memory/type.h"

// How a slot is called when its special method is called: what the wrapper of a built-in type's slot does.
typedef enum WrapperKind {
    WRAP_NONE, // the slot gets no wrapper of this name
    WRAP_UNARY,
    WRAP_NEXT,
    WRAP_HASH,
    WRAP_TRUTH,
    WRAP_LENGTH,
    WRAP_BINARY,
    WRAP_REFLECTED,
    WRAP_INPLACE,
    WRAP_POWER,
    WRAP_REFLECTED_POWER,
    WRAP_COMPARE,
    WRAP_CONTAINS,
    WRAP_GET_ITEM,
    WRAP_SET_ITEM,
    WRAP_DELETE_ITEM,
    WRAP_GET_ATTRIBUTE,
    WRAP_SET_ATTRIBUTE,
    WRAP_DELETE_ATTRIBUTE,
    WRAP_GET,
    WRAP_SET,
    WRAP_DELETE,
    WRAP_CALL,
    WRAP_INIT,
    WRAP_FINALIZE,
} WrapperKind;

typedef void (*AnySlot)(void); // a slot of any signature

typedef struct DunderRow {
    const char *name;
    int64_t offset;         // of the slot in Type, bytes
    AnySlot class_function; // what a class that defines the method has in the slot
    WrapperKind kind;
    int operator_number; // of a comparison, binary or unary operator
    const char *signature;
    const char *help;
} DunderRow;

// Rows of one slot stand together. Ends with a row whose name is NULL.
extern const DunderRow dunder_rows[];
// The interned name of a row.
Borrowed dunder_name(const DunderRow *row);
bool dunders_init(void);

static inline AnySlot type_slot(const Type *type, int64_t offset) {
    return *(const AnySlot *)(const void *)((const char *)type + offset);
}
static inline void type_slot_set(Type *type, int64_t offset, AnySlot function) {
    *(AnySlot *)(void *)((char *)type + offset) = function;
}

// ---- what classes have in their slots ----------------------------------------------------------------------------
Owned class_repr(Borrowed self);
Owned class_str(Borrowed self);
int64_t class_hash(Borrowed self);
Owned class_compare(Borrowed self, Borrowed other, Comparison comparison);
Answer class_truth(Borrowed self);
Owned class_get_attribute(Borrowed self, Borrowed name);
bool class_set_attribute(Borrowed self, Borrowed name, Borrowed value);
Owned class_descriptor_get(Borrowed self, Borrowed object, Borrowed type);
bool class_descriptor_set(Borrowed self, Borrowed object, Borrowed value);
Owned class_call(Borrowed self, const Arguments *arguments);
Owned class_create(Type *type, const Arguments *arguments); // through __new__
bool class_init(Borrowed self, const Arguments *arguments);
void class_finalize(Borrowed self);
int64_t class_length(Borrowed self);
Owned class_get_item(Borrowed self, Borrowed key);
bool class_set_item(Borrowed self, Borrowed key, Borrowed value);
Answer class_contains(Borrowed self, Borrowed item);
Owned class_iterate(Borrowed self);
Owned class_next(Borrowed self);
Owned class_power_modulo(Borrowed base, Borrowed exponent, Borrowed modulus);
Owned class_divide_modulo(Borrowed left, Borrowed right);
Owned class_absolute(Borrowed self);
Owned class_to_int(Borrowed self);
Owned class_to_float(Borrowed self);
Owned class_to_index(Borrowed self);
#define BINARY(enumerator, text, precedence, method)                                                                   \
    Owned class_binary_##enumerator(Borrowed left, Borrowed right);                                                    \
    Owned class_inplace_##enumerator(Borrowed left, Borrowed right);
#define UNARY(enumerator, text, method) Owned class_unary_##enumerator(Borrowed self);
#include "operators.def"
#undef BINARY
#undef UNARY

#endif
