// SPDX-License-Identifier: GPL-3.0-or-later
// Objects in words.
#include "inspect/describe.h"

#include "objects/int.h"
#include "objects/objects.h"

#include <criterion/criterion.h>
#include <string.h>

static void start(void) { cr_assert(objects_start()); }

TestSuite(describe, .init = start, .fini = objects_end);

// An int is described as it is written, up to 600 bits.
static void check_int(const char *written) {
    bool valid;
    Owned number = int_from_text(written, strlen(written), 10, &valid);
    cr_assert(number != NULL && valid);
    Buffer text;
    buffer_init(&text);
    describe_value(number, 1000, &text);
    cr_expect_str_eq(text.bytes, written);
    buffer_deinit(&text);
    release(number);
}

Test(describe, ints_of_all_lengths) {
    check_int("0");
    check_int("-5");
    check_int("999999999");
    check_int("1000000000");
    check_int("-1152921504606846976");
    check_int("1000000000000000000000000001");
    check_int(
        "4149515568880992958512407863691161151012446232242436899995657329690652811412908146399707048947103794288197"
        "886611300789182395151075411775307886874834113963687061181803401509523685375");
}
