// SPDX-License-Identifier: GPL-3.0-or-later
// What a watcher of collections is told: every step of collect.c, as it happens.
//
//     begins   copy_counts                     the candidates
//     copied       a 2, b 1
//     ends
//     begins   subtract_internal_references
//     subtracted   a ─item 0─▶ b, now 0
//     …
//
// The steps come in the order of CollectorStep. If user code ran, rescue_resurrected begins and has the first three in
// it once more. Each time it is told the watcher may look at anything, but must not change, allocate or release an
// object, but for two moments: before COLLECTOR_FINALIZES and before COLLECTOR_CALLS_BACK user code is about to run,
// so that the watcher may run some as well (it may print).
//
// What always holds: a collection that is watched does the same, in the same order, as one that is not. Without a
// watcher nothing is done for this.
#ifndef TALLY_MEMORY_COLLECTOR_WATCH_H
#define TALLY_MEMORY_COLLECTOR_WATCH_H

#include "memory/collector.h"

// The functions of collect.c.
typedef enum CollectorStep {
    STEP_COPY_COUNTS,
    STEP_SUBTRACT_INTERNAL_REFERENCES,
    STEP_SEPARATE_UNREACHABLE,
    STEP_CLEAR_WEAK_REFERENCES,
    STEP_RUN_FINALIZERS,
    STEP_RESCUE_RESURRECTED,
    STEP_BREAK_CYCLES,
    STEP_SAVE_GARBAGE, // in the place of break_cycles, under gc.DEBUG_SAVEALL
    COLLECTOR_STEP_COUNT
} CollectorStep;

typedef enum CollectorEventKind {
    COLLECTOR_BEGINS,     // a step: `ring` has the objects that it is about
    COLLECTOR_ENDS,       // the step has come to its end: `ring` has the objects that are left of them
    COLLECTOR_COPIED,     // the object's refcount, `count`
    COLLECTOR_SUBTRACTED, // the reference from holder to object: the copy is `count` now
    COLLECTOR_REACHABLE,  // the object's turn has come, and a count is left: it survives
    COLLECTOR_SET_ASIDE,  // … and none is left: it is taken for unreachable
    COLLECTOR_REACHED,    // holder, which survives, holds the object, whose turn is still to come
    COLLECTOR_RESCUED,    // holder, which survives, holds the object, which had been set aside: it is put back
    COLLECTOR_UNTRACKED,  // the object survives, and is untracked
    COLLECTOR_CLEARS_WEAK_REFERENCES, // those to the object are about to be cleared
    COLLECTOR_CALLS_BACK,             // the callbacks of weak references are about to be called
    COLLECTOR_FINALIZES,              // the object's finalizer is about to be called
    COLLECTOR_EMPTIES,                // the object is about to be emptied
    COLLECTOR_PASSES_OVER,            // the object cannot be emptied: it waits for its holder to be
    COLLECTOR_EMPTIED, // its turn is over. `ring`: garbage that still waits; those that live on are at the end of
                       // `other`
    COLLECTOR_SAVED,   // the object is in gc.garbage
} CollectorEventKind;

typedef struct CollectorEvent {
    CollectorEventKind kind;
    CollectorStep step;
    Borrowed object;
    Borrowed holder;
    Edge edge; // of holder to object
    int64_t count;
    const GcHeader *ring; // a ring's own header is of no object
    const GcHeader *other;
} CollectorEvent;

typedef struct CollectorWatch {
    void (*tell)(const CollectorEvent *event, void *context);
    void *context;
} CollectorWatch;

// NULL: nobody watches. Set and taken away between collections only.
extern const CollectorWatch *collector_watch;

#endif
