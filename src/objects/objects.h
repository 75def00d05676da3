// SPDX-License-Identifier: GPL-3.0-or-later
// The layer of objects, whole: its beginning and its end.
#ifndef TALLY_OBJECTS_OBJECTS_H
#define TALLY_OBJECTS_OBJECTS_H

#include <stdbool.h>

// Readies every built-in type, in an order in which each finds what it needs; the heap and the value stack stand
// already. False: no memory, or an exception is pending.
bool objects_init(void);
// Gives back the tables of the layer. No object may be used afterwards.
void objects_deinit(void);

// Drops what the layer keeps only to be quick: the method cache, and interned strs that nobody uses. Names live on only
// while something else holds them; called after full collections and before what a program left behind is counted.
void objects_forget(void);

// The heap, the value stack and the objects, for programs that need no evaluator (unit tests).
bool objects_start(void);
void objects_end(void);

#endif
