// SPDX-License-Identifier: GPL-3.0-or-later
// The modules that are written in C: a name, and the function that makes the module when it is imported first.
#include "library/modules.h"

#include "library/builtins.h"
#include "library/sys_module.h"

const NativeModule native_module_table[] = {
    {"_abc", abc_module_new},
    {"builtins", builtins_module_new},
    {"gc", gc_module_new},
    {"io", io_module_new},
    {"_random", random_module_new},
    {"math", math_module_new},
    {"sys", sys_module_new},
    {"tally", tally_module_new},
    {"time", time_module_new},
    {"weakref", weakref_module_new},
    {NULL, NULL},
};
