// SPDX-License-Identifier: GPL-3.0-or-later
// Bytes in files: the buffer before the operating system.
// What is wanted is what CPython 3.11 says.
#include "evaluate.h"

TestSuite(binary_file, .init = evaluate_start, .fini = evaluate_stop);

Test(binary_file, writing_and_reading) {
    run("def put(data, mode='wb', **k):\n    with open(path, mode, **k) as f: return f.write(data)\ndef get(mode='rb', "
        "**k):\n    with open(path, mode, **k) as f: return f.read()\n");
    static const Example examples[] = {
        {"put(b'')", "0"},
        {"get()", "b''"},
        {"put(b'x' * 10)", "10"},
        {"get()", "b'xxxxxxxxxx'"},
        {"put(b'ab' * 5000)", "10000"},
        {"len(get())", "10000"},
        {"put(b'c', 'ab')", "1"},
        {"get()[-3:]", "b'abc'"},
        {"put(b'q' * 8192)", "8192"},
        {"put(b'r', 'ab')", "1"},
        {"get()[-2:]", "b'qr'"},
    };
    EXPECT_ALL(examples);
}

Test(binary_file, lines) {
    run("def put(data, mode='wb', **k):\n    with open(path, mode, **k) as f: return f.write(data)\ndef get(mode='rb', "
        "**k):\n    with open(path, mode, **k) as f: return f.read()\nput(b'one\\ntwo\\r\\n' + b'x' * 9000 + "
        "b'\\nlast')\nf = open(path, 'rb')\n");
    static const Example examples[] = {
        {"f.readline()", "b'one\\n'"},
        {"f.readline(2)", "b'tw'"},
        {"f.readline()", "b'o\\r\\n'"},
        {"len(f.readline())", "9001"},
        {"f.readline()", "b'last'"},
        {"f.readline()", "b''"},
        {"f.seek(0)", "0"},
        {"len(f.readlines())", "4"},
        {"f.seek(0)", "0"},
        {"f.readlines(5)", "[b'one\\n', b'two\\r\\n']"},
        {"f.seek(0)", "0"},
        {"len(list(f))", "4"},
        {"f.seek(4)", "4"},
        {"next(f)", "b'two\\r\\n'"},
        {"f.read(-1)[:3]", "b'xxx'"},
        {"f.read()", "b''"},
        {"f.seek(0)", "0"},
        {"f.read1(3)", "b'one'"},
        {"f.peek()[:4]", "b'\\ntwo'"},
        {"f.tell()", "3"},
        {"f.close()", "None"},
    };
    EXPECT_ALL(examples);
}

Test(binary_file, places) {
    run("def put(data, mode='wb', **k):\n    with open(path, mode, **k) as f: return f.write(data)\ndef get(mode='rb', "
        "**k):\n    with open(path, mode, **k) as f: return f.read()\nput(b'0123456789')\nf = open(path, 'rb')\n");
    static const Example examples[] = {
        {"f.read(3)", "b'012'"},
        {"f.tell()", "3"},
        {"f.seek(2, 1)", "5"},
        {"f.read(1)", "b'5'"},
        {"f.seek(-2, 2)", "8"},
        {"f.read()", "b'89'"},
        {"f.seek(-1)", "OSError: [Errno 22] Invalid argument"},
        {"f.seek(0, 5)", "ValueError: whence value 5 unsupported"},
        {"f.seek(\"a\")", "TypeError: 'str' object cannot be interpreted as an integer"},
        {"f.seek(100)", "100"},
        {"f.read()", "b''"},
        {"f.close()", "None"},
    };
    EXPECT_ALL(examples);
}

Test(binary_file, reading_and_writing) {
    run("def put(data, mode='wb', **k):\n    with open(path, mode, **k) as f: return f.write(data)\ndef get(mode='rb', "
        "**k):\n    with open(path, mode, **k) as f: return f.read()\nput(b'0123456789')\nf = open(path, 'r+b')\n");
    static const Example examples[] = {
        {"f.read(2)", "b'01'"},   {"f.write(b\"XY\")", "2"}, {"f.tell()", "4"},
        {"f.read(2)", "b'45'"},   {"f.seek(0)", "0"},        {"f.read()", "b'01XY456789'"},
        {"f.truncate(4)", "4"},   {"f.seek(0)", "0"},        {"f.read()", "b'01XY'"},
        {"f.write(b\"!\")", "1"}, {"f.flush()", "None"},     {"f.seek(1)", "1"},
        {"f.truncate()", "1"},    {"f.seek(0)", "0"},        {"f.read()", "b'0'"},
        {"f.close()", "None"},
    };
    EXPECT_ALL(examples);
}

Test(binary_file, unbuffered) {
    run("def put(data, mode='wb', **k):\n    with open(path, mode, **k) as f: return f.write(data)\ndef get(mode='rb', "
        "**k):\n    with open(path, mode, **k) as f: return f.read()\nput(b'one\\ntwo')\nf = open(path, 'rb', "
        "buffering=0)\n");
    static const Example examples[] = {
        {"f.read(2)", "b'on'"},
        {"f.readline()", "b'e\\n'"},
        {"f.read()", "b'two'"},
        {"f.read()", "b''"},
        {"f.seek(0)", "0"},
        {"f.readlines()", "[b'one\\n', b'two']"},
        {"f.mode", "'rb'"},
        {"f.closed", "False"},
        {"f.write(b\"a\")", "UnsupportedOperation: File not open for writing"},
        {"f.close()", "None"},
        {"f", "<_io.FileIO [closed]>"},
    };
    EXPECT_ALL(examples);
}

Test(binary_file, refusals) {
    run("def put(data, mode='wb', **k):\n    with open(path, mode, **k) as f: return f.write(data)\ndef get(mode='rb', "
        "**k):\n    with open(path, mode, **k) as f: return f.read()\nput(b'abc')\nr = open(path, 'rb')\nw = "
        "open(path, 'ab')\n");
    static const Example examples[] = {
        {"r.write(b\"a\")", "UnsupportedOperation: write"},
        {"r.writelines([b\"a\"])", "UnsupportedOperation: write"},
        {"r.truncate()", "UnsupportedOperation: truncate"},
        {"w.read()", "UnsupportedOperation: read"},
        {"w.readline()", "UnsupportedOperation: read"},
        {"w.write(\"a\")", "TypeError: a bytes-like object is required, not 'str'"},
        {"w.write(1)", "TypeError: a bytes-like object is required, not 'int'"},
        {"w.writelines([\"a\"])", "TypeError: a bytes-like object is required, not 'str'"},
        {"w.writelines(5)", "TypeError: 'int' object is not iterable"},
        {"r.read(\"a\")", "TypeError: argument should be integer or None, not 'str'"},
        {"r.read(-2)", "ValueError: read length must be non-negative or -1"},
        {"r.readable(), r.writable(), r.seekable()", "(True, False, True)"},
        {"w.readable(), w.writable()", "(False, True)"},
        {"r.isatty()", "False"},
        {"r.mode", "'rb'"},
        {"w.mode", "'ab'"},
        {"r.close(), w.close()", "(None, None)"},
    };
    EXPECT_ALL(examples);
}

Test(binary_file, closed_reader) {
    run("def put(data, mode='wb', **k):\n    with open(path, mode, **k) as f: return f.write(data)\ndef get(mode='rb', "
        "**k):\n    with open(path, mode, **k) as f: return f.read()\nput(b'abc\\n')\nf = open(path, "
        "'rb')\nf.close()\n");
    static const Example examples[] = {
        {"f.read()", "ValueError: read of closed file"},
        {"f.write(b\"a\")", "UnsupportedOperation: write"},
        {"f.readline()", "ValueError: readline of closed file"},
        {"f.readlines()", "ValueError: I/O operation on closed file."},
        {"list(f)", "ValueError: I/O operation on closed file."},
        {"next(f)", "ValueError: readline of closed file"},
        {"iter(f)", "ValueError: I/O operation on closed file."},
        {"f.seek(0)", "ValueError: seek of closed file"},
        {"f.tell()", "ValueError: I/O operation on closed file"},
        {"f.truncate()", "ValueError: truncate of closed file"},
        {"f.flush()", "ValueError: I/O operation on closed file."},
        {"f.fileno()", "ValueError: I/O operation on closed file"},
        {"f.isatty()", "ValueError: I/O operation on closed file"},
        {"f.readable()", "ValueError: I/O operation on closed file"},
        {"f.writable()", "False"},
        {"f.__enter__()", "ValueError: I/O operation on closed file."},
        {"f.__exit__(1, 2, 3)", "None"},
        {"f.close()", "None"},
        {"f.closed", "True"},
        {"f.peek()", "ValueError: peek of closed file"},
        {"f.read1()", "ValueError: read of closed file"},
    };
    EXPECT_ALL(examples);
}

Test(binary_file, closed_writer) {
    run("def put(data, mode='wb', **k):\n    with open(path, mode, **k) as f: return f.write(data)\ndef get(mode='rb', "
        "**k):\n    with open(path, mode, **k) as f: return f.read()\nput(b'abc\\n')\nf = open(path, "
        "'wb')\nf.close()\n");
    static const Example examples[] = {
        {"f.read()", "UnsupportedOperation: read"},
        {"f.write(b\"a\")", "ValueError: write to closed file"},
        {"f.readline()", "UnsupportedOperation: read"},
        {"f.seek(0)", "ValueError: seek of closed file"},
        {"f.tell()", "ValueError: I/O operation on closed file"},
        {"f.truncate()", "ValueError: truncate of closed file"},
        {"f.flush()", "ValueError: flush of closed file"},
        {"f.readable()", "False"},
        {"f.writable()", "ValueError: I/O operation on closed file"},
        {"f.seekable()", "ValueError: I/O operation on closed file"},
        {"f.close()", "None"},
    };
    EXPECT_ALL(examples);
}
