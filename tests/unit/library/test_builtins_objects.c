// SPDX-License-Identifier: GPL-3.0-or-later
// Attributes, classes, identity.
// What is wanted is what CPython 3.11 says.
#include "evaluate.h"

TestSuite(builtins_objects, .init = evaluate_start, .fini = evaluate_stop);

Test(builtins_objects, attributes) {
    run("class A:\n    x = 1\n    def __getattr__(self, n):\n        if n == \"k\": raise KeyError(n)\n        raise "
        "AttributeError(n)\na = A()\n");
    static const Example examples[] = {
        {"getattr(a, \"x\")", "1"},
        {"getattr(a, \"y\", 5)", "5"},
        {"getattr(a, \"y\")", "AttributeError: y"},
        {"getattr(a, \"k\", 5)", "KeyError: 'k'"},
        {"getattr(a, \"x\" + \"\")", "1"},
        {"hasattr(a, \"x\")", "True"},
        {"hasattr(a, \"y\")", "False"},
        {"hasattr(a, \"k\")", "KeyError: 'k'"},
        {"getattr(a, 1)", "TypeError: attribute name must be string, not 'int'"},
        {"hasattr(a, 1)", "TypeError: attribute name must be string, not 'int'"},
        {"setattr(a, 1, 2)", "TypeError: attribute name must be string, not 'int'"},
        {"delattr(a, 1)", "TypeError: attribute name must be string, not 'int'"},
        {"setattr(a, \"z\", 3)", "None"},
        {"a.z", "3"},
        {"delattr(a, \"z\")", "None"},
        {"delattr(a, \"z\")", "AttributeError: 'A' object has no attribute 'z'"},
        {"getattr(1)", "TypeError: getattr expected at least 2 arguments, got 1"},
        {"hasattr(1)", "TypeError: hasattr expected 2 arguments, got 1"},
        {"setattr(1)", "TypeError: setattr expected 3 arguments, got 1"},
        {"setattr(1, \"x\", 3)", "AttributeError: 'int' object has no attribute 'x'"},
        {"dir(1, 2)", "TypeError: dir expected at most 1 argument, got 2"},
    };
    EXPECT_ALL(examples);
}

Test(builtins_objects, classes) {
    run("class A: pass\nclass B(A): pass\n");
    static const Example examples[] = {
        {"isinstance(B(), A)", "True"},
        {"isinstance(1, (str, int))", "True"},
        {"isinstance(True, int)", "True"},
        {"issubclass(B, A)", "True"},
        {"issubclass(A, (int, A))", "True"},
        {"isinstance(1)", "TypeError: isinstance expected 2 arguments, got 1"},
        {"isinstance(1, 2)", "TypeError: isinstance() arg 2 must be a type, a tuple of types, or a union"},
        {"issubclass(1, int)", "TypeError: issubclass() arg 1 must be a class"},
        {"callable(len)", "True"},
        {"callable(A)", "True"},
        {"callable(A())", "False"},
        {"callable()", "TypeError: callable() takes exactly one argument (0 given)"},
    };
    EXPECT_ALL(examples);
}

Test(builtins_objects, identity) {
    run("x = []");
    static const Example examples[] = {
        {"id(x) == id(x)", "True"},
        {"id(x) == id([])", "False"},
        {"hash(1) == hash(1.0)", "True"},
        {"hash(\"a\") == hash(\"a\")", "True"},
        {"hash(x)", "TypeError: unhashable type: 'list'"},
        {"hash({})", "TypeError: unhashable type: 'dict'"},
        {"id()", "TypeError: id() takes exactly one argument (0 given)"},
        {"id(1, 2)", "TypeError: id() takes exactly one argument (2 given)"},
    };
    EXPECT_ALL(examples);
}

Test(builtins_objects, import_function) {
    static const Example examples[] = {
        {"__import__(\"sys\").byteorder", "'little'"},
        {"__import__(1)", "TypeError: module name must be a string"},
        {"__import__(\"\")", "ValueError: Empty module name"},
        {"__import__(\"nope\")", "ModuleNotFoundError: No module named 'nope'"},
        {"__import__(\"x\", level=-1)", "ValueError: level must be >= 0"},
        {"__import__()", "TypeError: __import__() missing required argument 'name' (pos 1)"},
        {"__import__(\"x\", {}, None, (), 1)", "KeyError: \"'__name__' not in globals\""},
    };
    EXPECT_ALL(examples);
}
