// SPDX-License-Identifier: GPL-3.0-or-later
// tally --demo: demonstrations for a class, step by step with Enter.
#ifndef TALLY_CLI_DEMO_H
#define TALLY_CLI_DEMO_H

// Runs the demonstration of this name, or that of a file (….py), or, "", those that are chosen from a menu. The
// process's exit status; 2: there is none of this name, which has been told.
int demo_run(const char *name);

#endif
