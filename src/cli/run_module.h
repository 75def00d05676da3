// SPDX-License-Identifier: GPL-3.0-or-later
// -m: the program is a module, found as `import` finds it.
#ifndef TALLY_CLI_RUN_MODULE_H
#define TALLY_CLI_RUN_MODULE_H

#include "eval/interpreter.h"

typedef struct MainModule {
    Owned file;              // Str: the file to run, or "<embedded name>"
    Owned package;           // Str: the package that it is a part of, or ""
    EmbeddedModule embedded; // its text, if it is no file
} MainModule;

// Finds the module; a package is run by its part __main__. The packages around it are imported. False: there is no such
// module, which has been said, or an exception is pending.
bool main_module_find(MainModule *module, const char *name);
void main_module_deinit(MainModule *module);

#endif
