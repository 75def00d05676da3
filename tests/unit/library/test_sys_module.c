// SPDX-License-Identifier: GPL-3.0-or-later
// The module sys.
// What is wanted is what CPython 3.11 says.
#include "evaluate.h"

TestSuite(sys_module, .init = evaluate_start, .fini = evaluate_stop);

Test(sys_module, limits) {
    run("import sys");
    static const Example examples[] = {
        {"sys.getrecursionlimit()", "1000"},
        {"sys.setrecursionlimit(0)", "ValueError: recursion limit must be greater or equal than 1"},
        {"sys.setrecursionlimit(-3)", "ValueError: recursion limit must be greater or equal than 1"},
        {"sys.setrecursionlimit(10**20)", "OverflowError: Python int too large to convert to C int"},
        {"sys.setrecursionlimit('a')", "TypeError: 'str' object cannot be interpreted as an integer"},
        {"sys.setrecursionlimit()", "TypeError: sys.setrecursionlimit() takes exactly one argument (0 given)"},
        {"sys.setrecursionlimit(900)", "None"},
        {"sys.getrecursionlimit()", "900"},
        {"sys.get_int_max_str_digits()", "4300"},
        {"sys.set_int_max_str_digits(10)", "ValueError: maxdigits must be 0 or larger than 640"},
        {"sys.set_int_max_str_digits(-1)", "ValueError: maxdigits must be 0 or larger than 640"},
        {"sys.set_int_max_str_digits('a')", "TypeError: 'str' object cannot be interpreted as an integer"},
        {"sys.set_int_max_str_digits(700)", "None"},
        {"len(str(10**701))", "ValueError: Exceeds the limit (700 digits) for integer string conversion; use "
                              "sys.set_int_max_str_digits() to increase the limit"},
        {"sys.set_int_max_str_digits(0)", "None"},
        {"len(str(10**5000))", "5001"},
        {"sys.getrecursionlimit(1)", "TypeError: sys.getrecursionlimit() takes no arguments (1 given)"},
    };
    EXPECT_ALL(examples);
}

Test(sys_module, sizes) {
    run("import sys\nclass A:\n    def __sizeof__(self): return self.x\na = A()\ndef size(x, *d):\n    a.x = x\n    "
        "return sys.getsizeof(a, *d)");
    static const Example examples[] = {
        {"size(-1)", "ValueError: __sizeof__() should return >= 0"},
        {"size('a')", "TypeError: an integer is required"},
        {"size('a', 5)", "5"},
        {"size(2.5, 7)", "7"},
        {"size(10**30)", "OverflowError: Python int too large to convert to C ssize_t"},
        {"sys.getsizeof()", "TypeError: getsizeof() missing required argument 'object' (pos 1)"},
        {"sys.getsizeof(1, 2, 3)", "TypeError: getsizeof() takes at most 2 arguments (3 given)"},
    };
    EXPECT_ALL(examples);
}

Test(sys_module, exit) {
    run("import sys");
    static const Example examples[] = {
        {"sys.exit()", "SystemExit: "},
        {"sys.exit(3)", "SystemExit: 3"},
        {"sys.exit((1, 2))", "SystemExit: (1, 2)"},
        {"sys.exit(\"bye\")", "SystemExit: bye"},
        {"sys.exit(1, 2)", "TypeError: exit expected at most 1 argument, got 2"},
    };
    EXPECT_ALL(examples);
}

Test(sys_module, names) {
    run("import sys");
    static const Example examples[] = {
        {"sys.intern('a' + 'b') is sys.intern('ab')", "True"},
        {"sys.intern(1)", "TypeError: intern() argument must be str, not int"},
        {"sys._getframe(100)", "ValueError: call stack is not deep enough"},
        {"sys.exc_info()", "(None, None, None)"},
        {"sys.exception()", "None"},
        {"sys.byteorder", "'little'"},
        {"sys.maxunicode", "1114111"},
        {"sys.maxsize", "9223372036854775807"},
        {"sys.platform", "'linux'"},
        {"sys.getdefaultencoding()", "'utf-8'"},
        {"sys.getfilesystemencoding()", "'utf-8'"},
        {"sys.version_info[:2]", "(3, 11)"},
        {"sys.version_info.major", "3"},
        {"sys.version_info > (3, 8)", "True"},
        {"sys.version_info", "sys.version_info(major=3, minor=11, micro=2, releaselevel='final', serial=0)"},
        {"type(sys.version_info)((1, 2))", "TypeError: cannot create 'sys.version_info' instances"},
        {"sys.float_info",
         "sys.float_info(max=1.7976931348623157e+308, max_exp=1024, max_10_exp=308, min=2.2250738585072014e-308, "
         "min_exp=-1021, min_10_exp=-307, dig=15, mant_dig=53, epsilon=2.220446049250313e-16, radix=2, rounds=1)"},
        {"sys.int_info", "sys.int_info(bits_per_digit=30, sizeof_digit=4, default_max_str_digits=4300, "
                         "str_digits_check_threshold=640)"},
        {"sys.hash_info", "sys.hash_info(width=64, modulus=2305843009213693951, inf=314159, nan=0, imag=1000003, "
                          "algorithm='siphash13', hash_bits=64, seed_bits=128, cutoff=0)"},
        {"sys.modules is sys.modules", "True"},
        {"type(sys.modules).__name__", "'dict'"},
        {"sys.flags.optimize", "0"},
        {"sys.getrefcount()", "TypeError: sys.getrefcount() takes exactly one argument (0 given)"},
        {"sys.stdin.name, sys.stdout.name, sys.stderr.name", "('<stdin>', '<stdout>', '<stderr>')"},
        {"sys.stderr.errors", "'backslashreplace'"},
        {"sys.__stdout__ is sys.stdout", "True"},
        {"repr(sys)", "\"<module 'sys' (built-in)>\""},
    };
    EXPECT_ALL(examples);
}
