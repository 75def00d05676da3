// SPDX-License-Identifier: GPL-3.0-or-later
// A frame, slot by slot: what was decided before the program ran, and what each slot holds now.
//
//     def f(a):           0  a    argument     1 → the int 5
//         b = [a]         1  b    local        → a list
//         for x in b:     2  x    local        → not bound
//             …           3       iterator of for, → a list_iterator
#ifndef TALLY_INSPECT_FRAME_ROWS_H
#define TALLY_INSPECT_FRAME_ROWS_H

#include "eval/frame.h"

typedef struct FrameRow {
    int64_t slot;     // −1: no slot, but a name in the module's dict
    Borrowed name;    // Str; NULL: a temporary
    const char *kind; // "argument", "arg., cell", "local", "cell", "free", "global"; of a temporary: what it is for
    Borrowed object;  // what the name is bound to, of a cell its content; NULL: nothing
} FrameRow;

// The slot of this number.
FrameRow frame_row(const Frame *frame, int64_t slot);
// The names of a module one by one, without those like __this__; *position starts at 0. False: at the end.
bool module_row_next(Borrowed globals, int64_t *position, FrameRow *row);
// Do the frame's names live in its module's dict, not in slots?
bool frame_is_module(const Frame *frame);
// The running calls, outermost first: how many there are, and the one of this number.
int64_t frame_count(void);
const Frame *frame_number(int64_t number);

#endif
