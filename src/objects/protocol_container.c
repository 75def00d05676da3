// SPDX-License-Identifier: GPL-3.0-or-later
// Containers and iteration: length, items, membership, and stepping through anything.
//
//     for x in obj     object_iterate: type->iterate, or an iterator that asks obj[0], obj[1], … if there is only
//     get_item
//                      object_next: NULL and nothing pending is the end
//
// What always holds: object_next gives NULL with a StopIteration cleared, so its callers never see one.
#include "objects/class.h"
#include "objects/dict.h"
#include "objects/exception.h"
#include "objects/int.h"
#include "objects/interrupt.h"
#include "objects/iterators.h"
#include "objects/names.h"
#include "objects/protocol.h"
#include "objects/special.h"
#include "objects/str.h"
#include "objects/type_internal.h"

// ---- length ------------------------------------------------------------------------------------------------------

int64_t object_length(Borrowed object) {
    if (object->type->length == NULL) {
        error_raise(&TypeErrorType, "object of type '%T' has no len()", object);
        return -1;
    }
    return object->type->length(object);
}

// The value of __length_hint__, checked. Consumes.
static int64_t checked_hint(Owned hint) {
    if (!is_int(hint)) {
        error_raise(&TypeErrorType, "__length_hint__ must be an integer, not %T", hint);
        release(hint);
        return -1;
    }
    int64_t value;
    bool fits = object_to_int64(hint, &value, &OverflowErrorType);
    release(hint);
    if (!fits) {
        return -1;
    }
    if (value < 0) {
        error_raise(&ValueErrorType, "__length_hint__() should return >= 0");
        return -1;
    }
    return value;
}

int64_t object_length_hint(Borrowed object, int64_t otherwise) {
    if (object->type->length != NULL) {
        int64_t length = object->type->length(object);
        if (length >= 0 || !error_clear_if(&TypeErrorType)) {
            return length;
        }
    }
    Owned hint = special_call(object, names.__length_hint__, 0, NULL);
    if (hint == NULL) {
        return !error_is_pending() || error_clear_if(&TypeErrorType) ? otherwise : -1;
    }
    if (hint == NOT_IMPLEMENTED) {
        release(hint);
        return otherwise;
    }
    return checked_hint(hint);
}

// ---- items -------------------------------------------------------------------------------------------------------

// list[int]: a class is subscripted through its __class_getitem__; type itself, whose classes must not have it,
// without.
static Owned class_get_item(Borrowed class_object, Borrowed key) {
    Owned method;
    if (class_object == &TypeType.object) {
        return generic_alias_new(class_object, key);
    }
    switch (object_find_attribute(class_object, names.__class_getitem__, &method)) {
    case YES: break;
    case NO: return error_raise(&TypeErrorType, "type '%N' is not subscriptable", as_type(class_object));
    case FAILED: return NULL;
    }
    Owned result = object_call_one(method, key);
    release(method);
    return result;
}

Owned object_get_item(Borrowed object, Borrowed key) {
    if (LIKELY(object->type->get_item != NULL)) {
        return object->type->get_item(object, key);
    }
    if (is_type(object)) {
        return class_get_item(object, key);
    }
    return error_raise(&TypeErrorType, "'%T' object is not subscriptable", object);
}

static bool raise_no_set_item(Borrowed object, Borrowed key, Borrowed value) {
    bool is_sequence_like = type_has(object->type, TYPE_CLASS) || object->type->length != NULL;
    int64_t index;
    if (is_sequence_like && key->type->to_index != NULL && !object_to_int64(key, &index, &IndexErrorType)) {
        return false; // CPython looks at the index first
    }
    bool short_form = value == NULL && is_sequence_like && key->type->to_index != NULL; // two authors, two spellings
    error_raise(&TypeErrorType, "'%T' object %s item %s", object, short_form ? "doesn't support" : "does not support",
                value == NULL ? "deletion" : "assignment");
    return false;
}

bool object_set_item(Borrowed object, Borrowed key, Borrowed value) {
    if (LIKELY(object->type->set_item != NULL)) {
        return object->type->set_item(object, key, value);
    }
    return raise_no_set_item(object, key, value);
}

// ---- membership --------------------------------------------------------------------------------------------------

static Answer search(Borrowed object, Borrowed item) {
    Owned iterator = object_iterate(object);
    if (iterator == NULL) {
        return FAILED;
    }
    Answer answer = NO;
    while (answer == NO) {
        Owned candidate = object_next(iterator);
        if (candidate == NULL) {
            answer = error_is_pending() ? FAILED : NO;
            break;
        }
        answer = object_equal(candidate, item);
        release(candidate);
    }
    release(iterator);
    return answer;
}

static bool has_items_by_index(const Type *type) { return type->get_item != NULL && !type_has(type, TYPE_IS_DICT); }

Answer object_contains(Borrowed object, Borrowed item) {
    if (object->type->contains != NULL) {
        return object->type->contains(object, item);
    }
    if (object->type->iterate == NULL && !has_items_by_index(object->type)) {
        error_raise(&TypeErrorType, "argument of type '%T' is not iterable", object);
        return FAILED;
    }
    return search(object, item);
}

// ---- iteration ---------------------------------------------------------------------------------------------------

bool object_is_iterator(Borrowed object) { return object->type->next != NULL; }

Owned object_iterate(Borrowed object) {
    const Type *type = object->type;
    if (type->iterate == NULL) {
        return has_items_by_index(type) ? sequence_iterator_new(&SequenceIteratorType, object)
                                        : error_raise(&TypeErrorType, "'%T' object is not iterable", object);
    }
    Owned iterator = type->iterate(object);
    if (iterator != NULL && iterator->type->next == NULL) {
        error_raise(&TypeErrorType, "iter() returned non-iterator of type '%T'", iterator);
        release(give(iterator));
    }
    return iterator;
}

bool (*volatile interrupt_raise)(void);
bool (*volatile interrupt_poll)(void);

Owned object_next(Borrowed iterator) {
    if (!interrupt_step()) { // a loop in C over what never ends
        return NULL;
    }
    if (UNLIKELY(iterator->type->next == NULL)) {
        return error_raise(&TypeErrorType, "'%T' object is not an iterator", iterator);
    }
    Owned item = iterator->type->next(iterator);
    if (UNLIKELY(item == NULL && error_is_pending())) {
        error_clear_if(&StopIterationType);
    }
    return item;
}
