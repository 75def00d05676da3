// SPDX-License-Identifier: GPL-3.0-or-later
// The module time.
// What is wanted is what CPython 3.11 says.
#include "evaluate.h"

TestSuite(time_module, .init = evaluate_start, .fini = evaluate_stop);

Test(time_module, clocks) {
    run("import time");
    static const Example examples[] = {
        {"time.time() > 1e9", "True"},
        {"time.time_ns() > 10**18", "True"},
        {"time.monotonic() <= time.monotonic()", "True"},
        {"time.perf_counter_ns() <= time.perf_counter_ns()", "True"},
        {"time.process_time() >= 0", "True"},
        {"time.sleep(0)", "None"},
        {"time.sleep(0.001)", "None"},
        {"time.sleep(-1)", "ValueError: sleep length must be non-negative"},
        {"time.sleep('a')", "TypeError: 'str' object cannot be interpreted as an integer"},
        {"time.sleep()", "TypeError: time.sleep() takes exactly one argument (0 given)"},
        {"time.sleep(float('nan'))", "ValueError: Invalid value NaN (not a number)"},
    };
    EXPECT_ALL(examples);
}

Test(time_module, calendar) {
    run("import time");
    static const Example examples[] = {
        {"time.gmtime(0)", "time.struct_time(tm_year=1970, tm_mon=1, tm_mday=1, tm_hour=0, tm_min=0, tm_sec=0, "
                           "tm_wday=3, tm_yday=1, tm_isdst=0)"},
        {"time.gmtime(1e9).tm_year", "2001"},
        {"time.gmtime(-1)[:6]", "(1969, 12, 31, 23, 59, 59)"},
        {"time.gmtime('a')", "TypeError: 'str' object cannot be interpreted as an integer"},
        {"time.gmtime(float('nan'))", "ValueError: Invalid value NaN (not a number)"},
        {"time.gmtime(1e20)", "OverflowError: timestamp out of range for platform time_t"},
        {"time.strftime('%Y-%m-%d %H:%M:%S', time.gmtime(0))", "'1970-01-01 00:00:00'"},
        {"time.strftime('%a %b %d %j %w', time.gmtime(86400*40))", "'Tue Feb 10 041 2'"},
        {"time.strftime('', time.gmtime(0))", "''"},
        {"time.strftime('%Y', 1)", "TypeError: Tuple or struct_time argument required"},
        {"time.strftime('%Y', (1, 2))", "TypeError: strftime(): illegal time tuple argument"},
        {"time.strftime(1)", "TypeError: strftime() argument 1 must be str, not int"},
        {"time.asctime(time.gmtime(0))", "'Thu Jan  1 00:00:00 1970'"},
        {"time.asctime((2000, 13, 1, 0, 0, 0, 0, 1, 0))", "ValueError: month out of range"},
        {"time.ctime(0) == time.asctime(time.localtime(0))", "True"},
        {"time.mktime(time.localtime(0))", "0.0"},
        {"time.mktime(1)", "TypeError: Tuple or struct_time argument required"},
        {"time.struct_time((1, 2, 3, 4, 5, 6, 7, 8, 9))", "time.struct_time(tm_year=1, tm_mon=2, tm_mday=3, tm_hour=4, "
                                                          "tm_min=5, tm_sec=6, tm_wday=7, tm_yday=8, tm_isdst=9)"},
        {"time.struct_time((1, 2, 3))",
         "TypeError: time.struct_time() takes an at least 9-sequence (3-sequence given)"},
        {"time.struct_time(1)", "TypeError: constructor requires a sequence"},
        {"time.struct_time()", "TypeError: structseq() missing required argument 'sequence' (pos 1)"},
        {"time.gmtime(0) < time.gmtime(1)", "True"},
        {"len(time.gmtime())", "9"},
    };
    EXPECT_ALL(examples);
}
