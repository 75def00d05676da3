// SPDX-License-Identifier: GPL-3.0-or-later
// The modules that are written in C, and those that are embedded.
#ifndef TALLY_LIBRARY_MODULES_H
#define TALLY_LIBRARY_MODULES_H

#include "eval/interpreter.h"

extern const NativeModule native_module_table[]; // ends with a row without name

MUST_USE Owned abc_module_new(void);     // abc_module.c
MUST_USE Owned gc_module_new(void);      // gc_module.c
MUST_USE Owned time_module_new(void);    // time_module.c
MUST_USE Owned weakref_module_new(void); // weakref_module.c
MUST_USE Owned io_module_new(void);      // io_module.c
MUST_USE Owned math_module_new(void);    // math_module.c
MUST_USE Owned random_module_new(void);  // random_module.c
MUST_USE Owned tally_module_new(void);   // tally_module.c, which shows the program its own memory

#endif
