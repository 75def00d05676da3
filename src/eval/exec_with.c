// SPDX-License-Identifier: GPL-3.0-or-later
// with manager as target: enter, run the body, leave in every case.
//
// The bound __exit__, and through it the manager, is owned by a frame slot while the body runs. Several items are
// nested from the left.
//
// Next: exec_define.c.
#include "objects/exception.h"
#include "objects/names.h"
#include "eval/limits.h"
#include "eval/resume.h"

static bool raise_no_manager(Borrowed manager, const char *detail) {
    error_raise(&TypeErrorType, "'%T' object does not support the context manager protocol%s", manager, detail);
    return false;
}

// Looks both methods up before either is called. The bound __exit__ goes into its slot, the bound __enter__ is owned.
static bool methods_find(Borrowed manager, Slot *exit_slot, Owned *enter_method) {
    Owned exit_method;
    Answer found = object_find_special(manager, names.__enter__, enter_method);
    if (found != YES) {
        return found == NO && raise_no_manager(manager, "");
    }
    found = object_find_special(manager, names.__exit__, &exit_method);
    if (found != YES) {
        release(*enter_method);
        return found == NO && raise_no_manager(manager, " (missed __exit__ method)");
    }
    slot_set(exit_slot, exit_method);
    return true;
}

// Consumes the manager; the value of __enter__() is owned. NULL: it is not entered.
static Owned enter(Owned manager, Slot *exit_slot) {
    static const StackNote note = {"__enter__ being called"};
    Owned enter_method;
    bool found = methods_find(manager, exit_slot, &enter_method);
    release(manager);
    Slot *held = found ? value_stack_hold(enter_method, &note) : NULL;
    Owned value = held == NULL ? NULL : object_call_none(held->held);
    if (held != NULL) {
        value_stack_pop(held);
    }
    if (value == NULL) {
        Owned exception = error_take();
        slot_clear(exit_slot);
        error_restore(exception);
    }
    return value;
}

// __exit__(None, None, None)
static bool leave_quietly(Slot *exit_slot) {
    Owned result = object_call_list(exit_slot->held, 3, (const Borrowed[]){NONE, NONE, NONE});
    slot_clear(exit_slot);
    release_if_any(result);
    return result != NULL;
}

// __exit__(type, exception, traceback): YES: it swallowed the exception.
static Answer call_exit(Borrowed exit_method, Borrowed exception) {
    Borrowed traceback = slot_get(&as_exception(exception)->traceback);
    Owned result = object_call_list(
        exit_method, 3, (const Borrowed[]){&exception->type->object, exception, traceback != NULL ? traceback : NONE});
    if (result == NULL) {
        return FAILED;
    }
    Answer swallowed = object_truth(result);
    release(result);
    return swallowed;
}

// The exception lies on the value stack while __exit__ runs. Without room there, the RecursionError takes its place.
static Flow leave_raising(Slot *exit_slot, Frame *frame, const Node *at) {
    static const StackNote note = {"exception that leaves the with statement"};
    frame_record_raise(frame);
    Slot *exception = value_stack_hold(error_take(), &note);
    if (exception == NULL) {
        return FLOW_RAISE;
    }
    Borrowed previous = errors.handled;
    errors.handled = exception->held;
    frame->raise_recorded = false;
    frame->at = at;
    Answer swallowed = call_exit(exit_slot->held, exception->held);
    if (swallowed == FAILED) {
        frame_record_raise(frame);
    }
    errors.handled = previous;
    Owned raised = swallowed == NO ? slot_take(exception) : error_take();
    value_stack_pop(exception);
    slot_clear(exit_slot);
    if (raised != NULL) {
        error_restore(raised);
        frame->raise_recorded |= swallowed == NO;
        return FLOW_RAISE;
    }
    return FLOW_NORMAL;
}

// Enters a manager and stores what it gives. NORMAL, or RAISE; *entered: it must be left again.
static Flow item_enter(const With *self, Frame *frame, const WithItem *item, bool *is_entered) {
    *is_entered = false;
    Owned manager = expr_eval(item->manager, frame);
    if (manager == NULL) {
        return FLOW_RAISE;
    }
    frame->at = &self->stmt.node;
    Owned value = enter(manager, &frame->slots[item->exit_slot]);
    *is_entered = value != NULL;
    if (!*is_entered) {
        return FLOW_RAISE;
    }
    if (item->target == NULL) {
        release(value);
        return FLOW_NORMAL;
    }
    return item->target->store(item->target, frame, value) ? FLOW_NORMAL : FLOW_RAISE;
}

// The body has ended with `flow`; so does the statement, unless __exit__ changes that.
static Flow item_leave(const With *self, Frame *frame, const WithItem *item, Flow flow) {
    Slot *exit_slot = &frame->slots[item->exit_slot];
    if (flow == FLOW_RAISE && limits.reached != LIMIT_NONE) {
        return flow; // nothing of the program runs any more
    }
    if (flow == FLOW_RAISE) {
        return leave_raising(exit_slot, frame, &self->stmt.node);
    }
    frame->at = &self->stmt.node;
    if (leave_quietly(exit_slot)) {
        return flow;
    }
    Owned exception = error_take();
    slot_clear(&frame->result);
    error_restore(exception);
    return FLOW_RAISE;
}

static Flow items_run(const With *self, Frame *frame, int32_t number) {
    if (number == self->count) {
        return block_run(&self->body, frame);
    }
    const WithItem *item = &self->items[number];
    bool is_entered;
    Flow flow = item_enter(self, frame, item, &is_entered);
    if (!is_entered) {
        return flow;
    }
    flow = flow == FLOW_NORMAL ? items_run(self, frame, number + 1) : flow;
    return item_leave(self, frame, item, flow);
}

// With a yield in it: lowering has left it one item.
Flow with_yield_run(Stmt *stmt, Frame *frame) {
    const With *self = (With *)stmt;
    const WithItem *item = &self->items[0];
    Flow flow = FLOW_NORMAL;
    bool is_entered = true;
    if (!frame_is_resuming(frame)) {
        flow = item_enter(self, frame, item, &is_entered);
    }
    if (!is_entered) {
        return flow;
    }
    flow = flow == FLOW_NORMAL ? block_resume(&self->body, frame) : flow;
    return flow == FLOW_YIELD ? flow : item_leave(self, frame, item, flow);
}

Flow with_run(Stmt *stmt, Frame *frame) { return items_run((With *)stmt, frame, 0); }
