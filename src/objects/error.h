// SPDX-License-Identifier: GPL-3.0-or-later
// Exceptions in flight. A function that fails returns NULL (or false, FAILED, −1), and then, and only then, an
// exception is pending here. No longjmp.
#ifndef TALLY_OBJECTS_ERROR_H
#define TALLY_OBJECTS_ERROR_H

#include "memory/type.h"

extern struct Errors {
    Slot pending;     // the exception in flight
    Borrowed handled; // the exception that the innermost running `except` or `finally` handles; a frame's slot owns it
} errors;

// Raises an exception of this type with a message; always returns NULL. The format knows, beside %s %c %d %i %u %x %zd
// %ld %lld %% with widths and precisions: %S str(Borrowed), %R repr(Borrowed), %T the name of the type of a Borrowed,
// %N the name of a `const Type *`. A NULL format: no message. Sets __context__ from errors.handled.
void *error_raise(Type *type, const char *format, ...);
// The same with a ready exception object, which is consumed. Sets its context.
void *error_raise_object(Owned exception);
// KeyError(key) and the like: an exception with this one argument (borrowed).
void *error_raise_value(Type *type, Borrowed argument);
void *error_raise_no_memory(void);
void *error_raise_errno(int number, Borrowed filename); // OSError or its subclass; filename may be NULL

static inline bool error_is_pending(void) { return errors.pending.held != NULL; }
// Is an exception of this type (or a subclass) pending?
bool error_matches(const Type *type);
// Takes the pending exception out; NULL: none.
MUST_USE static inline Owned error_take(void) { return slot_take(&errors.pending); }
static inline void error_clear(void) { slot_clear(&errors.pending); }
// Puts an exception that was taken out back, unchanged (no new context).
static inline void error_restore(Owned exception) { slot_set(&errors.pending, exception); }
// Clears a pending exception of this type and returns true; else false, and it stays pending.
bool error_clear_if(const Type *type);

// For places that cannot raise (__del__, weakref callbacks): reports the pending exception on stderr as CPython does
// ("Exception ignored in: …") and clears it.
void error_write_unraisable(Borrowed where);
// The same with other words, "Exception ignored WHAT: <function f at 0x…>"; NULL: "in".
void error_write_unraisable_as(const char *what, Borrowed where);
// How error_write_unraisable tells it, with its traceback and through sys.unraisablehook; library/ installs it.
extern void (*error_unraisable_hook)(Borrowed exception, const char *what, Borrowed where);

void errors_init(void);
bool errors_make_spares(void); // the MemoryErrors that are raised when there is no memory; by exceptions_init
// Those that nobody else holds keep no traceback alive any longer. `all`, at the end: nor do those that their own
// traceback's frames hold, which no collection can find while the runtime holds them, too.
void errors_clean_spares(bool all);

#endif
