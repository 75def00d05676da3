// SPDX-License-Identifier: GPL-3.0-or-later
// Ctrl-C, and the time that is up, for loops in C that may run long: over an iterator that never ends, over the limbs
// of a huge int.
//
// The signal's handler sets both pointers (eval/interpreter.c). Whoever works long asks now and then interrupt_waits,
// gives up its work if so, and calls interrupt_check where it can fail. Whoever draws items from an iterator calls
// interrupt_step. While steps are counted (eval/limits.h), to ask is a step.
#ifndef TALLY_OBJECTS_INTERRUPT_H
#define TALLY_OBJECTS_INTERRUPT_H

#include "base/assert.h"

#include <stdbool.h>
#include <stddef.h>

// NULL: no Ctrl-C waits. Else it takes it: KeyboardInterrupt is pending then, and false returned.
extern bool (*volatile interrupt_raise)(void);
// NULL: nothing waits, and no steps are counted. Else it takes a step, and says whether something waits.
extern bool (*volatile interrupt_poll)(void);

static inline bool interrupt_waits(void) {
    bool (*poll)(void) = interrupt_poll;
    return UNLIKELY(poll != NULL) && poll();
}

// False: KeyboardInterrupt is pending.
static inline bool interrupt_check(void) {
    bool (*raise)(void) = interrupt_raise;
    return LIKELY(raise == NULL) || raise();
}

static inline bool interrupt_step(void) { return !interrupt_waits() || interrupt_check(); }

#endif
