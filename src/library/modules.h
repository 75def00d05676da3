// SPDX-License-Identifier: GPL-3.0-or-later
// The modules that are written in C. The list is modules.def; each of its functions makes its module, when that is
// imported first.
#ifndef TALLY_LIBRARY_MODULES_H
#define TALLY_LIBRARY_MODULES_H

#include "eval/interpreter.h"

extern const NativeModule native_module_table[]; // ends with a row without name

#define NATIVE_MODULE(name, function) MUST_USE Owned function(void);
#include "library/modules.def"
#undef NATIVE_MODULE

#endif
