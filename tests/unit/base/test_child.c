// SPDX-License-Identifier: GPL-3.0-or-later
// Another program gets a text and answers into a descriptor; one that is not there, or fails, is told by its status.
#include "base/child.h"

#include <criterion/criterion.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

Test(child, text_goes_through_the_program) {
    char answer[16] = {0};
    int output = memfd_create("answer", MFD_CLOEXEC);
    cr_assert_geq(output, 0);
    cr_expect_eq(child_feed("cat", "-u", "a text", 6, output), 0);
    cr_expect_eq(pread(output, answer, sizeof answer - 1, 0), 6);
    cr_expect_str_eq(answer, "a text");
    close(output);
}

Test(child, failures_are_told) {
    cr_expect_eq(child_feed("no such program", "-u", "a text", 6, STDERR_FILENO), CHILD_MISSING);
    cr_expect_eq(child_feed("false", "-u", "a text", 6, STDERR_FILENO), 1);
}
