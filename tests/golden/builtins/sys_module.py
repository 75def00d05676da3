# SPDX-License-Identifier: GPL-3.0-or-later
# What sys offers here: argv, maxsize, recursion limit, streams, interning, hash info.

import sys
print(
    len(sys.argv), sys.argv[0].split('/')[-1], sys.maxsize == 2 ** 63 - 1, sys.byteorder, sys.getrecursionlimit(),
    sys.version_info[:2] >= (3, 11), sys.maxunicode == 0x10ffff
)
sys.setrecursionlimit(500)
def depth(n): return depth(n + 1)
def measure(limit):
    sys.setrecursionlimit(limit)
    reached = 0
    def go(n):
        nonlocal reached
        reached = n
        go(n + 1)
    try:
        go(0)
    except RecursionError as e:
        return reached, str(e)
a, text = measure(200)
b, text = measure(300)
print(b - a, text, sys.getrecursionlimit())
for bad in (0, -1, 'x', 1.5, 10 ** 12):
    try:
        sys.setrecursionlimit(bad)
    except Exception as e:
        print(type(e).__name__, e)
sys.setrecursionlimit(1000)
print(
    sys.getrefcount(object()), type(sys.path).__name__, 'sys' in sys.modules, sys.modules['sys'] is sys,
    '__main__' in sys.modules, sys.modules['__main__'].a == a
)
print(
    sys.intern('a b') is sys.intern('a' + ' b'), sys.stdout.write('out\n'), sys.stderr.writable(),
    sys.stdin.readable(), sys.exc_info()
)
print(sys.float_info.max, sys.float_info.epsilon, sys.float_info.dig, sys.int_info.bits_per_digit)
print(
    repr(sys), sys.__name__, hasattr(sys, 'getsizeof'), sys.getsizeof([]) < sys.getsizeof([1, 2, 3]),
    isinstance(sys.getsizeof(5), int)
)
for f in (
    lambda: sys.getrefcount(), lambda: sys.getsizeof(), lambda: sys.missing, lambda: sys.intern(5),
    lambda: sys.setrecursionlimit()
):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
