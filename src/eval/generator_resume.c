// SPDX-License-Identifier: GPL-3.0-or-later
// Resuming a generator, and through a chain of `yield from` the innermost one at once.
//
//     def walk(node):                         next(a)
//         yield from walk(node.left)          a ── waits for ──▶ b ── waits for ──▶ c ── waits at a plain yield
//         yield node.value                    └─────────────── resumed at once ─────┘
//
// What a generator that waits at a `yield from` does when it is resumed is to resume the next one, and to hand on what
// that yields. So a tree of height h would cost h resumptions for each value. Here the generators in between only
// count as running, with their frames linked as ever (tracebacks and f_back see no difference), and the innermost one
// runs. Not before it ends, with a value or an exception, does the one around it run.
//
// What always holds: a generator in between has no try and no with around its `yield from`, so nothing in it could have
// noticed that it was resumed. Whoever is told of every statement and every call (trace.h, --max-steps) is told of
// these, too: then each resumes the next.
//
// Next: generator_throw.c.
#include "objects/exception.h"
#include "objects/recursion.h"
#include "eval/generator_methods.h"
#include "eval/resume.h"

// ---- the end -----------------------------------------------------------------------------------------------------

// A StopIteration that comes out of a generator would end the loop around it in silence.
static void refuse_stop_iteration(void) {
    if (!error_matches(&StopIterationType)) {
        return;
    }
    Owned stop = error_take();
    error_raise(&RuntimeErrorType, "generator raised StopIteration");
    Exception *error = as_exception(errors.pending.held);
    if (error_matches(&RuntimeErrorType)) {
        error->suppress_context = true;
        slot_set(&error->cause, retain(stop));
        slot_set(&error->context, retain(stop));
    }
    release(stop);
}

static __attribute__((noinline)) GeneratorOutcome end(Generator *self, Flow flow, Owned *value) {
    Frame *frame = generator_frame(self);
    *value = flow == FLOW_NORMAL ? none_new() : flow == FLOW_RETURN ? slot_take(&frame->result) : NULL;
    generator_finish(self);
    if (*value != NULL) {
        return GENERATOR_RETURNED;
    }
    refuse_stop_iteration();
    return GENERATOR_RAISED;
}

static __attribute__((noinline)) Flow raise_at_start(Frame *frame) {
    frame_record_raise(frame);
    return FLOW_RAISE;
}

// ---- one generator -----------------------------------------------------------------------------------------------

static ALWAYS_INLINE GeneratorOutcome resume_one(Generator *self, Owned *value) {
    Frame *frame = generator_frame(self);
    if (UNLIKELY(!recursion_enter(""))) {
        return end(self, FLOW_RAISE, value);
    }
    frame->caller = frame_current;
    frame_current = frame;
    frame->raise_recorded = false;
    self->resuming = self->state == GENERATOR_SUSPENDED;
    self->state = GENERATOR_RUNNING;
    Flow flow = UNLIKELY(!self->resuming && error_is_pending()) ? raise_at_start(frame)
                                                                : block_resume(&frame->code->body, frame);
    if (UNLIKELY(flow == FLOW_RAISE)) {
        frame_record_raise(frame);
    }
    recursion_leave();
    frame_current = frame->caller;
    frame->caller = NULL;
    if (UNLIKELY(flow != FLOW_YIELD)) {
        return end(self, flow, value);
    }
    self->state = GENERATOR_SUSPENDED;
    *value = slot_take(&frame->result);
    return GENERATOR_YIELDED;
}

// ---- a chain of them ---------------------------------------------------------------------------------------------

// What a generator that is to be resumed would resume itself, first of all; NULL: it has something else to do.
static ALWAYS_INLINE Generator *waits_for(const Generator *self) {
    const Node *at = generator_frame(self)->at;
    if (self->state != GENERATOR_SUSPENDED || at->kind != EXPR_YIELD_FROM || at->is_statement) {
        return NULL;
    }
    const Yield *yield = (const Yield *)(const void *)at;
    Borrowed iterator = generator_frame(self)->slots[yield->iterator_slot].held;
    bool fits = !yield->guarded && iterator != NULL && iterator->type == &GeneratorType &&
                as_generator(iterator)->state == GENERATOR_SUSPENDED;
    return fits ? as_generator(iterator) : NULL;
}

// Marks the generators between `self` and the innermost one as running. Returns that one, which has what was sent.
static Generator *enter_chain(Generator *self) {
    Generator *next;
    while ((next = waits_for(self)) != NULL && recursion.depth < recursion.limit) {
        Frame *frame = generator_frame(self);
        recursion.depth += 1;
        self->state = GENERATOR_RUNNING;
        frame->caller = frame_current;
        frame_current = frame;
        slot_set(&next->sent, slot_take(&self->sent));
        self = next;
    }
    return self;
}

// The generator of the running frame only waits again.
static Generator *leave_one(void) {
    Generator *self = frame_generator(frame_current);
    frame_current = generator_frame(self)->caller;
    generator_frame(self)->caller = NULL;
    self->state = GENERATOR_SUSPENDED;
    recursion_leave();
    return self;
}

// What the generator of the running frame has waited for is over, with a value or an exception: it goes on.
static GeneratorOutcome go_on(GeneratorOutcome outcome, Owned *value) {
    Generator *self = frame_generator(frame_current);
    const Yield *yield = (const Yield *)(const void *)frame_current->at;
    Owned exception = error_take();
    slot_clear(&frame_current->slots[yield->iterator_slot]);
    error_restore(exception);
    if (outcome == GENERATOR_RETURNED) {
        slot_set(&self->sent, give(*value));
    }
    leave_one();
    return resume_one(self, value);
}

static __attribute__((noinline)) GeneratorOutcome resume_chain(Generator *self, Owned *value) {
    Generator *running = enter_chain(self);
    GeneratorOutcome outcome = resume_one(running, value);
    while (running != self) {
        running = frame_generator(frame_current);
        if (outcome == GENERATOR_YIELDED) {
            leave_one();
        } else {
            outcome = go_on(outcome, value);
        }
    }
    return outcome;
}

GeneratorOutcome generator_resume(Generator *self, Owned *value) {
    bool may_skip = !interpreter.traced && !interpreter.attention && !error_is_pending();
    return may_skip && waits_for(self) != NULL ? resume_chain(self, value) : resume_one(self, value);
}
