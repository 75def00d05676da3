// SPDX-License-Identifier: GPL-3.0-or-later
// The changes of one step, as rows for people.
#ifndef TALLY_INSPECT_WATCH_ROWS_H
#define TALLY_INSPECT_WATCH_ROWS_H

#include "inspect/events.h"
#include "inspect/watch_fold.h"

void rows_begin(void);
void rows_end(void);
// Notes a change; any event from BOUND to COLLECTION.
void rows_note(const Event *event);
// All changes of the step are noted: adds their rows. `shape` is made of what they say without numbers and values.
void rows_add(const Event *settled, int32_t depth, Buffer *out, uint64_t *shape, Totals *totals);
// How many rows there would be.
int32_t rows_count(void);

// "f(x = list #1, n = 3)": the names that the call has bound. Those are then told.
void rows_add_call(const Event *settled, Buffer *out);
// "list #3 [1, 2]", "5": an object of the program, by its number if the snapshot has it.
void rows_add_value(const Snapshot *snapshot, Borrowed value, Buffer *out);

#endif
