// SPDX-License-Identifier: GPL-3.0-or-later
// Depth limits: the two ways in which a program can go too deep, and what it is told.
//
//     depth  > limit        the program's own limit, sys.setrecursionlimit (1000)
//     address < stack_floor the C stack is nearly used up, whatever the limit says
//
// The handler of a RecursionError needs room to run, so a program that catches one may go a few levels beyond the limit
// while it does; CPython allows the same.
#include "objects/recursion.h"

#include "objects/error.h"
#include "objects/exception.h"
#include "objects/interrupt.h"

#include <stdint.h>

#define NOWHERE ((const char *)UINTPTR_MAX) // a floor above every address

struct Recursion recursion = {.depth = 0, .limit = 1000, .stack_floor = NULL};

void recursion_stop(bool stop) {
    bool stops = recursion.stack_floor == NOWHERE;
    if (stop && !stops) {
        recursion.usual_floor = recursion.stack_floor;
        recursion.stack_floor = NOWHERE;
    } else if (!stop && stops) {
        recursion.stack_floor = recursion.usual_floor;
    }
}

bool recursion_fail(const char *where) {
    if (recursion.stack_floor == NOWHERE && recursion.depth <= recursion.limit) {
        bool good = interrupt_check();
        recursion.depth -= good ? 0 : 1;
        return good;
    }
    // Building the exception may call str(): let it go a little deeper.
    int64_t depth = recursion.depth;
    const char *floor = recursion.stack_floor;
    recursion.depth = 0;
    recursion.stack_floor = NULL;
    error_raise(&RecursionErrorType, "maximum recursion depth exceeded%s", where);
    recursion.stack_floor = floor;
    recursion.depth = depth - 1;
    return false;
}
