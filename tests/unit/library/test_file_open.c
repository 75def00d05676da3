// SPDX-License-Identifier: GPL-3.0-or-later
// open(): modes and what they refuse.
// What is wanted is what CPython 3.11 says.
#include "evaluate.h"

TestSuite(file_open, .init = evaluate_start, .fini = evaluate_stop);

Test(file_open, modes) {
    run("def put(data, mode='wb', **k):\n    with open(path, mode, **k) as f: return f.write(data)\ndef get(mode='rb', "
        "**k):\n    with open(path, mode, **k) as f: return f.read()\nput(b'x')\n");
    static const Example examples[] = {
        {"open(path, 'z')", "ValueError: invalid mode: 'z'"},
        {"open(path, 'rw')", "ValueError: must have exactly one of create/read/write/append mode"},
        {"open(path, 'rr')", "ValueError: invalid mode: 'rr'"},
        {"open(path, 'rbt')", "ValueError: can't have text and binary mode at once"},
        {"open(path, '')", "ValueError: Must have exactly one of create/read/write/append mode and at most one plus"},
        {"open(path, '+')", "ValueError: Must have exactly one of create/read/write/append mode and at most one plus"},
        {"open(path, mode=1)", "TypeError: open() argument 'mode' must be str, not int"},
        {"open(path, 'r', 0)", "ValueError: can't have unbuffered text I/O"},
        {"open(path, 'rb', encoding='utf8')", "ValueError: binary mode doesn't take an encoding argument"},
        {"open(path, 'rb', errors='x')", "ValueError: binary mode doesn't take an errors argument"},
        {"open(path, 'rb', newline='')", "ValueError: binary mode doesn't take a newline argument"},
        {"open(path, encoding=1)", "TypeError: open() argument 'encoding' must be str or None, not int"},
        {"open(path, errors=1)", "TypeError: open() argument 'errors' must be str or None, not int"},
    };
    EXPECT_ALL(examples);
}

Test(file_open, names) {
    static const Example examples[] = {
        {"open()", "TypeError: open() missing required argument 'file' (pos 1)"},
        {"open('nowhere/x')", "FileNotFoundError: [Errno 2] No such file or directory: 'nowhere/x'"},
        {"open('/')", "IsADirectoryError: [Errno 21] Is a directory: '/'"},
        {"open('/tmp', 'w')", "IsADirectoryError: [Errno 21] Is a directory: '/tmp'"},
        {"open(1.5)", "TypeError: expected str, bytes or os.PathLike object, not float"},
        {"open(None)", "TypeError: expected str, bytes or os.PathLike object, not NoneType"},
        {"open(-1)", "ValueError: negative file descriptor"},
        {"open(99)", "OSError: [Errno 9] Bad file descriptor"},
        {"open('a\\x00b')", "ValueError: embedded null byte"},
        {"open(b'nowhere')", "FileNotFoundError: [Errno 2] No such file or directory: b'nowhere'"},
        {"open('nowhere', closefd=False)", "ValueError: Cannot use closefd=False with file name"},
        {"open('nowhere').x", "FileNotFoundError: [Errno 2] No such file or directory: 'nowhere'"},
    };
    EXPECT_ALL(examples);
}

Test(file_open, kinds) {
    run("def put(data, mode='wb', **k):\n    with open(path, mode, **k) as f: return f.write(data)\ndef get(mode='rb', "
        "**k):\n    with open(path, mode, **k) as f: return f.read()\nput(b'x')\ndef kind(*a):\n    with open(path, "
        "*a) as f: return type(f).__name__\n");
    static const Example examples[] = {
        {"kind()", "'TextIOWrapper'"},       {"kind('rb')", "'BufferedReader'"}, {"kind('wb')", "'BufferedWriter'"},
        {"kind('r+b')", "'BufferedRandom'"}, {"kind('rb', 0)", "'FileIO'"},      {"kind('w')", "'TextIOWrapper'"},
        {"kind('a+')", "'TextIOWrapper'"},
    };
    EXPECT_ALL(examples);
}

Test(file_open, exclusive) {
    run("def put(data, mode='wb', **k):\n    with open(path, mode, **k) as f: return f.write(data)\ndef get(mode='rb', "
        "**k):\n    with open(path, mode, **k) as f: return f.read()\n");
    static const Example examples[] = {
        {"put(b'x', 'xb')", "1"},
        {"get()", "b'x'"},
    };
    EXPECT_ALL(examples);
}
