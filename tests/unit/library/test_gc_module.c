// SPDX-License-Identifier: GPL-3.0-or-later
// The module gc.
// What is wanted is what CPython 3.11 says.
#include "evaluate.h"

TestSuite(gc_module, .init = evaluate_start, .fini = evaluate_stop);

Test(gc_module, collecting) {
    run("import gc");
    static const Example examples[] = {
        {"gc.collect(5)", "ValueError: invalid generation"},
        {"gc.collect(-1)", "ValueError: invalid generation"},
        {"gc.collect('a')", "TypeError: 'str' object cannot be interpreted as an integer"},
        {"gc.collect() >= 0", "True"},
        {"gc.collect(0, 1)", "TypeError: collect() takes at most 1 argument (2 given)"},
        {"gc.isenabled()", "True"},
        {"gc.disable()", "None"},
        {"gc.isenabled()", "False"},
        {"gc.enable()", "None"},
        {"gc.enable(1)", "TypeError: gc.enable() takes no arguments (1 given)"},
        {"gc.get_threshold()", "(700, 10, 10)"},
        {"gc.set_threshold()", "TypeError: set_threshold() takes at least 1 argument (0 given)"},
        {"gc.set_threshold(1, 2, 3, 4)", "TypeError: set_threshold() takes at most 3 arguments (4 given)"},
        {"gc.set_threshold('a')", "TypeError: 'str' object cannot be interpreted as an integer"},
        {"gc.set_threshold(500)", "None"},
        {"gc.get_threshold()", "(500, 10, 10)"},
        {"gc.set_threshold(700, 10, 10)", "None"},
        {"len(gc.get_count())", "3"},
        {"sorted(gc.get_stats()[0])", "['collected', 'collections', 'uncollectable']"},
        {"gc.garbage", "[]"},
        {"gc.callbacks", "[]"},
    };
    EXPECT_ALL(examples);
}

Test(gc_module, cycles) {
    run("import gc\nclass A: pass\ngc.collect()\ndef cycle():\n    a = A()\n    a.me = a\ngc.disable()\n");
    static const Example examples[] = {
        {"cycle()", "None"},
        {"gc.collect()", "1"},
        {"gc.collect()", "0"},
    };
    EXPECT_ALL(examples);
}

Test(gc_module, objects) {
    run("import gc\nclass A: pass\na = A()\na.x = []\nl = [a]\n");
    static const Example examples[] = {
        {"any([o is l for o in gc.get_objects()])", "True"},
        {"any([o is l for o in gc.get_objects(0)])", "True"},
        {"gc.get_objects(3)",
         "ValueError: generation parameter must be less than the number of available generations (3)"},
        {"gc.get_objects('a')", "TypeError: argument should be integer or None, not 'str'"},
        {"any([o is l for o in gc.get_referrers(a)])", "True"},
        {"any([o is a for o in gc.get_referrers(a.x)])", "True"},
        {"gc.get_referents(l) == [a]", "True"},
        {"[type(o).__name__ for o in gc.get_referents(a)]", "['list', 'type']"},
        {"gc.get_referents(1, \"a\")", "[]"},
        {"gc.get_referents()", "[]"},
        {"gc.is_tracked(l)", "True"},
        {"gc.is_tracked(1)", "False"},
        {"gc.is_tracked({})", "False"},
        {"gc.is_tracked()", "TypeError: gc.is_tracked() takes exactly one argument (0 given)"},
        {"gc.is_finalized(l)", "False"},
    };
    EXPECT_ALL(examples);
}

Test(gc_module, callbacks) {
    run("import gc\nseen = []\ngc.callbacks.append(lambda phase, info: seen.append((phase, "
        "sorted(info))))\ngc.collect()\n");
    static const Example examples[] = {
        {"seen", "[('start', ['collected', 'generation', 'uncollectable']), ('stop', ['collected', 'generation', "
                 "'uncollectable'])]"},
    };
    EXPECT_ALL(examples);
}
