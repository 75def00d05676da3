// SPDX-License-Identifier: GPL-3.0-or-later
// All objects whose counts are not explained by the references that can be listed.
//
//     rest = refcount − references that objects and roots own
//
//     0            the rule: always at a statement's end, and while all running calls wait for plain calls
//     above 0      unfinished expressions of running calls hold it; or a reference was lost
//     below 0      a place holds it without having counted it: a bug of the interpreter
#ifndef TALLY_INSPECT_UNLISTED_H
#define TALLY_INSPECT_UNLISTED_H

#include "memory/type.h"

// Calls `visit` for each object whose rest is not 0, by address. False: no memory to find out.
bool unlisted_walk(void (*visit)(Borrowed object, int64_t rest, void *context), void *context);

#endif
