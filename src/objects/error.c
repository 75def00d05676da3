// SPDX-License-Identifier: GPL-3.0-or-later
// Exceptions in flight.
//
//     int('x')  ──▶  error_raise(&ValueErrorType, "invalid literal …")
//                        │ makes the exception, sets its __context__ from errors.handled
//                        ▼
//     errors.pending ──▶ ValueError                 and everybody returns NULL until an `except` takes it out
//
// What always holds: a function that fails leaves something here; one that succeeds leaves nothing. No memory for a
// MemoryError must not end in silence, so some are made beforehand.
#include "objects/error.h"

#include "base/buffer.h"
#include "memory/collector.h"
#include "memory/heap.h"
#include "memory/roots.h"
#include "objects/exception.h"
#include "objects/int.h"
#include "objects/message.h"
#include "objects/protocol.h"
#include "objects/str.h"
#include "objects/tuple.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct Errors errors;

#define SPARE_COUNT 8
// MemoryErrors made at start-up. One with a refcount of 1 is held by nobody else and may be raised.
static Slot spare_memory_errors[SPARE_COUNT];

// ---- raising -----------------------------------------------------------------------------------------------------

void *error_raise_object(Owned exception) {
    if (exception == NULL) {
        return NULL; // it could not be made: another exception is pending
    }
    if (errors.handled != NULL && errors.handled != NONE && errors.handled != exception) {
        exception_set_context(exception, errors.handled);
    }
    slot_set(&errors.pending, exception);
    return NULL;
}

static void *error_raise_arguments(Type *type, Owned arguments) {
    if (arguments == NULL) {
        return NULL;
    }
    return error_raise_object(exception_new(type, arguments));
}

void *error_raise(Type *type, const char *format, ...) {
    if (format == NULL) {
        return error_raise_arguments(type, retain(tuple_empty()));
    }
    Buffer text;
    buffer_init(&text);
    va_list list;
    va_start(list, format);
    bool good = message_add(&text, format, list);
    va_end(list);
    if (!good) {
        buffer_deinit(&text);
        return NULL; // str() or repr() of a part failed, and that exception is pending
    }
    Owned message = str_from_buffer(&text);
    return message == NULL ? NULL : error_raise_arguments(type, tuple_one(message));
}

void *error_raise_value(Type *type, Borrowed argument) {
    return error_raise_arguments(type, tuple_one(retain(argument)));
}

void *error_raise_errno(int number, Borrowed filename) {
    Owned code = int_from_int64(number);
    Owned text = code == NULL ? NULL : str_from_text(strerror(number));
    if (text == NULL) {
        release_if_any(code);
        return NULL;
    }
    const Borrowed parts[] = {code, text, filename};
    Owned arguments = tuple_from_list(filename == NULL ? 2 : 3, parts);
    release(text);
    release(code);
    if (arguments == NULL) {
        return NULL;
    }
    Owned exception = object_call_tuple(&OSErrorType.object, arguments, NULL); // the call picks the subclass
    release(arguments);
    return error_raise_object(exception);
}

// ---- out of memory -----------------------------------------------------------------------------------------------

// Lets go of what the last raise has put into it.
static void clean_spare(Object *spare) {
    Exception *self = as_exception(spare);
    slot_clear(&self->traceback);
    slot_clear(&self->context);
    slot_clear(&self->cause);
    slot_clear(&self->dict);
}

void errors_clean_spares(bool all) {
    for (int i = 0; i < SPARE_COUNT; i++) {
        Object *spare = spare_memory_errors[i].held;
        if (spare != NULL && (all || spare->refcount == 1)) {
            clean_spare(spare);
        }
    }
}

// A spare that nobody else holds, or the last one.
static Owned take_spare(void) {
    Object *spare = spare_memory_errors[SPARE_COUNT - 1].held;
    for (int i = 0; i < SPARE_COUNT; i++) {
        Object *each = spare_memory_errors[i].held;
        if (each != NULL && each->refcount == 1) {
            spare = each;
            break;
        }
    }
    if (spare == NULL) { // before exceptions_init
        fputs("tally: no memory to start\n", stderr);
        _Exit(1);
    }
    clean_spare(spare);
    return retain(spare);
}

static bool is_trying; // a MemoryError is being made

// What asked for too much may have left enough for a small exception; if that cannot be made either, this is called
// again while it is tried, and takes a spare.
void *error_raise_no_memory(void) {
    Owned exception = NULL;
    if (!is_trying && spare_memory_errors[0].held != NULL) {
        is_trying = true;
        exception = exception_new(&MemoryErrorType, retain(tuple_empty()));
        is_trying = false;
        error_clear();
    }
    return error_raise_object(exception != NULL ? exception : take_spare());
}

// A collection that starts by itself would run user code in the middle of a failing operation.
static bool collection_may_start(void) { return !error_is_pending() && !is_trying; }

static void no_memory_hook(void) { error_raise_no_memory(); }

bool errors_make_spares(void) {
    for (int i = 0; i < SPARE_COUNT; i++) {
        Owned arguments = retain(tuple_empty());
        Owned exception = exception_new(&MemoryErrorType, arguments);
        if (exception == NULL) {
            return false;
        }
        slot_set(&spare_memory_errors[i], exception);
    }
    return true;
}

// ---- asking ------------------------------------------------------------------------------------------------------

bool error_matches(const Type *type) {
    return errors.pending.held != NULL && type_is_subtype(errors.pending.held->type, type);
}

bool error_clear_if(const Type *type) {
    if (error_matches(type)) {
        error_clear();
        return true;
    }
    return false;
}

// ---- where raising is impossible ---------------------------------------------------------------------------------

void (*error_unraisable_hook)(Borrowed exception, const char *what, Borrowed where);

static void print_unraisable(Borrowed exception, const char *what, Borrowed where) {
    Buffer out;
    buffer_init(&out);
    Owned place = where == NULL ? NULL : object_repr(where);
    if (place != NULL) {
        buffer_add_format(&out, "Exception ignored %s: ", what == NULL ? "in" : what);
        str_add_to_buffer(place, &out);
        buffer_add_byte(&out, '\n');
        release(place);
    }
    error_clear();
    buffer_add_text(&out, exception->type->name);
    Owned text = object_str(exception);
    if (text != NULL && str_length(text) > 0) {
        buffer_add_text(&out, ": ");
        str_add_to_buffer(text, &out);
    }
    release_if_any(text);
    error_clear();
    fprintf(stderr, "%s\n", out.bytes);
    buffer_deinit(&out);
}

void error_write_unraisable(Borrowed where) { error_write_unraisable_as(NULL, where); }

void error_write_unraisable_as(const char *what, Borrowed where) {
    Owned exception = error_take();
    if (exception == NULL) {
        return;
    }
    (error_unraisable_hook != NULL ? error_unraisable_hook : print_unraisable)(exception, what, where);
    error_clear();
    release(exception);
}

// ---- state -------------------------------------------------------------------------------------------------------

// The exception in flight is a root of the evaluator's.
static void errors_walk(Visit visit, void *context) {
    for (int i = 0; i < SPARE_COUNT; i++) {
        if (spare_memory_errors[i].held != NULL) {
            visit(spare_memory_errors[i].held, edge_field("spare MemoryError"), context);
        }
    }
}

void errors_init(void) {
    heap_no_memory_hook = no_memory_hook;
    collector_permission_hook = collection_may_start;
    root_register("spare MemoryErrors", errors_walk);
}
