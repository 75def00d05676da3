// SPDX-License-Identifier: GPL-3.0-or-later
// Generators: a call that can wait. Its frame lies on the heap, in one block with the generator object, so that it
// stays while others run.
//
//     │ GcHeader │ Generator │ frame header │ slot 0 │ slot 1 │ … │ resume words │
//                              ▲ the frame                          where each statement on the way to the yield waits
//
// To resume is to run the body again from its first statement, with `resuming` set: each statement looks into its
// resume word and goes to where it stopped, down to the yield, which clears `resuming`. A yield unwinds the same way
// with FLOW_YIELD. Only statements that contain a yield have such variants (resume.h); all others know nothing of it.
//
// What always holds: between two runs the frame's `caller` is NULL; a finished generator's slots are empty.
#ifndef TALLY_EVAL_GENERATOR_H
#define TALLY_EVAL_GENERATOR_H

#include "eval/frame.h"

typedef enum GeneratorState {
    GENERATOR_CREATED,
    GENERATOR_RUNNING,
    GENERATOR_SUSPENDED,
    GENERATOR_FINISHED
} GeneratorState;

typedef struct Generator {
    SizedObject sized; // size: slots and resume words
    Slot name;
    Slot qualified_name;
    Slot globals; // Dict: the frame only borrows it
    Slot sent;    // on its way to the yield that waits; empty: None
    void *weakrefs;
    int32_t handling; // exceptions that `except` and `finally` blocks of its own are dealing with
    uint8_t state;    // GeneratorState
    bool resuming;    // on the way to the yield that waits
} Generator;

extern Type GeneratorType;

static inline Generator *as_generator(Borrowed object) { return object_mutable(object); }
static inline Frame *generator_frame(const Generator *self) { return (Frame *)(uintptr_t)(self + 1); }
// The generator that a frame is part of. Only for frames whose code is a generator's.
static inline Generator *frame_generator(Frame *frame) { return (Generator *)(void *)frame - 1; }

// A generator for this code, its slots empty. Consumes `callee`. NULL: MemoryError.
MUST_USE Owned generator_new(Owned callee, Code *code, Dict *globals, Borrowed name, Borrowed qualified_name);
// What a generator function's code runs when it is called: makes the generator of the frame's slots.
extern Expr generator_start;

// The next value. NULL: finished if nothing is pending; if it returned a value, a StopIteration with it is pending.
MUST_USE Owned generator_next(Borrowed self);

typedef enum GeneratorOutcome { GENERATOR_YIELDED, GENERATOR_RETURNED, GENERATOR_RAISED } GeneratorOutcome;
// Resumes with a value (consumed; NULL: None). *value is what it yielded or returned.
GeneratorOutcome generator_send(Generator *self, Owned sent, Owned *value);
// Resumes with the pending exception.
GeneratorOutcome generator_throw(Generator *self, Owned *value);
// close(): false: an exception is pending.
bool generator_close(Generator *self);

bool generators_init(void);

#endif
