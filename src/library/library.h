// SPDX-License-Identifier: GPL-3.0-or-later
// The state of this layer, and what the command line calls of it.
#ifndef TALLY_LIBRARY_LIBRARY_H
#define TALLY_LIBRARY_LIBRARY_H

#include "memory/type.h"

extern struct Library {
    Slot system;                // Module sys, once it is made
    Slot unsupported_operation; // the class io.UnsupportedOperation
    Slot gc_garbage;            // List gc.garbage
    Slot gc_callbacks;          // List gc.callbacks
} library;

// Readies the types of this layer and installs its modules and hooks; before interpreter_init imports any module.
// False: no memory.
bool library_init(void);
// Gives everything up, after the modules are gone.
void library_deinit(void);

// sys.argv: the program's name and its arguments, which are bytes of the file system's encoding.
bool system_set_arguments(int count, char *const *arguments);
// What `sys.name` is bound to; NULL: nothing, and nothing is pending. A borrow.
Borrowed system_get(Borrowed name);

// Writes out what sys.stdout and sys.stderr still hold. The exit status: 0, or 120 if that fails, as in CPython; an
// explanation is then on stderr.
int standard_files_finish(void);

#endif
