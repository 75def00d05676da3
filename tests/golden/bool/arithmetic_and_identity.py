# SPDX-License-Identifier: GPL-3.0-or-later
# bool is an int with two values.

print(True + True, True * 5, False - 1, -True, +False, ~False, True / 2, True // 2, True ** 3, True % 2)
print(True & False, True | False, True ^ True, True & 1, 1 | True, type(True & True), type(True & 1))
print(True == 1, True == 1 == 1.0, False == 0.0, True != 2, True < 2, False < True)
print(str(True), repr(False), int(True), float(False), [True, False, None])
print(isinstance(True, int), issubclass(bool, int), type(True), bool.__mro__, bool.__bases__)
print(sum([True, True, False, True]), ['no', 'yes'][True], 'ab' * True, range(True))
for value in (
    0, 1, -1, 0.0, 1e-300, '', ' ', 'False', [], [0], (), (None,), {}, {0: 0}, set(), None, ...,
    NotImplemented is None, range(0), range(1), b'', b'\0', int, print
):
    print(repr(value) if not callable(value) else value.__name__, bool(value), not value)
print(bool(), not not 'x', (not True) is False, True and 'x', False or 'y')
print(hash(True), hash(False), {True: 'a', 1: 'b', False: 'c'}, len({True, 1, 1.0}))
print(f'{True} {True:d} {True:5} {False!r:>8} {True:x}', '%d %s %r' % (True, True, False))
for f in (
    lambda: bool(1, 2), lambda: True.x, lambda: type('B', (bool,), {}), lambda: True + 'a', lambda: bool(x=1),
    lambda: setattr(True, 'x', 1)
):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
