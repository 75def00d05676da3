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
// A traceback gets one entry for each frame that an exception passes, made when it starts to unwind there;
// raise_recorded remembers that this was done.
//
// Next: exec_with.c.
#include "objects/exception.h"
#include "objects/str.h"
#include "eval/nodes.h"

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

// Sets the cause of `raise exception from cause`; consumes the cause.
static bool set_cause(Borrowed exception, Owned cause) {
    if (cause == NONE) {
        release(give(cause));
    } else if (!is_exception(cause)) {
        Owned made = is_type(cause) ? exception_from_raised(cause) : NULL;
        release(cause);
        if (made == NULL) {
            error_clear();
            error_raise(&TypeErrorType, "exception causes must derive from BaseException");
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
    if (truth != 0) {
        return truth < 0 ? FLOW_RAISE : FLOW_NORMAL;
    }
    Owned message = self->message == NULL ? NULL : expr_eval(self->message, frame);
    if (self->message != NULL && message == NULL) {
        return FLOW_RAISE;
    }
    frame->at = &self->condition->node;
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

static Flow handler_run(const Handler *handler, Frame *frame, Borrowed exception) {
    if (handler->name == NULL) {
        return block_run(&handler->body, frame);
    }
    Expr *name = &handler->name->expr;
    if (!name->store(name, frame, retain(exception))) {
        return FLOW_RAISE;
    }
    Flow flow = block_run(&handler->body, frame);
    if (flow == FLOW_RAISE) {
        frame_record_raise(frame);
    }
    return unbind_name(handler->name, frame) || flow == FLOW_RAISE ? flow : FLOW_RAISE;
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

static Flow handlers_run(const Try *self, Frame *frame) {
    frame_record_raise(frame);
    Slot *slot = &frame->slots[self->handled_slot];
    slot_set(slot, error_take());
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
    errors.handled = previous;
    error_restore(slot_take(slot));
    frame->raise_recorded = true;
    return FLOW_RAISE;
}

// ---- finally -----------------------------------------------------------------------------------------------------

static Flow finally_after_raise(const Try *self, Frame *frame) {
    frame_record_raise(frame);
    Slot *slot = &frame->slots[self->pending_slot];
    slot_set(slot, error_take());
    Borrowed previous = errors.handled;
    errors.handled = slot->held;
    frame->raise_recorded = false;
    Flow flow = block_run(&self->finally, frame);
    if (flow != FLOW_NORMAL) {
        if (flow == FLOW_RAISE) {
            frame_record_raise(frame);
        }
        handled_end(slot, previous);
        return flow;
    }
    errors.handled = previous;
    error_restore(slot_take(slot));
    frame->raise_recorded = true;
    return FLOW_RAISE;
}

// `finally` after `return value`: the value waits in the slot.
static Flow finally_after_return(const Try *self, Frame *frame) {
    Slot *slot = &frame->slots[self->pending_slot];
    slot_set(slot, slot_take(&frame->result));
    Flow flow = block_run(&self->finally, frame);
    if (flow == FLOW_NORMAL) {
        frame->result.held = slot_take(slot);
        return FLOW_RETURN;
    }
    handled_end(slot, errors.handled);
    return flow;
}

static Flow finally_run(const Try *self, Frame *frame, Flow flow) {
    if (flow == FLOW_RAISE) {
        return finally_after_raise(self, frame);
    }
    if (flow == FLOW_RETURN) {
        return finally_after_return(self, frame);
    }
    Flow own = block_run(&self->finally, frame);
    return own == FLOW_NORMAL ? flow : own;
}

Flow try_run(Stmt *stmt, Frame *frame) {
    const Try *self = (Try *)stmt;
    Flow flow = block_run(&self->body, frame);
    if (UNLIKELY(flow == FLOW_RAISE)) {
        if (self->handler_count > 0) {
            flow = handlers_run(self, frame);
        }
    } else if (flow == FLOW_NORMAL) {
        flow = block_run(&self->otherwise, frame);
    }
    return self->finally.count > 0 ? finally_run(self, frame, flow) : flow;
}
