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
#include "eval/number.h"
#include "eval/operand_variants.h"
#include "eval/techniques.h"

// ---- reading -----------------------------------------------------------------------------------------------------

// The place of an item in an array of `size`, counted from the end if negative; NULL: out of range.
static ALWAYS_INLINE Slot *item_place(Slot *items, int64_t size, int64_t index) {
    if (index < 0) {
        index += size;
    }
    return LIKELY((uint64_t)index < (uint64_t)size) ? &items[index] : NULL;
}

// The place of an item of a list or tuple; NULL: of something else, or out of range.
static ALWAYS_INLINE Slot *find_place(Borrowed container, Number index, Operand index_kind) {
    int64_t number;
    if (container->type == &ListType) {
        return LIKELY(number_is_int(index, index_kind)) && number_int_value(index, index_kind, &number)
                   ? item_place(as_list(container)->items, list_size(container), number)
                   : NULL;
    }
    if (container->type == &TupleType && number_is_int(index, index_kind) &&
        number_int_value(index, index_kind, &number)) {
        return item_place(as_tuple(container)->items, tuple_size(container), number);
    }
    return NULL;
}

// The item, owned, of the commonest containers; NULL: not one of them, or not there (nothing is pending).
static ALWAYS_INLINE Owned subscript_fast(const Subscript *self, Frame *frame, Borrowed container, Number index,
                                          Operand index_kind) {
    const Slot *place = find_place(container, index, index_kind);
    if (LIKELY(place != NULL)) {
        return retain(place->held);
    }
    if (index_kind != OPERAND_NUMBER && container->type == &DictType && index.object->type == &StrType) {
        frame->at = &self->expr.node;
        return retain_if_any(dict_get_hashed(container, index.object, str_hash_value(as_str(index.object))));
    }
    return NULL;
}

// Takes over both operands.
static __attribute__((noinline)) Owned subscript_protocol(Subscript *self, Frame *frame, Owned container, Owned index) {
    frame->at = &self->expr.node;
    Owned result = index == NULL ? NULL : object_get_item(container, index);
    release(container);
    release_if_any(index);
    return result;
}

static ALWAYS_INLINE Owned subscript(Expr *expr, Frame *frame, Operand value_kind, Operand index_kind) {
    Subscript *self = (Subscript *)expr;
    Borrowed container = operand_read(self->value_source, value_kind, frame, &self->value->node);
    if (UNLIKELY(container == NULL)) {
        return NULL;
    }
    Number index = number_read(self->index_source, index_kind, frame, &self->index->node);
    if (number_failed(index)) {
        operand_done(container, value_kind);
        return NULL;
    }
    Owned result = subscript_fast(self, frame, container, index, index_kind);
    if (UNLIKELY(result == NULL) && !error_is_pending()) {
        Owned held = value_kind == OPERAND_EXPRESSION ? object_mutable(container) : retain(container);
        return subscript_protocol(self, frame, held, number_to_object(index, index_kind));
    }
    operand_done(container, value_kind);
    number_done(index, index_kind);
    return result;
}

Owned subscript_get(Subscript *self, Frame *frame, Borrowed container, Borrowed index) {
    Number number = number_from_object(object_mutable(index));
    Owned result = subscript_fast(self, frame, container, number, OPERAND_LOCAL);
    return result != NULL || error_is_pending() ? result : subscript_get_generally(self, frame, container, index);
}

Owned subscript_get_generally(Subscript *self, Frame *frame, Borrowed container, Borrowed index) {
    return subscript_protocol(self, frame, retain(container), retain(index));
}

OPERAND_VARIANTS(Owned, subscript, subscript)
static const Evaluate subscript_variants[OPERAND_KINDS][OPERAND_KINDS] = OPERAND_TABLE(subscript);

// ---- storing -----------------------------------------------------------------------------------------------------

static ALWAYS_INLINE bool list_store(Borrowed container, Number index, Operand index_kind, Object *value) {
    int64_t number;
    if (container->type != &ListType || !number_is_int(index, index_kind) ||
        !number_int_value(index, index_kind, &number)) {
        return false;
    }
    Slot *place = item_place(as_list(container)->items, list_size(container), number);
    if (place == NULL) {
        return false;
    }
    slot_set(place, value);
    return true;
}

// Takes over all but the subscript and the frame.
static __attribute__((noinline)) bool store_protocol(Subscript *self, Frame *frame, Owned container, Owned index,
                                                     Owned value) {
    frame->at = &self->expr.node;
    bool stored = index != NULL && object_set_item(container, index, value);
    release(value);
    release(container);
    release_if_any(index);
    return stored;
}

bool subscript_set(Subscript *self, Frame *frame, Borrowed container, Borrowed index, Owned value) {
    if (LIKELY(list_store(container, number_from_object(object_mutable(index)), OPERAND_LOCAL, value))) {
        return true;
    }
    return subscript_set_generally(self, frame, container, index, value);
}

bool subscript_set_generally(Subscript *self, Frame *frame, Borrowed container, Borrowed index, Owned value) {
    return store_protocol(self, frame, retain(container), retain(index), value);
}

// A local container or index is borrowed until its item is replaced: that is the last that is done with them, except by
// the protocol, which holds them.
static ALWAYS_INLINE bool subscript_store(Expr *expr, Frame *frame, Object *value, Operand value_kind,
                                          Operand index_kind) {
    Subscript *self = (Subscript *)expr;
    Borrowed container = operand_read(self->value_source, value_kind, frame, &self->value->node);
    if (UNLIKELY(container == NULL)) {
        release(value);
        return false;
    }
    Number index = number_read(self->index_source, index_kind, frame, &self->index->node);
    if (number_failed(index)) {
        operand_done(container, value_kind);
        release(value);
        return false;
    }
    if (LIKELY(list_store(container, index, index_kind, value))) {
        operand_done(container, value_kind);
        number_done(index, index_kind);
        return true;
    }
    Owned held = value_kind == OPERAND_EXPRESSION ? object_mutable(container) : retain(container);
    return store_protocol(self, frame, held, number_to_object(index, index_kind), value);
}

OPERAND_VARIANTS_TAKING(bool, subscript_store, subscript_store, (Expr * self, Frame *frame, Object *value), self, frame,
                        value)

// ---- the general form --------------------------------------------------------------------------------------------

// Evaluates the parts. False: one raised.
static bool parts_eval(const Subscript *self, Frame *frame, Owned *container, Owned *index) {
    *container = expr_eval(self->value, frame);
    *index = *container == NULL ? NULL : expr_eval(self->index, frame);
    if (*container != NULL && *index == NULL) {
        release(*container);
    }
    return *index != NULL;
}

static Owned subscript_general_eval(Expr *expr, Frame *frame) {
    Owned container, index;
    return parts_eval((Subscript *)expr, frame, &container, &index)
               ? subscript_protocol((Subscript *)expr, frame, container, index)
               : NULL;
}

static bool subscript_general_store(Expr *expr, Frame *frame, Object *value) {
    Owned container, index;
    if (!parts_eval((Subscript *)expr, frame, &container, &index)) {
        release(value);
        return false;
    }
    return store_protocol((Subscript *)expr, frame, container, index, value);
}

// ---- preparation -------------------------------------------------------------------------------------------------

void subscript_prepare(Subscript *self) {
    if (!technique_is_on(TECHNIQUE_SUBSCRIPTS)) {
        self->expr.store = subscript_general_store;
        expr_rewrite(&self->expr, subscript_general_eval, expr_test);
        return;
    }
    static const Store stores[OPERAND_KINDS][OPERAND_KINDS] = OPERAND_TABLE(subscript_store);
    Operand value = operand_as_object(self->value);
    self->value_source = operand_source(self->value);
    self->index_source = operand_source(self->index);
    self->expr.store = stores[value][self->index->operand];
    expr_rewrite(&self->expr, subscript_variants[value][self->index->operand], expr_test);
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
