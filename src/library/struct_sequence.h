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

// A new one with the values out of `count` slots, which are then empty, also on failure. Readies the type. A NULL among
// the values, or one more in a later slot: an exception is pending, and NULL comes back.
MUST_USE Owned struct_sequence_new(Type *type, Slot *values, int64_t count);
int64_t struct_sequence_field_count(const Type *type);

Owned struct_sequence_repr(Borrowed self);
Owned struct_sequence_refuse(Type *type, const Arguments *arguments); // `new`: "cannot create '…' instances"

#define STRUCT_SEQUENCE_ITEM(number) Owned struct_sequence_item_##number(Borrowed self);
#include "library/struct_sequence.def"
#undef STRUCT_SEQUENCE_ITEM

#define STRUCT_SEQUENCE_FIELD(name_text, number, help_text)                                                            \
    { .name = name_text, .get = struct_sequence_item_##number, .set = attribute_refuse, .help = help_text }

#define STRUCT_SEQUENCE(name_text, module_text, fields, help)                                                          \
    {                                                                                                                  \
        .name = module_text "." name_text, .module = module_text, .doc = help, .base = &TupleType,                     \
        .basic_size = sizeof(Tuple), .item_size = sizeof(Slot), .flags = TYPE_CONTAINER, .repr = struct_sequence_repr, \
        .new = struct_sequence_refuse, .attributes = fields,                                                           \
    }

#endif
