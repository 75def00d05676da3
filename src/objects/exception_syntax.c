// SPDX-License-Identifier: GPL-3.0-or-later
// SyntaxError(message, (filename, line, offset, text, end_line, end_offset)).
#include "objects/arguments.h"
#include "objects/exception_internal.h"
#include "objects/protocol.h"
#include "objects/str.h"
#include "objects/tuple.h"

#include <string.h>

static bool set_place(SyntaxException *error, Borrowed place) {
    Owned items = tuple_from_iterable(place);
    if (items == NULL) {
        return false;
    }
    int64_t count = tuple_size(items);
    if (count == 5) {
        error_raise(&TypeErrorType, "end_offset must be provided when end_lineno is provided");
        release(items);
        return false;
    }
    if (count < 4 || count > 6) {
        error_raise(&TypeErrorType, "function takes at %s %d arguments (%lld given)", count < 4 ? "least" : "most",
                    count < 4 ? 4 : 6, (long long)count);
        release(items);
        return false;
    }
    Slot *const fields[] = {&error->filename, &error->line,     &error->offset,
                            &error->text,     &error->end_line, &error->end_offset};
    for (int64_t i = 0; i < count; i++) {
        slot_set(fields[i], retain(tuple_get(items, i)));
    }
    release(items);
    return true;
}

bool syntax_init(Borrowed self, const Arguments *arguments) {
    SyntaxException *error = object_mutable(self);
    if (!exception_init(self, arguments)) {
        return false;
    }
    if (arguments->count > 0) {
        slot_set(&error->message, retain(arguments_get(arguments, 0)));
    }
    return arguments->count != 2 || set_place(error, arguments_get(arguments, 1));
}

Owned syntax_str(Borrowed self) {
    const SyntaxException *error = (const SyntaxException *)(const void *)self;
    Borrowed message = error->message.held != NULL ? error->message.held : NONE;
    Borrowed filename = error->filename.held;
    bool has_line = error->line.held != NULL && is_int(error->line.held);
    if (filename != NULL && is_str(filename)) {
        const char *text = str_utf8(filename, NULL);
        if (text == NULL) {
            return NULL;
        }
        const char *slash = strrchr(text, '/');
        const char *name = slash != NULL ? slash + 1 : text;
        return has_line ? str_format("%S (%s, line %S)", message, name, error->line.held)
                        : str_format("%S (%s)", message, name);
    }
    return has_line ? str_format("%S (line %S)", message, error->line.held) : object_str(message);
}
