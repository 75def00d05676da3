// SPDX-License-Identifier: GPL-3.0-or-later
// What changes.c and changes_deaths.c share.
#ifndef TALLY_INSPECT_CHANGES_PARTS_H
#define TALLY_INSPECT_CHANGES_PARTS_H

#include "inspect/changes.h"

typedef struct Numbers { // an array that is kept from step to step
    int32_t *items;
    int32_t capacity;
} Numbers;

// Room for `count` numbers, all of them −1. False: no memory.
bool numbers_reserve(Numbers *numbers, int32_t count);
void numbers_forget(Numbers *numbers);

// The references to some objects of a snapshot: lists through the array of its edges.
typedef struct Incoming {
    Numbers first; // of each object: its first edge; LIST_END: it has none; −1: it is not wanted
    Numbers next;  // of each edge: the next one to the same object, or LIST_END
} Incoming;
#define LIST_END (-2)

Event changes_event(const Changes *changes, EventKind kind);
// The frame of `before` that a frame now was; −1: none.
int32_t changes_frame_before(int32_t frame);

// changes_deaths.c: tells deaths, each one before those that it caused.
bool deaths_tell(const Changes *changes, const Incoming *before, const Numbers *object_now);
void deaths_forget(void);

#endif
