// SPDX-License-Identifier: GPL-3.0-or-later
// Constant folding: an operation on literals is done once, while the tree is prepared, in the cases in which CPython
// 3.11 does so. Programs can tell: `is` on the results, and 24 * 60 * 60 costs nothing in a loop.
//
//     Binary *            Constant 86400
//      ├ Binary *    ──▶
//      ┊
//
// What would fail is left as it is, to fail when it runs; what would become large (CPython's limits) is left, too.
#include "eval/prepare.h"

#include "objects/bytes.h"
#include "objects/exception.h"
#include "objects/list.h"
#include "objects/set.h"
#include "objects/str.h"
#include "objects/tuple.h"
#include "eval/nodes.h"

#define FOLD_INT_BITS 128
#define FOLD_TEXT_LENGTH 4096
#define FOLD_TUPLE_LENGTH 256

static Borrowed constant_value(const Expr *expr) {
    return expr->kind == EXPR_CONSTANT ? ((const Constant *)expr)->value : NULL;
}

// Puts a constant in the place of an expression; consumes `value`.
void put_constant(Preparation *self, Expr **place, Owned value) {
    Borrowed held = constant_hold(self, value);
    Constant *constant = held == NULL ? NULL : arena_new(&as_code(self->module_code)->tree->arena, Constant);
    if (constant == NULL) {
        if (held != NULL) {
            error_raise_no_memory();
        }
        self->failed = true;
        return;
    }
    constant->expr.kind = EXPR_CONSTANT;
    constant->expr.span = (*place)->span;
    constant->expr.parenthesized = (*place)->parenthesized;
    constant->constant_kind = CONSTANT_FOLDED;
    constant->value = object_mutable(held);
    constant_prepare(constant);
    *place = &constant->expr;
}

// An attempt has failed: that is no error of the program yet, unless memory has run out.
static void attempt_failed(Preparation *self) {
    if (error_matches(&MemoryErrorType)) {
        self->failed = true;
    } else {
        error_clear();
    }
}

static void put_result(Preparation *self, Expr **place, Owned value) {
    if (value == NULL) {
        attempt_failed(self);
    } else {
        put_constant(self, place, value);
    }
}

// ---- limits ------------------------------------------------------------------------------------------------------

static int64_t bits_of(Borrowed value) { return is_int(value) ? int_bit_length(as_int(value)) : 0; }

static int64_t length_of(Borrowed value) {
    if (value->type == &StrType) {
        return str_length(value);
    }
    return value->type == &BytesType ? as_bytes(value)->size : value->type == &TupleType ? tuple_size(value) : -1;
}

static bool small_repeat(Borrowed sequence, Borrowed count) {
    int64_t times = 0;
    if (!is_int(count) || !int_to_int64(as_int(count), &times) || times < 0) {
        return false;
    }
    int64_t limit = sequence->type == &TupleType ? FOLD_TUPLE_LENGTH : FOLD_TEXT_LENGTH;
    return length_of(sequence) == 0 || times <= limit / length_of(sequence);
}

static bool small_product(Borrowed left, Borrowed right) {
    if (is_int(left) && is_int(right)) {
        return bits_of(left) + bits_of(right) <= FOLD_INT_BITS;
    }
    if (length_of(left) >= 0) {
        return small_repeat(left, right);
    }
    return length_of(right) < 0 || small_repeat(right, left);
}

static bool small_power(Borrowed base, Borrowed exponent) {
    int64_t power = 0;
    if (!is_int(base) || !is_int(exponent) || int_sign(as_int(exponent)) <= 0) {
        return true;
    }
    return int_to_int64(as_int(exponent), &power) &&
           (int_sign(as_int(base)) == 0 || power <= FOLD_INT_BITS / bits_of(base));
}

static bool small_shift(Borrowed left, Borrowed right) {
    int64_t count = 0;
    if (!is_int(left) || !is_int(right) || int_sign(as_int(left)) == 0 || int_sign(as_int(right)) <= 0) {
        return true;
    }
    return int_to_int64(as_int(right), &count) && count <= FOLD_INT_BITS && bits_of(left) <= FOLD_INT_BITS - count;
}

static bool may_fold(BinaryOperator op, Borrowed left, Borrowed right) {
    switch (op) {
    case BINARY_MULTIPLY: return small_product(left, right);
    case BINARY_POWER: return small_power(left, right);
    case BINARY_LEFT_SHIFT: return small_shift(left, right);
    case BINARY_REMAINDER: return left->type != &StrType && left->type != &BytesType;
    case BINARY_MATRIX_MULTIPLY: return false;
    case BINARY_ADD:
    case BINARY_SUBTRACT:
    case BINARY_TRUE_DIVIDE:
    case BINARY_FLOOR_DIVIDE:
    case BINARY_RIGHT_SHIFT:
    case BINARY_AND:
    case BINARY_OR:
    case BINARY_XOR:
    case BINARY_COUNT: break;
    }
    return true;
}

// ---- by kind -----------------------------------------------------------------------------------------------------

static void fold_binary(Preparation *self, Expr **place) {
    const Binary *binary = (const Binary *)*place;
    Borrowed left = constant_value(binary->left);
    Borrowed right = constant_value(binary->right);
    if (left != NULL && right != NULL && may_fold(binary->op, left, right)) {
        put_result(self, place, object_binary(binary->op, left, right));
    }
}

static void fold_unary(Preparation *self, Expr **place) {
    Borrowed value = constant_value(((const Unary *)*place)->value);
    if (value != NULL) {
        put_result(self, place, object_unary(((const Unary *)*place)->op, value));
    }
}

static void fold_not(Preparation *self, Expr **place) {
    Borrowed value = constant_value(((const Not *)*place)->value);
    Answer truth = value == NULL ? FAILED : object_truth(value);
    if (truth != FAILED) {
        put_constant(self, place, bool_new(truth == NO));
    }
}

static void fold_subscript(Preparation *self, Expr **place) {
    const Subscript *subscript = (const Subscript *)*place;
    Borrowed value = constant_value(subscript->value);
    Borrowed index = constant_value(subscript->index);
    if (value != NULL && index != NULL) {
        put_result(self, place, object_get_item(value, index));
    }
}

// The tuple of the items if all are constants; NULL: they are not, or memory ran out (then `failed` is set).
static Owned constant_items(Preparation *self, const ExprList *items) {
    for (int32_t i = 0; i < items->count; i++) {
        if (constant_value(items->items[i]) == NULL) {
            return NULL;
        }
    }
    Owned tuple = tuple_new(items->count);
    if (tuple == NULL) {
        self->failed = true;
        return NULL;
    }
    for (int32_t i = 0; i < items->count; i++) {
        as_tuple(tuple)->items[i].held = retain(constant_value(items->items[i]));
    }
    return tuple;
}

static void fold_tuple(Preparation *self, Expr **place) {
    Owned tuple = constant_items(self, &((const Display *)*place)->items);
    if (tuple != NULL) {
        put_constant(self, place, tuple);
    }
}

static Owned frozenset_of(Owned items) {
    Owned set = items == NULL ? NULL : set_new(&FrozensetType, items);
    release_if_any(items);
    return set;
}

// CPython builds a constant frozenset twice, the second time from the order of the first; it shows when it is printed.
static Owned frozen(Owned tuple) {
    Owned first = frozenset_of(tuple);
    Owned items = first == NULL ? NULL : tuple_from_iterable(first);
    release_if_any(first);
    return frozenset_of(items);
}

// A list or set display of three or more constants copies a constant.
static void fold_display(Preparation *self, Display *display) {
    if (display->items.count < 3) {
        return;
    }
    Owned items = constant_items(self, &display->items);
    if (items != NULL && display->expr.kind == EXPR_SET) {
        items = frozen(items);
        if (items == NULL) {
            attempt_failed(self);
        }
    }
    if (items != NULL) {
        display->constant = object_mutable(constant_hold(self, items));
    }
}

void fold_membership(Preparation *self, Expr **place) {
    bool is_set = (*place)->kind == EXPR_SET;
    if (self->failed || (!is_set && (*place)->kind != EXPR_LIST)) {
        return;
    }
    Display *display = (Display *)*place;
    Owned items = constant_items(self, &display->items);
    if (items == NULL) {
        if (!is_set && !display->spreads) { // a tuple serves as well, and takes less memory
            display->expr.kind = EXPR_TUPLE;
            display_prepare(display);
        }
        return;
    }
    put_result(self, place, is_set ? frozen(items) : items);
}

void fold_iterable(Preparation *self, Expr **place) { fold_membership(self, place); }

void fold_expr(Preparation *self, Expr **place) {
    if (self->failed) {
        return;
    }
    ExprKind kind = (ExprKind)(*place)->kind;
    if (kind == EXPR_BINARY) {
        fold_binary(self, place);
    } else if (kind == EXPR_UNARY) {
        fold_unary(self, place);
    } else if (kind == EXPR_NOT) {
        fold_not(self, place);
    } else if (kind == EXPR_SUBSCRIPT) {
        fold_subscript(self, place);
    } else if (kind == EXPR_TUPLE) {
        fold_tuple(self, place);
    } else if (kind == EXPR_LIST || kind == EXPR_SET) {
        fold_display(self, (Display *)*place);
    }
}
