// SPDX-License-Identifier: GPL-3.0-or-later
// collections.defaultdict: a dict that makes a value for a key that it does not have.
//
//     d = defaultdict(list)     d['a']     not there ─▶ __missing__ ─▶ list() ─▶ d['a'] = [], and that
//
// dict itself calls __missing__ of its subclasses; this type only has one, and the function that it calls.
//
// Next: ordered_dict.c.
#include "memory/collector.h"
#include "objects/arguments.h"
#include "objects/class.h"
#include "objects/dict.h"
#include "objects/exception.h"
#include "objects/protocol.h"
#include "objects/repr_guard.h"
#include "objects/str.h"
#include "objects/tuple.h"
#include "objects/type_internal.h"
#include "library/collections_types.h"

typedef struct DefaultDict { // 80 bytes with the collector's header, and a dict's tables
    Dict dict;
    Slot factory; // empty: None
} DefaultDict;
_Static_assert(sizeof(DefaultDict) + sizeof(GcHeader) == 80, "defaultdict: 80 bytes");

static DefaultDict *as_default(Borrowed object) { return object_mutable(object); }

static Borrowed factory_or_none(Borrowed self) {
    Borrowed factory = as_default(self)->factory.held;
    return factory == NULL ? NONE : factory;
}

// ---- create ------------------------------------------------------------------------------------------------------

static bool defaultdict_init(Borrowed self, const Arguments *arguments) {
    Borrowed factory = arguments->count == 0 ? NONE : arguments_get(arguments, 0);
    if (factory != NONE && !object_is_callable(factory)) {
        error_raise(&TypeErrorType, "first argument must be callable or None");
        return false;
    }
    slot_set(&as_default(self)->factory, factory == NONE ? NULL : retain(factory));
    Arguments rest = *arguments;
    if (rest.count > 0) {
        rest.items += 1;
        rest.count -= 1;
    }
    return DictType.init(self, &rest);
}

// A dict of the same class, with the same factory and the items of another. The class is called, as in CPython.
static Owned like(Borrowed self, Borrowed items) {
    return object_call_two(&self->type->object, factory_or_none(self), items);
}

// ---- traverse, footprint, clear ----------------------------------------------------------------------------------

static void defaultdict_traverse(Borrowed self, Visit visit, void *context) {
    if (as_default(self)->factory.held != NULL) {
        visit(as_default(self)->factory.held, edge_field("default_factory"), context);
    }
    DictType.traverse(self, visit, context);
}

static Owned defaultdict_take_reference(Object *self) {
    return as_default(self)->factory.held != NULL ? slot_take(&as_default(self)->factory)
                                                  : DictType.take_reference(self);
}

// ---- repr --------------------------------------------------------------------------------------------------------

// The factory may be a method of this very dict.
static Owned factory_repr(Borrowed self) {
    Owned factory = retain(factory_or_none(self));
    Answer entered = repr_enter(factory);
    Owned text = entered == YES ? str_from_text("...") : entered == NO ? object_repr(factory) : NULL;
    if (entered == NO) {
        repr_leave(factory);
    }
    release(factory);
    return text;
}

static Owned defaultdict_repr(Borrowed self) {
    Owned items = DictType.repr(self);
    Owned factory = items == NULL ? NULL : factory_repr(self);
    Owned text = factory == NULL ? NULL : str_format("%s(%S, %S)", type_short_name(self->type), factory, items);
    release_if_any(factory);
    release_if_any(items);
    return text;
}

// ---- operators ---------------------------------------------------------------------------------------------------

static Owned defaultdict_or(Borrowed left, Borrowed right) {
    if (!is_dict(left) || !is_dict(right)) {
        return not_implemented_new();
    }
    Owned result = like(object_is(left, &DefaultDictType) ? left : right, left);
    if (result != NULL && !dict_update(result, right)) {
        release(give(result));
    }
    return result;
}

// ---- attributes --------------------------------------------------------------------------------------------------

static Owned get_factory(Borrowed self) { return retain(factory_or_none(self)); }

static bool set_factory(Borrowed self, Borrowed value) {
    slot_set(&as_default(self)->factory, value == NONE ? NULL : retain_if_any(value));
    return true;
}

static const AttributeRow defaultdict_attributes[] = {
    {"default_factory", get_factory, set_factory, "What is called for a key that is not there, or None."},
    {0},
};

// ---- methods -----------------------------------------------------------------------------------------------------

static Owned method_missing(Borrowed self, const Borrowed *arguments) {
    if (as_default(self)->factory.held == NULL) {
        return error_raise_value(&KeyErrorType, arguments[0]);
    }
    Owned factory = retain(as_default(self)->factory.held);
    Owned value = object_call_none(factory);
    release(factory);
    if (value != NULL && !object_set_item(self, arguments[0], value)) {
        release(give(value));
    }
    return value;
}

static Owned method_copy(Borrowed self, const Borrowed *arguments) {
    (void)arguments;
    return like(self, self);
}

// (class, (factory,), None, None, iterator over the items): how copies are made.
static Owned method_reduce(Borrowed self, const Borrowed *arguments) {
    (void)arguments;
    Owned name = str_intern_text("items");
    Owned items = name == NULL ? NULL : object_call_method(self, name, 0, NULL);
    Owned iterator = items == NULL ? NULL : object_iterate(items);
    Owned one = iterator == NULL                         ? NULL
                : as_default(self)->factory.held == NULL ? retain(tuple_empty())
                                                         : tuple_one(retain(as_default(self)->factory.held));
    Owned result =
        one == NULL ? NULL : tuple_from_list(5, (const Borrowed[]){&self->type->object, one, NONE, NONE, iterator});
    release_if_any(one);
    release_if_any(iterator);
    release_if_any(items);
    release_if_any(name);
    return result;
}

static NativeRow defaultdict_methods[] = {
    {"__missing__", method_missing, .signature = "(self, key, /)",
     .help = "Make a value with default_factory(), store it for the key, and return it; KeyError without a factory."},
    {"copy", method_copy, .signature = "(self, /)", .help = "Return a shallow copy."},
    {"__copy__", method_copy, .signature = "(self, /)", .help = "Return a shallow copy."},
    {"__reduce__", method_reduce, .signature = "(self, /)", .help = "Return what a copy is made from."},
    {0},
};

// ---- the type ----------------------------------------------------------------------------------------------------

static const Member default_dict_members[] = {MEMBER(DefaultDict, factory), {0}};

Type DefaultDictType = {
    .name = "collections.defaultdict",
    .module = "collections",
    .doc = "defaultdict(default_factory=None, /, [...])\n\n"
           "A dict in which d[key] stores default_factory() if the key is not there. Other arguments are as for dict.",
    .base = &DictType,
    .basic_size = sizeof(DefaultDict),
    .members = default_dict_members,
    .flags = TYPE_CONTAINER | TYPE_BASE | TYPE_CLEARABLE,
    .traverse = defaultdict_traverse,
    .take_reference = defaultdict_take_reference,
    .repr = defaultdict_repr,
    .init = defaultdict_init,
    .binary = {[BINARY_OR] = defaultdict_or},
    .methods = defaultdict_methods,
    .attributes = defaultdict_attributes,
};
