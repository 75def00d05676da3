// SPDX-License-Identifier: GPL-3.0-or-later
// Generic aliases: list[int], for annotations.
//
//     list[int]        GenericAlias { origin: list, arguments: (int,) }
//     list[int]('ab')  calls list; the arguments mean nothing when the program runs
//     list[T][int]     list[int]: generic_parameters.c
//     *list[int]       one alias that is starred
//
// What is asked of an alias and is not its own, its origin answers.
#include "memory/collector.h"
#include "objects/arguments.h"
#include "objects/class.h"
#include "objects/dict.h"
#include "objects/exception.h"
#include "objects/function.h"
#include "objects/generic_parameters.h"
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
    Slot arguments;  // Tuple
    Slot parameters; // Tuple of the type variables in them; empty: not asked for yet
    void *weakrefs;
    bool is_starred;
} GenericAlias;
_Static_assert(sizeof(GenericAlias) + sizeof(GcHeader) == 80, "generic alias: 80 bytes");

static GenericAlias *as_alias(Borrowed object) { return object_mutable(object); }

// ---- create ------------------------------------------------------------------------------------------------------

static Owned generic_alias_new_of(Type *type, Borrowed origin, Borrowed arguments) {
    Owned object = type_allocate(type, 0);
    if (object == NULL) {
        return NULL;
    }
    collector_track(object); // before the tuple of its arguments, as in CPython
    as_alias(object)->origin.held = retain(origin);
    as_alias(object)->arguments.held = is_tuple(arguments) ? retain(arguments) : tuple_one(retain(arguments));
    if (as_alias(object)->arguments.held == NULL) {
        release(give(object));
    }
    return object;
}

Owned generic_alias_new(Borrowed origin, Borrowed arguments) {
    return generic_alias_new_of(&GenericAliasType, origin, arguments);
}

// types.GenericAlias(origin, arguments)
static Owned generic_alias_create(Type *type, const Arguments *arguments) {
    if (!arguments_refuse_keywords("GenericAlias", arguments) ||
        !arguments_check_count("GenericAlias", arguments, 2, 2)) {
        return NULL;
    }
    return generic_alias_new_of(type, arguments_get(arguments, 0), arguments_get(arguments, 1));
}

// ---- traverse, clear ---------------------------------------------------------------------------------------------

static void generic_alias_traverse(Borrowed object, Visit visit, void *context) {
    const GenericAlias *self = as_alias(object);
    const Slot *const slots[] = {&self->origin, &self->arguments, &self->parameters};
    static const char *const what[] = {"__origin__", "__args__", "__parameters__"};
    for (int64_t i = 0; i < COUNT_OF(slots); i++) {
        if (slots[i]->held != NULL) {
            visit(slots[i]->held, edge_field(what[i]), context);
        }
    }
}

static Owned generic_alias_take_reference(Object *object) {
    GenericAlias *self = as_alias(object);
    return self->origin.held != NULL      ? slot_take(&self->origin)
           : self->arguments.held != NULL ? slot_take(&self->arguments)
                                          : slot_take(&self->parameters);
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
    buffer_add_text(&out, as_alias(self)->is_starred ? "*" : "");
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
    if (!object_is(other, &GenericAliasType) || (comparison != COMPARE_EQUAL && comparison != COMPARE_NOT_EQUAL)) {
        return not_implemented_new();
    }
    Answer equal = as_alias(self)->is_starred != as_alias(other)->is_starred
                       ? NO
                       : object_equal(as_alias(self)->origin.held, as_alias(other)->origin.held);
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

// What was made remembers how, if it can.
static bool remember_alias(Borrowed object, Borrowed alias) {
    return object_set_attribute(object, names.__orig_class__, alias) || error_clear_if(&AttributeErrorType) ||
           error_clear_if(&TypeErrorType);
}

static Owned generic_alias_call(Borrowed self, const Arguments *arguments) {
    Owned object = object_call(as_alias(self)->origin.held, arguments);
    if (object != NULL && !remember_alias(object, self)) {
        release(give(object));
    }
    return object;
}

// A borrow; NULL: failed.
static Borrowed find_parameters(GenericAlias *self) {
    if (self->parameters.held == NULL) {
        Owned parameters = generic_parameters_find(self->arguments.held);
        if (parameters != NULL) {
            slot_set(&self->parameters, parameters);
        }
    }
    return self->parameters.held;
}

static Owned generic_alias_get_item(Borrowed self, Borrowed key) {
    Borrowed parameters = find_parameters(as_alias(self));
    Owned arguments = parameters == NULL
                          ? NULL
                          : generic_parameters_substitute(self, as_alias(self)->arguments.held, parameters, key);
    Owned alias = arguments == NULL ? NULL : generic_alias_new(as_alias(self)->origin.held, arguments);
    release_if_any(arguments);
    if (alias != NULL) {
        as_alias(alias)->is_starred = as_alias(self)->is_starred;
    }
    return alias;
}

// An iterator over the one starred alias.
static Owned generic_alias_iterate(Borrowed self) {
    Owned alias = generic_alias_new(as_alias(self)->origin.held, as_alias(self)->arguments.held);
    if (alias == NULL) {
        return NULL;
    }
    as_alias(alias)->is_starred = true;
    Owned tuple = tuple_one(alias);
    Owned iterator = tuple == NULL ? NULL : object_iterate(tuple);
    release_if_any(tuple);
    return iterator;
}

static bool is_own(Borrowed name) {
    static const char *const own[] = {"__class__",       "__origin__",        "__args__",
                                      "__parameters__",  "__unpacked__",      "__typing_unpacked_tuple_args__",
                                      "__mro_entries__", "__instancecheck__", "__subclasscheck__",
                                      "__reduce__",      "__copy__",          "__deepcopy__"};
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
static Owned generic_alias_parameters(Borrowed self) { return retain_if_any(find_parameters(as_alias(self))); }
static Owned generic_alias_unpacked(Borrowed self) { return bool_new(as_alias(self)->is_starred); }
static Owned generic_alias_unpacked_arguments(Borrowed self) {
    bool unpacks = as_alias(self)->is_starred && as_alias(self)->origin.held == &TupleType.object;
    return unpacks ? retain(as_alias(self)->arguments.held) : none_new();
}

static const AttributeRow generic_alias_attributes[] = {
    {"__origin__", generic_alias_origin, attribute_refuse, "The class."},
    {"__args__", generic_alias_arguments, attribute_refuse, "What stands in the brackets."},
    {"__unpacked__", generic_alias_unpacked, attribute_refuse, "Does a star stand in front of it?"},
    {.name = "__parameters__", .get = generic_alias_parameters, .help = "The type variables in the brackets."},
    {.name = "__typing_unpacked_tuple_args__",
     .get = generic_alias_unpacked_arguments,
     .help = "Of a starred tuple what stands in the brackets."},
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

static Owned generic_alias_method_dir(Borrowed self, const Borrowed *arguments) {
    (void)arguments;
    static const char *const own[] = {"__origin__",     "__args__",       "__copy__",
                                      "__deepcopy__",   "__unpacked__",   "__typing_unpacked_tuple_args__",
                                      "__parameters__", "__mro_entries__"};
    Owned list = object_dir(as_alias(self)->origin.held);
    for (int64_t i = 0; list != NULL && i < COUNT_OF(own); i++) {
        Owned name = str_intern_text(own[i]);
        Answer there = name == NULL ? FAILED : object_contains(list, name);
        if (there == FAILED || (there == NO && !list_append(list, retain(name)))) {
            release(give(list));
        }
        release_if_any(name);
    }
    return list;
}
static Owned generic_alias_method_reduce(Borrowed self, const Borrowed *arguments) {
    (void)arguments;
    Owned parts = tuple_two(retain(as_alias(self)->origin.held), retain(as_alias(self)->arguments.held));
    return parts == NULL ? NULL : tuple_two(retain(&GenericAliasType.object), parts);
}
static Owned generic_alias_method_copy(Borrowed self, const Borrowed *arguments) {
    (void)arguments;
    return retain(self);
}

static NativeRow generic_alias_methods[] = {
    {"__dir__", generic_alias_method_dir, .signature = "(self, /)", .help = "The origin's names, and its own."},
    {"__reduce__", generic_alias_method_reduce, .signature = "(self, /)", .help = "How to make it anew."},
    {"__copy__", generic_alias_method_copy, .signature = "(self, /)", .help = "Itself."},
    {"__deepcopy__", generic_alias_method_copy, .signature = "(self, memo, /)", .help = "Itself."},
    {"__mro_entries__", generic_alias_method_mro_entries, .signature = "(self, bases, /)",
     .help = "What stands for the alias among the bases of a class: its origin."},
    {"__instancecheck__", generic_alias_method_instance_check, .signature = "(self, instance, /)", .help = "Refused."},
    {"__subclasscheck__", generic_alias_method_subclass_check, .signature = "(self, subclass, /)", .help = "Refused."},
    {0}};

// ---- Type --------------------------------------------------------------------------------------------------------

static const Member generic_alias_members[] = {MEMBER(GenericAlias, origin),     MEMBER(GenericAlias, arguments),
                                               MEMBER(GenericAlias, parameters), MEMBER(GenericAlias, weakrefs),
                                               MEMBER(GenericAlias, is_starred), {0}};

Type GenericAliasType = {
    .name = "types.GenericAlias",
    .module = "types",
    .doc = "A class with the classes of its items, as in list[int].",
    .basic_size = sizeof(GenericAlias),
    .members = generic_alias_members,
    .flags = TYPE_CONTAINER | TYPE_BASE | TYPE_IMMUTABLE,
    .weakrefs_offset = offsetof(GenericAlias, weakrefs),
    .traverse = generic_alias_traverse,
    .take_reference = generic_alias_take_reference,
    .repr = generic_alias_repr,
    .hash = generic_alias_hash,
    .compare = generic_alias_compare,
    .get_attribute = generic_alias_get_attribute,
    .call = generic_alias_call,
    .new = generic_alias_create,
    .get_item = generic_alias_get_item,
    .iterate = generic_alias_iterate,
    .binary = {[BINARY_OR] = union_or},
    .methods = generic_alias_methods,
    .attributes = generic_alias_attributes,
};
