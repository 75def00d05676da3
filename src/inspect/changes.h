// SPDX-License-Identifier: GPL-3.0-or-later
// What is different between two snapshots of the events' series. For events.c.
#ifndef TALLY_INSPECT_CHANGES_H
#define TALLY_INSPECT_CHANGES_H

#include "memory/collector.h"
#include "inspect/events.h"

// An object of the snapshot before has died.
typedef struct Death {
    int32_t object;    // of `before`
    int32_t parent;    // of `before`; −1: none
    bool by_collector; // while a collection was under way
} Death;

typedef struct Changes {
    const Step *step;
    const Snapshot *before;
    const Snapshot *now;
    const Death *deaths; // in their order: children come before their parents
    int32_t death_count;
    const GenerationStatistics *collections_before; // of each generation
    const GenerationStatistics *collections_now;
    EventListener listener;
} Changes;

// Tells all differences, and SETTLED. False: no memory, and some were not told.
bool changes_tell(const Changes *changes);
// Gives back the room that it keeps from step to step.
void changes_forget(void);

#endif
