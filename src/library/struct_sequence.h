// SPDX-License-Identifier: GPL-3.0-or-later
// Struct sequences: tuples whose items have names, such as sys.version_info and time.struct_time.
//
// A struct sequence type is a Type that derives from tuple and whose attribute rows are its fields, in order:
//
//     static const AttributeRow fields[] = {STRUCT_SEQUENCE_FIELD("major", 0, "Major release number."), …, {0}};
//     static Type VersionInfoType = STRUCT_SEQUENCE("version_info", "sys", fields, "…");
#ifndef TALLY_LIBRARY_STRUCT_SEQUENCE_H
#define TALLY_LIBRARY_STRUCT_SEQUENCE_H

#include "objects/function.h"
#include "objects/tuple.h"

// The fields at the end may be hidden: they are attributes, but no items. `basic_size` says how many: a Slot for each.

#define STRUCT_SEQUENCE_MAXIMUM 18 // fields

// Readies the type, and adds n_fields, n_sequence_fields, n_unnamed_fields and __match_args__.
bool struct_sequence_ready(Type *type);
// A new one with the values out of `count` slots, one for each field, which are then empty, also on failure. Readies
// the type. A NULL among the values: an exception is pending, and NULL comes back.
MUST_USE Owned struct_sequence_new(Type *type, Slot *values, int64_t count);

void struct_sequence_traverse(Borrowed self, Visit visit, void *context);
Owned struct_sequence_take_reference(Object *self);
Owned struct_sequence_repr(Borrowed self);
// Two functions for `new`: "cannot create '…' instances"; and T(sequence, dict={}), which takes hidden fields out of
// the dict if the sequence has none.
Owned struct_sequence_refuse(Type *type, const Arguments *arguments);
Owned struct_sequence_create(Type *type, const Arguments *arguments);
extern NativeRow struct_sequence_methods[];

#define STRUCT_SEQUENCE_ITEM(number) Owned struct_sequence_item_##number(Borrowed self);
#include "library/struct_sequence.def"
#undef STRUCT_SEQUENCE_ITEM

#define STRUCT_SEQUENCE_FIELD(name_text, number, help_text)                                                            \
    { .name = name_text, .get = struct_sequence_item_##number, .set = attribute_refuse, .help = help_text }

#define STRUCT_SEQUENCE(name_text, module_text, fields, help, hidden_count, new_function)                              \
    STRUCT_SEQUENCE_NAMED(module_text "." name_text, module_text, fields, help, hidden_count, new_function)

#define STRUCT_SEQUENCE_NAMED(full_name, module_text, fields, help, hidden_count, new_function)                        \
    {                                                                                                                  \
        .name = full_name, .module = module_text, .doc = help, .base = &TupleType,                                     \
        .basic_size = sizeof(Tuple) + (hidden_count) * sizeof(Slot), .item_size = sizeof(Slot),                        \
        .flags = TYPE_CONTAINER, .traverse = struct_sequence_traverse,                                                 \
        .take_reference = struct_sequence_take_reference, .repr = struct_sequence_repr, .new = new_function,           \
        .methods = struct_sequence_methods, .attributes = fields,                                                      \
    }

#endif
