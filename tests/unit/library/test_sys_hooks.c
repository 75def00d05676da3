// SPDX-License-Identifier: GPL-3.0-or-later
// displayhook and excepthook.
// What is wanted is what CPython 3.11 says.
#include "evaluate.h"

TestSuite(sys_hooks, .init = evaluate_start, .fini = evaluate_stop);

Test(sys_hooks, displayhook) {
    run("import sys\nclass Pieces:\n    def __init__(self): self.parts = []\n    def write(self, text): "
        "self.parts.append(text)\n    def flush(self): self.parts.append('flushed')\ndef pieces(*args, **options):\n   "
        " file = Pieces()\n    print(*args, file=file, **options)\n    return file.parts\ndef redirected(name, value, "
        "function, *args):\n    old = getattr(sys, name)\n    setattr(sys, name, value)\n    try: return "
        "function(*args)\n    finally: setattr(sys, name, old)\nimport builtins\nout = Pieces()\ndef show(value): "
        "return redirected('stdout', out, sys.displayhook, value)\n");
    static const Example examples[] = {
        {"show(None)", "None"},
        {"out.parts", "[]"},
        {"show('a')", "None"},
        {"''.join(out.parts)", "\"'a'\\n\""},
        {"builtins._", "'a'"},
        {"redirected('stdout', None, sys.displayhook, 5)", "RuntimeError: lost sys.stdout"},
        {"builtins._", "None"},
        {"sys.displayhook()", "TypeError: sys.displayhook() takes exactly one argument (0 given)"},
    };
    EXPECT_ALL(examples);
}

Test(sys_hooks, excepthook) {
    run("import sys\nclass Pieces:\n    def __init__(self): self.parts = []\n    def write(self, text): "
        "self.parts.append(text)\n    def flush(self): self.parts.append('flushed')\ndef pieces(*args, **options):\n   "
        " file = Pieces()\n    print(*args, file=file, **options)\n    return file.parts\ndef redirected(name, value, "
        "function, *args):\n    old = getattr(sys, name)\n    setattr(sys, name, value)\n    try: return "
        "function(*args)\n    finally: setattr(sys, name, old)\nerr = Pieces()\ndef report(e): return "
        "redirected('stderr', err, sys.excepthook, type(e), e, None)\n");
    static const Example examples[] = {
        {"report(KeyError(1))", "None"},
        {"''.join(err.parts)", "'KeyError: 1\\nflushed'"},
        {"sys.excepthook()", "TypeError: excepthook expected 3 arguments, got 0"},
    };
    EXPECT_ALL(examples);
}
