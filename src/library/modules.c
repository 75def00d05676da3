// SPDX-License-Identifier: GPL-3.0-or-later
// The modules that are written in C: a name, and the function that makes the module when it is imported first.
#include "library/modules.h"

const NativeModule native_module_table[] = {
#define NATIVE_MODULE(name, function) {name, function},
#include "library/modules.def"
#undef NATIVE_MODULE
    {NULL, NULL},
};
