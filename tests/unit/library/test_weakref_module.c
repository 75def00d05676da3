// SPDX-License-Identifier: GPL-3.0-or-later
// The module weakref.
// What is wanted is what CPython 3.11 says.
#include "evaluate.h"

TestSuite(weakref_module, .init = evaluate_start, .fini = evaluate_stop);

Test(weakref_module, references) {
    run("import weakref\nclass A: pass\na = A()\nseen = []\nr = weakref.ref(a)\nc = weakref.ref(a, seen.append)\n");
    static const Example examples[] = {
        {"r() is a, weakref.ref(a) is r, c is r", "(True, True, False)"},
        {"weakref.getweakrefcount(a), len(weakref.getweakrefs(a))", "(2, 2)"},
        {"weakref.getweakrefcount(5)", "0"},
        {"weakref.ref(5)", "TypeError: cannot create weak reference to 'int' object"},
        {"weakref.ReferenceType is weakref.ref", "True"},
        {"r == c, hash(r) == hash(a)", "(True, True)"},
    };
    EXPECT_ALL(examples);
}

Test(weakref_module, death) {
    run("import weakref\nclass A: pass\na = A()\nseen = []\nr = weakref.ref(a)\nc = weakref.ref(a, seen.append)\ndel "
        "a\n");
    static const Example examples[] = {
        {"r(), c(), seen == [c]", "(None, None, True)"},
    };
    EXPECT_ALL(examples);
}
