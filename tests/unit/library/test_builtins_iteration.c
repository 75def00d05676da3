// SPDX-License-Identifier: GPL-3.0-or-later
// all, any, iter, len, next, sorted.
// What is wanted is what CPython 3.11 says.
#include "evaluate.h"

TestSuite(builtins_iteration, .init = evaluate_start, .fini = evaluate_stop);

Test(builtins_iteration, all_and_any) {
    run("class B:\n    def __bool__(self): raise KeyError(1)\nclass G:\n    def __getitem__(self, i): return [0, 1, "
        "2][i]\n");
    static const Example examples[] = {
        {"all([])", "True"},
        {"any([])", "False"},
        {"all([1, 2])", "True"},
        {"all([1, 0])", "False"},
        {"any((0, 3))", "True"},
        {"any({0: 1})", "False"},
        {"all({0, 1})", "False"},
        {"any(G())", "True"},
        {"all(G())", "False"},
        {"any([0, B()])", "KeyError: 1"},
        {"any([1, B()])", "True"},
        {"all(5)", "TypeError: 'int' object is not iterable"},
        {"any()", "TypeError: any() takes exactly one argument (0 given)"},
    };
    EXPECT_ALL(examples);
}

Test(builtins_iteration, iterators) {
    run("class D:\n    def __next__(self): raise StopIteration(5)\n    def __iter__(self): return self\nn = [0]\ndef "
        "count():\n    n[0] += 1\n    return n[0]\n");
    static const Example examples[] = {
        {"next(iter([1]))", "1"},
        {"next(iter([]), 5)", "5"},
        {"next(iter([]))", "StopIteration: "},
        {"next(D(), 7)", "7"},
        {"next(D())", "StopIteration: 5"},
        {"next(1)", "TypeError: 'int' object is not an iterator"},
        {"next()", "TypeError: next expected at least 1 argument, got 0"},
        {"list(iter(count, 4))", "[1, 2, 3]"},
        {"iter(1)", "TypeError: 'int' object is not iterable"},
        {"iter(1, 2)", "TypeError: iter(v, w): v must be callable"},
        {"iter(1, 2, 3)", "TypeError: iter expected at most 2 arguments, got 3"},
        {"len([1, 2])", "2"},
        {"len('\\u20ac')", "1"},
        {"len(5)", "TypeError: object of type 'int' has no len()"},
        {"len()", "TypeError: len() takes exactly one argument (0 given)"},
        {"len(1, 2)", "TypeError: len() takes exactly one argument (2 given)"},
    };
    EXPECT_ALL(examples);
}

Test(builtins_iteration, sorted_lists) {
    static const Example examples[] = {
        {"sorted([3, 1, 2])", "[1, 2, 3]"},
        {"sorted([3, 1, 2], reverse=True)", "[3, 2, 1]"},
        {"sorted('bca')", "['a', 'b', 'c']"},
        {"sorted(['b', 'A'], key=str.lower)", "['A', 'b']"},
        {"sorted([1, 2], key=None)", "[1, 2]"},
        {"sorted()", "TypeError: sorted expected 1 argument, got 0"},
        {"sorted([1], 2)", "TypeError: sorted expected 1 argument, got 2"},
        {"sorted([1], foo=2)", "TypeError: 'foo' is an invalid keyword argument for sort()"},
        {"sorted(5)", "TypeError: 'int' object is not iterable"},
        {"sorted([1, 'a'])", "TypeError: '<' not supported between instances of 'str' and 'int'"},
        {"sorted([1, 2], key=lambda x: 1/0)", "ZeroDivisionError: division by zero"},
    };
    EXPECT_ALL(examples);
}
