// SPDX-License-Identifier: GPL-3.0-or-later
// Reports of exceptions, as text.
#include "eval/traceback_print.h"

#include "objects/error.h"
#include "objects/module.h"
#include "objects/str.h"
#include "eval/interpreter.h"
#include "unit/library/evaluate.h"

#include <string.h>

TestSuite(traceback_print, .init = evaluate_start, .fini = evaluate_stop);

// The report of what a program raises.
static void expect_report(const char *program, const char *wanted) {
    Source *source = source_create("prog.py", program, strlen(program));
    Owned code = interpreter_compile(source, PARSE_FILE);
    source_release(source);
    Owned value = code == NULL ? NULL : interpreter_run(code, module_dict(interpreter.main.held));
    cr_assert(value == NULL);
    Owned exception = error_take();
    Buffer report;
    buffer_init(&report);
    traceback_print(exception, &report);
    release(exception);
    cr_expect_str_eq(report.bytes, wanted, "%s", report.bytes);
    buffer_deinit(&report);
}

#define HEAD "Traceback (most recent call last):\n  File \"prog.py\", line "

Test(traceback_print, whole_line_is_not_marked) {
    expect_report("raise ValueError('x')\n", HEAD "1, in <module>\n    raise ValueError('x')\nValueError: x\n");
}

Test(traceback_print, marks) {
    expect_report("a = 1; b = a / 0\n", HEAD "1, in <module>\n    a = 1; b = a / 0\n               ~~^~~\n"
                                             "ZeroDivisionError: division by zero\n");
    expect_report("def f(x):\n    return x['\xc3\xa9'] + 1\nf({})\n",
                  HEAD "3, in <module>\n    f({})\n  File \"prog.py\", line 2, in f\n    return x['\xc3\xa9'] + 1\n"
                       "           ~^^^^^\nKeyError: '\xc3\xa9'\n");
    expect_report("x = len(1,\n  2)\n", HEAD "1, in <module>\n    x = len(1,\n        ^^^^^^\n"
                                             "TypeError: len() takes exactly one argument (2 given)\n");
}

Test(traceback_print, repeated_frames_are_counted) {
    expect_report("def f(n):\n    if n: f(n - 1)\n    else: raise KeyError\nf(5)\n", HEAD
                  "4, in <module>\n    f(5)\n"
                  "  File \"prog.py\", line 2, in f\n    if n: f(n - 1)\n          ^^^^^^^^\n"
                  "  File \"prog.py\", line 2, in f\n    if n: f(n - 1)\n          ^^^^^^^^\n"
                  "  File \"prog.py\", line 2, in f\n    if n: f(n - 1)\n          ^^^^^^^^\n"
                  "  [Previous line repeated 2 more times]\n"
                  "  File \"prog.py\", line 3, in f\n    else: raise KeyError\n          ^^^^^^^^^^^^^^\nKeyError\n");
}

Test(traceback_print, cause_and_context) {
    expect_report(
        "try:\n    raise KeyError(1)\nexcept KeyError as e:\n    raise ValueError from e\n",
        HEAD "2, in <module>\n    raise KeyError(1)\nKeyError: 1\n\nThe above exception was the direct cause of the "
             "following exception:\n\n" HEAD "4, in <module>\n    raise ValueError from e\nValueError\n");
    expect_report(
        "try:\n    raise KeyError(1)\nexcept KeyError:\n    raise ValueError\n",
        HEAD "2, in <module>\n    raise KeyError(1)\nKeyError: 1\n\nDuring handling of the above exception, another "
             "exception occurred:\n\n" HEAD "4, in <module>\n    raise ValueError\nValueError\n");
    expect_report("try:\n    raise KeyError(1)\nexcept KeyError:\n    raise ValueError from None\n",
                  HEAD "4, in <module>\n    raise ValueError from None\nValueError\n");
}

Test(traceback_print, names_and_notes) {
    expect_report("class E(Exception):\n    class F(Exception): pass\nE.F.__module__ = 'm'\ne = "
                  "E.F('a')\ne.add_note('b\\nc')\nraise e\n",
                  HEAD "6, in <module>\n    raise e\nm.E.F: a\nb\nc\n");
    expect_report("class E(Exception):\n    def __str__(self): return 1 / 0\nraise E\n",
                  HEAD "3, in <module>\n    raise E\nE: <exception str() failed>\n");
}

Test(traceback_print, suggestions) {
    expect_report("pritn\n",
                  HEAD "1, in <module>\n    pritn\nNameError: name 'pritn' is not defined. Did you mean: 'print'?\n");
    expect_report("[].apend\n",
                  HEAD "1, in <module>\n    [].apend\nAttributeError: 'list' object has no attribute 'apend'. Did "
                       "you mean: 'append'?\n");
}

Test(traceback_print, syntax_errors) {
    expect_report("x = (1 +\n",
                  "  File \"prog.py\", line 1\n    x = (1 +\n        ^\nSyntaxError: '(' was never closed\n");
    expect_report("raise SyntaxError('msg', ('f.py', 3, 2, 'abc', 3, 4))\n",
                  HEAD "1, in <module>\n    raise SyntaxError('msg', ('f.py', 3, 2, 'abc', 3, 4))\n"
                       "  File \"f.py\", line 3\n    abc\n     ^^\nSyntaxError: msg\n");
    expect_report("raise SyntaxError('msg', ('f.py', None, 2, 'abc'))\n", HEAD
                  "1, in <module>\n    raise SyntaxError('msg', ('f.py', None, 2, 'abc'))\nSyntaxError: msg (f.py)\n");
}
