// SPDX-License-Identifier: GPL-3.0-or-later
// The watch: each line of a program as it runs, and under it what it changed.
//
//        4  b = a
//               list #1    refs 1 → 2   + name b
//
// `tally --watch FILE`, `:watch on`.
#ifndef TALLY_INSPECT_WATCH_H
#define TALLY_INSPECT_WATCH_H

#include "base/buffer.h"

// `only`: names with commas between them, or NULL; must live on. False: no memory.
bool watch_begin(const char *only);
// False: memory ran out on the way, and the rest was not watched; or it was not on.
bool watch_end(void);
bool watch_is_on(void);
// For a REPL: :watch on, :watch on a,b, :watch off, :watch. What is to be said goes to `out`. False: MemoryError is
// pending.
bool watch_command(const char *argument, Buffer *out);

#endif
