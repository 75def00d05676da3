// SPDX-License-Identifier: GPL-3.0-or-later
// Attributes and methods of classes.
//
//     C.name    1. a data descriptor of C's metaclass (__name__, __mro__ …)
//               2. anything in C's MRO: descriptors are asked without an object, so C.f is the function f
//               3. anything else of the metaclass
//
// What always holds: who sets an attribute of a class takes the version numbers of it and its subclasses away
// (type_lookup.c).
#include "memory/collector.h"
#include "objects/class.h"
#include "objects/dict.h"
#include "objects/exception.h"
#include "objects/function.h"
#include "objects/int.h"
#include "objects/list.h"
#include "objects/names.h"
#include "objects/protocol.h"
#include "objects/str.h"
#include "objects/tuple.h"
#include "objects/type_checks.h"
#include "objects/type_internal.h"

// ---- reading and writing -----------------------------------------------------------------------------------------

static Owned call_descriptor(Borrowed descriptor, Borrowed object, Borrowed type) {
    Owned held = retain(descriptor);
    Owned value = held->type->descriptor_get(held, object, type);
    release(held);
    return value;
}

Owned type_get_attribute(Borrowed self, Borrowed name) {
    Type *metatype = self->type;
    Borrowed of_meta = type_lookup(metatype, name);
    bool binds = of_meta != NULL && of_meta->type->descriptor_get != NULL;
    if (binds && of_meta->type->descriptor_set != NULL) {
        return call_descriptor(of_meta, self, &metatype->object);
    }
    Borrowed found = type_lookup(as_type(self), name);
    if (found != NULL) {
        bool is_plain = found->type->descriptor_get == NULL || found->type == &FunctionType;
        return is_plain ? retain(found) : call_descriptor(found, NULL, self);
    }
    if (of_meta != NULL) {
        return binds ? call_descriptor(of_meta, self, &metatype->object) : retain(of_meta);
    }
    return exception_raise_attribute(self, name);
}

bool type_set_attribute(Borrowed self, Borrowed name, Borrowed value) {
    Type *type = as_type(self);
    if (type_has(type, TYPE_IMMUTABLE)) {
        error_raise(&TypeErrorType, "cannot set %R attribute of immutable type '%N'", name, type);
        return false;
    }
    bool good = object_set_attribute_generic(self, name, value);
    type_modified_name(type, name); // also on failure: a setter may have changed it before it raised
    return good;
}

// For setters: may the attribute of this class be set (or deleted, which none allows)?
static bool may_set(const Type *type, Borrowed value, const char *name) {
    if (type_has(type, TYPE_IMMUTABLE)) {
        error_raise(&TypeErrorType, "cannot set '%s' attribute of immutable type '%N'", name, type);
        return false;
    }
    if (value == NULL) {
        error_raise(&TypeErrorType, "cannot delete '%s' attribute of immutable type '%N'", name, type);
        return false;
    }
    return true;
}

// ---- names -------------------------------------------------------------------------------------------------------

static Owned type_name(Borrowed self) {
    const Type *type = as_type(self);
    return type->name_object.held != NULL ? retain(type->name_object.held) : str_intern_text(type_short_name(type));
}

static bool type_set_name(Borrowed self, Borrowed value) {
    Type *type = as_type(self);
    if (!may_set(type, value, "__name__")) {
        return false;
    }
    if (!is_str(value)) {
        error_raise(&TypeErrorType, "can only assign string to %N.__name__, not '%T'", type, value);
        return false;
    }
    const char *text = str_utf8(value, NULL);
    if (text == NULL) {
        return false;
    }
    Owned old = slot_take(&type->name_object);
    type->name_object.held = retain(value);
    type->name = text;
    release(old);
    return true;
}

static Owned type_qualified_name(Borrowed self) {
    const Type *type = as_type(self);
    return type->qualified_name.held != NULL ? retain(type->qualified_name.held)
                                             : str_intern_text(type_short_name(type));
}

static bool type_set_qualified_name(Borrowed self, Borrowed value) {
    Type *type = as_type(self);
    if (!may_set(type, value, "__qualname__")) {
        return false;
    }
    if (!is_str(value)) {
        error_raise(&TypeErrorType, "can only assign string to %N.__qualname__, not '%T'", type, value);
        return false;
    }
    slot_set(&type->qualified_name, retain(value));
    return true;
}

static Owned type_get_module(Borrowed self) { return type_module(as_type(self)); }

static bool type_set_module(Borrowed self, Borrowed value) {
    return may_set(as_type(self), value, "__module__") && dict_set(as_type(self)->dict.held, names.__module__, value);
}

static Owned type_doc(Borrowed self) {
    const Type *type = as_type(self);
    if (!type_has(type, TYPE_CLASS)) {
        return type->doc == NULL ? none_new() : str_from_text(type->doc);
    }
    Borrowed doc = dict_get_name(type->dict.held, names.__doc__);
    if (doc == NULL) {
        return none_new();
    }
    return doc->type->descriptor_get == NULL ? retain(doc) : call_descriptor(doc, NULL, self);
}

static bool type_set_doc(Borrowed self, Borrowed value) {
    return may_set(as_type(self), value, "__doc__") && dict_set(as_type(self)->dict.held, names.__doc__, value);
}

// ---- structure ---------------------------------------------------------------------------------------------------

static Owned type_bases(Borrowed self) { return retain(as_type(self)->bases.held); }

static Owned type_base(Borrowed self) {
    return as_type(self)->base == NULL ? none_new() : retain(&as_type(self)->base->object);
}

static Owned type_mro(Borrowed self) {
    return as_type(self)->mro.held == NULL ? none_new() : retain(as_type(self)->mro.held);
}

static Owned type_dict(Borrowed self) { return mappingproxy_new(as_type(self)->dict.held); }

static bool check_new_bases(const Type *type, Borrowed value) {
    if (!is_tuple(value)) {
        error_raise(&TypeErrorType, "can only assign tuple to %N.__bases__, not %T", type, value);
        return false;
    }
    if (tuple_size(value) == 0) {
        error_raise(&TypeErrorType, "can only assign non-empty tuple to %N.__bases__, not ()", type);
        return false;
    }
    for (int64_t i = 0; i < tuple_size(value); i++) {
        Borrowed base = tuple_get(value, i);
        if (!is_type(base)) {
            error_raise(&TypeErrorType, "%N.__bases__ must be tuple of classes, not '%T'", type, base);
            return false;
        }
        if (type_is_subtype(as_type(base), type)) {
            error_raise(&TypeErrorType, "a __bases__ item causes an inheritance cycle");
            return false;
        }
    }
    return true;
}

// Works out the MRO of a class and, if that changed, of its subclasses; false: one cannot be.
static bool remake_mro(Type *type) {
    Owned mro = mro_of_class(type);
    if (mro == NULL) {
        return false;
    }
    slot_set(&type->mro, mro);
    Owned subclasses = type_subclasses_list(type);
    bool good = subclasses != NULL;
    for (int64_t i = 0; good && i < list_size(subclasses); i++) {
        good = remake_mro(as_type(list_get(subclasses, i)));
    }
    release_if_any(subclasses);
    return good;
}

static void change_bases(Type *type, Borrowed bases, Type *base) {
    type->base = base;
    slot_set(&type->bases, retain(bases));
}

static bool type_set_bases(Borrowed self, Borrowed value) {
    Type *type = as_type(self);
    if (!may_set(type, value, "__bases__") || !check_new_bases(type, value)) {
        return false;
    }
    Type *base = class_best_base(value);
    if (base == NULL) {
        return false;
    }
    if (!class_same_layout(type->base, base)) {
        error_raise(&TypeErrorType, "__bases__ assignment: '%N' object layout differs from '%N'", base, type->base);
        return false;
    }
    Type *old_base = type->base;
    Owned old_bases = retain(type->bases.held);
    change_bases(type, value, base);
    bool good = remake_mro(type) && type_subclasses_move(type, old_bases);
    if (!good) {
        Owned problem = error_take();
        change_bases(type, old_bases, old_base);
        if (!remake_mro(type)) {
            error_clear();
        }
        error_restore(problem);
    }
    release(old_bases);
    type_modified(type);
    return good;
}

// ---- abstract classes, annotations -------------------------------------------------------------------------------

static Owned raise_missing(Borrowed name) { return error_raise(&AttributeErrorType, "%S", name); }

static Owned type_abstract_methods(Borrowed self) {
    Borrowed found =
        self == &TypeType.object ? NULL : dict_get_name(as_type(self)->dict.held, names.__abstractmethods__);
    return found == NULL ? raise_missing(names.__abstractmethods__) : retain(found);
}

static bool type_set_abstract_methods(Borrowed self, Borrowed value) {
    Type *type = as_type(self);
    Answer is_abstract = value == NULL ? NO : object_truth(value);
    if (is_abstract == FAILED) {
        return false;
    }
    if (value != NULL && !dict_set(type->dict.held, names.__abstractmethods__, value)) {
        return false;
    }
    if (value == NULL) {
        Answer removed = dict_delete(type->dict.held, names.__abstractmethods__);
        if (removed != YES) {
            return removed == NO && raise_missing(names.__abstractmethods__) != NULL;
        }
    }
    type->flags = is_abstract == YES ? type->flags | TYPE_ABSTRACT : type->flags & ~(uint32_t)TYPE_ABSTRACT;
    return true;
}

static Owned type_annotations(Borrowed self) {
    Type *type = as_type(self);
    if (!type_has(type, TYPE_CLASS)) {
        return error_raise(&AttributeErrorType, "type object '%N' has no attribute '__annotations__'", type);
    }
    Borrowed found = dict_get_name(type->dict.held, names.__annotations__);
    if (found != NULL) {
        return retain(found);
    }
    Owned dict = dict_new();
    if (dict != NULL && !dict_set(type->dict.held, names.__annotations__, dict)) {
        release(give(dict));
    }
    return dict;
}

static bool type_set_annotations(Borrowed self, Borrowed value) {
    Type *type = as_type(self);
    if (type_has(type, TYPE_IMMUTABLE)) {
        error_raise(&TypeErrorType, "cannot set '__annotations__' attribute of immutable type '%N'", type);
        return false;
    }
    if (value != NULL) {
        return dict_set(type->dict.held, names.__annotations__, value);
    }
    Answer removed = dict_delete(type->dict.held, names.__annotations__);
    return removed == YES || (removed == NO && raise_missing(names.__annotations__) != NULL);
}

// ---- numbers -----------------------------------------------------------------------------------------------------

static Owned type_basic_size(Borrowed self) { return int_from_int64(as_type(self)->basic_size); }
static Owned type_item_size(Borrowed self) { return int_from_int64(as_type(self)->item_size); }
static Owned type_flags(Borrowed self) { return int_from_int64(as_type(self)->flags); }
static Owned type_dict_offset(Borrowed self) { return int_from_int64(as_type(self)->dict_offset); }
static Owned type_weakrefs_offset(Borrowed self) { return int_from_int64(as_type(self)->weakrefs_offset); }

const AttributeRow type_attribute_rows[] = {
    {"__name__", type_name, type_set_name, "The class's name."},
    {"__qualname__", type_qualified_name, type_set_qualified_name, "The class's name with what it is in."},
    {"__module__", type_get_module, type_set_module, "The name of the module that defines it."},
    {"__bases__", type_bases, type_set_bases, "The classes it derives from."},
    {"__base__", type_base, attribute_refuse, "The base whose layout it continues."},
    {"__mro__", type_mro, attribute_refuse, "The classes in which attributes are looked up, in order."},
    {"__dict__", type_dict, .help = "The class's own attributes."},
    {"__doc__", type_doc, type_set_doc, "The docstring, or None."},
    {"__abstractmethods__", type_abstract_methods, type_set_abstract_methods, "The names of abstract methods."},
    {"__annotations__", type_annotations, type_set_annotations, "Annotations of the class's names."},
    {"__basicsize__", type_basic_size, attribute_refuse, "Bytes of an object without items."},
    {"__itemsize__", type_item_size, attribute_refuse, "Bytes of an item."},
    {"__flags__", type_flags, attribute_refuse, "What kind of type it is, as bits."},
    {"__dictoffset__", type_dict_offset, attribute_refuse, "Where an object's dict is."},
    {"__weakrefoffset__", type_weakrefs_offset, attribute_refuse, "Where an object's weak references are."},
    {0}};

// ---- methods -----------------------------------------------------------------------------------------------------

static Owned type_method_mro(Borrowed self, const Borrowed *arguments) {
    (void)arguments;
    Owned mro = mro_compute(as_type(self), as_type(self)->bases.held);
    Owned list = mro == NULL ? NULL : list_from_iterable(mro);
    release_if_any(mro);
    return list;
}

static Owned type_method_subclasses(Borrowed self, const Borrowed *arguments) {
    (void)arguments;
    return type_subclasses_list(as_type(self));
}

static Owned type_method_prepare(Borrowed self, const Arguments *arguments) {
    (void)self;
    (void)arguments;
    return dict_new();
}

static Owned answer_object(Answer answer) { return answer == FAILED ? NULL : bool_new(answer == YES); }

static Owned type_method_instance_check(Borrowed self, const Borrowed *arguments) {
    return answer_object(type_check_instance(self, arguments[0]));
}

static Owned type_method_subclass_check(Borrowed self, const Borrowed *arguments) {
    return answer_object(type_check_subclass(self, arguments[0]));
}

static Owned type_method_dir(Borrowed self, const Borrowed *arguments) {
    (void)arguments;
    Owned all = type_dir_names(as_type(self));
    Owned list = all == NULL ? NULL : dict_keys_list(all);
    release_if_any(all);
    return list;
}

static Owned type_method_sizeof(Borrowed self, const Borrowed *arguments) {
    (void)arguments;
    return int_from_int64(object_size(self) - (int64_t)sizeof(GcHeader));
}

NativeRow type_method_rows[] = {
    {"mro", type_method_mro, .signature = "(self, /)", .help = "Work out the method resolution order, as a list."},
    {"__subclasses__", type_method_subclasses, .signature = "(self, /)",
     .help = "The living direct subclasses, as a list."},
    {"__prepare__", .raw = type_method_prepare, .signature = "(cls, /, *args, **kwargs)",
     .help = "The namespace in which a class body runs: a new dict.", .flags = NATIVE_CLASS},
    {"__instancecheck__", type_method_instance_check, .signature = "(self, instance, /)",
     .help = "Is the object an instance of the class?"},
    {"__subclasscheck__", type_method_subclass_check, .signature = "(self, subclass, /)",
     .help = "Is the class a subclass of this one?"},
    {"__dir__", type_method_dir, .signature = "(self, /)",
     .help = "The names of the class's attributes, and its bases'."},
    {"__sizeof__", type_method_sizeof, .signature = "(self, /)", .help = "Bytes that the class takes."},
    {0}};
