// SPDX-License-Identifier: GPL-3.0-or-later
// max, min, sum.
// What is wanted is what CPython 3.11 says.
#include "evaluate.h"

TestSuite(builtins_reduce, .init = evaluate_start, .fini = evaluate_stop);

Test(builtins_reduce, sum_of_numbers) {
    run("class A:\n    def __init__(self, v): self.v = v\n    def __radd__(self, o): return A(o + self.v)\n    def "
        "__add__(self, o): return self.v + o\n    def __repr__(self): return \"A(%r)\" % self.v\n");
    static const Example examples[] = {
        {"sum([1, 2, 3])", "6"},
        {"sum([])", "0"},
        {"sum([], 5)", "5"},
        {"sum([True, False, True])", "2"},
        {"sum([2**62, 2**62, 2**62])", "13835058055282163712"},
        {"sum([-2**62] * 5)", "-23058430092136939520"},
        {"sum([2**63 - 1, 1])", "9223372036854775808"},
        {"sum([0.1] * 10)", "0.9999999999999999"},
        {"sum([1, 2.5, 3])", "6.5"},
        {"sum([1, 2.5, 2**70, 3])", "1.1805916207174113e+21"},
        {"sum([A(1), 2])", "3"},
        {"sum([1, A(2)])", "A(3)"},
        {"sum([1.5, A(2)])", "A(3.5)"},
        {"sum([1, A(2), 3, 4.5])", "10.5"},
        {"sum([[1], [2]], [])", "[1, 2]"},
        {"sum((1, 2))", "3"},
        {"sum({1: 2, 3: 4})", "4"},
        {"sum(range(101))", "5050"},
        {"sum(range(10, 0, -3), 5)", "27"},
        {"sum(range(0))", "0"},
        {"sum(range(2**62, 2**62 + 3))", "13835058055282163715"},
        {"sum([1], start=2)", "3"},
        {"sum([10**30, 1])", "1000000000000000000000000000001"},
    };
    EXPECT_ALL(examples);
}

Test(builtins_reduce, sum_refuses) {
    static const Example examples[] = {
        {"sum([], '')", "TypeError: sum() can't sum strings [use ''.join(seq) instead]"},
        {"sum([], b'')", "TypeError: sum() can't sum bytes [use b''.join(seq) instead]"},
        {"sum(['a'])", "TypeError: unsupported operand type(s) for +: 'int' and 'str'"},
        {"sum(5)", "TypeError: 'int' object is not iterable"},
        {"sum()", "TypeError: sum() takes at least 1 positional argument (0 given)"},
        {"sum([1], 2, 3)", "TypeError: sum() takes at most 2 arguments (3 given)"},
        {"sum([1], foo=2)", "TypeError: 'foo' is an invalid keyword argument for sum()"},
        {"sum([None])", "TypeError: unsupported operand type(s) for +: 'int' and 'NoneType'"},
        {"sum([1.5, None])", "TypeError: unsupported operand type(s) for +: 'float' and 'NoneType'"},
    };
    EXPECT_ALL(examples);
}

Test(builtins_reduce, min_and_max) {
    run("class C:\n    def __lt__(self, o): raise KeyError(3)\n    __gt__ = __lt__\n");
    static const Example examples[] = {
        {"min([3, 1, 2])", "1"},
        {"max([3, 1, 2])", "3"},
        {"min(3, 1, 2)", "1"},
        {"max(3, 1.5, 2)", "3"},
        {"max([1.5, 2.5])", "2.5"},
        {"min([2**70, 5])", "5"},
        {"max([\"a\", \"b\"])", "'b'"},
        {"min([], default=0)", "0"},
        {"max([])", "ValueError: max() arg is an empty sequence"},
        {"min()", "TypeError: min expected at least 1 argument, got 0"},
        {"min(1)", "TypeError: 'int' object is not iterable"},
        {"min(1, 2, default=3)", "TypeError: Cannot specify a default for min() with multiple positional arguments"},
        {"min([1], foo=3)", "TypeError: 'foo' is an invalid keyword argument for min()"},
        {"max([1, -3], key=abs)", "-3"},
        {"min(\"bca\")", "'a'"},
        {"max({1: 2, 5: 0})", "5"},
        {"min([1, C()])", "KeyError: 3"},
        {"max([1, 2], key=None)", "2"},
        {"max([(1, \"a\"), (1, \"b\")], key=lambda t: t[0])", "(1, 'a')"},
        {"min([(1, \"a\"), (1, \"b\")], key=lambda t: t[0])", "(1, 'a')"},
        {"min([1, 'a'])", "TypeError: '<' not supported between instances of 'str' and 'int'"},
    };
    EXPECT_ALL(examples);
}
