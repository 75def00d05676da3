// SPDX-License-Identifier: GPL-3.0-or-later
// Reports of exceptions.
//
//     the cause or context, as a report of its own
//     "The above exception was the direct cause …"
//     Traceback (most recent call last):            traceback_frames.c
//       …
//     module.Type: text. Did you mean: 'x'?         suggestions.c
//     notes
//
// Printing calls the program's own __str__ and __repr__, which may fail: then the report says so and goes on. Whatever
// exception is pending when it begins is none of its business and must not be there.
//
// Next: traceback_frames.c.
#include "eval/traceback_print.h"

#include "base/utf8.h"
#include "syntax/diagnostic.h"
#include "objects/class.h"
#include "objects/dict.h"
#include "objects/error.h"
#include "objects/exception.h"
#include "objects/int.h"
#include "objects/list.h"
#include "objects/names.h"
#include "objects/protocol.h"
#include "objects/str.h"

#include <string.h>

// ---- syntax errors -----------------------------------------------------------------------------------------------

// An int attribute of a SyntaxError; None gives `otherwise`. False: something else.
static bool read_place(const Slot *slot, int64_t otherwise, int64_t *value) {
    if (slot->held == NULL || slot->held == NONE) {
        *value = otherwise;
        return true;
    }
    return is_int(slot->held) && int_to_int64(as_int(slot->held), value);
}

typedef struct SyntaxPlace { // lines and columns from 1
    int64_t line;
    int64_t offset;
    int64_t end_line;
    int64_t end_offset;
} SyntaxPlace;

// False: some number is missing or none at all; then the exception is told like any other.
static bool read_syntax_place(const SyntaxException *error, SyntaxPlace *place) {
    return error->line.held != NULL && error->line.held != NONE && read_place(&error->line, 0, &place->line) &&
           read_place(&error->offset, -1, &place->offset) &&
           read_place(&error->end_line, place->line, &place->end_line) &&
           read_place(&error->end_offset, -1, &place->end_offset);
}

static int64_t smaller(int64_t left, int64_t right) { return left < right ? left : right; }

// What goes on in other lines is marked to its end.
static void add_syntax_text(const char *text, size_t size, SyntaxPlace place, Buffer *out) {
    if (place.end_line > place.line) {
        place.end_offset = (int64_t)size;
    }
    place.end_offset = smaller(place.end_offset, utf8_count(text, size) + 1);
    diagnostic_print_text(text, size, place.offset, place.end_offset, out);
}

// `File "x.py", line 3` and the text, if the exception knows its place. Its message then is told without them.
static bool add_syntax_place(const SyntaxException *error, Buffer *out) {
    SyntaxPlace place;
    if (!read_syntax_place(error, &place)) {
        return false;
    }
    buffer_add_text(out, "  File \"");
    Borrowed filename = error->filename.held;
    Owned name = filename == NULL || filename == NONE ? str_from_text("<string>") : object_str(filename);
    if (name != NULL) {
        str_add_to_buffer(name, out);
        release(name);
    }
    buffer_add_format(out, "\", line %lld\n", (long long)place.line);
    if (error->text.held != NULL && is_str(error->text.held)) {
        Buffer text;
        buffer_init(&text);
        str_add_to_buffer(error->text.held, &text);
        if (error->exception.object.type != &SyntaxErrorType) {
            place.end_line = place.line; // as CPython: a subclass is marked at one column only
            place.end_offset = -1;
        }
        add_syntax_text(text.bytes, text.length, place, out);
        buffer_deinit(&text);
    }
    error_clear();
    return true;
}

// ---- name and text -----------------------------------------------------------------------------------------------

// "ValueError", "shop.EmptyCart": without the module if it is builtins or __main__.
static void add_type_name(const Type *type, Buffer *out) {
    Owned module = NULL, name = NULL;
    bool known = object_find_attribute(&type->object, names.__module__, &module) == YES && is_str(module);
    if (!known) {
        buffer_add_text(out, "<unknown>.");
    } else if (!str_equals_text(module, "builtins") && !str_equals_text(module, "__main__")) {
        str_add_to_buffer(module, out);
        buffer_add_byte(out, '.');
    }
    if (object_find_attribute(&type->object, names.__qualname__, &name) == YES && is_str(name)) {
        str_add_to_buffer(name, out);
    } else {
        buffer_add_text(out, type->name);
    }
    release_if_any(name);
    release_if_any(module);
    error_clear();
}

static void add_text(Borrowed value, Buffer *out) {
    Owned text = object_str(value);
    if (text == NULL) {
        buffer_add_text(out, ": <exception str() failed>");
    } else if (str_length(text) > 0) {
        buffer_add_text(out, ": ");
        str_add_to_buffer(text, out);
    }
    release_if_any(text);
    error_clear();
}

void traceback_print_value(const Type *type, Borrowed value, Buffer *out) {
    add_type_name(type, out);
    if (value != NULL && value != NONE) {
        add_text(value, out);
    }
    buffer_add_byte(out, '\n');
}

static void add_suggestion(Borrowed exception, Buffer *out) {
    Owned suggestion = suggestion_for(exception);
    if (suggestion != NULL) {
        buffer_add_text(out, ". Did you mean: '");
        str_add_to_buffer(suggestion, out);
        buffer_add_text(out, "'?");
        release(suggestion);
    }
}

// ---- notes -------------------------------------------------------------------------------------------------------

static void add_note(Borrowed note, Buffer *out) {
    Owned text = object_str(note);
    if (text == NULL) {
        error_clear();
        buffer_add_text(out, "<note str() failed>");
    } else {
        str_add_to_buffer(text, out);
        release(text);
    }
    buffer_add_byte(out, '\n');
}

static bool is_sequence(Borrowed object) { return is_list(object) || is_tuple(object) || is_str(object); }

static void add_notes(Borrowed exception, Buffer *out) {
    Owned notes = NULL;
    if (object_find_attribute(exception, names.__notes__, &notes) != YES) {
        error_clear();
        return;
    }
    if (is_sequence(notes)) {
        Owned list = list_from_iterable(notes);
        for (int64_t i = 0; list != NULL && i < list_size(list); i++) {
            add_note(list_get(list, i), out);
        }
        release_if_any(list);
    } else {
        Owned text = object_repr(notes);
        if (text == NULL) {
            buffer_add_text(out, "<__notes__ repr() failed>");
        } else {
            str_add_to_buffer(text, out);
            release(text);
        }
    }
    error_clear();
    release(notes);
}

// A SyntaxError that shows its place is told by its message alone; notes are then left out, as CPython 3.11 does.
static bool print_syntax_error(Borrowed exception, Buffer *out) {
    const SyntaxException *error = (const SyntaxException *)(const void *)exception;
    if (!type_is_subtype(exception->type, &SyntaxErrorType) || !add_syntax_place(error, out)) {
        return false;
    }
    add_type_name(exception->type, out);
    if (error->message.held != NULL && error->message.held != NONE) {
        add_text(error->message.held, out);
    }
    buffer_add_byte(out, '\n');
    return true;
}

void traceback_print_exception(Borrowed exception, Buffer *out) {
    if (print_syntax_error(exception, out)) {
        return;
    }
    add_type_name(exception->type, out);
    add_text(exception, out);
    add_suggestion(exception, out);
    buffer_add_byte(out, '\n');
    add_notes(exception, out);
}

// ---- chains ------------------------------------------------------------------------------------------------------

typedef struct Chain { // the exceptions being reported, from this one out: the way back, for cycles
    const struct Chain *outer;
    Borrowed exception;
} Chain;

static bool chain_has(const Chain *chain, Borrowed exception) {
    for (; chain != NULL; chain = chain->outer) {
        if (chain->exception == exception) {
            return true;
        }
    }
    return false;
}

static void print_chain(Borrowed exception, const Chain *outer, Buffer *out) {
    if (!is_exception(exception)) { // a class's __new__ made it, after `from`
        buffer_add_format(out, "TypeError: print_exception(): Exception expected for value, %s found\n",
                          exception->type->name);
        return;
    }
    const Chain chain = {outer, exception};
    const Exception *self = as_exception(exception);
    Borrowed cause = self->cause.held;
    Borrowed context = self->context.held == NONE || self->suppress_context ? NULL : self->context.held;
    Borrowed before = cause != NULL ? cause : context;
    if (before != NULL && !chain_has(&chain, before)) {
        if (recursion_enter(" while printing an exception")) {
            print_chain(before, &chain, out);
            recursion_leave();
        }
        error_clear();
        buffer_add_text(out, cause != NULL
                                 ? "\nThe above exception was the direct cause of the following exception:\n\n"
                                 : "\nDuring handling of the above exception, another exception occurred:\n\n");
    }
    traceback_print_frames(self->traceback.held, out);
    traceback_print_exception(exception, out);
}

void traceback_print(Borrowed exception, Buffer *out) {
    Owned held = retain(exception); // its __str__ may drop the last other reference
    print_chain(held, NULL, out);
    release(held);
}
