// SPDX-License-Identifier: GPL-3.0-or-later
// The slots of classes: functions that look the special methods up, and the choice of what goes into each slot.
//
//     class Stack(list):
//         def __len__(self): …        Stack.length   = class_length        looks __len__ up, calls it
//                                     Stack.get_item = list's own          list.__getitem__ is what the MRO finds
//
// What always holds: a class's slot is NULL exactly if its MRO has none of the slot's methods (or says None to
// __hash__). So the protocols work for classes as they do for built-in types, and a class that overrides nothing costs
// nothing. Next: class_operators.c, the number slots; dunder.c, the table.
#include "objects/class.h"
#include "objects/dunder.h"
#include "objects/exception.h"
#include "objects/function.h"
#include "objects/int.h"
#include "objects/names.h"
#include "objects/protocol.h"
#include "objects/slot_wrapper.h"
#include "objects/special.h"
#include "objects/str.h"
#include "objects/type_internal.h"
#include "objects/value_stack.h"

// ---- text, hash, truth -------------------------------------------------------------------------------------------

Owned class_repr(Borrowed self) { return special_call(self, names.__repr__, 0, NULL); }

Owned class_str(Borrowed self) { return special_call(self, names.__str__, 0, NULL); }

int64_t class_hash(Borrowed self) {
    Owned value = special_call(self, names.__hash__, 0, NULL);
    if (value == NULL) {
        return -1;
    }
    if (!is_int(value)) {
        error_raise(&TypeErrorType, "__hash__ method should return an integer");
        release(value);
        return -1;
    }
    int64_t hash;
    if (!int_to_int64(as_int(value), &hash)) {
        hash = int_hash_value(as_int(value));
    }
    release(value);
    return hash == -1 ? -2 : hash;
}

static const DunderRow *comparison_rows; // the first of six

static Borrowed comparison_name(Comparison comparison) {
    if (UNLIKELY(comparison_rows == NULL)) {
        comparison_rows = dunder_rows;
        while (comparison_rows->kind != WRAP_COMPARE) {
            comparison_rows++;
        }
    }
    return dunder_name(comparison_rows + comparison);
}

Owned class_compare(Borrowed self, Borrowed other, Comparison comparison) {
    Borrowed found = type_lookup(self->type, comparison_name(comparison));
    return found == NULL ? not_implemented_new() : special_call_found(self, found, 1, &other);
}

Answer class_truth(Borrowed self) {
    Owned value = special_call(self, names.__bool__, 0, NULL);
    if (value == NULL) {
        return FAILED;
    }
    Answer answer = value == OBJECT_TRUE ? YES : NO;
    if (value->type != &BoolType) {
        error_raise(&TypeErrorType, "__bool__ should return bool, returned %T", value);
        answer = FAILED;
    }
    release(value);
    return answer;
}

// ---- attributes --------------------------------------------------------------------------------------------------

// __getattribute__, whichever the class has.
static Owned call_get_attribute(Borrowed self, Borrowed name) {
    Borrowed found = type_lookup(self->type, names.__getattribute__);
    if (found->type == &SlotWrapperType) {
        return slot_wrapper_type(found)->get_attribute(self, name);
    }
    return special_call_found(self, found, 1, &name);
}

Owned class_get_attribute(Borrowed self, Borrowed name) {
    Owned value = call_get_attribute(self, name);
    if (value != NULL || !error_matches(&AttributeErrorType)) {
        return value;
    }
    Borrowed fallback = type_lookup(self->type, names.__getattr__);
    if (fallback == NULL) {
        return NULL;
    }
    error_clear();
    return special_call_found(self, fallback, 1, &name);
}

bool class_set_attribute(Borrowed self, Borrowed name, Borrowed value) {
    const Borrowed arguments[] = {name, value};
    Owned result = value == NULL ? special_call(self, names.__delattr__, 1, arguments)
                                 : special_call(self, names.__setattr__, 2, arguments);
    release_if_any(result);
    return result != NULL;
}

Owned class_descriptor_get(Borrowed self, Borrowed object, Borrowed type) {
    Borrowed found = type_lookup(self->type, names.__get__);
    if (found == NULL) {
        return retain(self);
    }
    const Borrowed arguments[] = {object == NULL ? NONE : object, type == NULL ? NONE : type};
    return special_call_found(self, found, 2, arguments);
}

bool class_descriptor_set(Borrowed self, Borrowed object, Borrowed value) {
    Borrowed name = value == NULL ? names.__delete__ : names.__set__;
    const Borrowed arguments[] = {object, value};
    Owned result = special_call(self, name, value == NULL ? 1 : 2, arguments);
    if (result == NULL && !error_is_pending()) {
        error_raise_value(&AttributeErrorType, name);
    }
    release_if_any(result);
    return result != NULL;
}

// ---- calls -------------------------------------------------------------------------------------------------------

static Owned special_call_arguments(Borrowed self, Borrowed found, const Arguments *arguments) {
    if (type_has(found->type, TYPE_METHOD)) {
        return call_moved(found, self, arguments);
    }
    Owned method = found->type->descriptor_get == NULL ? retain(found)
                                                       : found->type->descriptor_get(found, self, &self->type->object);
    if (method == NULL) {
        return NULL;
    }
    Owned result = object_call(method, arguments);
    release(method);
    return result;
}

Owned class_call(Borrowed self, const Arguments *arguments) {
    return special_call_arguments(self, type_lookup(self->type, names.__call__), arguments);
}

bool class_init(Borrowed self, const Arguments *arguments) {
    Owned result = special_call_arguments(self, type_lookup(self->type, names.__init__), arguments);
    if (result == NULL) {
        return false;
    }
    bool good = result == NONE;
    if (!good) {
        error_raise(&TypeErrorType, "__init__() should return None, not '%T'", result);
    }
    release(result);
    return good;
}

Owned class_create(Type *type, const Arguments *arguments) {
    Owned function = object_get_attribute(&type->object, names.__new__);
    if (function == NULL) {
        return NULL;
    }
    static const StackNote note = {"__new__ being called"};
    Slot *held = value_stack_hold(function, &note);
    if (held == NULL) {
        return NULL;
    }
    Owned object = call_prepended(held->held, &type->object, arguments);
    value_stack_pop(held);
    return object;
}

static void call_del(Borrowed self) {
    static const StackNote note = {"__del__ being called"};
    Borrowed found = type_lookup(self->type, names.__del__);
    Slot *function = found == NULL ? NULL : value_stack_hold(retain(found), &note);
    if (function != NULL) {
        Owned result = special_call_found(self, function->held, 0, NULL);
        if (result == NULL) {
            error_write_unraisable(function->held);
        } else {
            release(result);
        }
        value_stack_pop(function);
    }
}

// An exception in flight waits on the value stack; without room there, the RecursionError takes its place.
void class_finalize(Borrowed self) {
    static const StackNote note = {"exception in flight"};
    Owned exception = error_take();
    Slot *pending = exception == NULL ? NULL : value_stack_hold(exception, &note);
    if (exception == NULL || pending != NULL) {
        call_del(self);
    }
    if (pending != NULL) {
        exception = slot_take(pending);
        value_stack_pop(pending);
        error_restore(exception);
    }
}

// ---- containers --------------------------------------------------------------------------------------------------

int64_t class_length(Borrowed self) {
    Owned value = special_call(self, names.__len__, 0, NULL);
    if (LIKELY(value != NULL && value->type == &IntType && int_is_compact(as_int(value)) && as_int(value)->size >= 0)) {
        int64_t size = int_compact_value(as_int(value));
        release(value);
        return size;
    }
    Owned index = value == NULL ? NULL : object_index(value);
    release_if_any(value);
    if (index == NULL) {
        return -1;
    }
    int64_t length = -1;
    if (int_sign(as_int(index)) < 0) {
        error_raise(&ValueErrorType, "__len__() should return >= 0");
    } else if (!object_to_int64(index, &length, &OverflowErrorType)) {
        length = -1;
    }
    release(index);
    return length;
}

Owned class_get_item(Borrowed self, Borrowed key) { return special_call(self, names.__getitem__, 1, &key); }

bool class_set_item(Borrowed self, Borrowed key, Borrowed value) {
    Borrowed name = value == NULL ? names.__delitem__ : names.__setitem__;
    const Borrowed arguments[] = {key, value};
    Owned result = special_call(self, name, value == NULL ? 1 : 2, arguments);
    if (result == NULL && !error_is_pending()) {
        error_raise_value(&AttributeErrorType, name);
    }
    release_if_any(result);
    return result != NULL;
}

Answer class_contains(Borrowed self, Borrowed item) {
    Borrowed found = type_lookup(self->type, names.__contains__);
    if (found == NONE) {
        error_raise(&TypeErrorType, "'%T' object is not a container", self);
        return FAILED;
    }
    Owned result = special_call_found(self, found, 1, &item);
    if (result == NULL) {
        return FAILED;
    }
    Answer answer = object_truth(result);
    release(result);
    return answer;
}

Owned class_iterate(Borrowed self) {
    Borrowed found = type_lookup(self->type, names.__iter__);
    if (found == NONE) {
        return error_raise(&TypeErrorType, "'%T' object is not iterable", self);
    }
    return special_call_found(self, found, 0, NULL);
}

Owned class_next(Borrowed self) { return special_call(self, names.__next__, 0, NULL); }

// ---- conversions -------------------------------------------------------------------------------------------------

Owned class_absolute(Borrowed self) { return special_call(self, names.__abs__, 0, NULL); }
Owned class_to_int(Borrowed self) { return special_call(self, names.__int__, 0, NULL); }
Owned class_to_float(Borrowed self) { return special_call(self, names.__float__, 0, NULL); }
Owned class_to_index(Borrowed self) { return special_call(self, names.__index__, 0, NULL); }

// ---- filling -----------------------------------------------------------------------------------------------------

// The function for one slot, whose rows begin at `row`; *next is the row after them.
static AnySlot choose_slot(const Type *type, const DunderRow *row, const DunderRow **next) {
    int64_t offset = row->offset;
    AnySlot native = NULL;
    AnySlot generic = NULL;
    for (; row->name != NULL && row->offset == offset; row++) {
        Borrowed found = type_mro_find(type, dunder_name(row));
        if (found == NULL || (found == NONE && row->kind == WRAP_HASH)) {
            continue;
        }
        bool is_native = found->type == &SlotWrapperType && type_is_subtype(type, slot_wrapper_type(found)) &&
                         slot_wrapper_name(found) == dunder_name(row); // not __getattr__ = dict.__getitem__
        AnySlot function = is_native ? type_slot(slot_wrapper_type(found), offset) : row->class_function;
        if (!is_native || (native != NULL && native != function)) {
            generic = row->class_function;
        } else {
            native = function;
        }
    }
    *next = row;
    return generic != NULL ? generic : native;
}

void class_fill_slots(Type *type) {
    for (const DunderRow *row = dunder_rows; row->name != NULL;) {
        int64_t offset = row->offset;
        type_slot_set(type, offset, choose_slot(type, row, &row));
    }
    Borrowed creator = type_mro_find(type, names.__new__);
    const Type *native = creator == NULL ? NULL : type_of_new_method(creator);
    type->new = native != NULL ? native->new : class_create;
}
