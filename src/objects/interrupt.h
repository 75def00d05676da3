// SPDX-License-Identifier: GPL-3.0-or-later
// Ctrl-C, for loops in C that may run long: over an iterator that never ends, over the limbs of a huge int.
//
// The signal's handler sets interrupt_raise (eval/interpreter.c). Whoever works long asks for it now and then, gives up
// its work, and calls interrupt_check where it can fail.
#ifndef TALLY_OBJECTS_INTERRUPT_H
#define TALLY_OBJECTS_INTERRUPT_H

#include "base/assert.h"

#include <stdbool.h>
#include <stddef.h>

// NULL: no Ctrl-C waits. Else it takes it: KeyboardInterrupt is pending then, and false returned.
extern bool (*volatile interrupt_raise)(void);

static inline bool interrupt_waits(void) { return UNLIKELY(interrupt_raise != NULL); }

// False: KeyboardInterrupt is pending.
static inline bool interrupt_check(void) {
    bool (*raise)(void) = interrupt_raise;
    return LIKELY(raise == NULL) || raise();
}

#endif
