# SPDX-License-Identifier: GPL-3.0-or-later
# Assignment to tuples, lists, starred and nested targets; texts of the errors.

a, b = 1, 2
a, b = b, a
print(a, b)
(c, d), [e, f] = (1, 2), 'xy'
print(c, d, e, f)
first, *middle, last = range(6)
print(first, middle, last)
*init, end = 'abc'
head, *tail = (1,)
print(init, end, head, tail)
(x, *y), *z = [(1, 2, 3), 4, 5]
print(x, y, z)
[p] = [9]
q, = {7}
() = []
[] = ()
print(p, q)
m = n = o = []
m.append(1)
print(n, o is m)
class Box:
    pass
box, array, table = Box(), [0] * 3, {}
box.attr, array[1], table['k'], *array[2:] = 1, 2, 3, 4, 5
print(box.attr, array, table)
for i, (j, *k) in [(1, 'abc'), (2, (4, 5))]:
    print(i, j, k)
i = 0
i, array[i] = 2, 'evaluated left to right'
print(i, array)
r = s, t = 'uv'
print(r, s, t, *[1, 2], *'ab', (*'xy', 1), [*range(2), *'z'], {*'a'}, {**{'k': 1}})
def returns():
    return 1, *[2, 3]
print(returns(), (lambda *a: a)(*range(3), 9))
def attempt(f):
    try:
        f()
    except Exception as e:
        print(type(e).__name__, e)
def u1(): a, b = 1, 2, 3
def u2(): a, b, c = 1, 2
def u3(): a, b = 5
def u4(): a, *b, c = [1]
def u5(): (a, b), c = 1, 2
def u6(): a, b = None
def u7(): a, b, c = 'ab'
def u8(): a, b = {1: 2, 3: 4, 5: 6}
def u9(): a, = []
def u10(): [a, b] = range(10)
def u11(): () = [1]
def u12(): *a, b, c = iter([1])
def u13():
    for a, b in [1]:
        pass
def u14():
    for a, b in [(1, 2, 3)]:
        pass
def u15(): a, b = int
def u16(): print(*5)
def u17(): [*None]
for f in (u1, u2, u3, u4, u5, u6, u7, u8, u9, u10, u11, u12, u13, u14, u15, u16, u17):
    attempt(f)
