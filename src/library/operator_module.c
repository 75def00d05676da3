// SPDX-License-Identifier: GPL-3.0-or-later
// The module `_operator`: the operators as functions. operator.py gives them their other names (__add__ for add).
//
//     add(a, b)      a + b                iadd(a, b)     a += b, and the new value
//     itemgetter(1)  a function that gives x[1]; see operator_getters.c
//
// The functions that are an operator each are rows of operator_functions.def.
#include "objects/arguments.h"
#include "objects/class.h"
#include "objects/exception.h"
#include "objects/int.h"
#include "objects/module.h"
#include "objects/protocol.h"
#include "library/modules.h"
#include "library/operator_getters.h"

// ---- operators ---------------------------------------------------------------------------------------------------

#define OPERATOR_BINARY(name, inplace_name, enumerator, text)                                                          \
    static Owned operator_##name(Borrowed self, const Borrowed *arguments) {                                           \
        (void)self;                                                                                                    \
        return object_binary(BINARY_##enumerator, arguments[0], arguments[1]);                                         \
    }                                                                                                                  \
    static Owned operator_##inplace_name(Borrowed self, const Borrowed *arguments) {                                   \
        (void)self;                                                                                                    \
        return object_inplace(BINARY_##enumerator, arguments[0], arguments[1]);                                        \
    }
#define OPERATOR_UNARY(name, enumerator, text)                                                                         \
    static Owned operator_##name(Borrowed self, const Borrowed *arguments) {                                           \
        (void)self;                                                                                                    \
        return object_unary(UNARY_##enumerator, arguments[0]);                                                         \
    }
#define OPERATOR_COMPARISON(name, enumerator, text)                                                                    \
    static Owned operator_##name(Borrowed self, const Borrowed *arguments) {                                           \
        (void)self;                                                                                                    \
        return object_compare(arguments[0], arguments[1], COMPARE_##enumerator);                                       \
    }
#include "library/operator_functions.def"
#undef OPERATOR_BINARY
#undef OPERATOR_UNARY
#undef OPERATOR_COMPARISON

static Owned operator_abs(Borrowed self, const Borrowed *arguments) {
    (void)self;
    return object_absolute(arguments[0]);
}

static Owned operator_index(Borrowed self, const Borrowed *arguments) {
    (void)self;
    return object_index(arguments[0]);
}

static Owned answer_object(Answer answer, bool negated) {
    return answer == FAILED ? NULL : bool_new((answer == YES) != negated);
}

static Owned operator_truth(Borrowed self, const Borrowed *arguments) {
    (void)self;
    return answer_object(object_truth(arguments[0]), false);
}

static Owned operator_not(Borrowed self, const Borrowed *arguments) {
    (void)self;
    return answer_object(object_truth(arguments[0]), true);
}

static Owned operator_is(Borrowed self, const Borrowed *arguments) {
    (void)self;
    return bool_new(arguments[0] == arguments[1]);
}

static Owned operator_is_not(Borrowed self, const Borrowed *arguments) {
    (void)self;
    return bool_new(arguments[0] != arguments[1]);
}

// ---- sequences ---------------------------------------------------------------------------------------------------

// Has it items that numbers find? Classes with __getitem__ count, dicts do not.
static bool is_sequence(Borrowed object) { return object->type->get_item != NULL && !is_dict(object); }

// May + mean concatenation? Between a built-in sequence and anything, or between two objects with items.
static bool check_concatenation(Borrowed left, Borrowed right) {
    if (type_has(left->type, TYPE_CONCATENATES) || (is_sequence(left) && is_sequence(right))) {
        return true;
    }
    error_raise(&TypeErrorType, "'%T' object can't be concatenated", left);
    return false;
}

static Owned operator_concat(Borrowed self, const Borrowed *arguments) {
    (void)self;
    return check_concatenation(arguments[0], arguments[1]) ? object_binary(BINARY_ADD, arguments[0], arguments[1])
                                                           : NULL;
}

static Owned operator_iconcat(Borrowed self, const Borrowed *arguments) {
    (void)self;
    return check_concatenation(arguments[0], arguments[1]) ? object_inplace(BINARY_ADD, arguments[0], arguments[1])
                                                           : NULL;
}

static Owned operator_contains(Borrowed self, const Borrowed *arguments) {
    (void)self;
    return answer_object(object_contains(arguments[0], arguments[1]), false);
}

static Owned iterate_argument(Borrowed iterable) {
    Owned iterator = object_iterate(iterable);
    if (iterator == NULL && error_clear_if(&TypeErrorType)) {
        return error_raise(&TypeErrorType, "argument of type '%T' is not iterable", iterable);
    }
    return iterator;
}

// Goes through the items up to the first that is equal, or with `count_all` through all. How many were equal, and in
// *index the number of the last one looked at; -1: failed.
static int64_t search(Borrowed iterable, Borrowed wanted, bool count_all, int64_t *index) {
    Owned iterator = iterate_argument(iterable);
    int64_t found = 0;
    Answer equal = NO;
    Owned item;
    *index = -1;
    while (iterator != NULL && equal != FAILED && (count_all || found == 0) && (item = object_next(iterator)) != NULL) {
        equal = object_equal(item, wanted);
        release(item);
        found += equal == YES;
        *index += 1;
    }
    release_if_any(iterator);
    return error_is_pending() ? -1 : found;
}

static Owned operator_count_of(Borrowed self, const Borrowed *arguments) {
    (void)self;
    int64_t index;
    int64_t count = search(arguments[0], arguments[1], true, &index);
    return count < 0 ? NULL : int_from_int64(count);
}

static Owned operator_index_of(Borrowed self, const Borrowed *arguments) {
    (void)self;
    int64_t index;
    int64_t count = search(arguments[0], arguments[1], false, &index);
    if (count == 0) {
        return error_raise(&ValueErrorType, "sequence.index(x): x not in sequence");
    }
    return count < 0 ? NULL : int_from_int64(index);
}

static Owned operator_getitem(Borrowed self, const Borrowed *arguments) {
    (void)self;
    return object_get_item(arguments[0], arguments[1]);
}

static Owned operator_setitem(Borrowed self, const Borrowed *arguments) {
    (void)self;
    return object_set_item(arguments[0], arguments[1], arguments[2]) ? none_new() : NULL;
}

static Owned operator_delitem(Borrowed self, const Borrowed *arguments) {
    (void)self;
    return object_set_item(arguments[0], arguments[1], NULL) ? none_new() : NULL;
}

static Owned operator_length_hint(Borrowed self, const Borrowed *arguments) {
    (void)self;
    int64_t otherwise;
    if (!size_argument_read(arguments[1], 0, &otherwise)) {
        return NULL;
    }
    int64_t hint = object_length_hint(arguments[0], otherwise);
    return hint == -1 && error_is_pending() ? NULL : int_from_int64(hint);
}

static Owned operator_call(Borrowed self, const Arguments *arguments) {
    (void)self;
    if (!arguments_check_count("call", arguments, 1, INT64_MAX)) {
        return NULL;
    }
    Arguments rest = {.items = arguments->items + 1, .count = arguments->count - 1, .names = arguments->names};
    return object_call(arguments_get(arguments, 0), &rest);
}

// ---- the module --------------------------------------------------------------------------------------------------

static NativeRow operator_rows[] = {
#define OPERATOR_BINARY(name, inplace_name, enumerator, text)                                                          \
    {#name, operator_##name, .signature = "(a, b, /)", .help = "Return a " text " b."},                                \
        {#inplace_name, operator_##inplace_name, .signature = "(a, b, /)", .help = "Do a " text "= b, and return a."},
#define OPERATOR_UNARY(name, enumerator, text)                                                                         \
    {#name, operator_##name, .signature = "(a, /)", .help = "Return " text "a."},
#define OPERATOR_COMPARISON(name, enumerator, text)                                                                    \
    {#name, operator_##name, .signature = "(a, b, /)", .help = "Return a " text " b."},
#include "library/operator_functions.def"
#undef OPERATOR_BINARY
#undef OPERATOR_UNARY
#undef OPERATOR_COMPARISON
    {"abs", operator_abs, .signature = "(a, /)", .help = "Return the absolute value of a."},
    {"call", .raw = operator_call, .signature = "(obj, /, *args, **kwargs)", .help = "Return obj(*args, **kwargs)."},
    {"concat", operator_concat, .signature = "(a, b, /)", .help = "Return a + b, for sequences a and b."},
    {"contains", operator_contains, .signature = "(a, b, /)", .help = "Return b in a: mind the order."},
    {"countOf", operator_count_of, .signature = "(a, b, /)", .help = "Return how many items of a are equal to b."},
    {"delitem", operator_delitem, .signature = "(a, b, /)", .help = "Do del a[b]."},
    {"getitem", operator_getitem, .signature = "(a, b, /)", .help = "Return a[b]."},
    {"iconcat", operator_iconcat, .signature = "(a, b, /)", .help = "Do a += b for sequences, and return a."},
    {"index", operator_index, .signature = "(a, /)", .help = "Return a.__index__()."},
    {"indexOf", operator_index_of, .signature = "(a, b, /)", .help = "Return the index of the first b in a."},
    {"is_", operator_is, .signature = "(a, b, /)", .help = "Return a is b."},
    {"is_not", operator_is_not, .signature = "(a, b, /)", .help = "Return a is not b."},
    {"length_hint", operator_length_hint, .signature = "(obj, default=0, /)",
     .help = "Return how many items obj has, or says that it may have; default if it says nothing."},
    {"not_", operator_not, .signature = "(a, /)", .help = "Return not a."},
    {"setitem", operator_setitem, .signature = "(a, b, c, /)", .help = "Do a[b] = c."},
    {"truth", operator_truth, .signature = "(a, /)", .help = "Return True if a is true, else False."},
    {0},
};

Owned operator_module_new(void) {
    Owned module = module_new_native("_operator", "The operators as functions.", operator_rows);
    if (module != NULL &&
        !(type_ready(&ItemGetterType) && type_ready(&AttributeGetterType) && type_ready(&MethodCallerType) &&
          module_set(module, "itemgetter", retain(&ItemGetterType.object)) &&
          module_set(module, "attrgetter", retain(&AttributeGetterType.object)) &&
          module_set(module, "methodcaller", retain(&MethodCallerType.object)))) {
        release(give(module));
    }
    return module;
}
