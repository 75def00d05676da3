// SPDX-License-Identifier: GPL-3.0-or-later
// Exceptions in statements: which flow wins, what is being handled, what a traceback lists.
#include "../library/evaluate.h"

#include "objects/error.h"

TestSuite(exec_try, .init = evaluate_start, .fini = evaluate_stop);

Test(exec_try, finally_has_the_last_word) {
    run("def f():\n    try:\n        return 'try'\n    finally:\n        return 'finally'\n"
        "def g():\n    for i in range(3):\n        try:\n            continue\n        finally:\n            if i == "
        "1: break\n    return i\n"
        "def h():\n    try:\n        1 / 0\n    finally:\n        return 'swallowed'\n");
    cr_expect_str_eq(evaluate("f(), g(), h()"), "('finally', 1, 'swallowed')");
}

Test(exec_try, nothing_is_being_handled_afterwards) {
    run("def f():\n    try:\n        raise ValueError\n    except ValueError:\n        try:\n            raise "
        "KeyError\n"
        "        except KeyError as e:\n            return type(e.__context__).__name__\n");
    cr_expect_str_eq(evaluate("f()"), "'ValueError'");
    cr_expect(errors.handled == NULL);
    run("try:\n    raise\nexcept RuntimeError as e:\n    text = str(e)\n");
    cr_expect_str_eq(evaluate("text"), "'No active exception to reraise'");
}

Test(exec_try, the_name_is_unbound_after_the_handler) {
    run("try:\n    1 / 0\nexcept ZeroDivisionError as e:\n    pass\n");
    cr_expect_str_eq(evaluate("e"), "NameError: name 'e' is not defined");
}

Test(exec_try, a_traceback_has_an_entry_for_each_frame) {
    run("def inner(): raise ValueError\n"
        "def outer():\n    try:\n        inner()\n    except ValueError as e:\n        raise e\n"
        "def lines(f):\n    try:\n        f()\n    except ValueError as e:\n"
        "        entry, found = e.__traceback__, []\n"
        "        while entry:\n            found.append((entry.tb_frame.f_code.co_name, entry.tb_lineno))\n"
        "            entry = entry.tb_next\n        return found\n");
    cr_expect_str_eq(evaluate("lines(outer)"), "[('lines', 9), ('outer', 6), ('outer', 4), ('inner', 1)]");
}
