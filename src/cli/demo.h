// SPDX-License-Identifier: GPL-3.0-or-later
// tally --demo: demonstrations for a class, step by step with Enter.
#ifndef TALLY_CLI_DEMO_H
#define TALLY_CLI_DEMO_H

#include "base/buffer.h"

// Runs the demonstration of this name, or that of a file (….py), or, "", those that are chosen from a menu. The
// process's exit status; 2: there is none of this name, which has been told.
int demo_run(const char *name);

// The same inside a session, which it leaves as it was; "" is the menu. What could not be done is added to `out`.
void demo_run_in_session(const char *name, Buffer *out);

// Calls `offer` with the name of each demonstration of the menu.
void demo_names(void (*offer)(const char *name, void *context), void *context);

#endif
