// SPDX-License-Identifier: GPL-3.0-or-later
// What the next line of a block begins with.
#include "cli/indent.h"

#include <criterion/criterion.h>

Test(indent, is_one_step_more_after_a_colon) {
    cr_expect_eq(indent_next("x = 1"), 0);
    cr_expect_eq(indent_next("def f():"), 4);
    cr_expect_eq(indent_next("def f():   # why"), 4);
    cr_expect_eq(indent_next("def f():\n    if x:"), 8);
    cr_expect_eq(indent_next("def f():\n    x = 1"), 4);
}

Test(indent, is_one_step_less_after_what_leaves) {
    cr_expect_eq(indent_next("def f():\n    return 1"), 0);
    cr_expect_eq(indent_next("def f():\n    if x:\n        raise"), 4);
    cr_expect_eq(indent_next("for x in y:\n    passed = 1"), 4, "a word that only begins so");
    cr_expect_eq(indent_next("return"), 0, "never below nothing");
}

Test(indent, clause_goes_to_its_statement) {
    cr_expect_eq(indent_of_clause("if x:\n    y\n", "    else:"), 0);
    cr_expect_eq(indent_of_clause("for x in y:\n    if x:\n        z\n", "        else:"), 4, "the innermost");
    cr_expect_eq(indent_of_clause("try:\n    if x:\n        z\n", "        except E:"), 0, "an if has no except");
    cr_expect_eq(indent_of_clause("try:\n    x\nexcept E:\n    y\n", "    finally:"), 0);
}

Test(indent, clause_stays_where_it_is_right) {
    cr_expect_eq(indent_of_clause("for x in y:\n    if x:\n        z\n", "    else:"), -1);
    cr_expect_eq(indent_of_clause("for x in y:\n    if x:\n        z\n", "else:"), -1, "the loop's");
    cr_expect_eq(indent_of_clause("def f():\n    x\n", "    else:"), -1, "nothing to go on with");
    cr_expect_eq(indent_of_clause("if x:\n    y\n", "    z = {1:"), -1, "no clause");
}
