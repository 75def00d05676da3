// SPDX-License-Identifier: GPL-3.0-or-later
// isinstance, issubclass and dir: what programs ask about types.
//
//     isinstance(x, A)      type(x) is A              YES at once
//                           A's metaclass has an __instancecheck__ of its own   it decides
//                           A in type(x).__mro__, or in x.__class__.__mro__
#include "objects/class.h"
#include "objects/dict.h"
#include "objects/exception.h"
#include "objects/list.h"
#include "objects/names.h"
#include "objects/protocol.h"
#include "objects/special.h"
#include "objects/tuple.h"
#include "objects/type_checks.h"

bool type_is_subtype(const Type *type, const Type *base) {
    if (type == base) {
        return true;
    }
    if (type->mro.held == NULL) { // not ready yet: single inheritance
        while (type != NULL && type != base) {
            type = type->base;
        }
        return type != NULL || base == &ObjectType;
    }
    const Tuple *mro = as_tuple(type->mro.held);
    for (int64_t i = 0; i < mro->size; i++) {
        if (mro->items[i].held == &base->object) {
            return true;
        }
    }
    return false;
}

// ---- isinstance --------------------------------------------------------------------------------------------------

Answer type_check_instance(Borrowed class_object, Borrowed object) {
    if (!is_type(class_object)) {
        error_raise(&TypeErrorType, "isinstance() arg 2 must be a type, a tuple of types, or a union");
        return FAILED;
    }
    if (type_is_subtype(object->type, as_type(class_object))) {
        return YES;
    }
    Owned claimed; // a proxy may claim another class
    Answer found = object_find_attribute(object, names.__class__, &claimed);
    if (found != YES) {
        return found;
    }
    bool is = is_type(claimed) && claimed != &object->type->object &&
              type_is_subtype(as_type(claimed), as_type(class_object));
    release(claimed);
    return is ? YES : NO;
}

// Asks a hook of the class's metaclass; NO with *asked false: it has only type's own.
static Answer ask_metaclass(Borrowed class_object, Borrowed hook, Borrowed argument, bool *asked) {
    *asked = false;
    if (class_object->type == &TypeType) {
        return NO;
    }
    Borrowed found = type_lookup(class_object->type, hook);
    if (found == NULL || found == type_lookup(&TypeType, hook)) {
        return NO;
    }
    *asked = true;
    Owned result = special_call_found(class_object, found, 1, &argument);
    if (result == NULL) {
        return FAILED;
    }
    Answer answer = object_truth(result);
    release(result);
    return answer;
}

typedef Answer (*Check)(Borrowed object, Borrowed class_or_tuple);

// Any of a tuple of classes (and of tuples).
static Answer check_any(Borrowed object, Borrowed tuple, Check check, const char *where) {
    if (!recursion_enter(where)) {
        return FAILED;
    }
    Answer answer = NO;
    for (int64_t i = 0; answer == NO && i < tuple_size(tuple); i++) {
        answer = check(object, tuple_get(tuple, i));
    }
    recursion_leave();
    return answer;
}

Answer object_is_instance(Borrowed object, Borrowed class_or_tuple) {
    if (&object->type->object == class_or_tuple) {
        return YES;
    }
    if (is_tuple(class_or_tuple)) {
        return check_any(object, class_or_tuple, object_is_instance, " in __instancecheck__");
    }
    bool asked;
    Answer answer = ask_metaclass(class_or_tuple, names.__instancecheck__, object, &asked);
    return asked ? answer : type_check_instance(class_or_tuple, object);
}

// ---- issubclass --------------------------------------------------------------------------------------------------

Answer type_check_subclass(Borrowed class_object, Borrowed candidate) {
    if (!is_type(candidate)) {
        error_raise(&TypeErrorType, "issubclass() arg 1 must be a class");
        return FAILED;
    }
    if (!is_type(class_object)) {
        error_raise(&TypeErrorType, "issubclass() arg 2 must be a class, a tuple of classes, or a union");
        return FAILED;
    }
    return type_is_subtype(as_type(candidate), as_type(class_object)) ? YES : NO;
}

Answer object_is_subclass(Borrowed class_object, Borrowed class_or_tuple) {
    if (is_tuple(class_or_tuple)) {
        return check_any(class_object, class_or_tuple, object_is_subclass, " in __subclasscheck__");
    }
    bool asked;
    Answer answer = ask_metaclass(class_or_tuple, names.__subclasscheck__, class_object, &asked);
    return asked ? answer : type_check_subclass(class_or_tuple, class_object);
}

// ---- dir ---------------------------------------------------------------------------------------------------------

Owned object_dir(Borrowed object) {
    Owned found = special_call(object, names.__dir__, 0, NULL);
    if (found == NULL) {
        return NULL;
    }
    Owned list = list_from_iterable(found);
    release(found);
    if (list != NULL && !list_sort(list, NULL, false)) {
        release(give(list));
    }
    return list;
}

// Adds the names of a dict, when it is one, to the dict `all`.
static bool add_names(Borrowed all, Borrowed dict) {
    if (dict == NULL || !is_dict(dict)) {
        return true;
    }
    int64_t position = 0;
    Borrowed key, value;
    bool good = true;
    while (good && dict_next(dict, &position, &key, &value)) {
        good = dict_set(all, key, NONE);
    }
    return good;
}

Owned type_dir_names(const Type *type) {
    Owned all = dict_new();
    if (all == NULL) {
        return NULL;
    }
    const Tuple *mro = as_tuple(type->mro.held);
    for (int64_t i = mro->size - 1; i >= 0; i--) {
        if (!add_names(all, as_type(mro->items[i].held)->dict.held)) {
            release(all);
            return NULL;
        }
    }
    return all;
}

Owned object_dir_names(Borrowed object) {
    Owned dict;
    Answer found = object_find_attribute(object, names.__dict__, &dict);
    Owned all = found == FAILED ? NULL : dict_new();
    Owned class_object = NULL;
    bool good = all != NULL && (found == NO || add_names(all, dict));
    if (good) {
        Answer claims = object_find_attribute(object, names.__class__, &class_object);
        good = claims != FAILED;
        if (claims == YES && is_type(class_object)) {
            Owned of_class = type_dir_names(as_type(class_object));
            good = of_class != NULL && add_names(all, of_class);
            release_if_any(of_class);
        }
        release_if_any(class_object);
    }
    if (found == YES) {
        release(dict);
    }
    if (!good && all != NULL) {
        release(give(all));
    }
    return all;
}
