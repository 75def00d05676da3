// SPDX-License-Identifier: GPL-3.0-or-later
// Generic aliases: list[int], for annotations.
//
//     list[int]        GenericAlias { origin: list, arguments: (int,) }
//     list[int]('ab')  calls list; the arguments mean nothing when the program runs
//
// What is asked of an alias and is not its own, its origin answers.
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
#include "objects/type_internal.h"

typedef struct GenericAlias {
    Object object;
    Slot origin;
    Slot arguments; // Tuple
    void *weakrefs;
} GenericAlias;

static GenericAlias *as_alias(Borrowed object) { return object_mutable(object); }

// ---- create ------------------------------------------------------------------------------------------------------

Owned generic_alias_new(Borrowed origin, Borrowed arguments) {
    Owned tuple = is_tuple(arguments) ? retain(arguments) : tuple_one(retain(arguments));
    GenericAlias *self = tuple == NULL ? NULL : (GenericAlias *)(void *)object_new(&GenericAliasType);
    if (self == NULL) {
        release_if_any(tuple);
        return NULL;
    }
    self->origin.held = retain(origin);
    self->arguments.held = tuple;
    collector_track(&self->object);
    return &self->object;
}

// ---- traverse, clear ---------------------------------------------------------------------------------------------

static void generic_alias_traverse(Borrowed self, Visit visit, void *context) {
    if (as_alias(self)->origin.held != NULL) {
        visit(as_alias(self)->origin.held, edge_field("__origin__"), context);
    }
    if (as_alias(self)->arguments.held != NULL) {
        visit(as_alias(self)->arguments.held, edge_field("__args__"), context);
    }
}

static Owned generic_alias_take_reference(Object *self) {
    Owned taken = slot_take(&as_alias(self)->origin);
    return taken != NULL ? taken : slot_take(&as_alias(self)->arguments);
}

// ---- repr --------------------------------------------------------------------------------------------------------

// A class by its name, "..." for an ellipsis, else its repr. False: failed.
static bool add_part(Buffer *out, Borrowed part) {
    if (part == ELLIPSIS) {
        buffer_add_text(out, "...");
        return true;
    }
    Owned text = is_type(part) ? type_full_name(as_type(part)) : object_repr(part);
    if (text != NULL) {
        str_add_to_buffer(text, out);
        release(text);
    }
    return text != NULL;
}

static bool add_parts(Buffer *out, Borrowed list) {
    int64_t count = sequence_fast_size(list);
    for (int64_t i = 0; i < count; i++) {
        Borrowed part = sequence_fast_items(list)[i].held;
        buffer_add_text(out, i == 0 ? "" : ", ");
        if (is_list(part)) { // the parameters of a Callable
            buffer_add_byte(out, '[');
            if (!add_parts(out, part)) {
                return false;
            }
            buffer_add_byte(out, ']');
        } else if (!add_part(out, part)) {
            return false;
        }
    }
    return true;
}

static Owned generic_alias_repr(Borrowed self) {
    Buffer out;
    buffer_init(&out);
    bool good = add_part(&out, as_alias(self)->origin.held);
    buffer_add_byte(&out, '[');
    if (tuple_size(as_alias(self)->arguments.held) == 0) {
        buffer_add_text(&out, "()");
    }
    if (!good || !add_parts(&out, as_alias(self)->arguments.held)) {
        buffer_deinit(&out);
        return NULL;
    }
    buffer_add_byte(&out, ']');
    return str_from_buffer(&out);
}

// ---- equal and hash ----------------------------------------------------------------------------------------------

static Owned generic_alias_compare(Borrowed self, Borrowed other, Comparison comparison) {
    if (other->type != &GenericAliasType || (comparison != COMPARE_EQUAL && comparison != COMPARE_NOT_EQUAL)) {
        return not_implemented_new();
    }
    Answer equal = object_equal(as_alias(self)->origin.held, as_alias(other)->origin.held);
    if (equal == YES) {
        equal = object_equal(as_alias(self)->arguments.held, as_alias(other)->arguments.held);
    }
    return equal == FAILED ? NULL : bool_new((equal == YES) == (comparison == COMPARE_EQUAL));
}

static int64_t generic_alias_hash(Borrowed self) {
    int64_t origin = object_hash(as_alias(self)->origin.held);
    int64_t arguments = origin == -1 ? -1 : object_hash(as_alias(self)->arguments.held);
    if (arguments == -1) {
        return -1;
    }
    return (origin ^ arguments) == -1 ? -2 : origin ^ arguments;
}

// ---- call, attributes --------------------------------------------------------------------------------------------

static Owned generic_alias_call(Borrowed self, const Arguments *arguments) {
    return object_call(as_alias(self)->origin.held, arguments);
}

static Owned generic_alias_get_item(Borrowed self, Borrowed key) {
    (void)key;
    return error_raise(&TypeErrorType, "%R is not a generic class", self);
}

static bool is_own(Borrowed name) {
    static const char *const own[] = {"__class__",         "__origin__",      "__args__",
                                      "__parameters__",    "__mro_entries__", "__instancecheck__",
                                      "__subclasscheck__", "__dir__",         "__repr__"};
    for (int64_t i = 0; i < COUNT_OF(own); i++) {
        if (str_equals_text(name, own[i])) {
            return true;
        }
    }
    return false;
}

static Owned generic_alias_get_attribute(Borrowed self, Borrowed name) {
    return is_own(name) ? object_get_attribute_generic(self, name)
                        : object_get_attribute(as_alias(self)->origin.held, name);
}

static Owned generic_alias_origin(Borrowed self) { return retain(as_alias(self)->origin.held); }
static Owned generic_alias_arguments(Borrowed self) { return retain(as_alias(self)->arguments.held); }
static Owned generic_alias_parameters(Borrowed self) {
    (void)self;
    return tuple_new(0);
}

static const AttributeRow generic_alias_attributes[] = {
    {"__origin__", generic_alias_origin, attribute_refuse, "The class."},
    {"__args__", generic_alias_arguments, attribute_refuse, "What stands in the brackets."},
    {"__parameters__", generic_alias_parameters, .help = "Type variables: none."},
    {0}};

// ---- methods -----------------------------------------------------------------------------------------------------

static Owned generic_alias_method_mro_entries(Borrowed self, const Borrowed *arguments) {
    (void)arguments;
    return tuple_one(retain(as_alias(self)->origin.held));
}
static Owned generic_alias_method_instance_check(Borrowed self, const Borrowed *arguments) {
    (void)self;
    (void)arguments;
    return error_raise(&TypeErrorType, "isinstance() argument 2 cannot be a parameterized generic");
}
static Owned generic_alias_method_subclass_check(Borrowed self, const Borrowed *arguments) {
    (void)self;
    (void)arguments;
    return error_raise(&TypeErrorType, "issubclass() argument 2 cannot be a parameterized generic");
}

static NativeRow generic_alias_methods[] = {
    {"__mro_entries__", generic_alias_method_mro_entries, .signature = "(self, bases, /)",
     .help = "What stands for the alias among the bases of a class: its origin."},
    {"__instancecheck__", generic_alias_method_instance_check, .signature = "(self, instance, /)", .help = "Refused."},
    {"__subclasscheck__", generic_alias_method_subclass_check, .signature = "(self, subclass, /)", .help = "Refused."},
    {0}};

// ---- Type --------------------------------------------------------------------------------------------------------

Type GenericAliasType = {
    .name = "types.GenericAlias",
    .module = "types",
    .doc = "A class with the classes of its items, as in list[int].",
    .basic_size = sizeof(GenericAlias),
    .flags = TYPE_CONTAINER,
    .weakrefs_offset = offsetof(GenericAlias, weakrefs),
    .traverse = generic_alias_traverse,
    .take_reference = generic_alias_take_reference,
    .repr = generic_alias_repr,
    .hash = generic_alias_hash,
    .compare = generic_alias_compare,
    .get_attribute = generic_alias_get_attribute,
    .call = generic_alias_call,
    .get_item = generic_alias_get_item,
    .binary = {[BINARY_OR] = union_or},
    .methods = generic_alias_methods,
    .attributes = generic_alias_attributes,
};
