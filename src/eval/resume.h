// SPDX-License-Identifier: GPL-3.0-or-later
// How a statement that contains a yield goes on where it stopped. See generator.h.
//
//     Flow some_yield_run(stmt, frame):
//         if frame_is_resuming(frame):   the resume word says which part it was in
//         else:                          begin, and note the part in the word before it is run
//         FLOW_YIELD: return it, and leave everything in its slots
#ifndef TALLY_EVAL_RESUME_H
#define TALLY_EVAL_RESUME_H

#include "eval/generator.h"
#include "eval/nodes.h"

static ALWAYS_INLINE bool frame_is_resuming(Frame *frame) { return frame_generator(frame)->resuming; }

// A resume word of a generator's frame; `number` is that of a statement or a block, and counts on from the slots.
static ALWAYS_INLINE int64_t *resume_word(Frame *frame, int32_t number) {
    return (int64_t *)(void *)(frame->slots + number);
}

// Runs a block from its start, or, when resuming, from the statement that waits.
static ALWAYS_INLINE Flow block_resume(const StmtList *block, Frame *frame) {
    if (block->word == 0) {
        return block_run(block, frame);
    }
    int64_t *word = resume_word(frame, block->word);
    for (int32_t i = frame_is_resuming(frame) ? (int32_t)*word : 0; i < block->count; i++) {
        Stmt *stmt = block->items[i];
        Flow flow = stmt->exec(stmt, frame);
        if (flow != FLOW_NORMAL) {
            *word = i;
            return flow;
        }
    }
    return FLOW_NORMAL;
}

// block_run or block_resume, as known when a variant is compiled.
static ALWAYS_INLINE Flow block_run_either(const StmtList *block, Frame *frame, bool yields) {
    return yields ? block_resume(block, frame) : block_run(block, frame);
}

#endif
