// SPDX-License-Identifier: GPL-3.0-or-later
// What the module builtins has.
// What is wanted is what CPython 3.11 says.
#include "evaluate.h"

TestSuite(builtins_module, .init = evaluate_start, .fini = evaluate_stop);

Test(builtins_module, names) {
    run("import builtins");
    static const Example examples[] = {
        {"builtins.__name__, builtins.__package__", "('builtins', '')"},
        {"[len, int, print] == [builtins.len, builtins.int, builtins.print]", "True"},
        {"IOError is OSError, EnvironmentError is OSError", "(True, True)"},
        {"builtins.None_ if hasattr(builtins, 'None_') else builtins.__dict__['None']", "None"},
        {"__debug__, Ellipsis, NotImplemented", "(True, Ellipsis, NotImplemented)"},
        {"len.__name__, len.__self__ is builtins, len.__module__", "('len', True, 'builtins')"},
        {"exit, quit", "(Use exit() or Ctrl-D (i.e. EOF) to exit, Use quit() or Ctrl-D (i.e. EOF) to exit)"},
        {"[e for e in ('ValueError', 'KeyError', 'SystemExit', 'UnicodeDecodeError', 'RecursionError') if not "
         "hasattr(builtins, e)]",
         "[]"},
    };
    EXPECT_ALL(examples);
}
