// SPDX-License-Identifier: GPL-3.0-or-later
// Depth, limited twice: by sys.setrecursionlimit and by the C stack that is left. Whoever may recurse on a program's
// data (calls, repr, comparison, hashing) enters and leaves; so there is a RecursionError and never a crash.
#ifndef TALLY_OBJECTS_RECURSION_H
#define TALLY_OBJECTS_RECURSION_H

#include "base/assert.h"

#include <stdbool.h>

extern struct Recursion {
    int64_t depth;
    int64_t limit;           // sys.getrecursionlimit(), 1000 at first
    const char *stack_floor; // lowest address of the C stack that may be used
    const char *usual_floor; // while recursion_stop holds: what stack_floor was before
} recursion;

// Raises "maximum recursion depth exceeded" + where, takes the step back, and returns false.
bool recursion_fail(const char *where);

// While `stop` holds, every level fails: something waits that must be seen to first (objects/interrupt.h). So comparing
// two lists that hold lists that hold lists, which may take for ever, can be interrupted, and costs no more for it.
void recursion_stop(bool stop);

// One level deeper. False: RecursionError is pending and the level is not entered. `where`: "" or " in comparison",
// " while calling a Python object", " while getting the repr of an object" …
static inline bool recursion_enter(const char *where) {
    recursion.depth += 1;
    if (UNLIKELY(recursion.depth > recursion.limit ||
                 (const char *)__builtin_frame_address(0) < recursion.stack_floor)) {
        return recursion_fail(where);
    }
    return true;
}

static inline void recursion_leave(void) { recursion.depth -= 1; }

#endif
