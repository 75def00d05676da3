// SPDX-License-Identifier: GPL-3.0-or-later
// The module random and the generator under it.
// What is wanted is what CPython 3.11 says, but for the private names.
#include "evaluate.h"

TestSuite(random_module, .init = evaluate_start, .fini = evaluate_stop);

Test(random_module, generator_alone) {
    run("import _random");
    run("r = _random.Random(3)");
    static const Example examples[] = {
        {"r.random()", "0.23796462709189137"},
        {"r.getrandbits(16), len(r.getstate())", "(35666, 625)"},
        {"r.seed(1, 2)", "TypeError: seed expected at most 1 argument, got 2"},
        {"r.seed([])", "TypeError: unhashable type: 'list'"},
        {"r.getrandbits()", "TypeError: Random.getrandbits() takes exactly one argument (0 given)"},
        {"_random.Random(1, 2)", "TypeError: Random() requires 0 or 1 argument"},
        {"_random.Random(x=1)", "TypeError: Random() takes no keyword arguments"},
        {"r.setstate((2**40,) * 624 + (624,))", "None"},
        {"r._below(1), r._below(2**70) < 2**70", "(0, True)"},
        {"r._below(0)", "ValueError: the limit must be a positive int"},
        {"r._below('a')", "ValueError: the limit must be a positive int"},
        {"_random.whole(2.0, 'start'), _random.whole(True, 5)", "(2, 1)"},
        {"len(_random.urandom(5)), _random.urandom(0)", "(5, b'')"},
        {"_random.urandom(-1)", "ValueError: negative argument not allowed"},
        {"_random.sha512('a')", "TypeError: a bytes-like object is required, not 'str'"},
    };
    EXPECT_ALL(examples);
}

Test(random_module, numbers_that_are_not_whole) {
    run("import random");
    run("random.seed(4)");
    static const Example examples[] = {
        {"random.randrange(10.0), random.randrange(1, 9.0, 2.0)", "(3, 5)"},
        {"random.randrange(1.5)", "ValueError: non-integer arg 1 for randrange()"},
        {"random.randrange('5')", "ValueError: non-integer arg 1 for randrange()"},
        {"random.randrange(1, 2.5)", "ValueError: non-integer stop for randrange()"},
        {"random.randrange(1, 2, 0.5)", "ValueError: non-integer step for randrange()"},
    };
    EXPECT_ALL(examples);
}
