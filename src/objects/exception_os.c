// SPDX-License-Identifier: GPL-3.0-or-later
// OSError: OSError(errno, text, filename) makes the subclass that the number stands for, FileNotFoundError for ENOENT.
#include "objects/arguments.h"
#include "objects/exception_internal.h"
#include "objects/int.h"
#include "objects/protocol.h"
#include "objects/str.h"
#include "objects/tuple.h"

#include <errno.h>

typedef struct NumberRow {
    int number;
    Type *type;
} NumberRow;

static const NumberRow number_rows[] = {
    {EAGAIN, &BlockingIOErrorType},
    {EALREADY, &BlockingIOErrorType},
    {EINPROGRESS, &BlockingIOErrorType},
    {EPIPE, &BrokenPipeErrorType},
    {ESHUTDOWN, &BrokenPipeErrorType},
    {ECHILD, &ChildProcessErrorType},
    {ECONNABORTED, &ConnectionAbortedErrorType},
    {ECONNREFUSED, &ConnectionRefusedErrorType},
    {ECONNRESET, &ConnectionResetErrorType},
    {EEXIST, &FileExistsErrorType},
    {ENOENT, &FileNotFoundErrorType},
    {EISDIR, &IsADirectoryErrorType},
    {ENOTDIR, &NotADirectoryErrorType},
    {EINTR, &InterruptedErrorType},
    {EACCES, &PermissionErrorType},
    {EPERM, &PermissionErrorType},
    {ESRCH, &ProcessLookupErrorType},
    {ETIMEDOUT, &TimeoutErrorType},
};

static Type *type_for(Type *type, const Arguments *arguments) {
    int64_t number;
    if (type != &OSErrorType || arguments->count < 2 || arguments->count > 5 || !is_int(arguments_get(arguments, 0)) ||
        !int_to_int64(as_int(arguments_get(arguments, 0)), &number)) {
        return type;
    }
    for (int64_t i = 0; i < COUNT_OF(number_rows); i++) {
        if (number_rows[i].number == number) {
            return number_rows[i].type;
        }
    }
    return type;
}

static void set_field(Slot *slot, const Arguments *arguments, int64_t index) {
    if (arguments->count > index && arguments_get(arguments, index) != NONE) {
        slot_set(slot, retain(arguments_get(arguments, index)));
    }
}

// With two to five arguments the first ones are fields, and `args` keeps two only, as in CPython.
static bool set_fields(Borrowed self, const Arguments *arguments) {
    OsException *error = object_mutable(self);
    if (arguments->count < 2 || arguments->count > 5) {
        return exception_set_args(self, arguments);
    }
    set_field(&error->number, arguments, 0);
    set_field(&error->text, arguments, 1);
    set_field(&error->filename, arguments, 2);
    set_field(&error->filename2, arguments, 4);
    Arguments kept = *arguments;
    kept.count = error->filename.held != NULL ? 2 : arguments->count;
    return exception_set_args(self, &kept);
}

// A class that overrides __init__ alone may call OSError.__init__ with other arguments than it was given: then the
// fields are set there, else when the object is made.
static bool is_set_by_init(const Type *type) { return type->init != os_init && type->new == os_create; }

static bool refuse_keywords(const Type *type, const Arguments *arguments) {
    return arguments_refuse_keywords(type->name, arguments);
}

Owned os_create(Type *type, const Arguments *arguments) {
    if (is_set_by_init(type)) {
        return exception_new(type, retain(tuple_empty()));
    }
    if (!refuse_keywords(type, arguments)) {
        return NULL;
    }
    Owned self = exception_create(type_for(type, arguments), arguments);
    if (self != NULL && !set_fields(self, arguments)) {
        release(self);
        return NULL;
    }
    return self;
}

bool os_init(Borrowed self, const Arguments *arguments) {
    return !is_set_by_init(self->type) || (refuse_keywords(self->type, arguments) && set_fields(self, arguments));
}

Owned os_str(Borrowed self) {
    const OsException *error = (const OsException *)(const void *)self;
    if (error->filename.held != NULL) {
        Borrowed number = error->number.held != NULL ? error->number.held : NONE;
        Borrowed text = error->text.held != NULL ? error->text.held : NONE;
        if (error->filename2.held != NULL) {
            return str_format("[Errno %S] %S: %R -> %R", number, text, error->filename.held, error->filename2.held);
        }
        return str_format("[Errno %S] %S: %R", number, text, error->filename.held);
    }
    if (error->number.held != NULL && error->text.held != NULL) {
        return str_format("[Errno %S] %S", error->number.held, error->text.held);
    }
    return exception_str(self);
}
