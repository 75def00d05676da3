// SPDX-License-Identifier: GPL-3.0-or-later
// What the files about types share: type.c, type_ready.c, type_lookup.c, class*.c, object.c.
#ifndef TALLY_OBJECTS_TYPE_INTERNAL_H
#define TALLY_OBJECTS_TYPE_INTERNAL_H

#include "memory/type.h"

typedef struct SlotMember { // a name of __slots__
    Owned name;
    int64_t offset; // of its Slot in the object, bytes
} SlotMember;

// ---- type_lookup.c -----------------------------------------------------------------------------------------------
// The first class of the MRO that has the name; no cache.
Borrowed type_mro_find(const Type *type, Borrowed name);
// The class changed under this name: new versions, and new slots if the name is a special method's.
void type_modified_name(Type *type, Borrowed name);
bool type_subclasses_add(Type *base, Type *subclass);
// A class comes under other bases, at the end of their lists; its own bases are the new ones already. False:
// MemoryError, and no list has changed.
bool type_subclasses_move(Type *subclass, Borrowed old_bases);
void type_subclasses_remove(Type *base, const Type *subclass);
MUST_USE Owned type_subclasses_list(const Type *type);
// Calls `visit` for each living direct subclass.
void type_subclasses_visit(const Type *type, void (*visit)(Type *subclass, void *context), void *context);
void type_cache_init(void);
void type_cache_clear(void); // every look-up is a miss once more

// ---- type_new.c --------------------------------------------------------------------------------------------------
// The type whose own `new` slot this `__new__` method calls; NULL: it is no such method.
const Type *type_of_new_method(Borrowed method);
// Adds `__new__` to the dict of a built-in type.
bool type_add_new_method(Type *type);
MUST_USE Owned type_create(Type *type, const Arguments *arguments); // TypeType.new

// ---- mro.c -------------------------------------------------------------------------------------------------------
// The MRO of a class with these bases, as a tuple; NULL: TypeError.
MUST_USE Owned mro_compute(const Type *type, Borrowed bases);
// The same, through the metaclass's mro() if it has its own.
MUST_USE Owned mro_of_class(Type *type);

// ---- class_layout.c ----------------------------------------------------------------------------------------------
// The base whose layout a class with these bases has; NULL: TypeError.
Type *class_best_base(Borrowed bases);
// Sizes, offsets and descriptors of a new class, from its base and `slots` (a tuple of mangled, sorted names; NULL: no
// __slots__).
bool class_lay_out(Type *type, Borrowed slots, bool adds_dict, bool adds_weakrefs);
// Can objects of a class with this base get a place for weak references?
bool class_may_add_weakrefs(const Type *base);
// The names of __slots__ in a namespace, mangled and sorted, without __dict__ and __weakref__; *slots NULL: there is
// none.
bool class_read_slots(Type *base, Borrowed class_name, Borrowed namespace_dict, Owned *slots, bool *adds_dict,
                      bool *adds_weakrefs);
// Can objects of one class become objects of the other?
bool class_same_layout(const Type *left, const Type *right);

// ---- instance.c --------------------------------------------------------------------------------------------------
// What classes inherit for the memory of their objects.
void instance_fill_slots(Type *type);
// Reading and setting __dict__, for attribute rows of types whose objects have a dict.
bool object_set_dict(Borrowed self, Borrowed value);
extern const AttributeRow instance_dict_row, instance_weakref_row;

// An interned exact Str of an attribute's name; NULL: "attribute name must be string". In protocol_attribute.c.
MUST_USE Owned name_intern(Borrowed name);

// ---- object.c ----------------------------------------------------------------------------------------------------
MUST_USE Owned object_create(Type *type, const Arguments *arguments); // object.__new__
bool object_init(Borrowed self, const Arguments *arguments);          // object.__init__

// ---- type_attributes.c -------------------------------------------------------------------------------------------
extern const AttributeRow type_attribute_rows[];
extern NativeRow type_method_rows[];
MUST_USE Owned type_get_attribute(Borrowed self, Borrowed name);
bool type_set_attribute(Borrowed self, Borrowed name, Borrowed value);
// The class's __module__: a Str or whatever was put there; NULL: MemoryError.
MUST_USE Owned type_module(const Type *type);
const char *type_short_name(const Type *type);

// ---- descriptors -------------------------------------------------------------------------------------------------
MUST_USE Owned attribute_descriptor_new(const AttributeRow *row, Type *type);
MUST_USE Owned member_descriptor_new(Type *type, Borrowed name, int64_t offset);
MUST_USE Owned method_descriptor_new(NativeRow *row, Type *type);
MUST_USE Owned mappingproxy_new(Borrowed mapping);
MUST_USE Owned generic_alias_new(Borrowed origin, Borrowed arguments);
Owned union_or(Borrowed left, Borrowed right); // int | str: a slot function
extern Type MappingProxyType, GenericAliasType, UnionType;

#endif
