// SPDX-License-Identifier: GPL-3.0-or-later
// What the files about exceptions share: exception.c, exception_types.c, exception_fields.c and one file for each
// layout.
#ifndef TALLY_OBJECTS_EXCEPTION_INTERNAL_H
#define TALLY_OBJECTS_EXCEPTION_INTERNAL_H

#include "objects/exception.h"

// ---- exception.c: what all have --------------------------------------------------------------------------------
void exception_traverse(Borrowed object, Visit visit, void *context);
Owned exception_take_reference(Object *object);
void exception_die(Object *self);
Owned exception_create(Type *type, const Arguments *arguments); // BaseException.__new__: sets args
bool exception_init(Borrowed self, const Arguments *arguments); // refuses keywords, sets args
Owned exception_repr(Borrowed self);
Owned exception_str(Borrowed self);
// The positional arguments as a tuple, each retained.
MUST_USE Owned exception_arguments(const Arguments *arguments);
bool exception_set_args(Borrowed self, const Arguments *arguments);

// ---- exception_reduce.c: methods of all ------------------------------------------------------------------------
Owned exception_method_reduce(Borrowed self, const Borrowed *unused);
Owned exception_method_setstate(Borrowed self, const Borrowed *arguments);

// ---- exception_fields.c: attribute rows of each layout -----------------------------------------------------------
extern const AttributeRow stop_attributes[], exit_attributes[], os_attributes[], syntax_attributes[],
    unicode_attributes[], import_attributes[], name_attributes[], attribute_attributes[];

// ---- what each layout does its own way ---------------------------------------------------------------------------
bool stop_init(Borrowed self, const Arguments *arguments);
bool exit_init(Borrowed self, const Arguments *arguments);
Owned key_str(Borrowed self);
Owned os_create(Type *type, const Arguments *arguments);
bool os_init(Borrowed self, const Arguments *arguments);
Owned os_str(Borrowed self);
bool syntax_init(Borrowed self, const Arguments *arguments);
Owned syntax_str(Borrowed self);
bool decode_init(Borrowed self, const Arguments *arguments);
bool encode_init(Borrowed self, const Arguments *arguments);
bool translate_init(Borrowed self, const Arguments *arguments);
Owned decode_str(Borrowed object);
Owned encode_str(Borrowed object);
Owned translate_str(Borrowed object);
bool import_init(Borrowed self, const Arguments *arguments);
Owned import_str(Borrowed self);
bool name_init(Borrowed self, const Arguments *arguments);
bool attribute_init(Borrowed self, const Arguments *arguments);

#endif
