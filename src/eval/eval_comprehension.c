// SPDX-License-Identifier: GPL-3.0-or-later
// Comprehensions: [element for target in iterable if condition].
//
// A comprehension runs in its function's frame: its variables, iterators and the growing result have slots of their own
// there, so that no call is made. Only an error shows that it is a scope of its own: the traceback names <listcomp>, as
// CPython 3.11's does.
//
// What always holds: when a comprehension ends, in whatever way, its slots are empty again.
//
// Next: eval_text.c.
#include "objects/dict.h"
#include "objects/interrupt.h"
#include "objects/set.h"
#include "eval/forms.h"
#include "eval/iterate.h"
#include "eval/techniques.h"

// What differs between the kinds of comprehensions, and between the quick and the general form.
typedef struct Way Way;
struct Way {
    Owned (*make)(void);                                  // the empty result
    bool (*add)(const Comprehension *self, Frame *frame); // evaluates an element and adds it
    bool (*go_through)(const Comprehension *self, Frame *frame, int32_t number, const Way *way); // a clause's iterator
};

// ---- adding an element -------------------------------------------------------------------------------------------

static bool add_to_list(const Comprehension *self, Frame *frame) {
    Owned value = expr_eval(self->element, frame);
    return value != NULL && list_append(frame->slots[self->result_slot].held, value);
}

static bool add_to_set(const Comprehension *self, Frame *frame) {
    Owned value = expr_eval(self->element, frame);
    if (value == NULL) {
        return false;
    }
    frame->at = &self->expr.node;
    bool added = set_add(frame->slots[self->result_slot].held, value);
    release(value);
    return added;
}

static bool add_to_dict(const Comprehension *self, Frame *frame) {
    Owned key = expr_eval(self->element, frame);
    Owned value = key == NULL ? NULL : expr_eval(self->value, frame);
    if (value == NULL) {
        release_if_any(key);
        return false;
    }
    frame->at = &self->expr.node;
    return dict_set_owned(frame->slots[self->result_slot].held, key, value);
}

// ---- the clauses -------------------------------------------------------------------------------------------------

static bool run_clause(const Comprehension *self, Frame *frame, int32_t number, const Way *way);

// 1: all conditions hold; 0; −1: raised.
static int conditions_test(const Generators *clause, Frame *frame) {
    for (int32_t i = 0; i < clause->conditions.count; i++) {
        Expr *condition = clause->conditions.items[i];
        int truth = condition->test(condition, frame);
        if (truth <= 0) {
            return truth;
        }
    }
    return 1;
}

static bool run_item(const Comprehension *self, Frame *frame, int32_t number, const Way *way) {
    int truth = conditions_test(&self->clauses[number], frame);
    if (truth < 0) {
        condition_failed(frame, &self->expr.node);
    }
    if (truth <= 0) {
        return truth == 0;
    }
    if (number + 1 == self->clause_count) {
        return way->add(self, frame);
    }
    return run_clause(self, frame, number + 1, way);
}

// Goes through the iterator of a clause, which is in its slot.
static ALWAYS_INLINE bool run_iterator(const Comprehension *self, Frame *frame, int32_t number, const Way *way,
                                       bool quick) {
    const Generators *clause = &self->clauses[number];
    Slot *iterator = &frame->slots[clause->iterator_slot];
    for (;;) {
        frame->at = &self->expr.node;
        Owned item = iterate_next_either(iterator->held, quick);
        if (item == NULL) {
            return !error_is_pending();
        }
        if (!clause->target->store(clause->target, frame, item) || !run_item(self, frame, number, way) ||
            !interrupt_step()) {
            return false;
        }
    }
}

static bool go_quickly(const Comprehension *self, Frame *frame, int32_t number, const Way *way) {
    return run_iterator(self, frame, number, way, true);
}

static bool go_generally(const Comprehension *self, Frame *frame, int32_t number, const Way *way) {
    return run_iterator(self, frame, number, way, false);
}

static bool iterator_start(const Comprehension *self, const Generators *clause, Frame *frame) {
    Owned iterable = expr_eval(clause->iterable, frame);
    if (iterable == NULL) {
        return false;
    }
    frame->at = &self->expr.node;
    Slot *slot = &frame->slots[clause->iterator_slot];
    slot_set(slot, iterable);
    slot_set(slot, object_iterate(iterable));
    return slot->held != NULL;
}

static bool run_clause(const Comprehension *self, Frame *frame, int32_t number, const Way *way) {
    const Generators *clause = &self->clauses[number];
    bool good = iterator_start(self, clause, frame) && way->go_through(self, frame, number, way);
    slot_clear(&frame->slots[clause->iterator_slot]);
    return good;
}

// ---- the whole ---------------------------------------------------------------------------------------------------

static bool make_cells(const Comprehension *self, Frame *frame) {
    for (int32_t i = 0; i < self->scope->cell_local_count; i++) {
        Owned cell = cell_new(NULL);
        if (cell == NULL) {
            return false;
        }
        slot_set(&frame->slots[self->scope->cell_locals[i]], cell);
    }
    return true;
}

static void clear_target(const Expr *target, Frame *frame) {
    if (target->kind == EXPR_NAME) {
        slot_clear(&frame->slots[((const Name *)target)->slot]);
    } else if (target->kind == EXPR_STARRED) {
        clear_target(((const Starred *)target)->value, frame);
    } else if (target->kind == EXPR_TUPLE || target->kind == EXPR_LIST) {
        const Display *display = (const Display *)target;
        for (int32_t i = 0; i < display->items.count; i++) {
            clear_target(display->items.items[i], frame);
        }
    }
}

static Owned make_list(void) { return list_new(0); }

static Owned make_set(void) { return set_new(&SetType, NULL); }

static bool make_result(const Comprehension *self, Frame *frame, const Way *way) {
    Owned result = way->make();
    slot_set(&frame->slots[self->result_slot], result);
    return result != NULL;
}

// First comes the iterator of the first clause, then the cells, then the result: as where a function is called.
static Owned comprehension_run(Comprehension *self, Frame *frame, const Way *way) {
    Slot *result_slot = &frame->slots[self->result_slot];
    bool good = false;
    if (iterator_start(self, &self->clauses[0], frame)) {
        good = make_cells(self, frame) && make_result(self, frame, way) && way->go_through(self, frame, 0, way);
        if (!good) {
            frame_record_comprehension(frame, self->scope);
            frame->at = &self->expr.node;
        }
    }
    Owned exception = good ? NULL : error_take();
    slot_clear(&frame->slots[self->clauses[0].iterator_slot]);
    for (int32_t i = 0; i < self->clause_count; i++) {
        clear_target(self->clauses[i].target, frame);
    }
    if (!good) {
        slot_clear(result_slot);
        error_restore(exception);
        return NULL;
    }
    return slot_take(result_slot);
}

// A function that evaluates comprehensions of one kind in one form.
#define WAY(name, make, add, go)                                                                                       \
    static Owned name(Expr *expr, Frame *frame) {                                                                      \
        static const Way way = {make, add, go};                                                                        \
        return comprehension_run((Comprehension *)expr, frame, &way);                                                  \
    }

WAY(list_quick_eval, make_list, add_to_list, go_quickly)
WAY(list_general_eval, make_list, add_to_list, go_generally)
WAY(set_quick_eval, make_set, add_to_set, go_quickly)
WAY(set_general_eval, make_set, add_to_set, go_generally)
WAY(dict_quick_eval, dict_new, add_to_dict, go_quickly)
WAY(dict_general_eval, dict_new, add_to_dict, go_generally)

const FormRow comprehension_forms[] = {
    FORM(list_general_eval, "asks for each item"),
    FORM(set_general_eval, "asks for each item"),
    FORM(dict_general_eval, "asks for each item"),
    {NULL, "steps iterators itself"},
};

void comprehension_prepare(Comprehension *self) {
    bool quick = technique_is_on(TECHNIQUE_LOOPS);
    Expr *expr = &self->expr;
    if (expr->kind == EXPR_LIST_COMPREHENSION) {
        expr_rewrite(expr, quick ? list_quick_eval : list_general_eval, expr_test);
    } else if (expr->kind == EXPR_SET_COMPREHENSION) {
        expr_rewrite(expr, quick ? set_quick_eval : set_general_eval, expr_test);
    } else {
        expr_rewrite(expr, quick ? dict_quick_eval : dict_general_eval, expr_test);
    }
}
