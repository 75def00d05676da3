// SPDX-License-Identifier: GPL-3.0-or-later
// Attributes: what object.name means.
//
//     x.name    1. a data descriptor of type(x)'s MRO (property, slot)     descriptor_get, if it has descriptor_set,
//     too
//               2. x's own dict
//               3. another descriptor of the MRO (function)                 descriptor_get
//               4. any other value of the MRO
//               5. AttributeError
//
// What always holds: look-ups are made with interned strs, so that names are compared by their addresses. A name that
// was computed (getattr(x, 'a' + 'b')) is interned at the door. Next: type_attributes.c, the same for classes; the
// evaluator's inline caches, which skip most of this.
#include "memory/heap.h"
#include "objects/class.h"
#include "objects/dict.h"
#include "objects/exception.h"
#include "objects/names.h"
#include "objects/protocol.h"
#include "objects/str.h"
#include "objects/type_internal.h"

// ---- where the dict is -------------------------------------------------------------------------------------------

Slot *object_dict_slot(Borrowed object) {
    int64_t offset = object->type->dict_offset;
    return offset == 0 ? NULL : object_word(object, offset);
}

// ---- names -------------------------------------------------------------------------------------------------------

Owned name_intern(Borrowed name) {
    if (!is_str(name)) {
        return error_raise(&TypeErrorType, "attribute name must be string, not '%T'", name);
    }
    return name->type == &StrType ? str_intern(retain(name))
                                  : str_intern(str_slice(as_str(name), 0, str_length(name), 1, str_length(name)));
}

static bool name_is_ready(Borrowed name) { return LIKELY(name->type == &StrType && as_str(name)->is_interned); }

// ---- reading -----------------------------------------------------------------------------------------------------

Owned object_get_attribute(Borrowed object, Borrowed name) {
    if (name_is_ready(name)) {
        return object->type->get_attribute(object, name);
    }
    Owned interned = name_intern(name);
    if (interned == NULL) {
        return NULL;
    }
    Owned value = object->type->get_attribute(object, interned);
    release(interned);
    return value;
}

static Owned descriptor_read(Borrowed descriptor, Borrowed object) {
    Owned held = retain(descriptor); // a getter may take it off its class
    Owned value = held->type->descriptor_get(held, object, &object->type->object);
    release(held);
    return value;
}

// Steps 1 to 4. NULL: there is none if nothing is pending.
static Owned find_generic(Borrowed object, Borrowed name) {
    Borrowed found = type_lookup(object->type, name);
    bool is_descriptor = found != NULL && found->type->descriptor_get != NULL;
    if (is_descriptor && found->type->descriptor_set != NULL) {
        return descriptor_read(found, object);
    }
    const Slot *slot = object_dict_slot(object);
    if (slot != NULL && slot->held != NULL) {
        Borrowed value = dict_get_name(slot->held, name);
        if (value != NULL) {
            return retain(value);
        }
    }
    return is_descriptor ? descriptor_read(found, object) : retain_if_any(found);
}

Owned object_get_attribute_generic(Borrowed object, Borrowed name) {
    Owned value = find_generic(object, name);
    if (UNLIKELY(value == NULL && !error_is_pending())) {
        return exception_raise_attribute(object, name);
    }
    return value;
}

Answer object_find_attribute(Borrowed object, Borrowed name, Owned *value) {
    if (object->type->get_attribute == object_get_attribute_generic && name_is_ready(name)) {
        *value = find_generic(object, name);
        if (*value == NULL && !error_is_pending()) {
            return NO;
        }
    } else {
        *value = object_get_attribute(object, name);
    }
    if (*value != NULL) {
        return YES;
    }
    return error_clear_if(&AttributeErrorType) ? NO : FAILED;
}

// ---- writing -----------------------------------------------------------------------------------------------------

bool object_set_attribute(Borrowed object, Borrowed name, Borrowed value) {
    if (name_is_ready(name)) {
        return object->type->set_attribute(object, name, value);
    }
    Owned interned = name_intern(name);
    if (interned == NULL) {
        return false;
    }
    bool good = object->type->set_attribute(object, interned, value);
    release(interned);
    return good;
}

static bool raise_cannot_set(Borrowed object, Borrowed name, Borrowed found) {
    if (found == NULL) {
        exception_raise_attribute(object, name);
    } else {
        error_raise(&AttributeErrorType, "'%T' object attribute '%S' is read-only", object, name);
    }
    return false;
}

static bool descriptor_write(Borrowed descriptor, Borrowed object, Borrowed value) {
    Owned held = retain(descriptor);
    bool good = held->type->descriptor_set(held, object, value);
    release(held);
    return good;
}

Borrowed object_make_dict(Borrowed object) {
    Slot *slot = object_dict_slot(object);
    if (slot->held == NULL) {
        Owned dict = dict_new_for_instance(object->type);
        if (slot->held != NULL) { // the birth has run a collection, and that code which has made one
            release_if_any(dict);
        } else {
            slot->held = dict;
        }
    }
    return slot->held;
}

bool object_set_attribute_generic(Borrowed object, Borrowed name, Borrowed value) {
    Borrowed found = type_lookup(object->type, name);
    if (found != NULL && found->type->descriptor_set != NULL) {
        return descriptor_write(found, object, value);
    }
    Slot *slot = object_dict_slot(object);
    if (slot == NULL) {
        return raise_cannot_set(object, name, found);
    }
    if (value == NULL) {
        Answer removed = slot->held == NULL ? NO : dict_delete(slot->held, name);
        if (removed == NO) {
            exception_raise_attribute(object, name);
        }
        return removed == YES;
    }
    Borrowed dict = object_make_dict(object);
    return dict != NULL && dict_set(dict, name, value);
}
