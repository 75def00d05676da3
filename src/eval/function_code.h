// SPDX-License-Identifier: GPL-3.0-or-later
// Functions made of a Code that is there already.
#ifndef TALLY_EVAL_FUNCTION_CODE_H
#define TALLY_EVAL_FUNCTION_CODE_H

#include "objects/function.h"

// A Function without defaults, annotations and closure, not tracked yet. NULL: MemoryError.
Function *function_from_code(Borrowed code, Borrowed globals);
// Gives it the cells of its free names, of which it has some: `closure` is a tuple of cells or NULL. False: it is not
// a tuple of as many cells; nothing is raised.
bool function_close(Function *function, Borrowed closure);

// Installs what function(…) and the assignment to __code__ do.
void function_code_init(void);

#endif
