// SPDX-License-Identifier: GPL-3.0-or-later
// Subscripts: reading and storing container[index], and slice expressions.
//
// list[int], tuple[int] and dict[str] are worked out here; all else goes to the protocol. An item read from a container
// is retained before anything else can run.
//
// Next: eval_call.c.
#include "objects/class.h"
#include "objects/list.h"
#include "objects/range.h"
#include "objects/str.h"
#include "objects/tuple.h"
#include "eval/eval_attribute.h"
#include "eval/forms.h"
#include "eval/number.h"
#include "eval/operand_variants.h"
#include "eval/techniques.h"

// ---- items of lists and tuples -----------------------------------------------------------------------------------

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

// ---- reading -----------------------------------------------------------------------------------------------------

Owned subscript_get_generally(const Subscript *self, Frame *frame, Borrowed container, Borrowed index) {
    frame->at = &self->expr.node;
    return object_get_item(container, index);
}

static Owned subscript_get_slow(const Subscript *self, Frame *frame, Borrowed container, Borrowed index) {
    frame->at = &self->expr.node;
    if (container->type == &DictType && index->type == &StrType) {
        Owned found = retain_if_any(dict_get_hashed(container, index, str_hash_value(as_str(index))));
        if (found != NULL || error_is_pending()) {
            return found;
        }
    }
    return object_get_item(container, index);
}

// Whatever is no item of a list or tuple. `value` and `index` are what was read of the operands.
static __attribute__((noinline)) Owned subscript_finish(Expr *expr, Frame *frame, Number value, Number index) {
    node_missed(&expr->node);
    const Subscript *self = (Subscript *)expr;
    Owned container, key;
    if (!operands_settle(self->value, self->index, frame, value, index, &container, &key)) {
        return NULL;
    }
    Owned result = subscript_get_slow(self, frame, container, key);
    release(container);
    release(key);
    return result;
}

static ALWAYS_INLINE Owned subscript(Expr *expr, Frame *frame, Operand value_kind, Operand index_kind) {
    const Subscript *self = (Subscript *)expr;
    Number index = {.kind = NUMBER_FAILED};
    Number value = operand_take(self->value_source, value_kind, frame);
    if (number_failed(value)) {
        return subscript_finish(expr, frame, value, index);
    }
    index = operand_take(self->index_source, index_kind, frame);
    const Slot *place = number_failed(index) ? NULL : find_place(value.object, index, index_kind);
    if (UNLIKELY(place == NULL)) {
        return subscript_finish(expr, frame, value, index);
    }
    Owned item = retain(place->held);
    number_done(value, value_kind);
    number_done(index, index_kind);
    return item;
}

Owned subscript_get(const Subscript *self, Frame *frame, Borrowed container, Borrowed index) {
    const Slot *place = find_place(container, number_from_object(object_mutable(index)), OPERAND_EXPRESSION);
    return place != NULL ? retain(place->held) : subscript_get_slow(self, frame, container, index);
}

OPERAND_VARIANTS(Owned, subscript, subscript)

// ---- looking -----------------------------------------------------------------------------------------------------

// A character of a text that exists once (those below 256 do); NULL: it does not, or the index is none or out of range.
static __attribute__((noinline)) Object *shared_character(Borrowed text, Borrowed index) {
    const Str *self = as_str(text);
    if (index->type != &IntType || !int_is_compact(as_int(index))) {
        return NULL;
    }
    int64_t place = int_compact_value(as_int(index));
    place += place < 0 ? str_length(text) : 0;
    bool inside = place >= 0 && place < str_length(text);
    return inside ? object_mutable(str_shared_character(str_read(self, place))) : NULL;
}

// The item that a list or tuple holds, or a shared character, if container and index can be looked at, too.
static ALWAYS_INLINE Object *subscript_peek(Expr *expr, Frame *frame, Operand value_kind, Operand index_kind) {
    const Subscript *self = (Subscript *)expr;
    Number value = operand_take(self->value_source, value_kind, frame);
    Number index = operand_take(self->index_source, index_kind, frame);
    if (number_failed(value) || number_failed(index)) {
        return NULL;
    }
    const Slot *place = find_place(value.object, index, index_kind);
    if (LIKELY(place != NULL)) {
        return place->held;
    }
    return value.object->type == &StrType ? shared_character(value.object, index.object) : NULL;
}

PEEK_VARIANTS(subscript_peek)

// ---- storing -----------------------------------------------------------------------------------------------------

static ALWAYS_INLINE Slot *find_place_to_store(Borrowed container, Number index, Operand index_kind) {
    int64_t number;
    return container->type == &ListType && number_is_int(index, index_kind) &&
                   number_int_value(index, index_kind, &number)
               ? item_place(as_list(container)->items, list_size(container), number)
               : NULL;
}

bool subscript_set_generally(const Subscript *self, Frame *frame, Borrowed container, Borrowed index, Owned value) {
    frame->at = &self->expr.node;
    bool stored = object_set_item(container, index, value);
    release(value);
    return stored;
}

bool subscript_set(const Subscript *self, Frame *frame, Borrowed container, Borrowed index, Owned value) {
    Slot *place = find_place_to_store(container, number_from_object(object_mutable(index)), OPERAND_EXPRESSION);
    if (place == NULL) {
        return subscript_set_generally(self, frame, container, index, value);
    }
    slot_set(place, value);
    return true;
}

// Whatever is no item of a list. `value` and `index` are what was read of the operands; takes over `stored`.
static __attribute__((noinline)) bool subscript_store_finish(Expr *expr, Frame *frame, Number value, Number index,
                                                             Owned stored) {
    node_missed(&expr->node);
    const Subscript *self = (Subscript *)expr;
    Owned container, key;
    if (!operands_settle(self->value, self->index, frame, value, index, &container, &key)) {
        release(stored);
        return false;
    }
    bool good = subscript_set_generally(self, frame, container, key, stored);
    release(container);
    release(key);
    return good;
}

// The last thing that a store does, because a container that is only looked at is there until code runs.
static __attribute__((noinline)) bool destroyed(Object *old) {
    object_destroy(old);
    return true;
}

static ALWAYS_INLINE bool subscript_store(Expr *expr, Frame *frame, Object *stored, Operand value_kind,
                                          Operand index_kind) {
    const Subscript *self = (Subscript *)expr;
    Number index = {.kind = NUMBER_FAILED};
    Number value = operand_take(self->value_source, value_kind, frame);
    if (number_failed(value)) {
        return subscript_store_finish(expr, frame, value, index, stored);
    }
    index = operand_take(self->index_source, index_kind, frame);
    Slot *place = number_failed(index) ? NULL : find_place_to_store(value.object, index, index_kind);
    if (UNLIKELY(place == NULL)) {
        return subscript_store_finish(expr, frame, value, index, stored);
    }
    Owned old = place->held;
    place->held = stored;
    if (operand_is_evaluated(value_kind) || operand_is_evaluated(index_kind)) {
        release(old);
        number_done(value, value_kind);
        number_done(index, index_kind);
        return true;
    }
    return LIKELY((old->refcount -= 1) > 0) || destroyed(old);
}

Slot *subscript_place(const Subscript *self, Frame *frame) {
    Operand index_kind = self->index->operand;
    Number value = operand_take(self->value_source, self->value->operand, frame);
    Number index = operand_take(self->index_source, index_kind, frame);
    return number_failed(value) || number_failed(index) ? NULL : find_place_to_store(value.object, index, index_kind);
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
    const Subscript *self = (Subscript *)expr;
    Owned container, index;
    if (!parts_eval(self, frame, &container, &index)) {
        return NULL;
    }
    Owned item = subscript_get_generally(self, frame, container, index);
    release(container);
    release(index);
    return item;
}

static bool subscript_general_store(Expr *expr, Frame *frame, Object *value) {
    const Subscript *self = (Subscript *)expr;
    Owned container, index;
    if (!parts_eval(self, frame, &container, &index)) {
        release(value);
        return false;
    }
    bool good = subscript_set_generally(self, frame, container, index, value);
    release(container);
    release(index);
    return good;
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

// container[lower:upper] without a slice object, where nobody could tell.

// A bound as a C number, `otherwise` if it was left out. False: it takes the protocol to know it.
static inline bool read_bound(Borrowed bound, int64_t otherwise, int64_t *value) {
    if (bound == NULL || bound == NONE) {
        *value = otherwise;
        return true;
    }
    if (bound->type == &IntType && int_is_compact(as_int(bound))) {
        *value = int_compact_value(as_int(bound));
        return true;
    }
    return false;
}

// A slice would be made from the one that is kept as a spare (memory/type.h), so that no birth is counted without it.
static inline bool slices_are_uncounted(void) { return SliceType.spares.kept[0] > 0; }

static Owned part_get(const Subscript *self, Frame *frame, Borrowed container, Borrowed lower, Borrowed upper) {
    const Type *type = container->type;
    int64_t start, stop;
    frame->at = &self->expr.node;
    if ((type == &ListType || type == &StrType || type == &TupleType) && read_bound(lower, 0, &start) &&
        read_bound(upper, INT64_MAX, &stop) && slices_are_uncounted()) {
        int64_t length = type == &StrType ? str_length(container) : sequence_fast_size(container);
        int64_t count = slice_fit(length, &start, &stop, 1);
        return type == &StrType    ? str_slice(as_str(container), start, start + count, 1, count)
               : type == &ListType ? list_slice(container, start, start + count)
                                   : tuple_slice(container, start, start + count);
    }
    Owned slice = slice_new(lower, upper, NULL);
    Owned result = slice == NULL ? NULL : subscript_get_slow(self, frame, container, slice);
    release_if_any(slice);
    return result;
}

static Owned part_eval(Expr *expr, Frame *frame) {
    const Subscript *self = (Subscript *)expr;
    const SliceExpr *slice = (SliceExpr *)self->index;
    Owned container = expr_eval(self->value, frame);
    Owned lower = NULL;
    Owned upper = NULL;
    Owned result = NULL;
    if (container != NULL && eval_part(slice->lower, frame, &lower) && eval_part(slice->upper, frame, &upper)) {
        result = part_get(self, frame, container, lower, upper);
    }
    release_if_any(upper);
    release_if_any(lower);
    release_if_any(container);
    return result;
}

// ---- preparation -------------------------------------------------------------------------------------------------

const FormRow subscript_forms[] = {
    FORM(subscript_general_eval, "asks the type"),
    FORM(part_eval, "part"),
    {NULL, "item:"},
};

void subscript_prepare(Subscript *self) {
    if (!technique_is_on(TECHNIQUE_SUBSCRIPTS)) {
        self->expr.store = subscript_general_store;
        expr_rewrite(&self->expr, subscript_general_eval, expr_test);
        return;
    }
    static const Evaluate evals[OPERAND_KINDS][OPERAND_KINDS] = OPERAND_TABLE(subscript);
    static const Store stores[OPERAND_KINDS][OPERAND_KINDS] = OPERAND_TABLE(subscript_store);
    static const Peek peeks[OPERAND_KINDS][OPERAND_KINDS] = PEEK_TABLE(subscript_peek);
    Operand value = operand_as_object(operand_of_left(self->value, self->index));
    Operand index = self->index->operand;
    self->value_source = operand_source(self->value);
    self->index_source = operand_source(self->index);
    self->expr.store = stores[value][index];
    self->expr.peek = peeks[value][index];
    self->expr.operand = self->expr.peek != NULL ? operand_for_peek() : OPERAND_EXPRESSION;
    bool is_part = self->index->kind == EXPR_SLICE && ((const SliceExpr *)self->index)->step == NULL;
    expr_rewrite(&self->expr, is_part ? part_eval : evals[value][index], expr_test);
}
