// SPDX-License-Identifier: GPL-3.0-or-later
// Folding: rows on their way to the screen, with the rounds of a loop that are all alike told in one.
//
//        2  for x in range(100):
//        3      a.append(x)               three rounds are shown;
//               …                         then those that do the same are counted, and one that does something else
//           … lines 2–3 ran 97 more times: 97 names bound     is shown again
//
// Calls that are very deep are counted, too.
#ifndef TALLY_INSPECT_WATCH_FOLD_H
#define TALLY_INSPECT_WATCH_FOLD_H

#include "inspect/events.h"
#include "inspect/watch_screen.h"

typedef struct Totals {
    int64_t lines;
    int64_t names; // bound and unbound
    int64_t births;
    int64_t deaths;
    int64_t counts; // changes of counts
} Totals;

void fold_begin(void);
void fold_end(void); // what is held back is shown

// A line is about to run: a round of a loop may begin or end with it.
void fold_line(const Step *step);
// The call has ended, and its loops with it.
void fold_call_ended(const Step *step);
// Rows, and what they tell of: rounds whose rows have the same shapes in the same order are alike.
void fold_rows(const Buffer *rows, uint64_t shape, const Totals *totals);

#endif
