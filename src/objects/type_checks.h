// SPDX-License-Identifier: GPL-3.0-or-later
// What type.__instancecheck__, type.__subclasscheck__, object.__dir__ and type.__dir__ do.
#ifndef TALLY_OBJECTS_TYPE_CHECKS_H
#define TALLY_OBJECTS_TYPE_CHECKS_H

#include "memory/type.h"

Answer type_check_instance(Borrowed class_object, Borrowed object);
Answer type_check_subclass(Borrowed class_object, Borrowed candidate);
// Dicts whose keys are the names that dir() shows.
MUST_USE Owned type_dir_names(const Type *type);
MUST_USE Owned object_dir_names(Borrowed object);

#endif
