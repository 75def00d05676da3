// SPDX-License-Identifier: GPL-3.0-or-later
// Imports, for the import statements and __import__.
#ifndef TALLY_EVAL_IMPORT_H
#define TALLY_EVAL_IMPORT_H

#include "base/buffer.h"
#include "memory/object.h"

// The module that `import name`, or `from …name import` with `level` dots, means in a module with these globals (NULL
// or None: unknown; then level must be 0). For `import a.b` (from_list false) it is a, with a.b imported; else a.b
// itself.
MUST_USE Owned import_resolve(Borrowed name, Borrowed globals, int level, bool from_list);

// `from module import name`: the attribute, or the submodule. ImportError if there is neither.
MUST_USE Owned import_from(Borrowed module, Borrowed name);

// Is this module's file still running? Then what it lacks may be due to a circular import.
bool import_is_running(Borrowed module);

// Is this, or the package that it is in, a module of CPython's library?
bool import_is_standard(const char *name); // standard_names.c

// The text of a whole file, to be given back with buffer_deinit; false: errno says why.
bool import_read_file(const char *path, Buffer *text);
// Raises what import_read_file has failed with: an OSError, or MemoryError. Always returns NULL.
void *import_raise_unread(Borrowed path);
// The same as a Source, to be released; NULL: there is no such file, or no memory. Raises nothing.
struct Source *import_file_source(const char *path);

#endif
