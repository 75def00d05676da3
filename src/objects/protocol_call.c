// SPDX-License-Identifier: GPL-3.0-or-later
// Calls: every call of a program ends in one slot, type->call, with its arguments in slots of the value stack.
//
//     object_call_two(f, a, b)     value stack: │ … │ why │ a │ b │      f->type->call(f, {items, 2})
//                                                            ▲ items; popped, with what is left in them, after the call
//
// What always holds: whoever pushes slots pops them; the callee may have taken arguments out (then they are NULL). No
// tuple is made on the way unless a callee wants one.
// Next: arguments.c, where native functions read them.
#include "objects/class.h"
#include "objects/dict.h"
#include "objects/exception.h"
#include "objects/function.h"
#include "objects/protocol.h"
#include "objects/special.h"
#include "objects/str.h"
#include "objects/tuple.h"
#include "objects/value_stack.h"

bool object_is_callable(Borrowed object) { return object->type->call != NULL; }

Owned object_call(Borrowed callee, const Arguments *arguments) {
    Owned (*call)(Borrowed, const Arguments *) = callee->type->call;
    if (UNLIKELY(call == NULL)) {
        return error_raise(&TypeErrorType, "'%T' object is not callable", callee);
    }
    if (callee->type == &FunctionType || callee->type == &BoundMethodType) {
        return call(callee, arguments); // the frame that it makes counts as the level
    }
    if (!recursion_enter(" while calling a Python object")) {
        return NULL;
    }
    Owned result = call(callee, arguments);
    recursion_leave();
    assert_debug((result == NULL) == error_is_pending());
    return result;
}

// ---- a few arguments ---------------------------------------------------------------------------------------------

Owned object_call_list(Borrowed callee, int64_t count, const Borrowed *items) {
    Slot *slots = value_stack_push(count, STACK_ARGUMENTS, callee);
    if (slots == NULL) {
        return NULL;
    }
    for (int64_t i = 0; i < count; i++) {
        slots[i].held = retain(items[i]);
    }
    Arguments arguments = {.items = slots, .count = count, .names = NULL};
    Owned result = object_call(callee, &arguments);
    value_stack_pop(slots);
    return result;
}

Owned object_call_none(Borrowed callee) {
    Arguments arguments = {.items = value_stack.top, .count = 0, .names = NULL};
    return object_call(callee, &arguments);
}

Owned object_call_one(Borrowed callee, Borrowed argument) { return object_call_list(callee, 1, &argument); }

Owned object_call_two(Borrowed callee, Borrowed first, Borrowed second) {
    const Borrowed items[] = {first, second};
    return object_call_list(callee, 2, items);
}

// ---- a tuple and a dict ------------------------------------------------------------------------------------------

Owned call_spread_keywords(Borrowed keywords, Slot *slots) {
    Owned key_tuple = tuple_new(dict_size(keywords));
    if (key_tuple == NULL) {
        return NULL;
    }
    int64_t position = 0;
    int64_t i = 0;
    Borrowed key, value;
    while (dict_next(keywords, &position, &key, &value)) {
        if (!is_str(key)) {
            release(key_tuple);
            return error_raise(&TypeErrorType, "keywords must be strings");
        }
        as_tuple(key_tuple)->items[i].held = retain(key);
        slots[i].held = retain(value);
        i++;
    }
    return key_tuple;
}

Owned object_call_tuple(Borrowed callee, Borrowed tuple, Borrowed keywords) {
    int64_t count = tuple_size(tuple);
    int64_t keyword_count = keywords == NULL ? 0 : dict_size(keywords);
    Slot *slots = value_stack_push(count + keyword_count, STACK_ARGUMENTS, callee);
    if (slots == NULL) {
        return NULL;
    }
    for (int64_t i = 0; i < count; i++) {
        slots[i].held = retain(tuple_get(tuple, i));
    }
    Owned key_tuple = keyword_count == 0 ? NULL : call_spread_keywords(keywords, slots + count);
    Owned result = NULL;
    if (keyword_count == 0 || key_tuple != NULL) {
        Arguments arguments = {.items = slots, .count = count, .names = key_tuple};
        result = object_call(callee, &arguments);
    }
    value_stack_pop(slots);
    release_if_any(key_tuple);
    return result;
}

// ---- methods -----------------------------------------------------------------------------------------------------

Owned call_with_self(Borrowed function, Borrowed self, int64_t count, const Borrowed *items) {
    Slot *slots = value_stack_push(count + 1, STACK_ARGUMENTS, function);
    if (slots == NULL) {
        return NULL;
    }
    slots[0].held = retain(self);
    for (int64_t i = 0; i < count; i++) {
        slots[i + 1].held = retain(items[i]);
    }
    Arguments arguments = {.items = slots, .count = count + 1, .names = NULL};
    Owned result = object_call(function, &arguments);
    value_stack_pop(slots);
    return result;
}

Owned call_prepended(Borrowed function, Borrowed self, const Arguments *given) {
    int64_t count = given->count + (given->names == NULL ? 0 : tuple_size(given->names));
    Slot *slots = value_stack_push(count + 1, STACK_ARGUMENTS, function);
    if (slots == NULL) {
        return NULL;
    }
    slots[0].held = retain(self);
    for (int64_t i = 0; i < count; i++) {
        slots[i + 1].held = retain(given->items[i].held);
    }
    Arguments arguments = {.items = slots, .count = given->count + 1, .names = given->names};
    Owned result = object_call(function, &arguments);
    value_stack_pop(slots);
    return result;
}

Owned call_moved(Borrowed callee, Borrowed self, const Arguments *given) {
    static const StackNote note = {"function of the bound method being called"};
    int64_t count = given->count + (given->names == NULL ? 0 : tuple_size(given->names));
    Slot *held = value_stack_hold(retain(callee), &note);
    Slot *slots = held == NULL ? NULL : value_stack_push(count + 1, STACK_ARGUMENTS, callee);
    Owned result = NULL;
    if (slots != NULL) {
        slots[0].held = retain(self);
        for (int64_t i = 0; i < count; i++) {
            slots[i + 1].held = slot_take(&given->items[i]);
        }
        Arguments arguments = {.items = slots, .count = given->count + 1, .names = given->names};
        result = object_call(callee, &arguments);
        value_stack_pop(slots);
    }
    if (held != NULL) {
        value_stack_pop(held);
    }
    return result;
}

Owned special_call_found(Borrowed object, Borrowed found, int64_t count, const Borrowed *items) {
    static const StackNote note = {"special method being called"};
    Slot *held = value_stack_hold(retain(found), &note); // the call may take it off its class
    if (held == NULL) {
        return NULL;
    }
    Borrowed function = held->held;
    Owned result;
    if (type_has(function->type, TYPE_METHOD)) {
        result = call_with_self(function, object, count, items);
    } else if (function->type->descriptor_get != NULL) {
        Owned method = function->type->descriptor_get(function, object, &object->type->object);
        result = method == NULL ? NULL : object_call_list(method, count, items);
        release_if_any(method);
    } else {
        result = object_call_list(function, count, items);
    }
    value_stack_pop(held);
    return result;
}

Owned special_call(Borrowed object, Borrowed name, int64_t count, const Borrowed *items) {
    Borrowed found = type_lookup(object->type, name);
    return found == NULL ? NULL : special_call_found(object, found, count, items);
}

Answer object_find_special(Borrowed object, Borrowed name, Owned *method) {
    Borrowed found = type_lookup(object->type, name);
    *method = NULL;
    if (found == NULL) {
        return NO;
    }
    if (found->type->descriptor_get == NULL) {
        *method = retain(found);
        return YES;
    }
    Owned descriptor = retain(found);
    *method = descriptor->type->descriptor_get(descriptor, object, &object->type->object);
    release(descriptor);
    return *method == NULL ? FAILED : YES;
}

// Does the object itself have an attribute of this name, which hides the class's method?
static bool instance_has(Borrowed object, Borrowed name) {
    const Slot *slot = object_dict_slot(object);
    return slot != NULL && slot->held != NULL && dict_get_name(slot->held, name) != NULL;
}

Owned object_call_method(Borrowed object, Borrowed name, int64_t count, const Borrowed *items) {
    if (object->type->get_attribute == object_get_attribute_generic) {
        Borrowed found = type_lookup(object->type, name);
        if (found != NULL && type_has(found->type, TYPE_METHOD) && !instance_has(object, name)) {
            return special_call_found(object, found, count, items);
        }
    }
    Owned method = object_get_attribute(object, name);
    if (method == NULL) {
        return NULL;
    }
    Owned result = object_call_list(method, count, items);
    release(method);
    return result;
}
