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
    Slot *slots = value_stack_push(3);
    cr_assert_not_null(slots);
    cr_assert(slots[0].held == NULL && slots[2].held == NULL);
    slots[0].held = none_new();
    slots[2].held = none_new();
    cr_assert_eq(NONE->refcount, before + 2);
    value_stack_pop(slots);
    cr_assert_eq(NONE->refcount, before);
    cr_assert_eq(value_stack.top, value_stack.base);
}

Test(value_stack, too_much_is_a_recursion_error) {
    cr_assert_null(value_stack_push(value_stack.limit - value_stack.base + 1));
    cr_assert(error_clear_if(&RecursionErrorType));
    cr_assert_eq(value_stack.top, value_stack.base);
}
