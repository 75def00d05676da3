// SPDX-License-Identifier: GPL-3.0-or-later
// The table of special methods: which slot each stands for, and how each is called.
//
//     name       slot      in classes          wrapper
//     __len__    length    class_length        WRAP_LENGTH: no argument, an int
//     __add__    binary +  class_add           WRAP_BINARY: slot(self, value)
//     __radd__   binary +  class_add           WRAP_REFLECTED: slot(value, self)
//
// What always holds: the rows of one slot are neighbours, so whoever fills slots sees all methods of one at once.
// Next: class_slots.c and slot_wrappers.c, the two readers.
#include "objects/dunder.h"

#include "memory/roots.h"
#include "objects/str.h"

#define SLOT(field) ((int64_t)offsetof(Type, field))
#define FUNCTION(function) ((AnySlot)(function))
#define ROW(dunder, field, function, kind, signature, help)                                                            \
    { dunder, SLOT(field), FUNCTION(function), kind, 0, signature, help }

const DunderRow dunder_rows[] = {
    ROW("__repr__", repr, class_repr, WRAP_UNARY, "($self, /)", "The text of the object as the interpreter shows it."),
    ROW("__str__", str, class_str, WRAP_UNARY, "($self, /)", "The object as text."),
    ROW("__hash__", hash, class_hash, WRAP_HASH, "($self, /)", "The object's hash."),
#define COMPARISON(enumerator, text, method)                                                                           \
    {"__" method "__",     SLOT(compare),       FUNCTION(class_compare), WRAP_COMPARE,                                 \
     COMPARE_##enumerator, "($self, value, /)", "self " text " value."},
#include "operators.def"
#undef COMPARISON
    ROW("__bool__", truth, class_truth, WRAP_TRUTH, "($self, /)", "True if the object counts as true."),
    ROW("__getattribute__", get_attribute, class_get_attribute, WRAP_GET_ATTRIBUTE, "($self, name, /)", "self.name."),
    ROW("__getattr__", get_attribute, class_get_attribute, WRAP_NONE, "($self, name, /)", "self.name, if not found."),
    ROW("__setattr__", set_attribute, class_set_attribute, WRAP_SET_ATTRIBUTE, "($self, name, value, /)",
        "self.name = value."),
    ROW("__delattr__", set_attribute, class_set_attribute, WRAP_DELETE_ATTRIBUTE, "($self, name, /)", "del self.name."),
    ROW("__get__", descriptor_get, class_descriptor_get, WRAP_GET, "($self, instance, owner=None, /)",
        "The attribute of instance (or of owner) that this descriptor stands for."),
    ROW("__set__", descriptor_set, class_descriptor_set, WRAP_SET, "($self, instance, value, /)",
        "Set the attribute of instance."),
    ROW("__delete__", descriptor_set, class_descriptor_set, WRAP_DELETE, "($self, instance, /)",
        "Delete the attribute of instance."),
    ROW("__call__", call, class_call, WRAP_CALL, "($self, /, *args, **kwargs)", "Call the object as a function."),
    ROW("__init__", init, class_init, WRAP_INIT, "($self, /, *args, **kwargs)", "Initialise the new object."),
    ROW("__del__", finalize, class_finalize, WRAP_FINALIZE, "($self, /)", "Called when the object is about to die."),
    ROW("__len__", length, class_length, WRAP_LENGTH, "($self, /)", "The number of items."),
    ROW("__getitem__", get_item, class_get_item, WRAP_GET_ITEM, "($self, key, /)", "self[key]."),
    ROW("__setitem__", set_item, class_set_item, WRAP_SET_ITEM, "($self, key, value, /)", "self[key] = value."),
    ROW("__delitem__", set_item, class_set_item, WRAP_DELETE_ITEM, "($self, key, /)", "del self[key]."),
    ROW("__contains__", contains, class_contains, WRAP_CONTAINS, "($self, key, /)", "key in self."),
    ROW("__iter__", iterate, class_iterate, WRAP_UNARY, "($self, /)", "An iterator over the object."),
    ROW("__next__", next, class_next, WRAP_NEXT, "($self, /)", "The next item."),
#define BINARY(enumerator, text, precedence, method)                                                                   \
    {"__" method "__",                                                                                                 \
     SLOT(binary[BINARY_##enumerator]),                                                                                \
     FUNCTION(class_binary_##enumerator),                                                                              \
     BINARY_##enumerator == BINARY_POWER ? WRAP_POWER : WRAP_BINARY,                                                   \
     BINARY_##enumerator,                                                                                              \
     BINARY_##enumerator == BINARY_POWER ? "($self, value, mod=None, /)" : "($self, value, /)",                        \
     "self " text " value."},                                                                                          \
        {"__r" method "__",                                                                                            \
         SLOT(binary[BINARY_##enumerator]),                                                                            \
         FUNCTION(class_binary_##enumerator),                                                                          \
         BINARY_##enumerator == BINARY_POWER ? WRAP_REFLECTED_POWER : WRAP_REFLECTED,                                  \
         BINARY_##enumerator,                                                                                          \
         BINARY_##enumerator == BINARY_POWER ? "($self, value, mod=None, /)" : "($self, value, /)",                    \
         "value " text " self."},
#include "operators.def"
#undef BINARY
#define BINARY(enumerator, text, precedence, method)                                                                   \
    {"__i" method "__",                                                                                                \
     SLOT(inplace[BINARY_##enumerator]),                                                                               \
     FUNCTION(class_inplace_##enumerator),                                                                             \
     WRAP_INPLACE,                                                                                                     \
     BINARY_##enumerator,                                                                                              \
     "($self, value, /)",                                                                                              \
     "self " text "= value."},
#include "operators.def"
#undef BINARY
#define UNARY(enumerator, text, method)                                                                                \
    {"__" method "__",                                                                                                 \
     SLOT(unary[UNARY_##enumerator]),                                                                                  \
     FUNCTION(class_unary_##enumerator),                                                                               \
     WRAP_UNARY,                                                                                                       \
     UNARY_##enumerator,                                                                                               \
     "($self, /)",                                                                                                     \
     text "self."},
#include "operators.def"
#undef UNARY
    ROW("__pow__", power_modulo, class_power_modulo, WRAP_NONE, "", ""),
    ROW("__divmod__", divide_modulo, class_divide_modulo, WRAP_BINARY, "($self, value, /)", "divmod(self, value)."),
    ROW("__rdivmod__", divide_modulo, class_divide_modulo, WRAP_REFLECTED, "($self, value, /)", "divmod(value, self)."),
    ROW("__abs__", absolute, class_absolute, WRAP_UNARY, "($self, /)", "abs(self)."),
    ROW("__int__", to_int, class_to_int, WRAP_UNARY, "($self, /)", "int(self)."),
    ROW("__float__", to_float, class_to_float, WRAP_UNARY, "($self, /)", "float(self)."),
    ROW("__index__", to_index, class_to_index, WRAP_UNARY, "($self, /)", "The object as an exact int, for indices."),
    {0},
};

static Slot dunder_names[COUNT_OF(dunder_rows)];

Borrowed dunder_name(const DunderRow *row) { return dunder_names[row - dunder_rows].held; }

static void dunders_walk(Visit visit, void *context) {
    for (const DunderRow *row = dunder_rows; row->name != NULL; row++) {
        if (dunder_name(row) != NULL) {
            visit(dunder_name(row), edge_field(row->name), context);
        }
    }
}

bool dunders_init(void) {
    if (dunder_names[0].held != NULL) {
        return true;
    }
    root_register("names of special methods", dunders_walk);
    for (const DunderRow *row = dunder_rows; row->name != NULL; row++) {
        Owned name = str_intern_text(row->name);
        if (name == NULL) {
            return false;
        }
        dunder_names[row - dunder_rows].held = name;
    }
    return true;
}
