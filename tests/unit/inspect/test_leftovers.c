// SPDX-License-Identifier: GPL-3.0-or-later
// Counting what a program leaves behind.
#include "objects/list.h"
#include "objects/objects.h"
#include "inspect/leftovers.h"

#include <criterion/criterion.h>
#include <criterion/redirect.h>

static void start(void) {
    cr_redirect_stderr();
    cr_assert(objects_start());
    leftovers_begin();
}

TestSuite(leftovers, .init = start, .fini = objects_end);

Test(leftovers, nothing_is_left) {
    release(list_new(3));
    cr_expect_eq(leftovers_report(), 0);
}

Test(leftovers, an_object_is_left) {
    Owned forgotten = list_new(3);
    cr_expect_eq(leftovers_report(), 1);
    release(forgotten);
}
