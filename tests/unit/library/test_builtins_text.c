// SPDX-License-Identifier: GPL-3.0-or-later
// ascii, format, input, print, repr.
// What is wanted is what CPython 3.11 says.
#include "evaluate.h"

TestSuite(builtins_text, .init = evaluate_start, .fini = evaluate_stop);

Test(builtins_text, texts) {
    run("class F:\n    def __format__(self, s): return \"<\" + s + \">\"\nclass B:\n    def __repr__(self): return "
        "5\n");
    static const Example examples[] = {
        {"repr('a\\u20ac')", "\"'a€'\""},
        {"ascii('a\\u20ac\\U0001f600')", "\"'a\\\\u20ac\\\\U0001f600'\""},
        {"repr(B())", "TypeError: __repr__ returned non-string (type int)"},
        {"ascii()", "TypeError: ascii() takes exactly one argument (0 given)"},
        {"format(5)", "'5'"},
        {"format(5, '>4')", "'   5'"},
        {"format(F(), 'x')", "'<x>'"},
        {"format(1, 2)", "TypeError: format() argument 2 must be str, not int"},
        {"format(1, None)", "TypeError: format() argument 2 must be str, not None"},
        {"format()", "TypeError: format expected at least 1 argument, got 0"},
        {"format(1, 'd', 'e')", "TypeError: format expected at most 2 arguments, got 3"},
        {"format(1, 'q')", "ValueError: Unknown format code 'q' for object of type 'int'"},
    };
    EXPECT_ALL(examples);
}

Test(builtins_text, print_to_any_object) {
    run("import sys\nclass Pieces:\n    def __init__(self): self.parts = []\n    def write(self, text): "
        "self.parts.append(text)\n    def flush(self): self.parts.append('flushed')\ndef pieces(*args, **options):\n   "
        " file = Pieces()\n    print(*args, file=file, **options)\n    return file.parts\ndef redirected(name, value, "
        "function, *args):\n    old = getattr(sys, name)\n    setattr(sys, name, value)\n    try: return "
        "function(*args)\n    finally: setattr(sys, name, old)\n");
    static const Example examples[] = {
        {"pieces(1, 'a', 2.5)", "['1', ' ', 'a', ' ', '2.5', '\\n']"},
        {"pieces()", "['\\n']"},
        {"pieces(end='')", "['']"},
        {"pieces(1, 2, sep='')", "['1', '', '2', '\\n']"},
        {"pieces(1, 2, sep=None, end=None)", "['1', ' ', '2', '\\n']"},
        {"pieces(1, flush=True)", "['1', '\\n', 'flushed']"},
        {"pieces([1], None, True, -5, 2**70)",
         "['[1]', ' ', 'None', ' ', 'True', ' ', '-5', ' ', '1180591620717411303424', '\\n']"},
        {"pieces(sep=1)", "TypeError: sep must be None or a string, not int"},
        {"pieces(end=1)", "TypeError: end must be None or a string, not int"},
        {"pieces(foo=1)", "TypeError: 'foo' is an invalid keyword argument for print()"},
        {"print(1, file=5)", "AttributeError: 'int' object has no attribute 'write'"},
    };
    EXPECT_ALL(examples);
}

Test(builtins_text, print_to_the_standard_output) {
    run("import sys\nclass Pieces:\n    def __init__(self): self.parts = []\n    def write(self, text): "
        "self.parts.append(text)\n    def flush(self): self.parts.append('flushed')\ndef pieces(*args, **options):\n   "
        " file = Pieces()\n    print(*args, file=file, **options)\n    return file.parts\ndef redirected(name, value, "
        "function, *args):\n    old = getattr(sys, name)\n    setattr(sys, name, value)\n    try: return "
        "function(*args)\n    finally: setattr(sys, name, old)\nclass S:\n    def __str__(self): return 5\nout = "
        "Pieces()\n");
    static const Example examples[] = {
        {"redirected('stdout', out, print, 1, 'x')", "None"},
        {"out.parts", "['1', ' ', 'x', '\\n']"},
        {"redirected('stdout', None, print, 1)", "None"},
        {"redirected('stdout', out, print, 'before', S())", "TypeError: __str__ returned non-string (type int)"},
        {"out.parts[-2:]", "['before', ' ']"},
    };
    EXPECT_ALL(examples);
}

Test(builtins_text, input) {
    run("import sys\nclass Pieces:\n    def __init__(self): self.parts = []\n    def write(self, text): "
        "self.parts.append(text)\n    def flush(self): self.parts.append('flushed')\ndef pieces(*args, **options):\n   "
        " file = Pieces()\n    print(*args, file=file, **options)\n    return file.parts\ndef redirected(name, value, "
        "function, *args):\n    old = getattr(sys, name)\n    setattr(sys, name, value)\n    try: return "
        "function(*args)\n    finally: setattr(sys, name, old)\nclass Lines:\n    def __init__(self, *lines): "
        "self.lines = list(lines)\n    def readline(self): return self.lines.pop(0)\nasked = Pieces()\ndef ask(line, "
        "*prompt): return redirected('stdin', Lines(line), redirected, 'stdout', asked, input, *prompt)\n");
    static const Example examples[] = {
        {"ask('abc\\n')", "'abc'"},
        {"ask('abc')", "'abc'"},
        {"ask('\\n')", "''"},
        {"ask('')", "EOFError: EOF when reading a line"},
        {"ask(5)", "TypeError: object.readline() returned non-string"},
        {"ask('x\\n', 'name? ')", "'x'"},
        {"asked.parts[-2:]", "['name? ', 'flushed']"},
        {"redirected('stdin', None, input)", "RuntimeError: input(): lost sys.stdin"},
        {"redirected('stdout', None, input)", "RuntimeError: input(): lost sys.stdout"},
        {"input(1, 2)", "TypeError: input expected at most 1 argument, got 2"},
    };
    EXPECT_ALL(examples);
}
