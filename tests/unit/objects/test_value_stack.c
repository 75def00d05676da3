// SPDX-License-Identifier: GPL-3.0-or-later
// The value stack: pushing, popping, overflowing.
#include "objects/value_stack.h"

#include "objects/error.h"
#include "objects/exception.h"
#include "objects/int.h"
#include "objects/objects.h"
#include "objects/singletons.h"

#include <criterion/criterion.h>

static void start(void) { cr_assert(objects_start()); }

TestSuite(value_stack, .init = start, .fini = objects_end);

Test(value_stack, slots_are_empty_and_are_released) {
    int64_t before = NONE->refcount;
    Slot *slots = value_stack_push(3, STACK_ARGUMENTS, NONE);
    cr_assert_not_null(slots);
    cr_assert(slots[0].held == NULL && slots[2].held == NULL);
    slots[0].held = none_new();
    slots[2].held = none_new();
    cr_assert_eq(NONE->refcount, before + 2);
    value_stack_pop(slots);
    cr_assert_eq(NONE->refcount, before);
    cr_assert_eq(value_stack.top, value_stack.base);
}

Test(value_stack, a_word_below_the_slots_says_why_they_are_there) {
    static const StackNote note = {"a note"};
    Slot *outer = value_stack_hold(none_new(), &note);
    Slot *inner = value_stack_push(1, STACK_ARGUMENTS, NONE);
    cr_assert_eq(stack_mark(outer), STACK_SLOT);
    cr_assert_eq(stack_mark(outer - 1), STACK_NOTE);
    cr_assert_eq(stack_what(outer - 1), &note);
    cr_assert_eq(stack_mark(inner), STACK_SLOT);
    cr_assert_eq(stack_mark(inner - 1), STACK_ARGUMENTS);
    cr_assert_eq(stack_what(inner - 1), (const void *)NONE);
    value_stack_pop(inner);
    value_stack_pop(outer);
    cr_assert_eq(value_stack.top, value_stack.base);
}

Test(value_stack, too_much_is_a_recursion_error) {
    cr_assert_null(value_stack_push(value_stack.limit - value_stack.base, STACK_ARGUMENTS, NONE));
    cr_assert(error_clear_if(&RecursionErrorType));
    cr_assert_eq(value_stack.top, value_stack.base);
}
