// SPDX-License-Identifier: GPL-3.0-or-later
// Making classes: what type(name, bases, namespace) does, and with it the class statement.
//
//     class Square(Shape, color='red'):       class_new(type, 'Square', (Shape,), {'__module__': …, 'area': …}, color)
//         def area(self): …
//
//     1. the metaclass: the most derived one of the bases'
//     2. the best base, and a copy of the namespace as the class's dict
//     3. the layout: __slots__, a dict, weak references            class_layout.c
//     4. the MRO                                                   mro.c
//     5. the slots, from the special methods                       class_slots.c
//     6. __set_name__ of what lies in the class, then __init_subclass__ of its base
//
// What always holds: until step 6 no code of the class runs (but its metaclass's mro()), and a class that fails before
// that was never seen by anybody.
#include "objects/class.h"
#include "memory/collector.h"
#include "objects/arguments.h"
#include "objects/dict.h"
#include "objects/dunder.h"
#include "objects/exception.h"
#include "objects/function.h"
#include "objects/list.h"
#include "objects/names.h"
#include "objects/protocol.h"
#include "objects/special.h"
#include "objects/str.h"
#include "objects/tuple.h"
#include "objects/type_internal.h"
#include "objects/value_stack.h"

#include <string.h>

Borrowed (*class_find_globals)(void);

// ---- 1. metaclass and bases --------------------------------------------------------------------------------------

Type *class_most_derived_metatype(Type *metatype, Borrowed bases) {
    Type *winner = metatype;
    for (int64_t i = 0; i < tuple_size(bases); i++) {
        Type *candidate = tuple_get(bases, i)->type;
        if (type_is_subtype(winner, candidate)) {
            continue;
        }
        if (!type_is_subtype(candidate, winner)) {
            return error_raise(&TypeErrorType,
                               "metaclass conflict: the metaclass of a derived class must be a (non-strict) "
                               "subclass of the metaclasses of all its bases");
        }
        winner = candidate;
    }
    return winner;
}

// What stands for one base that is no type: NO: itself; YES: *entries, a tuple.
static Answer resolve_base(Borrowed base, Borrowed bases, Owned *entries) {
    if (is_type(base)) {
        return NO;
    }
    Owned method;
    Answer found = object_find_attribute(base, names.__mro_entries__, &method);
    if (found != YES) {
        return found;
    }
    *entries = object_call_one(method, bases);
    release(method);
    if (*entries == NULL) {
        return FAILED;
    }
    if (!is_tuple(*entries)) {
        error_raise(&TypeErrorType, "__mro_entries__ must return a tuple");
        release(give(*entries));
        return FAILED;
    }
    return YES;
}

Owned class_resolve_bases(Borrowed bases) {
    Owned list = NULL; // made at the first base that is replaced
    for (int64_t i = 0; i < tuple_size(bases); i++) {
        Borrowed base = tuple_get(bases, i);
        Owned entries = NULL;
        Answer replaced = resolve_base(base, bases, &entries);
        bool good = replaced != FAILED;
        if (replaced == YES && list == NULL) {
            Owned before = tuple_slice(bases, 0, i);
            list = before == NULL ? NULL : list_from_iterable(before);
            release_if_any(before);
            good = list != NULL;
        }
        if (good && list != NULL) {
            good = replaced == YES ? list_extend(list, entries) : list_append(list, retain(base));
        }
        release_if_any(entries);
        if (!good) {
            release_if_any(list);
            return NULL;
        }
    }
    if (list == NULL) {
        return retain(bases);
    }
    Owned resolved = tuple_from_iterable(list);
    release(list);
    return resolved;
}

// Bases that are no types cannot be resolved here any more: the class statement would have done it.
static bool check_bases(Borrowed bases) {
    for (int64_t i = 0; i < tuple_size(bases); i++) {
        Borrowed base = tuple_get(bases, i);
        if (is_type(base)) {
            continue;
        }
        Owned method;
        Answer found = object_find_attribute(base, names.__mro_entries__, &method);
        if (found == YES) {
            release(method);
            error_raise(&TypeErrorType, "type() doesn't support MRO entry resolution; use types.new_class()");
        }
        if (found != NO) {
            return false;
        }
    }
    return true;
}

// ---- 2. the class's dict -----------------------------------------------------------------------------------------

// A copy with interned names, so that look-ups by address find them.
static Owned copy_namespace(Borrowed namespace_dict) {
    Owned dict = dict_new();
    int64_t position = 0;
    Borrowed key, value;
    while (dict != NULL && dict_next(namespace_dict, &position, &key, &value)) {
        Owned name = key->type == &StrType ? str_intern(retain(key)) : retain(key);
        if (name == NULL || !dict_set_owned(dict, name, retain(value))) {
            release(give(dict));
        }
    }
    return dict;
}

static bool set_name(Type *type, Borrowed name) {
    size_t size;
    const char *text = str_utf8(name, &size);
    if (text == NULL) {
        return false;
    }
    if (strlen(text) != size) {
        error_raise(&ValueErrorType, "type name must not contain null characters");
        return false;
    }
    slot_set(&type->name_object, retain(name));
    type->name = text;
    return true;
}

// The module where the class statement stands, unless the namespace says it.
static bool set_module(Type *type) {
    if (dict_get_name(type->dict.held, names.__module__) != NULL || class_find_globals == NULL) {
        return true;
    }
    Borrowed globals = class_find_globals();
    Borrowed module = globals == NULL ? NULL : dict_get_name(globals, names.__name__);
    return module == NULL || dict_set(type->dict.held, names.__module__, module);
}

static bool set_qualified_name(Type *type) {
    Owned name = dict_pop(type->dict.held, names.__qualname__);
    if (name == NULL) {
        slot_set(&type->qualified_name, retain(type->name_object.held));
        return !error_is_pending();
    }
    if (!is_str(name)) {
        error_raise(&TypeErrorType, "type __qualname__ must be a str, not %T", name);
        release(name);
        return false;
    }
    slot_set(&type->qualified_name, name);
    return true;
}

// __new__ is a static method and the other two are class methods, without being told.
static bool wrap_functions(Borrowed dict) {
    const Borrowed wrapped[] = {names.__new__, names.__init_subclass__, names.__class_getitem__};
    for (int64_t i = 0; i < COUNT_OF(wrapped); i++) {
        Borrowed function = dict_get_name(dict, wrapped[i]);
        if (function == NULL || function->type != &FunctionType) {
            continue;
        }
        Owned wrapper = i == 0 ? static_method_new(function) : class_method_new(function);
        if (wrapper == NULL || !dict_set_owned(dict, retain(wrapped[i]), wrapper)) {
            return false;
        }
    }
    return true;
}

// The cell in which methods find their class (for super) gets it.
static bool fill_class_cell(Type *type) {
    Owned cell = dict_pop(type->dict.held, names.__classcell__);
    if (cell == NULL) {
        return !error_is_pending();
    }
    bool good = cell->type == &CellType;
    if (good) {
        slot_set(&as_cell(cell)->content, retain(&type->object));
    } else {
        error_raise(&TypeErrorType, "__classcell__ must be a nonlocal cell, not %R", &cell->type->object);
    }
    release(cell);
    return good;
}

// A class that defines __eq__ alone is unhashable.
static bool finish_dict(Type *type) {
    Borrowed dict = type->dict.held;
    if (dict_get_name(dict, names.__doc__) == NULL && !dict_set(dict, names.__doc__, NONE)) {
        return false;
    }
    return dict_get_name(dict, names.__eq__) == NULL || dict_get_name(dict, names.__hash__) != NULL ||
           dict_set(dict, names.__hash__, NONE);
}

// ---- 3 to 5. layout, MRO, slots ----------------------------------------------------------------------------------

static bool register_with_bases(Type *type) {
    for (int64_t i = 0; i < tuple_size(type->bases.held); i++) {
        if (!type_subclasses_add(as_type(tuple_get(type->bases.held, i)), type)) {
            return false;
        }
    }
    return true;
}

// What another base's objects have, its methods may ask for: a dict, weak references.
static void add_of_other_bases(const Type *type, bool *adds_dict, bool *adds_weakrefs) {
    for (int64_t i = 0; i < tuple_size(type->bases.held); i++) {
        const Type *other = as_type(tuple_get(type->bases.held, i));
        *adds_dict = *adds_dict || (type->base->dict_offset == 0 && other->dict_offset != 0);
        *adds_weakrefs = *adds_weakrefs || (class_may_add_weakrefs(type->base) && other->weakrefs_offset != 0);
    }
}

static bool complete(Type *type) {
    Owned slots;
    bool adds_dict, adds_weakrefs;
    if (!set_module(type) || !set_qualified_name(type) || !wrap_functions(type->dict.held) ||
        !class_read_slots(type->base, type->name_object.held, type->dict.held, &slots, &adds_dict, &adds_weakrefs)) {
        return false;
    }
    add_of_other_bases(type, &adds_dict, &adds_weakrefs);
    slot_set(&type->mro, mro_of_class(type));
    bool good = type->mro.held != NULL && class_lay_out(type, slots, adds_dict, adds_weakrefs);
    release_if_any(slots);
    if (!good || !fill_class_cell(type) || !finish_dict(type) || !register_with_bases(type)) {
        return false;
    }
    instance_fill_slots(type);
    class_fill_slots(type);
    return true;
}

static Owned class_make(Type *metatype, Borrowed name, Borrowed bases, Borrowed namespace_dict) {
    Type *base = class_best_base(bases);
    if (base == NULL) {
        return NULL;
    }
    Owned dict = copy_namespace(namespace_dict);
    Owned object = dict == NULL ? NULL : object_new(metatype);
    if (object == NULL) {
        release_if_any(dict);
        return NULL;
    }
    Type *type = as_type(object);
    type->flags = TYPE_CLASS | TYPE_BASE | TYPE_READY;
    type->flags |= base == &ObjectType ? TYPE_OF_OBJECT : base->flags & TYPE_OF_OBJECT;
    type->base = base;
    slot_fill(&type->dict, dict);
    slot_set(&type->bases, retain(bases));
    collector_track(object);
    if (!set_name(type, name) || !complete(type)) {
        release(object);
        return NULL;
    }
    return object;
}

// ---- 6. telling others -------------------------------------------------------------------------------------------

// "Error calling __set_name__ on 'Field' instance 'x' in 'Row'", caused by the error that is pending.
static void raise_set_name(Borrowed value, Borrowed name, const Type *type) {
    Owned cause = error_take();
    error_raise(&RuntimeErrorType, "Error calling __set_name__ on '%T' instance %R in '%N'", value, name, type);
    if (error_matches(&RuntimeErrorType)) {
        Exception *exception = as_exception(errors.pending.held);
        slot_set(&exception->cause, retain(cause));
        slot_set(&exception->context, retain(cause));
        exception->suppress_context = true;
    }
    release(cause);
}

static bool call_set_names(Type *type) {
    Owned copy = dict_copy(type->dict.held); // they may add names
    int64_t position = 0;
    Borrowed key, value;
    bool good = copy != NULL;
    while (good && dict_next(copy, &position, &key, &value)) {
        Borrowed found = type_lookup(value->type, names.__set_name__);
        if (found == NULL) {
            continue;
        }
        const Borrowed arguments[] = {&type->object, key};
        Owned result = special_call_found(value, found, 2, arguments);
        good = result != NULL;
        release_if_any(result);
        if (!good) {
            raise_set_name(value, key, type);
        }
    }
    release_if_any(copy);
    return good;
}

static bool call_init_subclass(Type *type, Borrowed keyword_names, const Arguments *keywords) {
    Owned method = NULL;
    Answer found = super_find(&type->object, &type->object, &type->object, names.__init_subclass__, &method);
    if (found != YES) {
        return found == NO;
    }
    Arguments arguments = {
        .items = keywords == NULL ? NULL : keywords->items + keywords->count, .count = 0, .names = keyword_names};
    Owned result = object_call(method, &arguments);
    release(method);
    release_if_any(result);
    return result != NULL;
}

// ---- all of it ---------------------------------------------------------------------------------------------------

// A more derived metaclass has a __new__ of its own: that makes the class.
static Owned class_new_through(Type *winner, Borrowed name, Borrowed bases, Borrowed namespace_dict,
                               Borrowed keyword_names, const Arguments *keywords) {
    int64_t keyword_count = keyword_names == NULL ? 0 : tuple_size(keyword_names);
    Slot *slots = value_stack_push(3 + keyword_count, STACK_ARGUMENTS, winner);
    if (slots == NULL) {
        return NULL;
    }
    slots[0].held = retain(name);
    slots[1].held = retain(bases);
    slots[2].held = retain(namespace_dict);
    for (int64_t i = 0; i < keyword_count; i++) {
        slots[3 + i].held = retain(keywords->items[keywords->count + i].held);
    }
    Arguments arguments = {.items = slots, .count = 3, .names = keyword_names};
    Owned object = winner->new (winner, &arguments);
    value_stack_pop(slots);
    // cppcheck-suppress returnDanglingLifetime
    return object;
}

Owned class_new(Type *metatype, Borrowed name, Borrowed bases, Borrowed namespace_dict, Borrowed keyword_names,
                const Arguments *keywords) {
    if (!check_bases(bases)) {
        return NULL;
    }
    Owned all_bases = tuple_size(bases) == 0 ? tuple_one(retain(&ObjectType.object)) : retain(bases);
    if (all_bases == NULL) {
        return NULL;
    }
    Type *winner = class_most_derived_metatype(metatype, all_bases);
    Owned object = NULL;
    if (winner != NULL && winner != metatype && winner->new != type_create) {
        object = class_new_through(winner, name, all_bases, namespace_dict, keyword_names, keywords);
        release(all_bases);
        return object;
    }
    if (winner != NULL) {
        object = class_make(winner, name, all_bases, namespace_dict);
    }
    release(all_bases);
    if (object != NULL &&
        (!call_set_names(as_type(object)) || !call_init_subclass(as_type(object), keyword_names, keywords))) {
        release(give(object));
    }
    return object;
}
