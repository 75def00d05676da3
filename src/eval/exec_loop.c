// SPDX-License-Identifier: GPL-3.0-or-later
// Control: if, while, for, break, continue, return.
//
// A statement answers with a Flow. A block stops at the first that is not NORMAL and passes it outwards; a loop takes
// BREAK and CONTINUE, a call takes RETURN, a try takes RAISE.
//
// The iterator of a `for` lies in a frame slot that the scope analysis gave it, so that the ledger can name it and a
// statement could be resumed.
//
// Next: exec_try.c.
#include "eval/forms.h"
#include "eval/iterate.h"
#include "eval/resume.h"
#include "eval/techniques.h"

Flow break_run(Stmt *stmt, Frame *frame) {
    (void)stmt;
    (void)frame;
    return FLOW_BREAK;
}

Flow continue_run(Stmt *stmt, Frame *frame) {
    (void)stmt;
    (void)frame;
    return FLOW_CONTINUE;
}

Flow return_run(Stmt *stmt, Frame *frame) {
    Expr *expr = ((Return *)stmt)->value;
    Owned value = expr != NULL ? expr_eval(expr, frame) : none_new();
    if (UNLIKELY(value == NULL)) {
        return FLOW_RAISE;
    }
    frame->result.held = value;
    return FLOW_RETURN;
}

// ---- if ----------------------------------------------------------------------------------------------------------

// elif is an If alone in `otherwise`; the chain is walked here, not by recursion.
Flow if_run(Stmt *stmt, Frame *frame) {
    If *self = (If *)stmt;
    for (;;) {
        int truth = self->condition->test(self->condition, frame);
        if (UNLIKELY(truth < 0)) {
            condition_failed(frame, &self->stmt.node);
            return FLOW_RAISE;
        }
        if (truth) {
            return block_run(&self->body, frame);
        }
        const StmtList *otherwise = &self->otherwise;
        if (otherwise->count != 1 || otherwise->items[0]->exec != if_run) {
            return block_run(otherwise, frame);
        }
        self = (If *)otherwise->items[0];
    }
}

// With a yield in it. The word has the address of the block that waits, of whichever branch of the elif chain.
Flow if_yield_run(Stmt *stmt, Frame *frame) {
    int64_t *waits = resume_word(frame, stmt->word);
    const StmtList *block = (const StmtList *)(uintptr_t)*waits;
    for (const If *self = (If *)stmt; !frame_is_resuming(frame); self = (If *)self->otherwise.items[0]) {
        int truth = self->condition->test(self->condition, frame);
        if (UNLIKELY(truth < 0)) {
            condition_failed(frame, &self->stmt.node);
            return FLOW_RAISE;
        }
        block = truth ? &self->body : &self->otherwise;
        if (truth || block->count != 1 || block->items[0]->kind != STMT_IF) {
            break;
        }
    }
    *waits = (int64_t)(uintptr_t)block;
    return block_resume(block, frame);
}

// ---- the end of a turn -------------------------------------------------------------------------------------------

// Ctrl-C, or a limit.
static __attribute__((noinline)) bool may_go_on(Frame *frame, const Node *loop) {
    frame->at = loop;
    return interpreter_check_interrupt();
}

// ---- while -------------------------------------------------------------------------------------------------------

Flow while_run(Stmt *stmt, Frame *frame) {
    While *self = (While *)stmt;
    for (;;) {
        int truth = self->condition->test(self->condition, frame);
        if (UNLIKELY(truth < 0)) {
            condition_failed(frame, &self->stmt.node);
            return FLOW_RAISE;
        }
        if (!truth) {
            return block_run(&self->otherwise, frame);
        }
        Flow flow = block_run(&self->body, frame);
        if (UNLIKELY(flow != FLOW_NORMAL)) {
            if (flow == FLOW_BREAK) {
                return FLOW_NORMAL;
            }
            if (flow != FLOW_CONTINUE) {
                return flow;
            }
        }
        if (UNLIKELY(interpreter.attention) && !may_go_on(frame, &stmt->node)) {
            return FLOW_RAISE;
        }
    }
}

// Does a suspended loop wait in its `else`?
enum { WAITS_IN_BODY, WAITS_IN_PRELUDE, WAITS_IN_OTHERWISE };

// With a yield in it. NORMAL: the condition has been tested, *truth says how; while resuming, it was before.
static Flow while_test(const While *self, Frame *frame, int64_t *waits, int *truth) {
    *truth = 1;
    if (frame_is_resuming(frame) && *waits == WAITS_IN_BODY) {
        return FLOW_NORMAL;
    }
    *waits = WAITS_IN_PRELUDE;
    Flow flow = block_resume(&self->prelude, frame);
    if (flow != FLOW_NORMAL) {
        return flow;
    }
    *truth = self->condition->test(self->condition, frame);
    if (UNLIKELY(*truth < 0)) {
        condition_failed(frame, &self->stmt.node);
    }
    *waits = *truth ? WAITS_IN_BODY : WAITS_IN_OTHERWISE;
    return *truth < 0 ? FLOW_RAISE : FLOW_NORMAL;
}

Flow while_yield_run(Stmt *stmt, Frame *frame) {
    const While *self = (While *)stmt;
    int64_t *waits = resume_word(frame, stmt->word);
    for (;;) {
        int truth = 0;
        Flow flow = FLOW_NORMAL;
        if (!frame_is_resuming(frame) || *waits != WAITS_IN_OTHERWISE) {
            flow = while_test(self, frame, waits, &truth);
        }
        if (flow != FLOW_NORMAL) {
            return flow;
        }
        if (!truth) {
            return block_resume(&self->otherwise, frame);
        }
        flow = block_resume(&self->body, frame);
        if (flow != FLOW_NORMAL && flow != FLOW_CONTINUE) {
            return flow == FLOW_BREAK ? FLOW_NORMAL : flow;
        }
        if (UNLIKELY(interpreter.attention) && !may_go_on(frame, &stmt->node)) {
            return FLOW_RAISE;
        }
    }
}

// ---- for ---------------------------------------------------------------------------------------------------------

static bool iterator_start(const For *self, Frame *frame) {
    Owned iterable = expr_eval(self->iterable, frame);
    if (iterable == NULL) {
        return false;
    }
    frame->at = &self->stmt.node; // CPython names the whole statement
    Slot *slot = &frame->slots[self->iterator_slot];
    slot_set(slot, iterable);
    if (LIKELY(!self->is_prepared)) {
        slot_set(slot, object_iterate(iterable));
    }
    return slot->held != NULL;
}

// Ends the loop: the iterator goes, an exception in flight stays.
static Flow iterator_end(const For *self, Frame *frame, Flow flow) {
    Slot *iterator = &frame->slots[self->iterator_slot];
    if (UNLIKELY(flow == FLOW_RAISE)) {
        frame_record_raise(frame);
        Owned exception = error_take();
        slot_clear(iterator);
        error_restore(exception);
    } else {
        slot_clear(iterator);
    }
    return flow;
}

static ALWAYS_INLINE bool store_item(Expr *target, Frame *frame, Owned item, bool local) {
    if (local) {
        slot_set(&frame->slots[((Name *)target)->slot], item);
        return true;
    }
    return target->store(target, frame, item);
}

// After a turn that ended with *flow: does the loop end now? Then *flow is what it ends with.
static ALWAYS_INLINE bool loop_ends(const For *self, Frame *frame, Flow *flow) {
    if (UNLIKELY(*flow != FLOW_NORMAL) && *flow != FLOW_CONTINUE) {
        *flow = *flow == FLOW_BREAK ? FLOW_NORMAL : *flow;
        return true;
    }
    if (UNLIKELY(interpreter.attention) && !may_go_on(frame, &self->stmt.node)) {
        *flow = FLOW_RAISE;
        return true;
    }
    return false;
}

static Flow for_range(const For *self, Frame *frame);

// `yields`: there is a yield in it, and it may have to go on in its body or in its `else`.
static ALWAYS_INLINE Flow for_loop(For *self, Frame *frame, bool local, bool yields, bool quick) {
    int64_t *waits = yields ? resume_word(frame, self->stmt.word) : NULL;
    bool resumes = yields && frame_is_resuming(frame);
    if (resumes && *waits == WAITS_IN_OTHERWISE) {
        return block_resume(&self->otherwise, frame);
    }
    if (!resumes && UNLIKELY(!iterator_start(self, frame))) {
        return FLOW_RAISE;
    }
    Borrowed iterator = frame->slots[self->iterator_slot].held;
    if (local && !yields && iterator->type == &RangeIteratorType) {
        return for_range(self, frame);
    }
    for (;; resumes = false) {
        Owned item = NULL;
        if (!resumes) {
            frame->at = &self->stmt.node; // CPython names the whole statement
            item = iterate_next_either(iterator, quick);
        }
        if (UNLIKELY(item == NULL) && !resumes) {
            Flow flow = iterator_end(self, frame, error_is_pending() ? FLOW_RAISE : FLOW_NORMAL);
            if (yields) {
                *waits = WAITS_IN_OTHERWISE;
            }
            return flow == FLOW_RAISE ? flow : block_run_either(&self->otherwise, frame, yields);
        }
        if (!resumes && UNLIKELY(!store_item(self->target, frame, item, local))) {
            return iterator_end(self, frame, FLOW_RAISE);
        }
        Flow flow = block_run_either(&self->body, frame, yields);
        if (yields && flow == FLOW_YIELD) {
            *waits = WAITS_IN_BODY;
            return flow;
        }
        if (UNLIKELY(loop_ends(self, frame, &flow))) {
            return iterator_end(self, frame, flow);
        }
    }
}

// for i in range(…), with i a plain local: no question to the iterator can fail.
static Flow for_range(const For *self, Frame *frame) {
    RangeIterator *range = object_mutable(frame->slots[self->iterator_slot].held);
    Slot *target = &frame->slots[((Name *)self->target)->slot];
    while (range->left > 0) {
        int64_t value = range_step(range);
        Owned item = int_from_int64_fast(value);
        if (UNLIKELY(item == NULL)) {
            frame->at = &self->stmt.node;
            item = int_from_int64_slow(value);
            if (item == NULL) {
                return iterator_end(self, frame, FLOW_RAISE);
            }
        }
        slot_set(target, item);
        Flow flow = block_run(&self->body, frame);
        if (UNLIKELY(loop_ends(self, frame, &flow))) {
            return iterator_end(self, frame, flow);
        }
    }
    iterator_end(self, frame, FLOW_NORMAL);
    return block_run(&self->otherwise, frame);
}

static Flow for_local_run(Stmt *stmt, Frame *frame) { return for_loop((For *)stmt, frame, true, false, true); }

static Flow for_run(Stmt *stmt, Frame *frame) { return for_loop((For *)stmt, frame, false, false, true); }

static Flow for_local_yield_run(Stmt *stmt, Frame *frame) { return for_loop((For *)stmt, frame, true, true, true); }

static Flow for_yield_run(Stmt *stmt, Frame *frame) { return for_loop((For *)stmt, frame, false, true, true); }

static Flow for_general_run(Stmt *stmt, Frame *frame) { return for_loop((For *)stmt, frame, false, false, false); }

static Flow for_general_yield_run(Stmt *stmt, Frame *frame) { return for_loop((For *)stmt, frame, false, true, false); }

const FormRow for_forms[] = {
    FORM(for_general_run, "asks for each item"),
    FORM(for_general_yield_run, "asks for each item"),
    {NULL, "steps iterators itself"},
};

void for_prepare(For *self) {
    bool local = self->target->kind == EXPR_NAME && ((Name *)self->target)->place == NAME_LOCAL;
    bool yields = self->stmt.word != 0;
    if (!technique_is_on(TECHNIQUE_LOOPS)) {
        stmt_rewrite(&self->stmt, yields ? for_general_yield_run : for_general_run);
    } else if (yields) {
        stmt_rewrite(&self->stmt, local ? for_local_yield_run : for_yield_run);
    } else {
        stmt_rewrite(&self->stmt, local ? for_local_run : for_run);
    }
}
