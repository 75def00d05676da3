// SPDX-License-Identifier: GPL-3.0-or-later
// Code that a program makes of text and runs: what exec, eval and compile are made of.
#ifndef TALLY_EVAL_RUN_CODE_H
#define TALLY_EVAL_RUN_CODE_H

#include "eval/frame.h"

// A Code of a text that the program gives, with the future features of the code that asks for it if `inherits`.
// Consumes the source. NULL: a SyntaxError (or its kin) is pending.
MUST_USE Owned code_from_text(Source *source, ParseMode mode, bool future_annotations);

// A SyntaxError that is found while a tree is prepared. Returns NULL.
void *syntax_error_raise(const char *message, Span span, const Source *source);

// Runs any Code with these globals, a dict. Names at the top of a module's or class's Code are looked up in `locals`, a
// mapping, first, and stored there. A function's Code is called without arguments, with `closure`, a tuple of as many
// cells as it has free names (NULL: none). The value; NULL: failed.
MUST_USE Owned code_run(Borrowed code, Borrowed globals, Borrowed locals, Borrowed closure);

#endif
