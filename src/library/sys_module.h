// SPDX-License-Identifier: GPL-3.0-or-later
// The parts of the module `sys`.
#ifndef TALLY_LIBRARY_SYS_MODULE_H
#define TALLY_LIBRARY_SYS_MODULE_H

#include "base/buffer.h"
#include "memory/type.h"

#define PYTHON_VERSION_MAJOR 3
#define PYTHON_VERSION_MINOR 11
#define PYTHON_VERSION_MICRO 2

MUST_USE Owned sys_module_new(void);

extern NativeRow sys_object_rows[]; // sys_objects.c: getrefcount, getsizeof, intern, exc_info, _getframe
extern NativeRow sys_hook_rows[];   // sys_hooks.c: displayhook, excepthook
bool sys_add_info(Borrowed module); // sys_info.c: version_info, float_info, flags …

extern NativeRow sys_unraisable_rows[];
// sys_unraisable.c: installs how exceptions are told that nobody can catch (error_write_unraisable).
void sys_install_report(void);

// Writes a report to sys.stderr, and deinits the buffer.
void sys_write_report(Buffer *report);

// sys.displayhook's work: prints a value as the REPL shows it, and binds _ to it.
bool sys_display(Borrowed value);
bool sys_display_through_hook(Borrowed value); // whatever sys.displayhook is bound to

#endif
