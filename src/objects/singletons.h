// SPDX-License-Identifier: GPL-3.0-or-later
// None, NotImplemented, Ellipsis, True, False: one static object each, with a true refcount, the runtime's own hold
// being one of its references.
#ifndef TALLY_OBJECTS_SINGLETONS_H
#define TALLY_OBJECTS_SINGLETONS_H

#include "memory/type.h"

extern Object none_object, not_implemented_object, ellipsis_object;
extern Type NoneType, NotImplementedType, EllipsisType;

#define NONE ((Borrowed)&none_object)
#define NOT_IMPLEMENTED ((Borrowed)&not_implemented_object)
#define ELLIPSIS ((Borrowed)&ellipsis_object)

MUST_USE static inline Owned none_new(void) { return retain(NONE); }
MUST_USE static inline Owned not_implemented_new(void) { return retain(NOT_IMPLEMENTED); }

void singletons_init(void); // registers them as static objects and roots

#endif
