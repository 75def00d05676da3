// SPDX-License-Identifier: GPL-3.0-or-later
// The files of modules: finding them and running them.
#ifndef TALLY_EVAL_MODULE_FILE_H
#define TALLY_EVAL_MODULE_FILE_H

#include "eval/interpreter.h"

typedef struct ModuleFile {
    Owned file;    // a Str: the path of the .py file; NULL: a folder without __init__.py
    Owned folders; // of a package: a List of Str, its __path__; else NULL
} ModuleFile;

// Looks for the module `last` in the folders of `path`, an iterable of Strs. NO: not there.
Answer module_file_find(Borrowed last, Borrowed path, ModuleFile *file);
void module_file_deinit(ModuleFile *file);

// A new module of this name, in sys.modules, after its file has run. Takes nothing.
MUST_USE Owned module_run_file(Borrowed name, const ModuleFile *file);
MUST_USE Owned module_run_embedded(Borrowed name, const EmbeddedModule *embedded);

#endif
