// SPDX-License-Identifier: GPL-3.0-or-later
// Tuples with names.
// What is wanted is what CPython 3.11 says.
#include "evaluate.h"

TestSuite(struct_sequence, .init = evaluate_start, .fini = evaluate_stop);

Test(struct_sequence, is_a_tuple) {
    run("import sys, time\nt = time.gmtime(0)\n");
    static const Example examples[] = {
        {"t[0], t.tm_year, t[-1], len(t)", "(1970, 1970, 0, 9)"},
        {"isinstance(t, tuple), type(t).__mro__[1]", "(True, <class 'tuple'>)"},
        {"t == tuple(t), hash(t) == hash(tuple(t))", "(True, True)"},
        {"t[:3], tuple(t[3:])", "((1970, 1, 1), (0, 0, 0, 3, 1, 0))"},
        {"t + (1,)", "(1970, 1, 1, 0, 0, 0, 3, 1, 0, 1)"},
        {"setattr(t, 'tm_year', 5)", "AttributeError: readonly attribute"},
        {"sys.version_info >= (3, 8)", "True"},
        {"repr(t)", "'time.struct_time(tm_year=1970, tm_mon=1, tm_mday=1, tm_hour=0, tm_min=0, tm_sec=0, tm_wday=3, "
                    "tm_yday=1, tm_isdst=0)'"},
        {"type(t).__name__, type(t).__module__", "('struct_time', 'time')"},
        {"list(t)", "[1970, 1, 1, 0, 0, 0, 3, 1, 0]"},
        {"1970 in t", "True"},
        {"time.struct_time(range(9)).tm_mon", "1"},
        {"t < time.gmtime(1)", "True"},
    };
    EXPECT_ALL(examples);
}
