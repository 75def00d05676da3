// SPDX-License-Identifier: GPL-3.0-or-later
// Exceptions with one or two fields: StopIteration, SystemExit, KeyError, ImportError, NameError, AttributeError.
#include "objects/arguments.h"
#include "objects/exception_internal.h"
#include "objects/protocol.h"
#include "objects/str.h"
#include "objects/tuple.h"

// ---- StopIteration, SystemExit, KeyError -------------------------------------------------------------------------

bool stop_init(Borrowed self, const Arguments *arguments) {
    if (!exception_init(self, arguments)) {
        return false;
    }
    slot_set(&((ValueException *)object_mutable(self))->value,
             arguments->count > 0 ? retain(arguments_get(arguments, 0)) : none_new());
    return true;
}

bool exit_init(Borrowed self, const Arguments *arguments) {
    if (!exception_init(self, arguments)) {
        return false;
    }
    Owned code = arguments->count == 0   ? none_new()
                 : arguments->count == 1 ? retain(arguments_get(arguments, 0))
                                         : retain(as_exception(self)->args.held);
    slot_set(&((ValueException *)object_mutable(self))->value, code);
    return true;
}

// A missing key is shown as it would be written: KeyError: 'a'.
Owned key_str(Borrowed self) {
    Borrowed args = as_exception(self)->args.held;
    return args != NULL && tuple_size(args) == 1 ? object_repr(tuple_get(args, 0)) : exception_str(self);
}

// ---- with keyword arguments --------------------------------------------------------------------------------------

// Sets the fields that are given by keyword, and args from the positional ones.
static bool init_with_keywords(Borrowed self, const Arguments *arguments, int64_t count, const char *const *keywords,
                               Slot *const *slots) {
    int64_t given = arguments_keyword_count(arguments);
    for (int64_t i = 0; i < given; i++) {
        Borrowed name = tuple_get(arguments->names, i);
        int64_t k = 0;
        while (k < count && !str_equals_text(name, keywords[k])) {
            k += 1;
        }
        if (k == count) {
            error_raise(&TypeErrorType, "'%S' is an invalid keyword argument for %s()", name,
                        type_is_subtype(self->type, &ImportErrorType)      ? "ImportError"
                        : type_is_subtype(self->type, &AttributeErrorType) ? "AttributeError"
                                                                           : "NameError");
            return false;
        }
        slot_set(slots[k], retain(arguments->items[arguments->count + i].held));
    }
    return exception_set_args(self, arguments);
}

bool import_init(Borrowed self, const Arguments *arguments) {
    ImportException *error = object_mutable(self);
    if (!init_with_keywords(self, arguments, 2, (const char *const[]){"name", "path"},
                            (Slot *const[]){&error->name, &error->path})) {
        return false;
    }
    slot_set(&error->message, arguments->count == 1 ? retain(arguments_get(arguments, 0)) : NULL);
    return true;
}

Owned import_str(Borrowed self) {
    Borrowed message = ((const ImportException *)(const void *)self)->message.held;
    return message != NULL && message->type == &StrType ? retain(message) : exception_str(self);
}

bool name_init(Borrowed self, const Arguments *arguments) {
    NameException *error = object_mutable(self);
    return init_with_keywords(self, arguments, 1, (const char *const[]){"name"}, (Slot *const[]){&error->name});
}

bool attribute_init(Borrowed self, const Arguments *arguments) {
    AttributeException *error = object_mutable(self);
    return init_with_keywords(self, arguments, 2, (const char *const[]){"obj", "name"},
                              (Slot *const[]){&error->object_field, &error->name});
}
