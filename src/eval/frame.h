// SPDX-License-Identifier: GPL-3.0-or-later
// Frames: one for each running call. A frame lies on the value stack, its names in numbered slots.
//
//     │ tag caller code callee … │ slot 0 │ slot 1 │ … │ next frame or arguments
//       header                     a        b
//
// `tag` has the mark STACK_FRAME (objects/value_stack.h), so that a walk over the value stack from its base can tell a
// frame's header from slots. A call makes the callee's frame first and evaluates the arguments straight into its slots.
//
// A frame gets an object (FrameObject) only when something must keep it: a traceback. When the call ends, the slots
// move into that object; other calls pay nothing.
#ifndef TALLY_EVAL_FRAME_H
#define TALLY_EVAL_FRAME_H

#include "memory/type.h"
#include "objects/dict.h"
#include "objects/error.h"
#include "objects/function.h"
#include "objects/recursion.h"
#include "objects/value_stack.h"
#include "eval/code.h"

struct Frame {
    int64_t tag; // the number of slots, marked
    Frame *caller;
    Code *code;          // borrowed from the callee
    Slot callee;         // the Function, or the Code of a module or class body
    Dict *globals;       // borrowed from the function, or held by whoever runs the module
    Slot namespace;      // class body, module: the dict that names are stored in; empty in functions
    const Node *at;      // the node whose operation runs; set before anything that can raise or call
    Slot result;         // the value of `return`
    Slot object;         // FrameObject or empty
    bool raise_recorded; // the pending exception's traceback has an entry for this frame already
    Slot slots[];
};

#define FRAME_HEADER_WORDS ((int64_t)(sizeof(Frame) / sizeof(Slot)))

static inline int64_t frame_tag(int64_t slot_count) { return slot_count << STACK_MARK_BITS | STACK_FRAME; }
static inline int64_t frame_slot_count(const Frame *frame) { return frame->tag >> STACK_MARK_BITS; }

typedef struct FrameObject {
    Object object;
    Slot code;
    Slot globals;
    Slot namespace; // as the frame's; of a function: the dict that locals() has given, or empty
    Slot back;      // after the call: the caller's frame object; empty: there was no caller
    Frame *live;    // NULL: the call has ended
    Slot *slots;    // room for the frame's; after the call they are here
    int64_t slot_count;
    int32_t line; // where the call ended
} FrameObject;

extern Type FrameType;

// The running frame, innermost first through `caller`. NULL: none.
extern Frame *frame_current;

// A frame for `code` on the value stack, slots empty, not yet running. Consumes `callee`, also on failure. NULL:
// RecursionError.
static inline Frame *frame_push(Code *code, Owned callee, Dict *globals) {
    Frame *frame = (Frame *)(void *)value_stack.top;
    int64_t words = FRAME_HEADER_WORDS + code->slot_count;
    if (UNLIKELY(value_stack.limit - value_stack.top < words)) {
        release(callee);
        value_stack_overflow();
        return NULL;
    }
    frame->tag = frame_tag(code->slot_count);
    frame->code = code;
    frame->callee.held = callee;
    frame->globals = globals;
    frame->namespace.held = NULL;
    frame->at = NULL;
    frame->result.held = NULL;
    frame->object.held = NULL;
    frame->raise_recorded = false;
    for (int64_t i = 0; i < code->slot_count; i++) {
        frame->slots[i].held = NULL;
    }
    value_stack.top = frame->slots + code->slot_count;
    return frame;
}

void frame_keep(Frame *frame); // moves the slots into the frame's object

// Ends a frame: releases its slots, first to last, and gives it back to the stack. It must be the topmost thing there.
static inline void frame_pop(Frame *frame) {
    if (UNLIKELY(frame->object.held != NULL)) {
        frame_keep(frame);
    }
    int64_t count = frame_slot_count(frame);
    for (int64_t i = 0; i < count; i++) {
        if (frame->slots[i].held != NULL) {
            slot_clear(&frame->slots[i]);
        }
    }
    release(slot_take(&frame->callee));
    if (UNLIKELY(frame->namespace.held != NULL)) {
        slot_clear(&frame->namespace);
    }
    value_stack.top = (Slot *)(void *)frame;
}

// Runs a frame whose parameters are filled, and pops it. The call's value; NULL: an exception is pending.
MUST_USE Owned frame_run(Frame *frame);

// Calls a function (consumed: the frame holds it) with arguments in slots of the value stack.
MUST_USE Owned function_call_owned(Owned callee, const Arguments *arguments);

// The frame's object, made now if there is none. A borrow, NULL: MemoryError.
Borrowed frame_object(Frame *frame);
// Adds an entry for `frame` at frame->at to the pending exception's traceback, unless it has one for this raise.
void frame_record_raise(Frame *frame);
// The same whether or not it has one.
void frame_record_call(Frame *frame);
// The same for the pseudo-frame of an inlined comprehension ("<listcomp>").
void frame_record_comprehension(Frame *frame, Scope *scope);
// Each frame that runs this code makes its object, which holds the code: the function is about to give it away.
// False: MemoryError.
bool frames_hold_code(const Code *code);
// The line of the statement or expression at work.
int32_t frame_line(const Frame *frame);

// What names mean that the globals do not have: a dict, or whatever the program has bound __builtins__ to.
Borrowed frame_builtins(const Frame *frame);
Borrowed builtins_of(Borrowed globals); // the same for code that runs with these globals
Answer frame_find_builtin(const Frame *frame, Borrowed name, Owned *value);

// Visits what the value stack holds: frames' slots with their names, arguments of running calls.
void frame_walk_stack(Visit visit, void *context);
// Binds the arguments of a call to a frame's parameters; in call_function.c.
void frame_visit_slots(const Code *code, const Slot *slots, int64_t count, Visit visit, void *context);
bool frame_bind_arguments(Frame *frame, Function *function, const Arguments *arguments);
// Fills the parameters that are empty; false: one has no default.
bool frame_bind_defaults(Frame *frame, Function *function);
void frame_make_cells(Frame *frame, const Function *function);
bool frame_make_own_cells(Frame *frame); // wraps captured parameters, and makes empty cells for other captured names

bool frames_init(void);

#endif
