// SPDX-License-Identifier: GPL-3.0-or-later
// Binding of arguments, in CPython's words.
#include "../library/evaluate.h"

TestSuite(call_function, .init = evaluate_start, .fini = evaluate_stop);

Test(call_function, every_kind_of_parameter) {
    run("def f(a, b=2, /, c=3, *rest, d, e=5, **others): return a, b, c, rest, d, e, others\n");
    static const Example examples[] = {
        {"f(1, d=4)", "(1, 2, 3, (), 4, 5, {})"},
        {"f(1, 7, 8, 9, 10, d=4, e=6, x=0)", "(1, 7, 8, (9, 10), 4, 6, {'x': 0})"},
        {"f(*[1, 7], **{'d': 4, 'a': 1})", "(1, 7, 3, (), 4, 5, {'a': 1})"},
        {"f(1, 2, 3, 4)", "TypeError: f() missing 1 required keyword-only argument: 'd'"},
        {"f(d=1)", "TypeError: f() missing 1 required positional argument: 'a'"},
    };
    EXPECT_ALL(examples);
}

Test(call_function, what_does_not_fit) {
    run("def f(a, b, c=3): pass\n"
        "def g(a, *, k): pass\n"
        "def h(a, b, /): pass\n");
    static const Example examples[] = {
        {"f()", "TypeError: f() missing 2 required positional arguments: 'a' and 'b'"},
        {"f(1, 2, 3, 4)", "TypeError: f() takes from 2 to 3 positional arguments but 4 were given"},
        {"f(1, 2, a=3)", "TypeError: f() got multiple values for argument 'a'"},
        {"f(1, 2, z=3)", "TypeError: f() got an unexpected keyword argument 'z'"},
        {"g(1, 2, k=3)", "TypeError: g() takes 1 positional argument but 2 positional arguments (and 1 keyword-only "
                         "argument) were given"},
        {"g(1)", "TypeError: g() missing 1 required keyword-only argument: 'k'"},
        {"h(a=1, b=2)", "TypeError: h() got some positional-only arguments passed as keyword arguments: 'a, b'"},
        {"f(*1)", "TypeError: __main__.f() argument after * must be an iterable, not int"},
        {"f(**1)", "TypeError: __main__.f() argument after ** must be a mapping, not int"},
        {"f(1, b=2, **{'b': 3})", "TypeError: __main__.f() got multiple values for keyword argument 'b'"},
    };
    EXPECT_ALL(examples);
}

Test(call_function, defaults_are_shared_by_all_calls) {
    run("def add(item, to=[]):\n    to.append(item)\n    return to\nadd(1)\n");
    cr_expect_str_eq(evaluate("add(2)"), "[1, 2]");
    cr_expect_str_eq(evaluate("add(2) is add.__defaults__[0]"), "True");
}
