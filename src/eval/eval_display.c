// SPDX-License-Identifier: GPL-3.0-or-later
// Displays: (a, b), [a, *b], {a, b} and {k: v, **d}.
//
// The items are evaluated into slots of the value stack and move from there into the new container, which thus is never
// seen half filled. A list or set display of three or more constants copies a constant tuple or frozenset instead, as
// CPython 3.11 does (for sets it shows: the order of a copy is the frozenset's).
//
// Next: eval_comprehension.c.
#include "memory/collector.h"
#include "objects/exception.h"
#include "objects/list.h"
#include "objects/set.h"
#include "objects/tuple.h"
#include "eval/nodes.h"
#include "eval/techniques.h"

// ---- without * ---------------------------------------------------------------------------------------------------

// The items in slots of the value stack, to be popped by the caller; NULL: one raised, and nothing is left.
static ALWAYS_INLINE Slot *items_eval(const Display *self, Frame *frame) {
    Slot *slots = value_stack_begin(self->items.count, STACK_VALUES, self);
    for (int32_t i = 0; slots != NULL && i < self->items.count; i++) {
        Owned item = expr_eval(self->items.items[i], frame);
        if (UNLIKELY(item == NULL)) {
            value_stack_pop(slots);
            return NULL;
        }
        value_stack_add(item);
    }
    return slots;
}

// Ends a display whose container has taken the items, or could not be made.
static ALWAYS_INLINE Owned items_done(Slot *slots, Owned container) {
    if (LIKELY(container != NULL)) {
        value_stack_drop(slots);
    } else {
        value_stack_pop(slots);
    }
    return container;
}

static Owned tuple_eval(Expr *expr, Frame *frame) {
    Display *self = (Display *)expr;
    Slot *slots = items_eval(self, frame);
    if (slots == NULL) {
        return NULL;
    }
    return items_done(slots, tuple_from_slots(slots, self->items.count));
}

static Owned list_eval(Expr *expr, Frame *frame) {
    Display *self = (Display *)expr;
    Slot *slots = items_eval(self, frame);
    if (slots == NULL) {
        return NULL;
    }
    return items_done(slots, list_from_slots(slots, self->items.count));
}

static Owned set_eval(Expr *expr, Frame *frame) {
    Display *self = (Display *)expr;
    Slot *slots = items_eval(self, frame);
    if (slots == NULL) {
        return NULL;
    }
    frame->at = &expr->node;
    Owned set = set_new(&SetType, NULL);
    for (int32_t i = 0; set != NULL && i < self->items.count; i++) {
        if (!set_add(set, slots[i].held)) {
            release(give(set));
        }
    }
    value_stack_pop(slots);
    return set;
}

// ---- with *, and of constants ------------------------------------------------------------------------------------

static bool list_spread(Borrowed list, Borrowed value) {
    if (list_extend(list, value)) {
        return true;
    }
    if (value->type->iterate == NULL && value->type->get_item == NULL && error_clear_if(&TypeErrorType)) {
        error_raise(&TypeErrorType, "Value after * must be an iterable, not %T", value);
    }
    return false;
}

// The list or set that lowering has taken out of this display, to be made to the end.
static Owned container_so_far(const Display *self, Frame *frame) {
    return expr_eval(((Starred *)self->items.items[0])->value, frame);
}

static Owned list_spread_eval(Expr *expr, Frame *frame) {
    Display *self = (Display *)expr;
    Owned list = self->grows ? container_so_far(self, frame) : list_new(self->items.count);
    for (int32_t i = self->grows; list != NULL && i < self->items.count; i++) {
        Expr *item = self->items.items[i];
        bool spreads = item->kind == EXPR_STARRED;
        Owned value = expr_eval(spreads ? ((Starred *)item)->value : item, frame);
        frame->at = &expr->node;
        bool added = value != NULL && (spreads ? list_spread(list, value) : list_append(list, retain(value)));
        release_if_any(value);
        if (!added) {
            release(give(list));
        }
    }
    return list;
}

static Owned tuple_spread_eval(Expr *expr, Frame *frame) {
    Owned list = list_spread_eval(expr, frame);
    if (list == NULL) {
        return NULL;
    }
    Owned tuple = tuple_from_slots(as_list(list)->items, list_size(list));
    as_list(list)->size = tuple != NULL ? 0 : list_size(list);
    release(list);
    return tuple;
}

static Owned set_spread_eval(Expr *expr, Frame *frame) {
    Display *self = (Display *)expr;
    Owned set = self->grows ? container_so_far(self, frame) : set_new(&SetType, NULL);
    for (int32_t i = self->grows; set != NULL && i < self->items.count; i++) {
        Expr *item = self->items.items[i];
        bool spreads = item->kind == EXPR_STARRED;
        Owned value = expr_eval(spreads ? ((Starred *)item)->value : item, frame);
        frame->at = &expr->node;
        bool added = value != NULL && (spreads ? set_update(set, value) : set_add(set, value));
        release_if_any(value);
        if (!added) {
            release(give(set));
        }
    }
    return set;
}

static Owned list_constant_eval(Expr *expr, Frame *frame) {
    frame->at = &expr->node;
    return list_from_iterable(((Display *)expr)->constant);
}

static Owned set_constant_eval(Expr *expr, Frame *frame) {
    frame->at = &expr->node;
    Owned set = set_new(&SetType, NULL);
    if (set != NULL && !set_update(set, ((Display *)expr)->constant)) {
        release(give(set));
    }
    return set;
}

void display_prepare(Display *self) {
    Expr *expr = &self->expr;
    bool locals = technique_is_on(TECHNIQUE_PAIRS);
    for (int32_t i = 0; i < self->items.count; i++) {
        const Expr *item = self->items.items[i];
        self->spreads |= item->kind == EXPR_STARRED;
        locals &= item->kind == EXPR_NAME && ((const Name *)item)->place == NAME_LOCAL;
    }
    expr->store = locals ? unpack_locals_store : unpack_store;
    if (expr->kind == EXPR_TUPLE) {
        expr_rewrite(expr, self->spreads ? tuple_spread_eval : tuple_eval, expr_test);
    } else if (expr->kind == EXPR_LIST) {
        expr_rewrite(expr,
                     self->spreads            ? list_spread_eval
                     : self->constant != NULL ? list_constant_eval
                                              : list_eval,
                     expr_test);
    } else {
        expr_rewrite(expr,
                     self->spreads            ? set_spread_eval
                     : self->constant != NULL ? set_constant_eval
                                              : set_eval,
                     expr_test);
    }
}

// ---- dicts -------------------------------------------------------------------------------------------------------

static bool dict_spread(Borrowed dict, Expr *expr, Frame *frame) {
    Owned mapping = expr_eval(expr, frame);
    if (mapping == NULL) {
        return false;
    }
    frame->at = &expr->node;
    bool merged = dict_merge(dict, mapping, true);
    if (!merged && error_clear_if(&AttributeErrorType)) {
        error_raise(&TypeErrorType, "'%T' object is not a mapping", mapping);
    }
    release(mapping);
    return merged;
}

// In CPython the dict comes after its values; here it has been there before. So that the collector goes through them in
// the same order, the dict takes the youngest place.
static void become_youngest(Object *dict) {
    if (object_header(dict)->next != NULL) {
        collector_untrack(dict);
        collector_track(dict);
    }
}

Owned dict_display_eval(Expr *expr, Frame *frame) {
    DictDisplay *self = (DictDisplay *)expr;
    Owned dict = self->count > 5 ? dict_new_presized(self->count) : dict_new();
    for (int32_t i = 0; dict != NULL && i < self->count; i++) {
        bool added;
        if (self->keys[i] == NULL) {
            added = dict_spread(dict, self->values[i], frame);
        } else {
            Owned key = expr_eval(self->keys[i], frame);
            Owned value = key == NULL ? NULL : expr_eval(self->values[i], frame);
            if (value == NULL) {
                release_if_any(key);
                release_if_any(dict);
                return NULL;
            }
            frame->at = &expr->node;
            added = dict_set_owned(dict, key, value);
        }
        if (!added) {
            release(give(dict));
        }
    }
    if (dict != NULL) {
        become_youngest(dict);
    }
    return dict;
}
