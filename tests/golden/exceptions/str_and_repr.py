# SPDX-License-Identifier: GPL-3.0-or-later
# str, repr and args of built-in exceptions of every kind.

kinds = [
    Exception, ValueError, KeyError, IndexError, OSError, StopIteration, SystemExit, AssertionError, AttributeError,
    NameError, ImportError, SyntaxError, UnicodeError, RuntimeError, NotImplementedError, KeyboardInterrupt,
    ArithmeticError, LookupError, EOFError, MemoryError, RecursionError
]
for kind in kinds:
    print(
        kind.__name__,
        [(str(e), repr(e), e.args) for e in (kind(), kind('m'), kind('it\'s "q"'), kind(1), kind(None))]
    )
for kind in (Exception, KeyError, StopIteration, SystemExit, ImportError, OSError):
    print(
        kind.__name__,
        [(str(e), repr(e), e.args) for e in (kind('a', 2), kind((1, 2)), kind(''), kind([]), kind('a\nb'))]
    )
print(
    str(KeyError('k')), str(KeyError("it's")), str(KeyError(1)), str(KeyError('')), str(KeyError(('a', 1))),
    repr(KeyError('k')), str(KeyError('a', 'b')), str(IndexError('k'))
)
print(
    StopIteration(5).value, StopIteration().value, StopIteration(1, 2).value, SystemExit(3).code, SystemExit().code,
    SystemExit('a', 'b').code
)
e = OSError(2, 'No such file', 'name.txt')
print(e, repr(e), e.errno, e.strerror, e.filename, e.args, type(e).__name__, e.filename2)
for args in (
    (2, 'm'), (13, 'denied'), (17, 'exists'), (20, 'x'), (21, 'x'), (4, 'x'), (11, 'x'), (32, 'x'), (99, 'x'),
    (2, 'm', 'f', None, 'g'), ('2', 'm'), (1, 'm'), (110, 'm'), (10, 'm'), (3, 'm')
):
    e = OSError(*args)
    print(type(e).__name__, str(e), e.errno)
print(
    OSError is IOError, OSError is EnvironmentError, FileNotFoundError(2, 'x', 'f'),
    FileNotFoundError('only text').errno
)
i = ImportError('m', name='n', path='p')
print(i, repr(i), i.name, i.path, i.msg, ModuleNotFoundError('m').name)
n = NameError('m', name='who')
a = AttributeError('m', name='attr', obj=5)
print(n.name, a.name, a.obj, repr(a), n.args)
s = SyntaxError('bad', ('file.py', 3, 5, 'x = = 1\n'))
print(s.msg, s.filename, s.lineno, s.offset, repr(s.text), s, repr(s), s.args, s.end_lineno)
s = SyntaxError('bad', ('file.py', 3, 5, 'text', 3, 9))
print(
    s, s.end_lineno, s.end_offset, SyntaxError('m', ('f', 1, None, None)), SyntaxError().msg,
    IndentationError('i').msg
)
u = UnicodeDecodeError('utf-8', b'ab\xff', 2, 3, 'invalid start byte')
print(u, u.encoding, u.object, u.start, u.end, u.reason, repr(u))
print(
    UnicodeEncodeError('ascii', 'aé', 1, 2, 'r'), UnicodeEncodeError('ascii', 'aéé', 1, 3, 'r'),
    UnicodeTranslateError('aé', 1, 2, 'r'), UnicodeDecodeError('x', b'abc', 0, 2, 'r')
)
for f in (
    lambda: UnicodeDecodeError(), lambda: UnicodeEncodeError('a', b'b', 1, 2, 'c'),
    lambda: UnicodeDecodeError('a', 'b', 1, 2, 'c'), lambda: ValueError(x=1), lambda: ImportError('m', bad=1),
    lambda: OSError(1, 2, 3, 4, 5, 6), lambda: SyntaxError('m', 5), lambda: SyntaxError('m', (1, 2)),
    lambda: NameError('m', bad=1), lambda: KeyError(k=1), lambda: BaseException(1, 2, a=3)
):
    try:
        print(repr(f()))
    except Exception as err:
        print(type(err).__name__, err)
