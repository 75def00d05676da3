// SPDX-License-Identifier: GPL-3.0-or-later
// The front end without memory: each allocation fails once, and nothing is lost.
#include "base/raw.h"
#include "scope/scope.h"

#include <criterion/criterion.h>
#include <string.h>

static const char program[] = "import a.b as c, d\n"
                              "from . import (x, y)\n"
                              "@deco.rator(3)\n"
                              "def f(a, b=1, /, c: int = 2, *args, d, **kw) -> int:\n"
                              "    global g\n"
                              "    return lambda x, *y: a + b * c ** -d\n"
                              "class A(B, metaclass=C):\n"
                              "    x: int = 3\n"
                              "    def __m(self): return super().m(), [self for i in x if i]\n"
                              "for i, *j in enumerate([1, 2.5, 0x3]): print(i)\n"
                              "with (a as b, c): pass\n"
                              "try: x\n"
                              "except (A, B) as e: raise\n"
                              "finally: z\n"
                              "x = y = f(1, *a, k=2, **b)[1:2, ::3].attr\n"
                              "{*a, b}; {k: v for k, v in z}; {1: 2, **x}\n"
                              "f'a {x + 1!r:>{w}} {y=}' \"\\x41\"; na\xC3\xAFve = b'\\n'\n"
                              "if (n := 10) > 5: pass\n"
                              "elif not a and b or c is not d: del x, y\n"
                              "else: assert x, y\n";

static void check_nothing_held(int64_t n) {
    cr_assert_eq(raw_bytes_held(PART_TREE) + raw_bytes_held(PART_SOURCE) + raw_bytes_held(PART_BUFFER), 0,
                 "allocation %d", (int)n);
}

// True: it went through, with fewer than n allocations.
static bool survives(const char *text, int64_t n, bool *is_memory_error) {
    Diagnostic diagnostic = {0};
    raw_fail_allocation(n);
    Source *source = source_create("program.py", text, strlen(text));
    Tree *tree = source ? tree_parse(source, PARSE_FILE, &diagnostic) : NULL;
    bool fits = tree && scope_analyse(tree, &diagnostic);
    raw_fail_allocation(0);
    *is_memory_error = !source || diagnostic.kind == DIAGNOSTIC_MEMORY;
    tree_destroy(tree);
    source_release(source);
    check_nothing_held(n);
    return fits;
}

Test(front_end_memory, each_allocation_may_fail) {
    int64_t n = 1;
    bool is_memory_error;
    for (; !survives(program, n, &is_memory_error); n++) {
        cr_assert(is_memory_error, "allocation %d", (int)n);
        cr_assert_lt(n, 10000);
    }
    cr_assert_gt(n, 10);
}

Test(front_end_memory, explanations_may_fail_too) {
    bool is_memory_error = true;
    for (int64_t n = 1; is_memory_error; n++) {
        cr_assert_not(survives("x = [1, {2: f(a, b=3, 4)}\n", n, &is_memory_error));
        cr_assert_lt(n, 10000);
    }
}
