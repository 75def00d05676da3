// SPDX-License-Identifier: GPL-3.0-or-later
// Exceptions in statements: raise, assert, try.
//
//     try:                 body ──RAISE──▶ the first handler that matches ──▶ its body
//       body                 │                     none matches ──▶ RAISE goes on
//     except E as e:         NORMAL ──▶ else
//       …                    any flow ──▶ finally, then the same flow goes on, unless finally has one of its own
//     finally:
//
// While a handler or a `finally` runs, the exception it deals with is owned by a frame slot of the try statement, and
// errors.handled points to it: that is what a bare `raise` raises again, and what becomes the __context__ of a new
// exception.
//
// When a limit has ended the program, a try statement hands on what flies and runs nothing (limits.h).
//
// A traceback gets one entry for each frame that an exception passes, made when it starts to unwind there;
// raise_recorded remembers that this was done.
//
// Next: exec_with.c.
#include "objects/exception.h"
#include "objects/str.h"
#include "eval/limits.h"
#include "eval/resume.h"

// ---- raise and assert --------------------------------------------------------------------------------------------

static Flow raise_again(Stmt *stmt, Frame *frame) {
    frame->at = &stmt->node;
    if (errors.handled == NULL) {
        error_raise(&RuntimeErrorType, "No active exception to reraise");
        return FLOW_RAISE;
    }
    error_restore(retain(errors.handled));
    frame->raise_recorded = true;
    return FLOW_RAISE;
}

// Sets the cause of `raise exception from cause`; consumes the cause. What the call of a class gives is taken as it is.
static bool set_cause(Borrowed exception, Owned cause) {
    if (cause == NONE) {
        release(give(cause));
    } else if (!is_exception(cause)) {
        Owned made = is_exception_class(cause)
                         ? object_call_none(cause)
                         : error_raise(&TypeErrorType, "exception causes must derive from BaseException");
        release(cause);
        if (made == NULL) {
            return false;
        }
        cause = made;
    }
    slot_set(&as_exception(exception)->cause, cause);
    as_exception(exception)->suppress_context = true;
    return true;
}

Flow raise_run(Stmt *stmt, Frame *frame) {
    Raise *self = (Raise *)stmt;
    if (self->exception == NULL) {
        return raise_again(stmt, frame);
    }
    Owned value = expr_eval(self->exception, frame);
    Owned cause = NULL;
    if (value == NULL || (self->cause != NULL && (cause = expr_eval(self->cause, frame)) == NULL)) {
        release_if_any(value);
        return FLOW_RAISE;
    }
    frame->at = &stmt->node;
    Owned exception = exception_from_raised(value);
    release(value);
    if (exception == NULL) {
        release_if_any(cause);
        return FLOW_RAISE;
    }
    if (cause != NULL && !set_cause(exception, cause)) {
        release(exception);
        return FLOW_RAISE;
    }
    frame->raise_recorded = false;
    error_raise_object(exception);
    return FLOW_RAISE;
}

Flow assert_run(Stmt *stmt, Frame *frame) {
    Assert *self = (Assert *)stmt;
    int truth = self->condition->test(self->condition, frame);
    if (truth < 0) {
        condition_failed(frame, &stmt->node);
    }
    if (truth != 0) {
        return truth < 0 ? FLOW_RAISE : FLOW_NORMAL;
    }
    Owned message = self->message == NULL ? NULL : expr_eval(self->message, frame);
    if (self->message != NULL && message == NULL) {
        return FLOW_RAISE;
    }
    frame->at = &stmt->node;
    if (message == NULL) {
        error_raise(&AssertionErrorType, NULL);
    } else {
        error_raise_value(&AssertionErrorType, message);
        release(message);
    }
    return FLOW_RAISE;
}

// ---- handlers ----------------------------------------------------------------------------------------------------

// Does this handler catch the exception? Evaluates its type.
static Answer handler_matches(const Handler *handler, Frame *frame, Borrowed exception) {
    if (handler->type == NULL) {
        return YES;
    }
    Owned type = expr_eval(handler->type, frame);
    if (type == NULL) {
        return FAILED;
    }
    frame->at = &handler->type->node;
    Answer answer = exception_matches(exception, type);
    release(type);
    return answer;
}

// except … as name: the name is unbound when the handler ends. A failure to do so gives way to what is in flight.
static bool unbind_name(Name *name, Frame *frame) {
    Owned exception = error_take();
    bool good = name->expr.store(&name->expr, frame, none_new()) && name_delete(name, frame);
    if (exception != NULL) {
        error_restore(exception);
    }
    return good;
}

// The body of a handler has ended with `flow`.
static Flow handler_end(const Handler *handler, Frame *frame, Flow flow) {
    if (handler->name == NULL) {
        return flow;
    }
    if (flow == FLOW_RAISE) {
        frame_record_raise(frame);
    }
    return unbind_name(handler->name, frame) || flow == FLOW_RAISE ? flow : FLOW_RAISE;
}

static Flow handler_run(const Handler *handler, Frame *frame, Borrowed exception) {
    if (handler->name == NULL) {
        return block_run(&handler->body, frame);
    }
    Expr *name = &handler->name->expr;
    if (!name->store(name, frame, retain(exception))) {
        return FLOW_RAISE;
    }
    return handler_end(handler, frame, block_run(&handler->body, frame));
}

// Takes the exception out of its slot; when another one is in flight, that one stays.
static void handled_end(Slot *slot, Borrowed previous) {
    errors.handled = previous;
    Owned pending = error_take();
    slot_clear(slot);
    if (pending != NULL) {
        error_restore(pending);
    }
}

// The exception in flight goes into its slot.
static Slot *handled_begin(const Try *self, Frame *frame) {
    frame_record_raise(frame);
    Slot *slot = &frame->slots[self->handled_slot];
    slot_set(slot, error_take());
    return slot;
}

// No handler matches, or `finally` is through: the exception flies on.
static Flow handled_flies_on(Slot *slot, Frame *frame, Borrowed previous) {
    errors.handled = previous;
    error_restore(slot_take(slot));
    frame->raise_recorded = true;
    return FLOW_RAISE;
}

static Flow handlers_run(const Try *self, Frame *frame) {
    Slot *slot = handled_begin(self, frame);
    Borrowed previous = errors.handled;
    errors.handled = slot->held;
    for (int32_t i = 0; i < self->handler_count; i++) {
        frame->raise_recorded = false;
        Answer matches = handler_matches(&self->handlers[i], frame, slot->held);
        if (matches == NO) {
            continue;
        }
        Flow flow = matches == YES ? handler_run(&self->handlers[i], frame, slot->held) : FLOW_RAISE;
        if (flow == FLOW_RAISE) {
            frame_record_raise(frame);
        }
        handled_end(slot, previous);
        return flow;
    }
    return handled_flies_on(slot, frame, previous);
}

// ---- where a generator waits -------------------------------------------------------------------------------------

// The resume word of a try statement says in which part it is: this, and a number.
typedef enum TryPart {
    TRY_BODY,
    TRY_OTHERWISE,
    TRY_TYPE,    // of the handler of this number
    TRY_HANDLER, // the body of that handler
    TRY_FINALLY, // after the Flow of this number
    TRY_PART_COUNT
} TryPart;

static void waits_set(const Try *self, Frame *frame, TryPart part, int32_t number) {
    *resume_word(frame, self->stmt.word) = (int64_t)number * TRY_PART_COUNT + part;
}

static TryPart waits_part(const Try *self, Frame *frame) {
    return (TryPart)(*resume_word(frame, self->stmt.word) % TRY_PART_COUNT);
}

static int32_t waits_number(const Try *self, Frame *frame) {
    return (int32_t)(*resume_word(frame, self->stmt.word) / TRY_PART_COUNT);
}

// ---- finally -----------------------------------------------------------------------------------------------------

// What is to go on after `finally` waits in the slot: the exception in flight, or the value of `return`.
static void finally_begin(const Try *self, Frame *frame, Flow flow) {
    Slot *slot = &frame->slots[self->pending_slot];
    if (flow == FLOW_RAISE) {
        frame_record_raise(frame);
        slot_set(slot, error_take());
        frame->raise_recorded = false;
    } else if (flow == FLOW_RETURN) {
        slot_set(slot, slot_take(&frame->result));
    }
}

// `finally` ended with a flow of its own, or it is NORMAL, and the flow before goes on.
static Flow finally_end(const Try *self, Frame *frame, Flow flow, Flow own, Borrowed previous) {
    Slot *slot = &frame->slots[self->pending_slot];
    if (own != FLOW_NORMAL) {
        if (own == FLOW_RAISE) {
            frame_record_raise(frame);
        }
        handled_end(slot, previous);
        return own;
    }
    if (flow == FLOW_RAISE) {
        return handled_flies_on(slot, frame, previous);
    }
    if (flow == FLOW_RETURN) {
        frame->result.held = slot_take(slot);
    }
    return flow;
}

static ALWAYS_INLINE Flow finally_run(const Try *self, Frame *frame, Flow flow, bool yields) {
    if (!yields || !frame_is_resuming(frame)) {
        finally_begin(self, frame, flow);
    }
    Borrowed previous = errors.handled;
    if (flow == FLOW_RAISE) {
        errors.handled = frame->slots[self->pending_slot].held;
    }
    if (yields) {
        waits_set(self, frame, TRY_FINALLY, flow);
        frame_generator(frame)->handling += flow == FLOW_RAISE;
    }
    Flow own = block_run_either(&self->finally, frame, yields);
    if (yields) {
        frame_generator(frame)->handling -= flow == FLOW_RAISE;
        if (own == FLOW_YIELD) {
            errors.handled = previous;
            return own;
        }
    }
    return finally_end(self, frame, flow, own, previous);
}

Flow try_run(Stmt *stmt, Frame *frame) {
    const Try *self = (Try *)stmt;
    Flow flow = block_run(&self->body, frame);
    if (UNLIKELY(flow == FLOW_RAISE)) {
        if (self->handler_count > 0 && limits.reached == LIMIT_NONE) {
            flow = handlers_run(self, frame);
        }
    } else if (flow == FLOW_NORMAL) {
        flow = block_run(&self->otherwise, frame);
    }
    bool is_over = self->finally.count == 0 || (flow == FLOW_RAISE && limits.reached != LIMIT_NONE);
    return is_over ? flow : finally_run(self, frame, flow, false);
}

// ---- with a yield in it ------------------------------------------------------------------------------------------

// Tries one handler, or goes on in it. NORMAL and *matches NO: it is not for this exception.
static Flow handler_yield_run(const Try *self, Frame *frame, int32_t number, Answer *matches) {
    const Handler *handler = &self->handlers[number];
    Borrowed exception = frame->slots[self->handled_slot].held;
    *matches = YES;
    if (!frame_is_resuming(frame) || waits_part(self, frame) == TRY_TYPE) {
        waits_set(self, frame, TRY_TYPE, number);
        frame->raise_recorded = false;
        Flow flow = block_resume(&handler->prelude, frame);
        if (flow != FLOW_NORMAL) {
            return flow;
        }
        *matches = handler_matches(handler, frame, exception);
        if (*matches != YES) {
            return *matches == NO ? FLOW_NORMAL : FLOW_RAISE;
        }
        if (handler->name != NULL && !handler->name->expr.store(&handler->name->expr, frame, retain(exception))) {
            return FLOW_RAISE;
        }
        waits_set(self, frame, TRY_HANDLER, number);
    }
    Flow flow = block_resume(&handler->body, frame);
    return flow == FLOW_YIELD ? flow : handler_end(handler, frame, flow);
}

// From handler number `first` on.
static Flow handlers_yield_run(const Try *self, Frame *frame, int32_t first) {
    Slot *slot = &frame->slots[self->handled_slot];
    Borrowed previous = errors.handled;
    Flow flow = FLOW_NORMAL;
    Answer matches = NO;
    errors.handled = slot->held;
    frame_generator(frame)->handling += 1;
    for (int32_t i = first; i < self->handler_count && matches == NO && flow == FLOW_NORMAL; i++) {
        flow = handler_yield_run(self, frame, i, &matches);
    }
    frame_generator(frame)->handling -= 1;
    if (flow == FLOW_YIELD) {
        errors.handled = previous;
        return flow;
    }
    if (matches == NO) {
        return handled_flies_on(slot, frame, previous);
    }
    if (flow == FLOW_RAISE) {
        frame_record_raise(frame);
    }
    handled_end(slot, previous);
    return flow;
}

// All but `finally`.
static Flow guarded_yield_run(const Try *self, Frame *frame) {
    TryPart part = waits_part(self, frame);
    if (part == TRY_TYPE || part == TRY_HANDLER) {
        return handlers_yield_run(self, frame, waits_number(self, frame));
    }
    if (part == TRY_BODY) {
        Flow flow = block_resume(&self->body, frame);
        if (flow == FLOW_RAISE && self->handler_count > 0 && limits.reached == LIMIT_NONE) {
            handled_begin(self, frame);
            return handlers_yield_run(self, frame, 0);
        }
        if (flow != FLOW_NORMAL) {
            return flow;
        }
    }
    waits_set(self, frame, TRY_OTHERWISE, 0);
    return block_resume(&self->otherwise, frame);
}

Flow try_yield_run(Stmt *stmt, Frame *frame) {
    const Try *self = (Try *)stmt;
    if (!frame_is_resuming(frame)) {
        waits_set(self, frame, TRY_BODY, 0);
    }
    if (waits_part(self, frame) == TRY_FINALLY) {
        return finally_run(self, frame, (Flow)waits_number(self, frame), true);
    }
    Flow flow = guarded_yield_run(self, frame);
    bool is_over = flow == FLOW_YIELD || (flow == FLOW_RAISE && limits.reached != LIMIT_NONE);
    return is_over || self->finally.count == 0 ? flow : finally_run(self, frame, flow, true);
}
