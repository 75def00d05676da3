// SPDX-License-Identifier: GPL-3.0-or-later
// The module io.
// What is wanted is what CPython 3.11 says.
#include "evaluate.h"

TestSuite(io_module, .init = evaluate_start, .fini = evaluate_stop);

Test(io_module, names) {
    run("import io");
    static const Example examples[] = {
        {"io.open is open", "True"},
        {"io.DEFAULT_BUFFER_SIZE, io.SEEK_SET, io.SEEK_CUR, io.SEEK_END", "(8192, 0, 1, 2)"},
        {"io.UnsupportedOperation.__mro__[:3]",
         "(<class 'io.UnsupportedOperation'>, <class 'OSError'>, <class 'ValueError'>)"},
        {"issubclass(io.UnsupportedOperation, (ValueError)), issubclass(io.UnsupportedOperation, OSError)",
         "(True, True)"},
        {"io.TextIOWrapper, io.FileIO", "(<class '_io.TextIOWrapper'>, <class '_io.FileIO'>)"},
        {"io.BlockingIOError is BlockingIOError", "True"},
    };
    EXPECT_ALL(examples);
}
