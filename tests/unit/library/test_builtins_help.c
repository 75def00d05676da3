// SPDX-License-Identifier: GPL-3.0-or-later
// help(): what it prints.
#include "evaluate.h"

TestSuite(builtins_help, .init = evaluate_start, .fini = evaluate_stop);

static const char capture[] = "import sys\n"
                              "class Pieces(list):\n"
                              "    write = list.append\n"
                              "def shown(*args):\n"
                              "    old, sys.stdout = sys.stdout, Pieces()\n"
                              "    try:\n"
                              "        help(*args)\n"
                              "        return ''.join(sys.stdout)\n"
                              "    finally: sys.stdout = old\n";

Test(builtins_help, built_in_functions) {
    run(capture);
    static const Example examples[] = {
        {"shown(len)", "'len(obj, /)\\n    The number of items in a container.\\n'"},
        {"shown([].append) == shown(list.append)", "True"},
    };
    EXPECT_ALL(examples);
}

Test(builtins_help, functions_in_python) {
    run(capture);
    run("def f(a, b=1, /, c=2, *args, d, e='x', **kw):\n    'Does f.'\n"
        "def g(*, a): pass\n"
        "class C:\n    def m(self): 'Does m.'\n");
    static const Example examples[] = {
        {"shown(f)", "\"f(a, b=1, /, c=2, *args, d, e='x', **kw)\\n    Does f.\\n\""},
        {"shown(g)", "'g(*, a)\\n'"},
        {"shown(C().m)", "'m(self)\\n    Does m.\\n'"},
    };
    EXPECT_ALL(examples);
}

Test(builtins_help, classes_and_modules) {
    run(capture);
    run("class C(list):\n    'Of c.'\n    x = 1\n    def m(self): 'Does m.'\n    def _hidden(self): pass\n");
    static const Example examples[] = {
        {"shown(C)", "'class C(list)\\n    Of c.\\n\\n    x\\n    m(self)\\n        Does m.\\n'"},
        {"shown(C()) == shown(C)", "True"},
        {"shown(sys).startswith('module sys\\n')", "True"},
        {"shown(1, 2)", "TypeError: help expected at most 1 argument, got 2"},
        {"help", "Type help() for interactive help, or help(object) for help about object."},
    };
    EXPECT_ALL(examples);
}

Test(builtins_help, exit_and_quit) {
    static const Example examples[] = {
        {"exit()", "SystemExit: None"},
        {"quit(3)", "SystemExit: 3"},
        {"quit(1, 2)", "TypeError: quit expected at most 1 argument, got 2"},
        {"quit", "Use quit() or Ctrl-D (i.e. EOF) to exit"},
    };
    EXPECT_ALL(examples);
}
