// SPDX-License-Identifier: GPL-3.0-or-later
// Built-in functions about any object: what it is, what attributes it has, where it lies.
//
//     getattr(x, 'size', 0)  ──▶  object_find_attribute ─┬─ YES: the value
//                                                        └─ NO:  the default
//
// Next: builtins_code.c.
#include "objects/arguments.h"
#include "objects/exception.h"
#include "objects/int.h"
#include "objects/list.h"
#include "objects/names.h"
#include "objects/protocol.h"
#include "objects/str.h"
#include "eval/import.h"
#include "eval/locals.h"
#include "library/builtins.h"

// ---- identity ----------------------------------------------------------------------------------------------------

static Owned builtin_id(Borrowed self, const Borrowed *arguments) {
    (void)self;
    return int_from_uint64((uint64_t)(uintptr_t)arguments[0]);
}

static Owned builtin_hash(Borrowed self, const Borrowed *arguments) {
    (void)self;
    int64_t hash = object_hash(arguments[0]);
    return hash == -1 ? NULL : int_from_int64(hash);
}

static Owned builtin_callable(Borrowed self, const Borrowed *arguments) {
    (void)self;
    return bool_new(object_is_callable(arguments[0]));
}

static Owned answer_new(Answer answer) { return answer == FAILED ? NULL : bool_new(answer == YES); }

static Owned builtin_isinstance(Borrowed self, const Borrowed *arguments) {
    (void)self;
    return answer_new(object_is_instance(arguments[0], arguments[1]));
}

static Owned builtin_issubclass(Borrowed self, const Borrowed *arguments) {
    (void)self;
    return answer_new(object_is_subclass(arguments[0], arguments[1]));
}

// ---- attributes --------------------------------------------------------------------------------------------------

static bool is_attribute_name(Borrowed name) {
    if (!is_str(name)) {
        error_raise(&TypeErrorType, "attribute name must be string, not '%T'", name);
        return false;
    }
    return true;
}

static Owned builtin_getattr(Borrowed self, const Borrowed *arguments) {
    (void)self;
    Borrowed object = arguments[0], name = arguments[1], otherwise = arguments[2];
    if (!is_attribute_name(name)) {
        return NULL;
    }
    if (otherwise == NULL) {
        return object_get_attribute(object, name);
    }
    Owned value;
    switch (object_find_attribute(object, name, &value)) {
    case YES: return value;
    case NO: return retain(otherwise);
    case FAILED: break;
    }
    return NULL;
}

static Owned builtin_hasattr(Borrowed self, const Borrowed *arguments) {
    (void)self;
    if (!is_attribute_name(arguments[1])) {
        return NULL;
    }
    Owned value = NULL;
    Answer answer = object_find_attribute(arguments[0], arguments[1], &value);
    if (answer == YES) {
        release(value);
    }
    return answer_new(answer);
}

static Owned set_or_delete(Borrowed object, Borrowed name, Borrowed value) {
    if (!is_attribute_name(name)) {
        return NULL;
    }
    return object_set_attribute(object, name, value) ? none_new() : NULL;
}

static Owned builtin_setattr(Borrowed self, const Borrowed *arguments) {
    (void)self;
    return set_or_delete(arguments[0], arguments[1], arguments[2]);
}

static Owned builtin_delattr(Borrowed self, const Borrowed *arguments) {
    (void)self;
    return set_or_delete(arguments[0], arguments[1], NULL);
}

// The names that are local where dir() was called.
static Owned local_names(void) {
    if (frame_current == NULL) {
        return error_raise(&SystemErrorType, "frame does not exist");
    }
    Owned locals = frame_locals(frame_current);
    Owned keys = locals == NULL ? NULL : object_call_method(locals, names.keys, 0, NULL);
    release_if_any(locals);
    Owned list = keys == NULL ? NULL : list_from_iterable(keys);
    release_if_any(keys);
    return list;
}

static Owned builtin_dir(Borrowed self, const Borrowed *arguments) {
    (void)self;
    if (arguments[0] != NULL) {
        return object_dir(arguments[0]);
    }
    Owned list = local_names();
    if (list != NULL && !list_sort(list, NULL, false)) {
        release(give(list));
    }
    return list;
}

// ---- import ------------------------------------------------------------------------------------------------------

static Owned builtin_import(Borrowed self, const Borrowed *arguments) {
    (void)self;
    int64_t level = 0;
    if (arguments[4] != NULL && !object_to_int64(arguments[4], &level, &OverflowErrorType)) {
        return NULL;
    }
    if (!is_str(arguments[0])) {
        return error_raise(&TypeErrorType, "module name must be a string");
    }
    if (arguments[1] != NULL && arguments[1] != NONE && !is_dict(arguments[1])) {
        return error_raise(&TypeErrorType, "globals must be a dict");
    }
    Answer from_list = arguments[3] == NULL ? NO : object_truth(arguments[3]);
    if (from_list == FAILED) {
        return NULL;
    }
    return import_resolve(arguments[0], arguments[1], (int)level, from_list == YES);
}

NativeRow builtins_object_rows[] = {
    {"callable", builtin_callable, .signature = "(obj, /)", .help = "Can the object be called like a function?"},
    {"delattr", builtin_delattr, .signature = "(obj, name, /)", .help = "Deletes an attribute: del obj.name."},
    {"dir", builtin_dir, .signature = "(object=..., /)",
     .help = "The names of the object's attributes, sorted; without an argument the local names."},
    {"getattr", builtin_getattr, .signature = "(object, name, default=..., /)",
     .help = "The attribute object.name; where there is none, the default if one is given."},
    {"hasattr", builtin_hasattr, .signature = "(obj, name, /)", .help = "Is there an attribute obj.name?"},
    {"hash", builtin_hash, .signature = "(obj, /)", .help = "The hash of the object: equal objects have equal ones."},
    {"id", builtin_id, .signature = "(obj, /)", .help = "The object's identity: its address while it lives."},
    {"__import__", builtin_import, .signature = "(name, globals=None, locals=None, fromlist=(), level=0)",
     .help = "What the import statement calls."},
    {"isinstance", builtin_isinstance, .signature = "(obj, class_or_tuple, /)",
     .help = "Is the object an instance of the class, or of one of a tuple of classes?"},
    {"issubclass", builtin_issubclass, .signature = "(cls, class_or_tuple, /)",
     .help = "Does the class derive from the other class, or from one of a tuple of classes?"},
    {"setattr", builtin_setattr, .signature = "(obj, name, value, /)", .help = "Sets an attribute: obj.name = value."},
    {0},
};
