// SPDX-License-Identifier: GPL-3.0-or-later
// Views of a whole run that the command line asks for: --watch, --trace=json, --tree=after.
#ifndef TALLY_CLI_VIEWS_H
#define TALLY_CLI_VIEWS_H

#include "memory/object.h"
#include "cli/options.h"

// Begins what the options ask for, before the program is compiled. 0, or the exit status, which has been explained on
// stderr.
int views_begin(const Options *options);
// Ends it; an exception may be pending, and stays so. False: it is incomplete, which has been told.
bool views_end(void);

// --tree=after: the code about to run is held until views_show_tree has written its tree; else nothing happens. False:
// RecursionError, and the code (which is consumed then) is gone.
bool views_hold_tree(const Options *options, Borrowed code);
void views_show_tree(void);

#endif
