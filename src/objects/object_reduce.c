// SPDX-License-Identifier: GPL-3.0-or-later
// What an object is made of: copy.copy(x) asks for it and builds another one.
//
//     class P:  __slots__ = ("x",)              P(3).__reduce_ex__(4)
//     class Q(P): …         q.y = 5             (copyreg.__newobj__, (Q,), ({'y': 5}, {'x': 3}), None, None)
//                                                what makes it, from what, its state: dict and slots, items, pairs
//
// Types whose content is elsewhere have a __reduce__ of their own, such as set; others with content of their own can't
// be copied: "cannot pickle 'generator' object".
//
// Next: library/python/copyreg.py, copy.py.
#include "objects/reduce.h"

#include "objects/class.h"
#include "objects/dict.h"
#include "objects/error.h"
#include "objects/exception.h"
#include "objects/int.h"
#include "objects/list.h"
#include "objects/names.h"
#include "objects/protocol.h"
#include "objects/singletons.h"
#include "objects/tuple.h"

Owned (*reduce_find_copyreg)(const char *name);

// ---- state -------------------------------------------------------------------------------------------------------

// The built-in type that an object's layout comes from.
static const Type *native_base(const Type *type) {
    while (type_has(type, TYPE_CLASS)) {
        type = type->base;
    }
    return type;
}

// Is there content that neither a dict nor slots nor items tell?
static bool check_told(Borrowed object) {
    const Type *base = native_base(object->type);
    if (base->item_size != 0 && base->new != NULL) {
        return error_raise(&TypeErrorType, "cannot pickle %T objects", object) != NULL;
    }
    if (base->basic_size > (int64_t)sizeof(Object)) {
        Owned name = type_full_name(object->type);
        if (name != NULL) {
            error_raise(&TypeErrorType, "cannot pickle '%S' object", name);
            release(name);
        }
        return false;
    }
    return true;
}

static bool has_slots(const Type *type) {
    Borrowed mro = type->mro.held;
    for (int64_t i = 0; i < tuple_size(mro); i++) {
        if (as_type(tuple_get(mro, i))->slot_count > 0) {
            return true;
        }
    }
    return false;
}

// The names in __slots__ of all classes, in their order: a List or another iterable.
static Owned slot_names(const Type *type) {
    Owned function = reduce_find_copyreg("_slotnames");
    Owned list = function == NULL ? NULL : object_call_one(function, &type->object);
    release_if_any(function);
    Owned result = list == NULL ? NULL : tuple_from_iterable(list);
    release_if_any(list);
    return result;
}

static bool add_value(Borrowed object, Borrowed name, Borrowed values) {
    Owned value = NULL;
    Answer found = object_find_attribute(object, name, &value);
    bool good = found == NO || (found == YES && dict_set(values, name, value));
    release_if_any(value);
    return good;
}

// A dict of the slots that have a value; NULL: failed.
static Owned slot_values(Borrowed object) {
    Owned slots = slot_names(object->type);
    Owned values = slots == NULL ? NULL : dict_new();
    for (int64_t i = 0; values != NULL && i < tuple_size(slots); i++) {
        if (!add_value(object, tuple_get(slots, i), values)) {
            release(give(values));
        }
    }
    release_if_any(slots);
    return values;
}

// What object.__getstate__ gives: the dict, or (dict or None, slots), or None. `required`: all content must be in it.
static Owned default_state(Borrowed object, bool required) {
    if (required && !check_told(object)) {
        return NULL;
    }
    const Slot *dict = object_dict_slot(object);
    Owned state = retain(dict == NULL || dict->held == NULL || dict_size(dict->held) == 0 ? NONE : dict->held);
    if (!has_slots(object->type)) {
        return state;
    }
    Owned slots = slot_values(object);
    if (slots != NULL && dict_size(slots) > 0) {
        return tuple_two(state, slots);
    }
    if (slots == NULL) {
        release(give(state));
    }
    release_if_any(slots);
    return state;
}

Owned object_method_getstate(Borrowed self, const Borrowed *arguments) {
    (void)arguments;
    return default_state(self, false);
}

static Owned get_state(Borrowed object, bool required) {
    if (type_lookup(object->type, names.__getstate__) == type_lookup(&ObjectType, names.__getstate__)) {
        return default_state(object, required);
    }
    return object_call_method(object, names.__getstate__, 0, NULL);
}

Owned reduce_with_state(Borrowed object, Owned arguments) {
    Owned state = arguments == NULL ? NULL : get_state(object, false);
    if (state == NULL) {
        release_if_any(arguments);
        return NULL;
    }
    const Borrowed parts[] = {&object->type->object, arguments, state};
    Owned result = tuple_from_list(COUNT_OF(parts), parts);
    release(state);
    release(arguments);
    return result;
}

// ---- arguments ---------------------------------------------------------------------------------------------------

typedef struct NewArguments { // what __new__ is to be called with
    Owned positional;         // Tuple; NULL: none were named
    Owned keywords;           // Dict or NULL
} NewArguments;

static bool check_pair(Borrowed pair) {
    if (!is_tuple(pair)) {
        error_raise(&TypeErrorType, "__getnewargs_ex__ should return a tuple, not '%T'", pair);
    } else if (tuple_size(pair) != 2) {
        error_raise(&ValueErrorType, "__getnewargs_ex__ should return a tuple of length 2, not %lld",
                    (long long)tuple_size(pair));
    } else if (!is_tuple(tuple_get(pair, 0))) {
        error_raise(&TypeErrorType, "first item of the tuple returned by __getnewargs_ex__ must be a tuple, not '%T'",
                    tuple_get(pair, 0));
    } else if (!is_dict(tuple_get(pair, 1))) {
        error_raise(&TypeErrorType, "second item of the tuple returned by __getnewargs_ex__ must be a dict, not '%T'",
                    tuple_get(pair, 1));
    } else {
        return true;
    }
    return false;
}

static bool take_pair(Owned pair, NewArguments *arguments) {
    bool good = pair != NULL && check_pair(pair);
    if (good) {
        arguments->positional = retain(tuple_get(pair, 0));
        arguments->keywords = retain(tuple_get(pair, 1));
    }
    release_if_any(pair);
    return good;
}

static bool take_tuple(Owned tuple, NewArguments *arguments) {
    if (tuple != NULL && !is_tuple(tuple)) {
        error_raise(&TypeErrorType, "__getnewargs__ should return a tuple, not '%T'", tuple);
        release(give(tuple));
    }
    arguments->positional = tuple;
    return tuple != NULL;
}

static bool find_arguments(Borrowed object, NewArguments *arguments) {
    Owned method = NULL;
    *arguments = (NewArguments){0};
    Answer found = object_find_attribute(object, names.__getnewargs_ex__, &method);
    if (found == YES) {
        Owned pair = object_call_none(method);
        release(method);
        return take_pair(pair, arguments);
    }
    if (found == NO && (found = object_find_attribute(object, names.__getnewargs__, &method)) == YES) {
        Owned tuple = object_call_none(method);
        release(method);
        return take_tuple(tuple, arguments);
    }
    return found == NO;
}

// What copyreg's function is called with: (class, *positional), or (class, positional, keywords).
static Owned pack_arguments(Borrowed class_object, const NewArguments *arguments, bool with_keywords) {
    if (with_keywords) {
        const Borrowed parts[] = {class_object, arguments->positional, arguments->keywords};
        return tuple_from_list(COUNT_OF(parts), parts);
    }
    int64_t count = arguments->positional == NULL ? 0 : tuple_size(arguments->positional);
    Owned tuple = tuple_new(count + 1);
    if (tuple != NULL) {
        as_tuple(tuple)->items[0].held = retain(class_object);
        for (int64_t i = 0; i < count; i++) {
            as_tuple(tuple)->items[i + 1].held = retain(tuple_get(arguments->positional, i));
        }
    }
    return tuple;
}

// ---- reducing ----------------------------------------------------------------------------------------------------

// Iterators over the items of a list and the pairs of a dict; None for other objects.
static bool find_items(Borrowed object, Slot *items, Slot *pairs) {
    items->held = is_list(object) ? object_iterate(object) : none_new();
    if (items->held == NULL) {
        return false;
    }
    if (!is_dict(object)) {
        pairs->held = none_new();
        return true;
    }
    Owned view = object_call_method(object, names.items, 0, NULL);
    pairs->held = view == NULL ? NULL : object_iterate(view);
    release_if_any(view);
    return pairs->held != NULL;
}

enum { PART_FUNCTION, PART_ARGUMENTS, PART_STATE, PART_ITEMS, PART_PAIRS, PART_COUNT };

static bool fill_parts(Borrowed object, const NewArguments *arguments, Slot parts[PART_COUNT]) {
    bool with_keywords = arguments->keywords != NULL && dict_size(arguments->keywords) > 0;
    bool is_told = arguments->positional != NULL || is_list(object) || is_dict(object);
    parts[PART_FUNCTION].held = reduce_find_copyreg(with_keywords ? "__newobj_ex__" : "__newobj__");
    if (parts[PART_FUNCTION].held != NULL) {
        parts[PART_ARGUMENTS].held = pack_arguments(&object->type->object, arguments, with_keywords);
    }
    if (parts[PART_ARGUMENTS].held != NULL) {
        parts[PART_STATE].held = get_state(object, !is_told);
    }
    return parts[PART_STATE].held != NULL && find_items(object, &parts[PART_ITEMS], &parts[PART_PAIRS]);
}

static Owned reduce_new(Borrowed object) {
    NewArguments arguments;
    Slot parts[PART_COUNT] = {0};
    bool good = find_arguments(object, &arguments) && fill_parts(object, &arguments, parts);
    Owned result = good ? tuple_from_slots(parts, PART_COUNT) : NULL;
    for (int i = 0; i < PART_COUNT; i++) {
        slot_clear(&parts[i]);
    }
    release_if_any(arguments.positional);
    release_if_any(arguments.keywords);
    return result;
}

// Protocols 0 and 1 are those of long ago: copyreg does them.
static Owned reduce_old(Borrowed object, Borrowed protocol) {
    Owned function = reduce_find_copyreg("_reduce_ex");
    Owned result = function == NULL ? NULL : object_call_two(function, object, protocol);
    release_if_any(function);
    return result;
}

Owned object_method_reduce(Borrowed self, const Borrowed *arguments) {
    (void)arguments;
    Owned zero = int_from_int64(0);
    Owned result = zero == NULL ? NULL : reduce_old(self, zero);
    release_if_any(zero);
    return result;
}

Owned object_method_reduce_ex(Borrowed self, const Borrowed *arguments) {
    int64_t protocol;
    if (!object_to_int64(arguments[0], &protocol, &OverflowErrorType)) {
        return NULL;
    }
    Borrowed own = type_lookup(self->type, names.__reduce__);
    if (own != type_lookup(&ObjectType, names.__reduce__)) {
        return object_call_method(self, names.__reduce__, 0, NULL);
    }
    return protocol >= 2 ? reduce_new(self) : reduce_old(self, arguments[0]);
}
