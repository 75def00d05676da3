// SPDX-License-Identifier: GPL-3.0-or-later
// The module `tally`: a program's own look at its memory.
#ifndef TALLY_INSPECT_TALLY_MODULE_H
#define TALLY_INSPECT_TALLY_MODULE_H

#include "memory/type.h"

MUST_USE Owned tally_module_new(void); // for the table of native modules

// The row of one of its functions, for help on it; NULL: there is none of this name.
const NativeRow *tally_function_find(const char *name);

#endif
