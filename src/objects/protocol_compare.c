// SPDX-License-Identifier: GPL-3.0-or-later
// Comparison: the six operators on any two objects, and the equality that containers use.
//
//     a < b    1. b's slot with >, if b's type derives from a's
//              2. a's slot with <     3. b's slot with >      each may answer NotImplemented
//              4. == and !=: are they the same object?        others: TypeError
//
// A list asks object_equal: the same object is equal without being asked, so a NaN is in the list that holds it.
#include "objects/exception.h"
#include "objects/float.h"
#include "objects/int.h"
#include "objects/key.h"
#include "objects/protocol.h"
#include "objects/str.h"
#include "objects/tuple.h"

static const char *const comparison_texts[COMPARE_COUNT] = {
#define COMPARISON(enumerator, text, method) text,
#include "operators.def"
#undef COMPARISON
};

// a < b is b > a.
static const Comparison swapped[COMPARE_COUNT] = {
    [COMPARE_LESS] = COMPARE_GREATER, [COMPARE_LESS_EQUAL] = COMPARE_GREATER_EQUAL,
    [COMPARE_EQUAL] = COMPARE_EQUAL,  [COMPARE_NOT_EQUAL] = COMPARE_NOT_EQUAL,
    [COMPARE_GREATER] = COMPARE_LESS, [COMPARE_GREATER_EQUAL] = COMPARE_LESS_EQUAL,
};

// Asks one side; false: it has no answer.
static bool side_answers(Borrowed self, Borrowed other, Comparison comparison, Owned *result) {
    if (self->type->compare == NULL) {
        return false;
    }
    *result = self->type->compare(self, other, comparison);
    if (*result != NOT_IMPLEMENTED) {
        return true;
    }
    release(*result);
    return false;
}

static Owned compare(Borrowed left, Borrowed right, Comparison comparison) {
    Owned result;
    bool right_first = left->type != right->type && type_is_subtype(right->type, left->type);
    if (right_first && side_answers(right, left, swapped[comparison], &result)) {
        return result;
    }
    if (side_answers(left, right, comparison, &result)) {
        return result;
    }
    if (!right_first && side_answers(right, left, swapped[comparison], &result)) {
        return result;
    }
    if (comparison == COMPARE_EQUAL) {
        return bool_new(left == right);
    }
    if (comparison == COMPARE_NOT_EQUAL) {
        return bool_new(left != right);
    }
    return error_raise(&TypeErrorType, "'%s' not supported between instances of '%T' and '%T'",
                       comparison_texts[comparison], left, right);
}

// Does a comparison end without calling anything? The depth is not counted then, as by CPython's quick instructions.
static bool compares_alone(const Type *type) { return type == &IntType || type == &FloatType || type == &StrType; }

Owned object_compare(Borrowed left, Borrowed right, Comparison comparison) {
    if (compares_alone(left->type) && compares_alone(right->type)) {
        return compare(left, right, comparison);
    }
    if (!recursion_enter(" in comparison")) {
        return NULL;
    }
    Owned result = compare(left, right, comparison);
    recursion_leave();
    return result;
}

Answer object_compare_bool(Borrowed left, Borrowed right, Comparison comparison) {
    Owned result = object_compare(left, right, comparison);
    if (result == NULL) {
        return FAILED;
    }
    Answer answer = result == OBJECT_TRUE ? YES : result == OBJECT_FALSE ? NO : object_truth(result);
    release(result);
    return answer;
}

// Are two tuples equal, as can be seen without running any code? False may mean that it cannot be seen.
static bool tuples_plainly_equal(const Tuple *left, const Tuple *right) {
    bool equal = left->size == right->size;
    for (int64_t i = 0; equal && i < left->size; i++) {
        Borrowed a = left->items[i].held, b = right->items[i].held;
        equal = a == b || (a->type == b->type && key_is_simple(a) && key_equal_simple(a, b));
    }
    return equal;
}

Answer object_equal(Borrowed left, Borrowed right) {
    if (left == right) {
        return YES;
    }
    if (left->type == right->type) {
        if (left->type == &StrType) {
            return str_equal(as_str(left), as_str(right)) ? YES : NO;
        }
        if (left->type == &IntType) {
            return int_compare(as_int(left), as_int(right)) == 0 ? YES : NO;
        }
        if (left->type == &TupleType && tuples_plainly_equal(as_tuple(left), as_tuple(right))) {
            return YES;
        }
    }
    return object_compare_bool(left, right, COMPARE_EQUAL);
}

Answer object_less(Borrowed left, Borrowed right) {
    if (left->type == right->type) {
        if (left->type == &IntType) {
            return int_compare(as_int(left), as_int(right)) < 0 ? YES : NO;
        }
        if (left->type == &FloatType) {
            return float_value(left) < float_value(right) ? YES : NO;
        }
        if (left->type == &StrType) {
            return str_compare(as_str(left), as_str(right)) < 0 ? YES : NO;
        }
    }
    return object_compare_bool(left, right, COMPARE_LESS);
}
