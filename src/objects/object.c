// SPDX-License-Identifier: GPL-3.0-or-later
// object: the base of every class, and what all objects can do.
//
//     object()      16 bytes: a refcount and a type
//
// Its slots are what a class has that defines nothing: repr by name and address, equality by identity, attributes
// through object_get_attribute_generic. Next: instance.c, objects of classes; type.c, the type of types.
#include "memory/collector.h"
#include "objects/arguments.h"
#include "objects/class.h"
#include "objects/dict.h"
#include "objects/exception.h"
#include "objects/int.h"
#include "objects/list.h"
#include "objects/module.h"
#include "objects/names.h"
#include "objects/protocol.h"
#include "objects/reduce.h"
#include "objects/str.h"
#include "objects/tuple.h"
#include "objects/type_checks.h"
#include "objects/type_internal.h"

// ---- create ------------------------------------------------------------------------------------------------------

static bool has_arguments(const Arguments *arguments) {
    return arguments->count != 0 || arguments_keyword_count(arguments) != 0;
}

// "Can't instantiate abstract class Shape with abstract methods area, name"
static Owned raise_abstract(const Type *type) {
    Owned methods = object_get_attribute(&type->object, names.__abstractmethods__);
    Owned list = methods == NULL ? NULL : list_from_iterable(methods);
    release_if_any(methods);
    if (list == NULL || !list_sort(list, NULL, false)) {
        release_if_any(list);
        return NULL;
    }
    int64_t count = list_size(list);
    Owned comma = str_from_text(", ");
    Owned joined = comma == NULL ? NULL : str_join(comma, list);
    release_if_any(comma);
    release(list);
    if (joined == NULL) {
        return NULL;
    }
    error_raise(&TypeErrorType, "Can't instantiate abstract class %N with abstract method%s %S", type,
                count == 1 ? "" : "s", joined);
    release(joined);
    return NULL;
}

Owned object_create(Type *type, const Arguments *arguments) {
    if (UNLIKELY(has_arguments(arguments))) {
        if (type->new != object_create) {
            return error_raise(&TypeErrorType, "object.__new__() takes exactly one argument (the type to instantiate)");
        }
        if (type->init == object_init) {
            return error_raise(&TypeErrorType, "%N() takes no arguments", type);
        }
    }
    if (UNLIKELY(type_has(type, TYPE_ABSTRACT))) {
        return raise_abstract(type);
    }
    return instance_new(type);
}

bool object_init(Borrowed self, const Arguments *arguments) {
    if (LIKELY(!has_arguments(arguments))) {
        return true;
    }
    const Type *type = self->type;
    if (type->init != object_init) {
        error_raise(&TypeErrorType, "object.__init__() takes exactly one argument (the instance to initialize)");
        return false;
    }
    if (type->new == object_create) {
        error_raise(&TypeErrorType, "%N.__init__() takes exactly one argument (the instance to initialize)", type);
        return false;
    }
    return true;
}

// ---- repr --------------------------------------------------------------------------------------------------------

static Owned object_default_repr(Borrowed self) {
    Owned name = type_full_name(self->type);
    if (name == NULL) {
        return NULL;
    }
    Owned text = str_format("<%S object at %p>", name, self);
    release(name);
    return text;
}

static Owned object_default_str(Borrowed self) { return self->type->repr(self); }

// ---- equal and hash ----------------------------------------------------------------------------------------------

static int64_t object_default_hash(Borrowed self) {
    uintptr_t address = (uintptr_t)self; // its low bits are zero: to the top with them
    int64_t hash = (int64_t)(address >> 4 | address << 60);
    return hash == -1 ? -2 : hash;
}

// != is the opposite of what == says.
static Owned not_equal(Borrowed self, Borrowed other) {
    if (self->type->compare == NULL) {
        return not_implemented_new();
    }
    Owned equal = self->type->compare(self, other, COMPARE_EQUAL);
    if (equal == NULL || equal == NOT_IMPLEMENTED) {
        return equal;
    }
    Answer answer = object_truth(equal);
    release(equal);
    return answer == FAILED ? NULL : bool_new(answer == NO);
}

static Owned object_default_compare(Borrowed self, Borrowed other, Comparison comparison) {
    if (comparison == COMPARE_EQUAL && self == other) {
        return bool_new(true);
    }
    return comparison == COMPARE_NOT_EQUAL ? not_equal(self, other) : not_implemented_new();
}

// ---- attributes --------------------------------------------------------------------------------------------------

static Owned object_class(Borrowed self) { return retain(&self->type->object); }

static bool check_new_class(Borrowed self, Borrowed value) {
    if (value == NULL) {
        error_raise(&TypeErrorType, "can't delete __class__ attribute");
    } else if (!is_type(value)) {
        error_raise(&TypeErrorType, "__class__ must be set to a class, not '%T' object", value);
    } else if ((!type_has(as_type(value), TYPE_CLASS) || !type_has(self->type, TYPE_CLASS)) &&
               !(type_is_subtype(as_type(value), &ModuleType) && type_is_subtype(self->type, &ModuleType))) {
        error_raise(&TypeErrorType, "__class__ assignment only supported for mutable types or ModuleType subclasses");
    } else if (!class_same_layout(self->type, as_type(value))) {
        error_raise(&TypeErrorType, "__class__ assignment: '%N' object layout differs from '%N'", as_type(value),
                    self->type);
    } else {
        return true;
    }
    return false;
}

static bool object_set_class(Borrowed self, Borrowed value) {
    if (!check_new_class(self, value)) {
        return false;
    }
    Type *old = self->type;
    Type *new = as_type(value);
    if (type_has(new, TYPE_CLASS)) {
        new->object.refcount += 1;
    }
    ((Object *)object_mutable(self))->type = new;
    if (type_has(old, TYPE_CLASS)) {
        release(&old->object);
    }
    return true;
}

static const AttributeRow object_attributes[] = {{"__class__", object_class, object_set_class, "The object's class."},
                                                 {0}};

// ---- methods -----------------------------------------------------------------------------------------------------

static Owned object_method_format(Borrowed self, const Borrowed *arguments) {
    if (!is_str(arguments[0])) {
        return error_raise(&TypeErrorType, "__format__() argument must be str, not %K", arguments[0]);
    }
    if (str_length(arguments[0]) > 0) {
        return error_raise(&TypeErrorType, "unsupported format string passed to %T.__format__", self);
    }
    return object_str(self);
}

static Owned object_method_dir(Borrowed self, const Borrowed *arguments) {
    (void)arguments;
    Owned all = object_dir_names(self);
    Owned list = all == NULL ? NULL : dict_keys_list(all);
    release_if_any(all);
    return list;
}

static Owned object_method_sizeof(Borrowed self, const Borrowed *arguments) {
    (void)arguments;
    int64_t header = type_has(self->type, TYPE_CONTAINER) ? (int64_t)sizeof(GcHeader) : 0;
    return int_from_int64(object_size(self) - header);
}

// Its keyword error names the class, so it looks at its arguments itself.
static Owned object_raw_init_subclass(Borrowed self, const Arguments *arguments) {
    if (arguments_keyword_count(arguments) == 0 && arguments->count == 0) {
        return none_new();
    }
    Owned name = object_get_attribute(self, names.__qualname__);
    if (name == NULL) {
        return NULL;
    }
    if (arguments_keyword_count(arguments) > 0) {
        error_raise(&TypeErrorType, "%S.__init_subclass__() takes no keyword arguments", name);
    } else {
        error_raise(&TypeErrorType, "%S.__init_subclass__() takes no arguments (%lld given)", name,
                    (long long)arguments->count);
    }
    release(name);
    return NULL;
}

static Owned object_raw_subclass_hook(Borrowed self, const Arguments *arguments) {
    (void)self;
    (void)arguments;
    return not_implemented_new();
}

static NativeRow object_methods[] = {
    {"__format__", object_method_format, .signature = "(self, format_spec, /)",
     .help = "The object as text; only an empty format specification is allowed."},
    {"__dir__", object_method_dir, .signature = "(self, /)", .help = "The names of the object's attributes."},
    {"__sizeof__", object_method_sizeof, .signature = "(self, /)",
     .help = "Bytes that the object takes, the collector's header left out."},
    {"__getstate__", object_method_getstate, .signature = "(self, /)",
     .help = "The object's attributes and slots, for a copy; None if it has none."},
    {"__reduce__", object_method_reduce, .signature = "(self, /)", .help = "What the object can be made of again."},
    {"__reduce_ex__", object_method_reduce_ex, .signature = "(self, protocol, /)",
     .help = "What the object can be made of again, in the form of a protocol's number."},
    {"__init_subclass__", .raw = object_raw_init_subclass, .signature = "(cls, /)",
     .help = "Called when a class derives from this one; does nothing.", .flags = NATIVE_CLASS},
    {"__subclasshook__", .raw = object_raw_subclass_hook, .signature = "(cls, object, /)",
     .help = "May say whether a class counts as a subclass; NotImplemented leaves that to the MRO.",
     .flags = NATIVE_CLASS},
    {0}};

// ---- Type --------------------------------------------------------------------------------------------------------

static const Member object_members[] = {MEMBER(Object, refcount), MEMBER(Object, type), {0}};

Type ObjectType = {
    .name = "object",
    .doc = "The base of all classes: an object without attributes.",
    .basic_size = sizeof(Object),
    .members = object_members,
    .flags = TYPE_BASE,
    .repr = object_default_repr,
    .str = object_default_str,
    .hash = object_default_hash,
    .compare = object_default_compare,
    .get_attribute = object_get_attribute_generic,
    .set_attribute = object_set_attribute_generic,
    .new = object_create,
    .init = object_init,
    .methods = object_methods,
    .attributes = object_attributes,
};
