// SPDX-License-Identifier: GPL-3.0-or-later
// Characters in files: decoding, line ends, places.
// What is wanted is what CPython 3.11 says.
#include "evaluate.h"

TestSuite(text_file, .init = evaluate_start, .fini = evaluate_stop);

Test(text_file, writing_and_reading) {
    run("def put(data, mode='wb', **k):\n    with open(path, mode, **k) as f: return f.write(data)\ndef get(mode='rb', "
        "**k):\n    with open(path, mode, **k) as f: return f.read()\n");
    static const Example examples[] = {
        {"put('h\\u00e9llo\\n', 'w')", "6"},
        {"get()", "b'h\\xc3\\xa9llo\\n'"},
        {"get('r')", "'héllo\\n'"},
        {"put('\\u20ac' * 5000, 'w')", "5000"},
        {"len(get('r'))", "5000"},
        {"len(get())", "15000"},
        {"put('end', 'a')", "3"},
        {"get('r')[-4:]", "'€end'"},
        {"put('\\U0001f600x', 'w')", "2"},
        {"get('r')", "'😀x'"},
        {"put('', 'w')", "0"},
        {"get('r')", "''"},
    };
    EXPECT_ALL(examples);
}

Test(text_file, line_ends_read) {
    run("def put(data, mode='wb', **k):\n    with open(path, mode, **k) as f: return f.write(data)\ndef get(mode='rb', "
        "**k):\n    with open(path, mode, **k) as f: return f.read()\nput(b'a\\nb\\r\\nc\\rd')\ndef lines(**k):\n    "
        "with open(path, **k) as f: return f.readlines(), f.newlines\n");
    static const Example examples[] = {
        {"lines()", "(['a\\n', 'b\\n', 'c\\n', 'd'], ('\\r', '\\n', '\\r\\n'))"},
        {"lines(newline='')", "(['a\\n', 'b\\r\\n', 'c\\r', 'd'], ('\\r', '\\n', '\\r\\n'))"},
        {"lines(newline='\\n')", "(['a\\n', 'b\\r\\n', 'c\\rd'], None)"},
        {"lines(newline='\\r')", "(['a\\nb\\r', '\\nc\\r', 'd'], None)"},
        {"lines(newline='\\r\\n')", "(['a\\nb\\r\\n', 'c\\rd'], None)"},
        {"lines(newline='x')", "ValueError: illegal newline value: x"},
        {"lines(newline=1)", "TypeError: open() argument 'newline' must be str or None, not int"},
    };
    EXPECT_ALL(examples);
}

Test(text_file, line_ends_written) {
    run("def put(data, mode='wb', **k):\n    with open(path, mode, **k) as f: return f.write(data)\ndef get(mode='rb', "
        "**k):\n    with open(path, mode, **k) as f: return f.read()\n");
    static const Example examples[] = {
        {"put('a\\nb\\n', 'w')", "4"},
        {"get()", "b'a\\nb\\n'"},
        {"put('a\\nb\\n', 'w', newline='\\r\\n')", "4"},
        {"get()", "b'a\\r\\nb\\r\\n'"},
        {"put('a\\nb', 'w', newline='\\r')", "3"},
        {"get()", "b'a\\rb'"},
        {"put('a\\nb', 'w', newline='')", "3"},
        {"get()", "b'a\\nb'"},
    };
    EXPECT_ALL(examples);
}

Test(text_file, line_end_between_chunks) {
    run("def put(data, mode='wb', **k):\n    with open(path, mode, **k) as f: return f.write(data)\ndef get(mode='rb', "
        "**k):\n    with open(path, mode, **k) as f: return f.read()\nput(b'x' * 8191 + b'\\r\\nyy\\n')\nf = "
        "open(path)\n");
    static const Example examples[] = {
        {"len(f.readline())", "8192"}, {"f.tell()", "8193"}, {"f.readline()", "'yy\\n'"},
        {"f.tell()", "8196"},          {"f.read()", "''"},   {"f.close()", "None"},
    };
    EXPECT_ALL(examples);
}

Test(text_file, character_between_chunks) {
    run("def put(data, mode='wb', **k):\n    with open(path, mode, **k) as f: return f.write(data)\ndef get(mode='rb', "
        "**k):\n    with open(path, mode, **k) as f: return f.read()\nput(b'x' * 8191 + b'\\xe2\\x82\\xac\\nz')\nf = "
        "open(path)\n");
    static const Example examples[] = {
        {"len(f.read(8191))", "8191"}, {"f.tell()", "8191"},   {"f.read(1)", "'€'"},
        {"f.tell()", "8194"},          {"f.read()", "'\\nz'"}, {"f.close()", "None"},
    };
    EXPECT_ALL(examples);
}

Test(text_file, lines) {
    run("def put(data, mode='wb', **k):\n    with open(path, mode, **k) as f: return f.write(data)\ndef get(mode='rb', "
        "**k):\n    with open(path, mode, **k) as f: return f.read()\nput('one\\nt\\u00e9o\\n\\nlast', 'w')\nf = "
        "open(path)\n");
    static const Example examples[] = {
        {"f.readline()", "'one\\n'"},
        {"f.tell()", "4"},
        {"f.readline(2)", "'té'"},
        {"f.tell()", "7"},
        {"f.readline()", "'o\\n'"},
        {"f.readline()", "'\\n'"},
        {"f.readline()", "'last'"},
        {"f.readline()", "''"},
        {"f.tell()", "14"},
        {"f.seek(0)", "0"},
        {"list(f)", "['one\\n', 'téo\\n', '\\n', 'last']"},
        {"f.tell()", "14"},
        {"f.seek(4)", "4"},
        {"f.readlines(2)", "['téo\\n']"},
        {"f.seek(0)", "0"},
        {"next(f)", "'one\\n'"},
        {"f.tell()", "OSError: telling position disabled by next() call"},
        {"f.seek(0)", "0"},
        {"f.tell()", "0"},
        {"f.read(5)", "'one\\nt'"},
        {"f.tell()", "5"},
        {"f.read(None)", "'éo\\n\\nlast'"},
        {"f.seek(0, 2)", "14"},
        {"f.seek(1, 1)", "UnsupportedOperation: can't do nonzero cur-relative seeks"},
        {"f.seek(1, 2)", "UnsupportedOperation: can't do nonzero end-relative seeks"},
        {"f.seek(0, 3)", "ValueError: invalid whence (3, should be 0, 1 or 2)"},
        {"f.seek(-1)", "ValueError: negative seek position -1"},
        {"f.seek(4)", "4"},
        {"f.read(1)", "'t'"},
        {"f.seek(0, 1)", "5"},
        {"f.read()", "'éo\\n\\nlast'"},
        {"f.read(0)", "''"},
        {"f.close()", "None"},
    };
    EXPECT_ALL(examples);
}

Test(text_file, places_with_translation) {
    run("def put(data, mode='wb', **k):\n    with open(path, mode, **k) as f: return f.write(data)\ndef get(mode='rb', "
        "**k):\n    with open(path, mode, **k) as f: return f.read()\nput(b'a\\r\\n\\xc3\\xa9\\r\\nz')\nf = "
        "open(path)\n");
    static const Example examples[] = {
        {"f.read(2)", "'a\\n'"}, {"f.tell()", "3"},      {"f.read(1)", "'é'"},
        {"f.tell()", "5"},       {"f.read(1)", "'\\n'"}, {"f.tell()", "7"},
        {"f.read()", "'z'"},     {"f.tell()", "8"},      {"f.close()", "None"},
    };
    EXPECT_ALL(examples);
}

Test(text_file, invalid_bytes) {
    run("def put(data, mode='wb', **k):\n    with open(path, mode, **k) as f: return f.write(data)\ndef get(mode='rb', "
        "**k):\n    with open(path, mode, **k) as f: return f.read()\nput(b'abc\\n\\r\\nx\\xffyz')\ndef read(**k):\n   "
        " with open(path, **k) as f: return ascii((f.readline(), f.read(4), f.tell(), f.read()))\n");
    static const Example examples[] = {
        {"read()", "UnicodeDecodeError: 'utf-8' codec can't decode byte 0xff in position 7: invalid start byte"},
        {"read(errors='ignore')", "\"('abc\\\\n', '\\\\nxyz', 10, '')\""},
        {"read(errors='replace')", "\"('abc\\\\n', '\\\\nx\\\\ufffdy', 9, 'z')\""},
        {"read(errors='surrogateescape')", "\"('abc\\\\n', '\\\\nx\\\\udcffy', 9, 'z')\""},
        {"read(encoding='latin-1')", "\"('abc\\\\n', '\\\\nx\\\\xffy', 9, 'z')\""},
        {"read(encoding='ascii')",
         "UnicodeDecodeError: 'ascii' codec can't decode byte 0xff in position 7: ordinal not in range(128)"},
        {"read(errors='nope')", "LookupError: unknown error handler name 'nope'"},
        {"read(encoding='nope')", "LookupError: unknown encoding: nope"},
    };
    EXPECT_ALL(examples);
}

Test(text_file, incomplete_end) {
    run("def put(data, mode='wb', **k):\n    with open(path, mode, **k) as f: return f.write(data)\ndef get(mode='rb', "
        "**k):\n    with open(path, mode, **k) as f: return f.read()\nput(b'ab\\xe2\\x82')\n");
    static const Example examples[] = {
        {"get('r')", "UnicodeDecodeError: 'utf-8' codec can't decode bytes in position 2-3: unexpected end of data"},
        {"get('r', errors='replace')", "'ab�'"},
    };
    EXPECT_ALL(examples);
}

Test(text_file, encodings_written) {
    run("def put(data, mode='wb', **k):\n    with open(path, mode, **k) as f: return f.write(data)\ndef get(mode='rb', "
        "**k):\n    with open(path, mode, **k) as f: return f.read()\n");
    static const Example examples[] = {
        {"put('a\\u00e9', 'w', encoding='latin-1')", "2"},
        {"get()", "b'a\\xe9'"},
        {"put('a\\u20ac', 'w', encoding='latin-1')", "UnicodeEncodeError: 'latin-1' codec can't encode character "
                                                     "'\\u20ac' in position 1: ordinal not in range(256)"},
        {"put('a\\u20ac', 'w', encoding='ascii', errors='xmlcharrefreplace')", "2"},
        {"get()", "b'a&#8364;'"},
        {"put('\\udcff', 'w')",
         "UnicodeEncodeError: 'utf-8' codec can't encode character '\\udcff' in position 0: surrogates not allowed"},
        {"put('\\udcff', 'w', errors='surrogateescape')", "1"},
        {"get()", "b'\\xff'"},
    };
    EXPECT_ALL(examples);
}

Test(text_file, refusals) {
    run("def put(data, mode='wb', **k):\n    with open(path, mode, **k) as f: return f.write(data)\ndef get(mode='rb', "
        "**k):\n    with open(path, mode, **k) as f: return f.read()\nput(b'abc')\nr = open(path)\nw = open(path, "
        "'a')\n");
    static const Example examples[] = {
        {"r.write(\"a\")", "UnsupportedOperation: not writable"},
        {"r.writelines([\"a\"])", "UnsupportedOperation: not writable"},
        {"r.truncate()", "UnsupportedOperation: truncate"},
        {"w.read()", "UnsupportedOperation: not readable"},
        {"w.readline()", "UnsupportedOperation: not readable"},
        {"w.readlines()", "UnsupportedOperation: not readable"},
        {"list(w)", "UnsupportedOperation: not readable"},
        {"next(w)", "UnsupportedOperation: not readable"},
        {"w.write(1)", "TypeError: write() argument must be str, not int"},
        {"w.write()", "TypeError: TextIOWrapper.write() takes exactly one argument (0 given)"},
        {"w.writelines([1])", "TypeError: write() argument must be str, not int"},
        {"w.writelines(1)", "TypeError: 'int' object is not iterable"},
        {"r.read(\"a\")", "TypeError: argument should be integer or None, not 'str'"},
        {"r.read(1, 2)", "TypeError: read expected at most 1 argument, got 2"},
        {"r.readline(1.5)", "TypeError: 'float' object cannot be interpreted as an integer"},
        {"r.readable(), r.writable(), r.seekable()", "(True, False, True)"},
        {"w.readable(), w.writable()", "(False, True)"},
        {"w.isatty()", "False"},
        {"r.mode", "'r'"},
        {"w.mode", "'a'"},
        {"r.encoding", "'UTF-8'"},
        {"r.errors", "'strict'"},
        {"r.line_buffering", "False"},
        {"r.close(), w.close()", "(None, None)"},
        {"r.closed", "True"},
    };
    EXPECT_ALL(examples);
}

Test(text_file, closed) {
    run("def put(data, mode='wb', **k):\n    with open(path, mode, **k) as f: return f.write(data)\ndef get(mode='rb', "
        "**k):\n    with open(path, mode, **k) as f: return f.read()\nput(b'abc\\n')\nf = open(path, "
        "'r')\nf.close()\n");
    static const Example examples[] = {
        {"f.read()", "ValueError: I/O operation on closed file."},
        {"f.write(\"a\")", "ValueError: I/O operation on closed file."},
        {"f.readline()", "ValueError: I/O operation on closed file."},
        {"f.readlines()", "ValueError: I/O operation on closed file."},
        {"list(f)", "ValueError: I/O operation on closed file."},
        {"next(f)", "ValueError: I/O operation on closed file."},
        {"iter(f)", "ValueError: I/O operation on closed file."},
        {"f.seek(0)", "ValueError: I/O operation on closed file."},
        {"f.tell()", "ValueError: I/O operation on closed file."},
        {"f.flush()", "ValueError: I/O operation on closed file."},
        {"f.fileno()", "ValueError: I/O operation on closed file"},
        {"f.isatty()", "ValueError: I/O operation on closed file"},
        {"f.readable()", "ValueError: I/O operation on closed file"},
        {"f.writable()", "False"},
        {"f.seekable()", "ValueError: I/O operation on closed file"},
        {"f.__enter__()", "ValueError: I/O operation on closed file."},
        {"f.__exit__(1, 2, 3)", "None"},
        {"f.close()", "None"},
        {"f.closed", "True"},
        {"f.writelines([])", "ValueError: I/O operation on closed file."},
    };
    EXPECT_ALL(examples);
}

Test(text_file, written_after_reading) {
    run("def put(data, mode='wb', **k):\n    with open(path, mode, **k) as f: return f.write(data)\ndef get(mode='rb', "
        "**k):\n    with open(path, mode, **k) as f: return f.read()\nput(b'abcdef')\nf = open(path, 'r+')\n");
    static const Example examples[] = {
        {"f.read(2)", "'ab'"},  {"f.write(\"XY\")", "2"}, {"f.seek(0)", "0"},    {"f.read()", "'abcdefXY'"},
        {"f.truncate(3)", "3"}, {"f.seek(0)", "0"},       {"f.read()", "'abc'"}, {"f.close()", "None"},
    };
    EXPECT_ALL(examples);
}
