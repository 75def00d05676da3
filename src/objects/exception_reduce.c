// SPDX-License-Identifier: GPL-3.0-or-later
// What exceptions are made of, for copies: their class, their arguments, their own attributes.
//
//     FileNotFoundError(2, "No such file", "x.txt")   (FileNotFoundError, (2, "No such file", "x.txt"))
//                                                     though its args are the first two only
#include "objects/class.h"
#include "objects/dict.h"
#include "objects/error.h"
#include "objects/exception_internal.h"
#include "objects/names.h"
#include "objects/protocol.h"
#include "objects/singletons.h"
#include "objects/tuple.h"

// The arguments to make an OSError again: what it took out of its args is put in again.
static Owned os_arguments(Borrowed self, Borrowed args) {
    const OsException *error = (const OsException *)(const void *)self;
    if (tuple_size(args) != 2 || error->filename.held == NULL) {
        return retain(args);
    }
    const Borrowed parts[] = {tuple_get(args, 0), tuple_get(args, 1), error->filename.held, NONE,
                              error->filename2.held};
    return tuple_from_list(error->filename2.held != NULL ? 5 : 3, parts);
}

// An ImportError's own attributes, its name and its path with them.
static Owned import_state(Borrowed self, Borrowed dict) {
    const ImportException *error = (const ImportException *)(const void *)self;
    if (error->name.held == NULL && error->path.held == NULL) {
        return retain(dict == NULL ? NONE : dict);
    }
    Owned state = dict == NULL ? dict_new() : dict_copy(dict);
    if (state != NULL && !((error->name.held == NULL || dict_set(state, names.name, error->name.held)) &&
                           (error->path.held == NULL || dict_set(state, names.path, error->path.held)))) {
        release(give(state));
    }
    return state;
}

Owned exception_method_reduce(Borrowed self, const Borrowed *unused) {
    (void)unused;
    const Exception *exception = as_exception(self);
    Borrowed args = exception->args.held == NULL ? tuple_empty() : exception->args.held;
    Owned arguments = type_is_subtype(self->type, &OSErrorType) ? os_arguments(self, args) : retain(args);
    Owned state = type_is_subtype(self->type, &ImportErrorType)
                      ? import_state(self, exception->dict.held)
                      : retain(exception->dict.held == NULL ? NONE : exception->dict.held);
    Owned result = NULL;
    if (arguments != NULL && state != NULL) {
        const Borrowed parts[] = {&self->type->object, arguments, state};
        result = tuple_from_list(state == NONE ? 2 : 3, parts);
    }
    release_if_any(state);
    release_if_any(arguments);
    return result;
}

Owned exception_method_setstate(Borrowed self, const Borrowed *arguments) {
    Borrowed state = arguments[0];
    if (state == NONE) {
        return none_new();
    }
    if (!is_dict(state)) {
        return error_raise(&TypeErrorType, "state is not a dictionary");
    }
    Owned copy = dict_copy(state); // setting an attribute can run code of the program
    int64_t position = 0;
    Borrowed name, value;
    bool good = copy != NULL;
    while (good && dict_next(copy, &position, &name, &value)) {
        good = object_set_attribute(self, name, value);
    }
    release_if_any(copy);
    return good ? none_new() : NULL;
}
