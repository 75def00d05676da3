// SPDX-License-Identifier: GPL-3.0-or-later
// Arguments of built-in functions: where they go, and what is said when they do not fit.
#include "objects/arguments.h"

#include "objects/dict.h"
#include "objects/exception.h"
#include "objects/int.h"
#include "objects/objects.h"
#include "objects/protocol.h"
#include "objects/str.h"
#include "objects/tuple.h"
#include "objects/value_stack.h"

#include <criterion/criterion.h>
#include <stdarg.h>

static void start(void) { cr_assert(objects_start()); }

TestSuite(arguments, .init = start, .fini = objects_end);

static Borrowed seen[8];
static int64_t rest_size, keyword_size;

static Owned note_three(Borrowed self, const Borrowed *arguments) {
    seen[7] = self;
    for (int i = 0; i < 3; i++) {
        seen[i] = arguments[i];
    }
    return none_new();
}

static Owned note_rest(Borrowed self, const Borrowed *arguments) {
    (void)self;
    seen[0] = arguments[0];
    rest_size = tuple_size(arguments[1]);
    seen[2] = arguments[2];
    keyword_size = dict_size(arguments[3]);
    return none_new();
}

// Calls a row with `count` ints 0, 1, … by position, and one more by each of the names.
static Owned call(NativeRow *row, int64_t count, int64_t name_count, ...) {
    Slot *slots = value_stack_push(count + name_count, STACK_ARGUMENTS, NONE);
    for (int64_t i = 0; i < count + name_count; i++) {
        slots[i].held = int_from_int64(i);
    }
    Owned names_tuple = tuple_new(name_count);
    va_list list;
    va_start(list, name_count);
    for (int64_t i = 0; i < name_count; i++) {
        as_tuple(names_tuple)->items[i].held = str_from_text(va_arg(list, const char *));
    }
    va_end(list);
    Arguments arguments = {slots, count, name_count == 0 ? NULL : names_tuple};
    Owned result = native_call(row, NULL, &arguments);
    release(names_tuple);
    value_stack_pop(slots);
    return result;
}

static void check_number(Borrowed value, int64_t expected) {
    cr_assert_not_null(value);
    cr_assert_eq(int_compact_value(as_int(value)), expected);
}

static void check_error(Owned result, const char *expected) {
    cr_assert_null(result);
    Owned exception = error_take();
    cr_assert_not_null(exception);
    Owned text = object_str(exception);
    cr_assert_str_eq(str_utf8(text, NULL), expected);
    release(text);
    release(exception);
}

static void check_none(Owned result) {
    cr_assert_eq(result, NONE);
    release(result);
}

Test(arguments, by_position_with_one_left_out) {
    NativeRow row = {"f", note_three, .signature = "(a, b, c=None, /)", .help = ""};
    check_none(call(&row, 2, 0));
    check_number(seen[0], 0);
    check_number(seen[1], 1);
    cr_assert_null(seen[2]);
}

Test(arguments, by_name) {
    NativeRow row = {"f", note_three, .signature = "(a, /, b=None, *, c=None)", .help = ""};
    check_none(call(&row, 1, 2, "c", "b"));
    check_number(seen[0], 0);
    check_number(seen[1], 2);
    check_number(seen[2], 1);
}

Test(arguments, rest_and_keywords_in_the_order_of_the_signature) {
    NativeRow row = {"f", note_rest, .signature = "(a, *args, sep=None, **kwargs)", .help = ""};
    check_none(call(&row, 4, 2, "other", "sep"));
    check_number(seen[0], 0);
    cr_assert_eq(rest_size, 3);
    check_number(seen[2], 5);
    cr_assert_eq(keyword_size, 1);
}

Test(arguments, words_for_wrong_counts) {
    NativeRow none = {"clear", note_three, .signature = "(self, /)", .help = "", .owner = "list"};
    check_error(call(&none, 1, 0), "list.clear() takes no arguments (1 given)");
    check_error(call(&none, 0, 1, "x"), "list.clear() takes no keyword arguments");
    NativeRow one = {"append", note_three, .signature = "(self, object, /)", .help = "", .owner = "list"};
    check_error(call(&one, 0, 0), "list.append() takes exactly one argument (0 given)");
    NativeRow some = {"pop", note_three, .signature = "(self, index=-1, /)", .help = "", .owner = "list"};
    check_error(call(&some, 2, 0), "pop expected at most 1 argument, got 2");
    NativeRow named = {"sort", note_three, .signature = "(self, /, *, key=None, reverse=False)", .help = "",
                       .owner = "list"};
    check_error(call(&named, 1, 0), "sort() takes no positional arguments");
    check_error(call(&named, 0, 1, "x"), "'x' is an invalid keyword argument for sort()");
    NativeRow parsed = {"find", note_three, .signature = "(self, sub, start=0, end=0, /)", .help = "",
                        .flags = NATIVE_PARSED};
    check_error(call(&parsed, 0, 0), "find() takes at least 1 argument (0 given)");
}

Test(arguments, words_for_names) {
    NativeRow row = {"split", note_three, .signature = "(self, sep=None, maxsplit=-1, more=0)", .help = ""};
    check_error(call(&row, 1, 1, "sep"), "argument for split() given by name ('sep') and position (1)");
    NativeRow required = {"round", note_three, .signature = "(number, ndigits=None, more=0)", .help = ""};
    check_error(call(&required, 0, 1, "ndigits"), "round() missing required argument 'number' (pos 1)");
    check_error(call(&required, 4, 0), "round() takes at most 3 arguments (4 given)");
}

Test(arguments, references_come_out_even) {
    NativeRow row = {"f", note_rest, .signature = "(a, *args, sep=None, **kwargs)", .help = ""};
    int64_t before = NONE->refcount;
    check_none(call(&row, 3, 1, "x"));
    cr_assert_eq(NONE->refcount, before);
    cr_assert_eq(value_stack.top, value_stack.base);
}
