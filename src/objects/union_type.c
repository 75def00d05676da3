// SPDX-License-Identifier: GPL-3.0-or-later
// Unions of types: int | str, for annotations and isinstance.
//
//     int | str | None       UnionType { arguments: (int, str, NoneType) }
//
// What always holds: the arguments are flat (a union of unions is one union), and none is there twice. None stands for
// its type.
#include "memory/collector.h"
#include "objects/class.h"
#include "objects/dict.h"
#include "objects/exception.h"
#include "objects/function.h"
#include "objects/generic_parameters.h"
#include "objects/int.h"
#include "objects/list.h"
#include "objects/protocol.h"
#include "objects/set.h"
#include "objects/str.h"
#include "objects/tuple.h"
#include "objects/type_internal.h"

typedef struct Union {
    Object object;
    Slot arguments; // Tuple
} Union;

static Borrowed union_arguments(Borrowed self) { return ((const Union *)(const void *)self)->arguments.held; }

// ---- create ------------------------------------------------------------------------------------------------------

static bool may_be_part(Borrowed object) {
    return object == NONE || is_type(object) || object->type == &GenericAliasType || object->type == &UnionType;
}

// Adds one type, or those of a union, unless they are there.
static bool add_part(Borrowed list, Borrowed part) {
    if (part->type == &UnionType) {
        bool good = true;
        for (int64_t i = 0; good && i < tuple_size(union_arguments(part)); i++) {
            good = add_part(list, tuple_get(union_arguments(part), i));
        }
        return good;
    }
    Borrowed type = part == NONE ? &NoneType.object : part;
    Answer there = object_contains(list, type);
    return there == YES || (there == NO && list_append(list, retain(type)));
}

// What type | type gives; also the operator of generic aliases and of unions.
Owned union_or(Borrowed left, Borrowed right) {
    if (!may_be_part(left) || !may_be_part(right)) {
        return not_implemented_new();
    }
    Owned list = list_new(2);
    bool good = list != NULL && add_part(list, left) && add_part(list, right);
    Owned result = NULL;
    if (good && list_size(list) == 1) {
        result = retain(list_get(list, 0));
    } else if (good) {
        Owned arguments = tuple_from_iterable(list);
        Union *self = arguments == NULL ? NULL : (Union *)(void *)object_new(&UnionType);
        if (self == NULL) {
            release_if_any(arguments);
        } else {
            self->arguments.held = arguments;
            collector_track(&self->object);
            result = &self->object;
        }
    }
    release_if_any(list);
    return result;
}

// ---- traverse, clear ---------------------------------------------------------------------------------------------

static void union_traverse(Borrowed self, Visit visit, void *context) {
    if (union_arguments(self) != NULL) {
        visit(union_arguments(self), edge_field("__args__"), context);
    }
}

static Owned union_take_reference(Object *self) { return slot_take(&((Union *)(void *)self)->arguments); }

// ---- repr --------------------------------------------------------------------------------------------------------

static Owned union_repr(Borrowed self) {
    Buffer out;
    buffer_init(&out);
    for (int64_t i = 0; i < tuple_size(union_arguments(self)); i++) {
        Borrowed part = tuple_get(union_arguments(self), i);
        Owned text = part == &NoneType.object ? str_from_text("None")
                     : is_type(part)          ? type_full_name(as_type(part))
                                              : object_repr(part);
        if (text == NULL) {
            buffer_deinit(&out);
            return NULL;
        }
        buffer_add_text(&out, i == 0 ? "" : " | ");
        str_add_to_buffer(text, &out);
        release(text);
    }
    return str_from_buffer(&out);
}

// ---- equal and hash ----------------------------------------------------------------------------------------------

// The order of the types does not matter.
static Owned union_compare(Borrowed self, Borrowed other, Comparison comparison) {
    if (other->type != &UnionType || (comparison != COMPARE_EQUAL && comparison != COMPARE_NOT_EQUAL)) {
        return not_implemented_new();
    }
    Owned left = set_new(&FrozensetType, union_arguments(self));
    Owned right = left == NULL ? NULL : set_new(&FrozensetType, union_arguments(other));
    Owned result = right == NULL ? NULL : object_compare(left, right, comparison);
    release_if_any(right);
    release_if_any(left);
    return result;
}

static int64_t union_hash(Borrowed self) {
    Owned set = set_new(&FrozensetType, union_arguments(self));
    int64_t hash = set == NULL ? -1 : object_hash(set);
    release_if_any(set);
    return hash;
}

// ---- item --------------------------------------------------------------------------------------------------------

// (int | list[T])[str]: the parts, with types for the variables, joined by | again.
static Owned union_get_item(Borrowed self, Borrowed key) {
    Owned parameters = generic_parameters_find(union_arguments(self));
    Owned parts =
        parameters == NULL ? NULL : generic_parameters_substitute(self, union_arguments(self), parameters, key);
    release_if_any(parameters);
    Owned result = parts == NULL            ? NULL
                   : tuple_size(parts) == 0 ? error_raise(&TypeErrorType, "%R needs at least one type", self)
                                            : retain(tuple_get(parts, 0));
    for (int64_t i = 1; result != NULL && i < tuple_size(parts); i++) {
        Owned joined = object_binary(BINARY_OR, result, tuple_get(parts, i));
        release(result);
        result = joined;
    }
    release_if_any(parts);
    return result;
}

// ---- attributes and methods --------------------------------------------------------------------------------------

static Owned union_get_arguments(Borrowed self) { return retain(union_arguments(self)); }
static Owned union_get_parameters(Borrowed self) { return generic_parameters_find(union_arguments(self)); }

static const AttributeRow union_attributes[] = {
    {"__args__", union_get_arguments, attribute_refuse, "The types."},
    {.name = "__parameters__", .get = union_get_parameters, .help = "The type variables among the types."},
    {0}};

// Asks for each type in turn; a generic alias among them counts only if it is reached.
static Owned check_each(Borrowed self, Borrowed object, Answer (*check)(Borrowed, Borrowed), const char *name) {
    Answer answer = NO;
    for (int64_t i = 0; answer == NO && i < tuple_size(union_arguments(self)); i++) {
        Borrowed part = tuple_get(union_arguments(self), i);
        if (!is_type(part)) {
            return error_raise(&TypeErrorType, "%s() argument 2 cannot be a parameterized generic", name);
        }
        answer = check(object, part);
    }
    return answer == FAILED ? NULL : bool_new(answer == YES);
}

static Owned union_method_instance_check(Borrowed self, const Borrowed *arguments) {
    return check_each(self, arguments[0], object_is_instance, "isinstance");
}

static Owned union_method_subclass_check(Borrowed self, const Borrowed *arguments) {
    if (!is_type(arguments[0])) {
        return error_raise(&TypeErrorType, "issubclass() arg 1 must be a class");
    }
    return check_each(self, arguments[0], object_is_subclass, "issubclass");
}

static NativeRow union_methods[] = {
    {"__instancecheck__", union_method_instance_check, .signature = "(self, instance, /)",
     .help = "Is the object an instance of one of the types?"},
    {"__subclasscheck__", union_method_subclass_check, .signature = "(self, subclass, /)",
     .help = "Is the class a subclass of one of the types?"},
    {0}};

// ---- Type --------------------------------------------------------------------------------------------------------

static const Member union_members[] = {MEMBER(Union, arguments), {0}};

Type UnionType = {
    .name = "types.UnionType",
    .module = "types",
    .doc = "Several types, any of which may be meant: int | str.",
    .basic_size = sizeof(Union),
    .members = union_members,
    .flags = TYPE_CONTAINER,
    .traverse = union_traverse,
    .take_reference = union_take_reference,
    .repr = union_repr,
    .hash = union_hash,
    .compare = union_compare,
    .get_item = union_get_item,
    .binary = {[BINARY_OR] = union_or},
    .methods = union_methods,
    .attributes = union_attributes,
};
