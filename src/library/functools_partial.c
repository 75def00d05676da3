// SPDX-License-Identifier: GPL-3.0-or-later
// functools.partial: a function with some of its arguments given already.
//
//     double = partial(pow, 2, mod=7)     Partial: func pow, args (2,), keywords {'mod': 7}
//     double(5)                           pow(2, 5, mod=7)
//
// A partial of a partial is one of the innermost function, with the arguments of both, unless the inner one has
// attributes of its own.
//
// What always holds: func is callable, args is an exact tuple and keywords a dict, which a program may change; or the
// collector has begun to take the object apart.
//
// Next: functools_key.c.
#include "memory/collector.h"
#include "objects/arguments.h"
#include "objects/class.h"
#include "objects/class_getitem.h"
#include "objects/dict.h"
#include "objects/exception.h"
#include "objects/function.h"
#include "objects/held_slots.h"
#include "objects/protocol.h"
#include "objects/repr_guard.h"
#include "objects/special.h"
#include "objects/str.h"
#include "objects/tuple.h"
#include "objects/type_internal.h"
#include "objects/value_stack.h"
#include "library/functools_types.h"

typedef struct Partial { // 80 bytes with the collector's header
    Object object;
    Slot function;
    Slot arguments; // Tuple
    Slot keywords;  // Dict
    Slot dict;      // Dict or empty
    void *weakrefs;
} Partial;
_Static_assert(sizeof(Partial) + sizeof(GcHeader) == 80, "partial: 80 bytes");

static Partial *as_partial(Borrowed object) { return object_mutable(object); }

// ---- create ------------------------------------------------------------------------------------------------------

static Owned partial_call(Borrowed object, const Arguments *given);

// A finalizer may still ask something of an object that the collector has emptied.
static bool is_whole(const Partial *self) {
    if (LIKELY(self->function.held != NULL && self->arguments.held != NULL && self->keywords.held != NULL)) {
        return true;
    }
    error_raise(&ReferenceErrorType, "the collector has taken this partial object apart");
    return false;
}

// The positional arguments of `inner` (NULL: none) and those given from number `from` on.
static Owned positional_arguments(const Partial *inner, const Arguments *given, int64_t from) {
    int64_t inner_count = inner == NULL ? 0 : tuple_size(inner->arguments.held);
    Owned tuple = tuple_new(inner_count + given->count - from);
    for (int64_t i = 0; tuple != NULL && i < inner_count; i++) {
        as_tuple(tuple)->items[i].held = retain(tuple_get(inner->arguments.held, i));
    }
    for (int64_t i = from; tuple != NULL && i < given->count; i++) {
        as_tuple(tuple)->items[inner_count + i - from].held = retain(arguments_get(given, i));
    }
    return tuple;
}

// The keyword arguments of `inner` (NULL: none) and over them those given: a new dict.
static Owned keyword_arguments(const Partial *inner, const Arguments *given) {
    Owned dict = inner == NULL ? dict_new() : dict_copy(inner->keywords.held);
    for (int64_t i = 0; dict != NULL && i < arguments_keyword_count(given); i++) {
        if (!dict_set(dict, tuple_get(given->names, i), arguments_get(given, given->count + i))) {
            release(give(dict));
        }
    }
    return dict;
}

static Owned partial_create(Type *type, const Arguments *arguments) {
    if (arguments->count < 1) {
        return error_raise(&TypeErrorType, "type 'partial' takes at least one argument");
    }
    Borrowed function = arguments_get(arguments, 0);
    if (!object_is_callable(function)) {
        return error_raise(&TypeErrorType, "the first argument must be callable");
    }
    const Partial *inner = function->type->call == partial_call ? as_partial(function) : NULL;
    if (inner != NULL && !is_whole(inner)) {
        return NULL;
    }
    inner = inner != NULL && inner->dict.held == NULL ? inner : NULL;
    Owned keywords = keyword_arguments(inner, arguments);
    Owned object = keywords == NULL ? NULL : type_allocate(type, 0);
    if (object == NULL) {
        release_if_any(keywords);
        return NULL;
    }
    collector_track(object); // before the tuple of its arguments, as in CPython
    Partial *self = as_partial(object);
    self->keywords.held = keywords;
    self->function.held = retain(inner == NULL ? function : inner->function.held);
    self->arguments.held = positional_arguments(inner, arguments, 1);
    if (self->arguments.held == NULL) {
        release(give(object));
    }
    return object;
}

// ---- traverse, destroy -------------------------------------------------------------------------------------------

static const HeldSlot partial_held[] = {{offsetof(Partial, function), "func"},
                                        {offsetof(Partial, arguments), "args"},
                                        {offsetof(Partial, keywords), "keywords"},
                                        {offsetof(Partial, dict), "__dict__"},
                                        {0}};

static void partial_traverse(Borrowed self, Visit visit, void *context) {
    held_traverse(self, partial_held, visit, context);
}

static Owned partial_take_reference(Object *self) { return held_take_reference(self, partial_held); }

// ---- repr --------------------------------------------------------------------------------------------------------

static bool add_repr(const Partial *self, Buffer *out) {
    bool added = repr_add(out, self->function.held);
    Owned arguments = retain(self->arguments.held);
    for (int64_t i = 0; added && i < tuple_size(arguments); i++) {
        buffer_add_text(out, ", ");
        added = repr_add(out, tuple_get(arguments, i));
    }
    release(arguments);
    Owned keywords = retain(self->keywords.held);
    int64_t position = 0;
    Borrowed name, value;
    while (added && dict_next(keywords, &position, &name, &value)) {
        Owned held_value = retain(value);
        Owned text = object_str(name);
        added = text != NULL;
        if (added) {
            buffer_add_text(out, ", ");
            str_add_to_buffer(text, out);
            buffer_add_byte(out, '=');
            release(text);
            added = repr_add(out, held_value);
        }
        release(held_value);
    }
    release(keywords);
    return added;
}

static Owned partial_repr(Borrowed self) {
    Answer entered = repr_enter(self);
    if (entered != NO) {
        return entered == YES ? str_from_text("...") : NULL;
    }
    Buffer out;
    buffer_init(&out);
    buffer_add_format(&out, "%s(", self->type->name);
    bool added = is_whole(as_partial(self)) && add_repr(as_partial(self), &out);
    buffer_add_byte(&out, ')');
    repr_leave(self);
    if (!added) {
        buffer_deinit(&out);
        return NULL;
    }
    return str_from_buffer(&out);
}

// ---- call --------------------------------------------------------------------------------------------------------

// Names are given on both sides: they are sorted out in a dict.
static Owned call_with_both(const Partial *self, const Arguments *given) {
    Owned function = retain(self->function.held);
    Owned tuple = positional_arguments(self, given, 0);
    Owned keywords = tuple == NULL ? NULL : keyword_arguments(self, given);
    Owned result = keywords == NULL ? NULL : object_call_tuple(function, tuple, keywords);
    release_if_any(keywords);
    release_if_any(tuple);
    release(function);
    return result;
}

// All arguments go into slots: the partial's own, those given, and then what has a name.
static Owned partial_call(Borrowed object, const Arguments *given) {
    const Partial *self = as_partial(object);
    if (!is_whole(self)) {
        return NULL;
    }
    int64_t own_count = tuple_size(self->arguments.held), keyword_count = dict_size(self->keywords.held);
    int64_t given_count = given->count + arguments_keyword_count(given);
    if (keyword_count > 0 && given_count > given->count) {
        return call_with_both(self, given);
    }
    Slot *slots = value_stack_push(own_count + given_count + keyword_count, STACK_ARGUMENTS, self->function.held);
    if (slots == NULL) {
        return NULL;
    }
    for (int64_t i = 0; i < own_count; i++) {
        slots[i].held = retain(tuple_get(self->arguments.held, i));
    }
    for (int64_t i = 0; i < given_count; i++) {
        slots[own_count + i].held = slot_take(&given->items[i]);
    }
    Owned function = retain(self->function.held);
    Owned names = keyword_count == 0 ? retain_if_any(given->names)
                                     : call_spread_keywords(self->keywords.held, slots + own_count + given_count);
    Owned result = NULL;
    if (names != NULL || !error_is_pending()) {
        result = object_call(function, &(Arguments){slots, own_count + given->count, names});
    }
    value_stack_pop(slots);
    release_if_any(names);
    release(function);
    return result;
}

// ---- attributes --------------------------------------------------------------------------------------------------

static Owned get_function(Borrowed self) {
    return is_whole(as_partial(self)) ? retain(as_partial(self)->function.held) : NULL;
}
static Owned get_arguments(Borrowed self) {
    return is_whole(as_partial(self)) ? retain(as_partial(self)->arguments.held) : NULL;
}
static Owned get_keywords(Borrowed self) {
    return is_whole(as_partial(self)) ? retain(as_partial(self)->keywords.held) : NULL;
}

static const AttributeRow partial_attributes[] = {
    {"func", get_function, attribute_refuse, "The function that is called."},
    {"args", get_arguments, attribute_refuse, "The arguments that come before those of a call."},
    {"keywords", get_keywords, attribute_refuse, "The keyword arguments of each call."},
    {"__dict__", object_get_dict, object_set_dict, "The object's own attributes."},
    {0},
};

// ---- methods -----------------------------------------------------------------------------------------------------

// (type, (func,), (func, args, keywords, dict or None)): how copies are made.
static Owned partial_reduce(Borrowed object, const Borrowed *arguments) {
    (void)arguments;
    const Partial *self = as_partial(object);
    if (!is_whole(self)) {
        return NULL;
    }
    const Borrowed parts[] = {self->function.held, self->arguments.held, self->keywords.held,
                              self->dict.held == NULL ? NONE : self->dict.held};
    Owned state = tuple_from_list(COUNT_OF(parts), parts);
    Owned one = state == NULL ? NULL : tuple_from_list(1, parts);
    Owned result = NULL;
    if (one != NULL) {
        result = tuple_from_list(3, (const Borrowed[]){&object->type->object, one, state});
    }
    release_if_any(one);
    release_if_any(state);
    return result;
}

static bool is_valid_state(Borrowed state) {
    return is_tuple(state) && tuple_size(state) == 4 && object_is_callable(tuple_get(state, 0)) &&
           is_tuple(tuple_get(state, 1)) && (tuple_get(state, 2) == NONE || is_dict(tuple_get(state, 2)));
}

static Owned partial_set_state(Borrowed object, const Borrowed *arguments) {
    Borrowed state = arguments[0];
    if (!is_valid_state(state)) {
        return error_raise(&TypeErrorType, "invalid partial state");
    }
    Borrowed given_tuple = tuple_get(state, 1), given_keywords = tuple_get(state, 2), dict = tuple_get(state, 3);
    Owned tuple = given_tuple->type == &TupleType ? retain(given_tuple) : tuple_from_iterable(given_tuple);
    Owned keywords = tuple == NULL                       ? NULL
                     : given_keywords == NONE            ? dict_new()
                     : given_keywords->type == &DictType ? retain(given_keywords)
                                                         : dict_copy(given_keywords);
    if (keywords == NULL) {
        release_if_any(tuple);
        return NULL;
    }
    Partial *self = as_partial(object);
    slot_set(&self->function, retain(tuple_get(state, 0)));
    slot_set(&self->arguments, tuple);
    slot_set(&self->keywords, keywords);
    slot_set(&self->dict, dict == NONE ? NULL : retain(dict));
    return none_new();
}

static NativeRow partial_methods[] = {
    {"__reduce__", partial_reduce, .signature = "(self, /)", .help = "Return what a copy is made from."},
    {"__setstate__", partial_set_state, .signature = "(self, state, /)", .help = "Become what __reduce__ described."},
    CLASS_GETITEM_ROW,
    {0},
};

// ---- the type ----------------------------------------------------------------------------------------------------

static const Member partial_members[] = {MEMBER(Partial, function), MEMBER(Partial, arguments),
                                         MEMBER(Partial, keywords), MEMBER(Partial, dict),
                                         MEMBER(Partial, weakrefs), {0}};

Type PartialType = {
    .name = "functools.partial",
    .module = "functools",
    .doc = "partial(func, /, *args, **keywords)\n\n"
           "A function that calls func with these arguments before, and these keyword arguments beside, its own.",
    .basic_size = sizeof(Partial),
    .members = partial_members,
    .flags = TYPE_CONTAINER | TYPE_BASE | TYPE_CLEARABLE,
    .dict_offset = offsetof(Partial, dict),
    .weakrefs_offset = offsetof(Partial, weakrefs),
    .traverse = partial_traverse,
    .take_reference = partial_take_reference,
    .repr = partial_repr,
    .call = partial_call,
    .new = partial_create,
    .methods = partial_methods,
    .attributes = partial_attributes,
};
