// SPDX-License-Identifier: GPL-3.0-or-later
// Reports of exceptions, in CPython 3.11's form.
//
//     Traceback (most recent call last):
//       File "prog.py", line 3, in <module>
//         print(total / count)
//               ~~~~~~^~~~~~~
//     ZeroDivisionError: division by zero
#ifndef TALLY_EVAL_TRACEBACK_PRINT_H
#define TALLY_EVAL_TRACEBACK_PRINT_H

#include "base/buffer.h"
#include "memory/object.h"

// Adds the whole report: what caused the exception first, then its traceback, its text, its notes. Never fails; what a
// failing __str__ raises is dropped.
void traceback_print(Borrowed exception, Buffer *out);
// Only the lines of a traceback (NULL or None: nothing), with its heading.
void traceback_print_frames(Borrowed traceback, Buffer *out);
// Only "TypeName: text"; `value` may be anything, NULL or None: no text.
void traceback_print_value(const Type *type, Borrowed value, Buffer *out);
// "TypeName: text" and the notes; of a SyntaxError its place, too.
void traceback_print_exception(Borrowed exception, Buffer *out);

// What `name` was probably meant to be, among `candidates` (a List): a borrow from it; NULL: nothing is near enough.
Borrowed suggestion_find(Borrowed name, Borrowed candidates);
// For NameError and AttributeError: "Did you mean: 'x'?"'s x, a new Str; NULL: none, and nothing is pending.
MUST_USE Owned suggestion_for(Borrowed exception);

#endif
