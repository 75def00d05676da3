// SPDX-License-Identifier: GPL-3.0-or-later
// The state of this layer, and what the command line calls of it.
#ifndef TALLY_LIBRARY_LIBRARY_H
#define TALLY_LIBRARY_LIBRARY_H

#include "base/buffer.h"
#include "memory/type.h"

extern struct Library {
    Slot system;                // Module sys, once it is made
    Slot unsupported_operation; // the class io.UnsupportedOperation
    Slot gc_garbage;            // List gc.garbage
    Slot gc_callbacks;          // List gc.callbacks
    Slot keyword_mark;          // an object() that stands before keyword arguments in keys of caches
    Slot exit_functions;        // List of (function, arguments, keywords) of atexit.register
    int64_t gc_debug;           // gc.set_debug's flags
    int64_t abc_epoch;          // classes registered with abstract ones so far
} library;

// After interpreter_init: readies the types of this layer, installs its modules and hooks, and makes the modules
// builtins and sys. False: an exception is pending.
bool library_init(void);
// Gives up what the layer holds, when the modules are gone.
void library_deinit(void);

// sys.argv: the program's name and its arguments, which are bytes of the file system's encoding.
bool system_set_arguments(int count, char *const *arguments);
// What `sys.name` is bound to; NULL: nothing, and nothing is pending. A borrow.
Borrowed system_get(Borrowed name);

// The generation that gc.collect(generation) names; NULL: left out, a full collection. False: an exception is pending.
bool gc_generation_argument(Borrowed argument, int *generation);

// Writes a text to what sys.stdout is bound to, by its method; without one, nothing happens. False: the method raised.
bool standard_output_write(Borrowed text);
// While set, it is told what the program writes to standard output, and nobody else is: for views that show the output
// among their own lines. No bytes (NULL): the program wants them to be seen now.
extern void (*library_output_hook)(const char *bytes, int64_t size);

// Writes out what sys.stdout and sys.stderr still hold. The exit status: 0, or 120 if that fails, as in CPython; an
// explanation is then on stderr.
int standard_files_finish(void);
// The same between two entries of a REPL: whatever fails is told on stderr. A pending exception stays pending.
void standard_files_flush(void);

// Takes the pending exception, prints it through sys.excepthook, and returns the program's exit status: of SystemExit
// its code, of KeyboardInterrupt 130, else 1.
int interpreter_report_exception(void);

// The same for a REPL: SystemExit is told like any other exception. `decorate` (NULL: none) writes to `out` what is
// shown instead of the report, in colours for instance.
typedef void (*ReportDecorator)(const char *report, Buffer *out);
void interpreter_report_any(ReportDecorator decorate);

#endif
