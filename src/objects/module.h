// SPDX-License-Identifier: GPL-3.0-or-later
// Modules: a name and a dict.
#ifndef TALLY_OBJECTS_MODULE_H
#define TALLY_OBJECTS_MODULE_H

#include "memory/heap.h"

typedef struct Module {
    Object object;
    Slot dict; // Dict, always there
    Slot name;
    void *weakrefs;
    bool is_native; // written in C: "<module 'sys' (built-in)>"
} Module;

extern Type ModuleType;

static inline Borrowed module_dict(Borrowed module) { return ((const Module *)(const void *)module)->dict.held; }
MUST_USE Owned module_new(Borrowed name, Borrowed doc); // doc may be NULL: None
// A module made in C: adds a builtin for each row (until an empty one).
MUST_USE Owned module_new_native(const char *name, const char *doc, NativeRow *rows);
bool module_add_rows(Borrowed module, NativeRow *rows);          // the same for an existing one
bool module_set(Borrowed module, const char *name, Owned value); // consumes value
// Is the module's file still running? Installed by eval/.
extern bool (*module_is_running)(Borrowed module);
bool modules_init(void);

#endif
