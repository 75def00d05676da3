// SPDX-License-Identifier: GPL-3.0-or-later
// Python files that are part of the program, so that it needs no other file at run time.
//
// The build writes both tables (scripts/embed): src/library/python/functools.py is the module "functools",
// src/library/python/collections.abc.py the module "abc" in the package "collections", docs/demos/first.py the demo
// "first". A table ends with a row whose name is NULL. Texts end with a zero byte that their size does not count. All
// of it is static: nothing to release.
#ifndef TALLY_LIBRARY_EMBEDDED_H
#define TALLY_LIBRARY_EMBEDDED_H

#include <stddef.h>

typedef struct EmbeddedFile {
    const char *name; // the file's name without ".py"
    const char *text;
    size_t size; // bytes of text
} EmbeddedFile;

extern const EmbeddedFile embedded_modules[];
extern const EmbeddedFile embedded_demos[];

#endif
