// SPDX-License-Identifier: GPL-3.0-or-later
// Types and classes as objects: readying built-in types, making classes, the method resolution order, look-up,
// instances.
#ifndef TALLY_OBJECTS_CLASS_H
#define TALLY_OBJECTS_CLASS_H

#include "memory/heap.h"

extern Type ObjectType, TypeType, SuperType, PropertyType, StaticMethodType, ClassMethodType;

typedef struct Instance { // of a class that derives from object alone; 56 bytes
    Object object;
    Slot dict; // Dict; empty until the first attribute is set or __dict__ is asked for
    void *weakrefs;
} Instance;
_Static_assert(sizeof(Instance) + sizeof(GcHeader) == 56, "instance: 56 bytes");

static inline Type *as_type(Borrowed object) { return object_mutable(object); }

// Completes a static Type: inherits slots, fills its dict with methods and attributes, registers it as a static object.
// Bases must be ready before (done on demand).
bool type_ready(Type *type);

// Looks a name (an interned str) up along the MRO, through a cache by (version, name). A borrow from the class, good
// while the class's version stays; NULL: not there. Runs no user code, cannot fail.
Borrowed type_lookup(Type *type, Borrowed name);
// Gives a type a version number if it has none now (0 only when numbers ran out, never in practice).
uint64_t type_version(Type *type);
// The class (or a base) changed: it and all its subclasses lose their version, and their slots are worked out anew.
void type_modified(Type *type);

// type(name, bases, namespace, **keywords): what the class statement calls through the metaclass.
MUST_USE Owned class_new(Type *metatype, Borrowed name, Borrowed bases, Borrowed namespace_dict,
                         Borrowed keywords_names, const Arguments *keywords);
// The most derived metaclass of the bases (tuple of types) and `metatype`; NULL: "metaclass conflict: …".
Type *class_most_derived_metatype(Type *metatype, Borrowed bases);
// Replaces bases that are no types by their __mro_entries__; returns the same tuple if there are none.
MUST_USE Owned class_resolve_bases(Borrowed bases);

// Allocates an object of a class, as object.__new__ does: dict empty, slots empty, tracked.
MUST_USE Owned instance_new(Type *type);
// For `new` slots of built-in types that may be subclassed: an object of `type` (item_count 0: of one size).
MUST_USE Owned type_allocate(Type *type, int64_t item_count);
// type(…) called: __new__, then __init__ if the result is an instance of it.
MUST_USE Owned type_call(Borrowed type, const Arguments *arguments);

// For a row "__dict__" among a type's attributes.
MUST_USE Owned object_get_dict(Borrowed self);
// The full name for messages and repr: "__main__.C", "int".
MUST_USE Owned type_full_name(const Type *type);
MUST_USE Owned super_new(Type *start, Borrowed object); // super(start, object)
// For a call super.name(…): the function that it binds, and the object that it binds it to, both borrowed. NULL: it is
// something else than a function, or not there.
Borrowed super_find_method(Borrowed super, Borrowed name, Borrowed *object);
// What super() without arguments means where it is called: its class and object, both borrowed. False: RuntimeError.
// Installed by eval/.
extern bool (*super_find_context)(Borrowed *start, Borrowed *object);
// The attribute that super(start, object) finds; `object_type` is the class whose MRO is searched. NO: none behind
// `start`.
Answer super_find(Borrowed start, Borrowed object, Borrowed object_type, Borrowed name, Owned *value);
// As staticmethod and classmethod, but without copies of the function's name and docstring.
MUST_USE Owned static_method_new(Borrowed function);
MUST_USE Owned class_method_new(Borrowed function);
// The global names of the running code, for a class's __module__; NULL: none run. Installed by eval/.
extern Borrowed (*class_find_globals)(void);
bool classes_init(void);

// The dunder methods that fill slots: for class_slots.c and slot_wrappers.c. Work out the slots of a class from its
// MRO:
void class_fill_slots(Type *type);

#endif
