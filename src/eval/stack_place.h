// SPDX-License-Identifier: GPL-3.0-or-later
// Where on the value stack a slot is: why it was pushed, as which of how many, and for which running call.
//
//     │ frame of f │ STACK_CALL │ print │ 'a' │ [] │      the slot with []: index 2 of 3, pushed by f for print('a',
//     [])
//
// For the views: nothing is kept for it while programs run; the answer is found by a walk from the stack's base.
#ifndef TALLY_EVAL_STACK_PLACE_H
#define TALLY_EVAL_STACK_PLACE_H

#include "objects/value_stack.h"
#include "eval/frame.h"

typedef struct StackPlace {
    StackMark mark;    // why; STACK_FRAME: never
    const void *what;  // as the mark says
    const Slot *slots; // that were pushed together
    int64_t count;
    int64_t index;      // of the slot among them
    const Frame *frame; // the running call that they were pushed for; NULL: none runs
    int32_t line;       // at work then
} StackPlace;

// The place of a slot that is in use and no frame's.
StackPlace stack_place_find(const Slot *slot);
// The running call for which a frame that does not run yet was pushed.
const Frame *frame_maker(const Frame *frame);
// Does the frame run, or wait for a call that runs? Else it is being filled with arguments.
bool frame_is_running(const Frame *frame);
// Is it one of the value stack, not a generator's?
bool frame_is_on_stack(const Frame *frame);
// The frame whose callee lies in this slot.
const Frame *frame_of_callee(const Slot *callee);
// The line of a node of the frame's code.
int32_t frame_node_line(const Frame *frame, const Node *node);

#endif
