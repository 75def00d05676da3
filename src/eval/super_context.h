// SPDX-License-Identifier: GPL-3.0-or-later
// What super() without arguments means: the class around the running method, and the method's first argument.
#ifndef TALLY_EVAL_SUPER_CONTEXT_H
#define TALLY_EVAL_SUPER_CONTEXT_H

#include "memory/type.h"

// Borrows, good while the running frame lives. False: RuntimeError, in CPython's words.
bool super_context_find(Borrowed *start, Borrowed *object);
// The names of the running code's module; NULL: none runs.
Borrowed super_context_globals(void);

#endif
