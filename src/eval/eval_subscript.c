// SPDX-License-Identifier: GPL-3.0-or-later
// Subscripts: reading and storing container[index], and slice expressions.
//
// list[int], tuple[int], str[int] and dict[key] are worked out here; all else goes to the protocol. An item read from a
// container is retained before anything else can run.
//
// Next: eval_call.c.
#include "objects/class.h"
#include "objects/list.h"
#include "objects/range.h"
#include "objects/str.h"
#include "objects/tuple.h"
#include "eval/eval_attribute.h"
#include "eval/operand_variants.h"

// ---- reading -----------------------------------------------------------------------------------------------------

// The place of an item in an array of `size`, counted from the end if negative; NULL: out of range.
static ALWAYS_INLINE Slot *item_place(Slot *items, int64_t size, int64_t index) {
    if (index < 0) {
        index += size;
    }
    return LIKELY((uint64_t)index < (uint64_t)size) ? &items[index] : NULL;
}

static ALWAYS_INLINE bool is_compact_int(Borrowed object) {
    return object->type == &IntType && int_is_compact(as_int(object));
}

// The item, owned, of the commonest containers; NULL: not one of them, or not there (nothing is pending).
static ALWAYS_INLINE Owned subscript_fast(const Subscript *self, Frame *frame, Borrowed container, Borrowed index) {
    const Slot *place = NULL;
    if (container->type == &ListType && is_compact_int(index)) {
        place = item_place(as_list(container)->items, list_size(container), int_compact_value(as_int(index)));
    } else if (container->type == &TupleType && is_compact_int(index)) {
        place = item_place(as_tuple(container)->items, tuple_size(container), int_compact_value(as_int(index)));
    } else if (container->type == &DictType && index->type == &StrType) {
        frame->at = &self->expr.node;
        return retain_if_any(dict_get_hashed(container, index, str_hash_value(as_str(index))));
    }
    return place == NULL ? NULL : retain(place->held);
}

static __attribute__((noinline)) Owned subscript_protocol(Subscript *self, Frame *frame, Borrowed container,
                                                          Borrowed index) {
    frame->at = &self->expr.node;
    Owned held_container = retain(container);
    Owned held_index = retain(index);
    Owned result = object_get_item(held_container, held_index);
    release(held_index);
    release(held_container);
    return result;
}

static ALWAYS_INLINE Owned subscript(Expr *expr, Frame *frame, Operand value_kind, Operand index_kind) {
    Subscript *self = (Subscript *)expr;
    Borrowed container = operand_read(self->value_source, value_kind, frame, &self->value->node);
    if (UNLIKELY(container == NULL)) {
        return NULL;
    }
    Borrowed index = operand_read(self->index_source, index_kind, frame, &self->index->node);
    if (UNLIKELY(index == NULL)) {
        operand_done(container, value_kind);
        return NULL;
    }
    Owned result = subscript_fast(self, frame, container, index);
    if (UNLIKELY(result == NULL) && !error_is_pending()) {
        result = subscript_protocol(self, frame, container, index);
    }
    operand_done(container, value_kind);
    operand_done(index, index_kind);
    return result;
}

Owned subscript_get(Subscript *self, Frame *frame, Borrowed container, Borrowed index) {
    Owned result = subscript_fast(self, frame, container, index);
    return result != NULL || error_is_pending() ? result : subscript_protocol(self, frame, container, index);
}

OPERAND_VARIANTS(Owned, subscript, subscript)
static const Evaluate subscript_variants[3][3] = OPERAND_TABLE(subscript);

// ---- storing -----------------------------------------------------------------------------------------------------

// True: done, the value is consumed.
static ALWAYS_INLINE bool subscript_store_fast(Borrowed container, Borrowed index, Object *value) {
    if (container->type != &ListType || !is_compact_int(index)) {
        return false;
    }
    Slot *place = item_place(as_list(container)->items, list_size(container), int_compact_value(as_int(index)));
    if (place == NULL) {
        return false;
    }
    slot_set(place, value);
    return true;
}

bool subscript_set(Subscript *self, Frame *frame, Borrowed container, Borrowed index, Owned value) {
    if (LIKELY(subscript_store_fast(container, index, value))) {
        return true;
    }
    frame->at = &self->expr.node;
    bool stored = object_set_item(container, index, value);
    release(value);
    return stored;
}

static bool subscript_store(Expr *expr, Frame *frame, Object *value) {
    Subscript *self = (Subscript *)expr;
    Owned container = expr_eval(self->value, frame);
    Owned index = container == NULL ? NULL : expr_eval(self->index, frame);
    bool stored = false;
    if (index != NULL) {
        stored = subscript_set(self, frame, container, index, value);
    } else {
        release(value);
    }
    release_if_any(container);
    release_if_any(index);
    return stored;
}

void subscript_prepare(Subscript *self) {
    self->value_source = operand_source(self->value);
    self->index_source = operand_source(self->index);
    self->expr.store = subscript_store;
    expr_rewrite(&self->expr, subscript_variants[self->value->operand][self->index->operand], expr_test);
}

// ---- slices ------------------------------------------------------------------------------------------------------

static bool eval_part(Expr *part, Frame *frame, Owned *value) {
    *value = NULL;
    if (part == NULL) {
        return true;
    }
    *value = expr_eval(part, frame);
    return *value != NULL;
}

Owned slice_eval(Expr *expr, Frame *frame) {
    SliceExpr *self = (SliceExpr *)expr;
    Owned start = NULL;
    Owned stop = NULL;
    Owned step = NULL;
    Owned result = NULL;
    if (eval_part(self->lower, frame, &start) && eval_part(self->upper, frame, &stop) &&
        eval_part(self->step, frame, &step)) {
        result = slice_new(start, stop, step);
    }
    release_if_any(step);
    release_if_any(stop);
    release_if_any(start);
    return result;
}
