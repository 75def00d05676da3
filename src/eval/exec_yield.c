// SPDX-License-Identifier: GPL-3.0-or-later
// yield and yield from, alone in their statement, which is what lowering has made of all others (lower.h).
//
//     first run     evaluates the value, leaves it in frame->result, and stops: FLOW_YIELD
//     resumed       takes what was sent, or raises what was thrown, and the statement is done
//
// `yield from` keeps its iterator in a frame slot and stops for each of its values; what is sent goes on to the
// iterator.
//
// Next: generator.c; generator_throw.c, for what is thrown.
#include "objects/exception.h"
#include "objects/iterators.h"
#include "objects/names.h"
#include "objects/str.h"
#include "objects/tuple.h"
#include "eval/generator_methods.h"
#include "eval/lower.h"
#include "eval/resume.h"

// ---- yield -------------------------------------------------------------------------------------------------------

static ALWAYS_INLINE Flow yield_stop(Frame *frame, const Yield *yield, Owned value) {
    if (UNLIKELY(value == NULL)) {
        return FLOW_RAISE;
    }
    frame->at = &yield->expr.node;
    frame->result.held = value;
    return FLOW_YIELD;
}

// An exception was thrown into the generator: it is raised here. One that the generator deals with is its context.
static Flow raise_thrown(Frame *frame, const Yield *yield) {
    frame->at = &yield->expr.node;
    if (frame_generator(frame)->handling > 0 && errors.handled != NULL && errors.handled != errors.pending.held) {
        exception_set_context(errors.pending.held, errors.handled);
    }
    return FLOW_RAISE;
}

// NORMAL: *value is what was sent.
static ALWAYS_INLINE Flow yield_resume(const Yield *yield, Frame *frame, Owned *value) {
    Generator *generator = frame_generator(frame);
    generator->resuming = false;
    if (UNLIKELY(error_is_pending())) {
        return raise_thrown(frame, yield);
    }
    *value = generator->sent.held != NULL ? slot_take(&generator->sent) : none_new();
    return FLOW_NORMAL;
}

static ALWAYS_INLINE Flow yield_step(const Yield *yield, Frame *frame, Owned *value) {
    if (!frame_is_resuming(frame)) {
        return yield_stop(frame, yield, yield->value != NULL ? expr_eval(yield->value, frame) : none_new());
    }
    return yield_resume(yield, frame, value);
}

// ---- yield from --------------------------------------------------------------------------------------------------

// The value of a StopIteration that is pending, or None if nothing is; NULL: another exception is.
static Owned take_stop_value(void) {
    if (!error_is_pending()) {
        return none_new();
    }
    if (!error_matches(&StopIterationType)) {
        return NULL;
    }
    Owned stop = error_take();
    Owned value = stop_value(stop);
    release(stop);
    return value;
}

static GeneratorOutcome outcome_of(Owned value, Owned *result) {
    if (value != NULL) {
        *result = value;
        return GENERATOR_YIELDED;
    }
    *result = take_stop_value();
    return *result != NULL ? GENERATOR_RETURNED : GENERATOR_RAISED;
}

// iterator.send(sent), or next(iterator) for None.
static GeneratorOutcome delegate_send(Borrowed iterator, Owned sent, Owned *value) {
    if (iterator->type == &GeneratorType) {
        return generator_send(as_generator(iterator), sent, value);
    }
    if (sent == NULL || sent == NONE) {
        release_if_any(sent);
        return outcome_of(iterator->type->next(iterator), value);
    }
    Owned method = object_get_attribute(iterator, names.send);
    Owned answer = method == NULL ? NULL : object_call_one(method, sent);
    release_if_any(method);
    release(sent);
    return outcome_of(answer, value);
}

static bool delegate_begin(Yield *yield, Frame *frame, Slot *iterator) {
    Owned iterable = expr_eval(yield->value, frame);
    if (iterable == NULL) {
        return false;
    }
    frame->at = &yield->expr.node;
    Owned made = object_iterate(iterable);
    release(iterable);
    slot_set(iterator, made);
    return made != NULL;
}

// Without its iterator it is resumed after a throw() that the iterator did not survive (generator_throw.c): then what
// is sent is the iterator's result.
static Flow yield_from_step(Yield *yield, Frame *frame, Owned *value) {
    Generator *generator = frame_generator(frame);
    Slot *iterator = &frame->slots[yield->iterator_slot];
    if (generator->resuming && (error_is_pending() || iterator->held == NULL)) {
        slot_clear(iterator);
        return yield_resume(yield, frame, value);
    }
    if (!generator->resuming && !delegate_begin(yield, frame, iterator)) {
        return FLOW_RAISE;
    }
    generator->resuming = false;
    frame->at = &yield->expr.node;
    GeneratorOutcome outcome = delegate_send(iterator->held, slot_take(&generator->sent), value);
    if (outcome == GENERATOR_YIELDED) {
        return yield_stop(frame, yield, *value);
    }
    Owned exception = error_take();
    slot_clear(iterator);
    error_restore(exception);
    return outcome == GENERATOR_RAISED ? FLOW_RAISE : FLOW_NORMAL;
}

// ---- statements --------------------------------------------------------------------------------------------------

Flow yield_run(Stmt *stmt, Frame *frame) {
    const Yield *yield = (Yield *)((ExpressionStmt *)stmt)->value;
    Generator *generator = frame_generator(frame);
    if (!generator->resuming) {
        return yield_stop(frame, yield, yield->value != NULL ? expr_eval(yield->value, frame) : none_new());
    }
    generator->resuming = false;
    if (UNLIKELY(error_is_pending())) {
        return raise_thrown(frame, yield);
    }
    if (UNLIKELY(generator->sent.held != NULL)) {
        slot_clear(&generator->sent);
    }
    return FLOW_NORMAL;
}

Flow yield_from_run(Stmt *stmt, Frame *frame) {
    Owned value;
    Flow flow = yield_from_step((Yield *)((ExpressionStmt *)stmt)->value, frame, &value);
    if (flow == FLOW_NORMAL) {
        release(value);
    }
    return flow;
}

static Flow store(const Assign *stmt, Frame *frame, Flow flow, Owned value) {
    if (flow != FLOW_NORMAL) {
        return flow;
    }
    Expr *target = stmt->targets.items[0];
    return target->store(target, frame, value) ? FLOW_NORMAL : FLOW_RAISE;
}

Flow assign_yield_run(Stmt *stmt, Frame *frame) {
    Owned value = NULL;
    Flow flow = yield_step((Yield *)((Assign *)stmt)->value, frame, &value);
    return store((Assign *)stmt, frame, flow, value);
}

Flow assign_yield_from_run(Stmt *stmt, Frame *frame) {
    Owned value = NULL;
    Flow flow = yield_from_step((Yield *)((Assign *)stmt)->value, frame, &value);
    return store((Assign *)stmt, frame, flow, value);
}

// ---- groups ------------------------------------------------------------------------------------------------------

// An exception leaves the statement: what waited in temporaries goes, the last first, as from CPython's stack.
static void temporaries_clear(const Group *self, Frame *frame) {
    Owned exception = error_take();
    for (int32_t i = self->temporary_count - 1; i >= 0; i--) {
        slot_clear(&frame->slots[self->first_temporary + i]);
    }
    error_restore(exception);
}

Flow group_run(Stmt *stmt, Frame *frame) {
    const Group *self = (Group *)stmt;
    Flow flow = block_resume(&self->body, frame);
    if (flow == FLOW_RAISE) {
        frame_record_raise(frame);
        temporaries_clear(self, frame);
    }
    return flow;
}
