# SPDX-License-Identifier: GPL-3.0-or-later
# Which target of an unpacking gets its value first: seen by what dies first, and where a name stands twice.
class X:
    def __init__(self, n): self.n = n
    def __del__(self): print('del', self.n, end=' ')
def two():
    a, b = X(1), X(2)
    a, b = X(3), X(4)
    print('|', end=' ')
def three():
    a, b, c = X(1), X(2), X(5)
    a, b, c = X(3), X(4), X(6)
    print('|', end=' ')
def same2():
    a, a = X(1), X(2)
    print('|', a.n, end=' ')
def same3():
    a, b, a = X(1), X(2), X(3)
    print('|', a.n, end=' ')
def same3b():
    a, a, b = X(1), X(2), X(3)
    print('|', a.n, end=' ')
def same3c():
    b, a, a = X(1), X(2), X(3)
    print('|', a.n, end=' ')
def four():
    a, b, c, d = X(1), X(2), X(3), X(4)
    a, b, c, d = X(5), X(6), X(7), X(8)
    print('|', end=' ')
def cell():
    a, b = X(1), X(2)
    a, b = X(3), X(4)
    print('|', end=' ')
    return lambda: (a, b)
def onecell():
    a, b = X(1), X(2)
    a, b = X(3), X(4)
    print('|', end=' ')
    return lambda: a
def mixed():
    l = [X(1)]
    a = X(2)
    l[0], a = X(3), X(4)
    print('|', end=' ')
def mixed3():
    l = [X(1)]
    a = X(2); b = X(5)
    a, l[0], b = X(3), X(4), X(6)
    print('|', end=' ')
def mixed3b():
    l = [X(1)]
    a = X(2); b = X(5)
    a, b, l[0] = X(3), X(4), X(6)
    print('|', end=' ')
def consts():
    a, b = X(1), X(2)
    a, b = 1, 2
    print('|', end=' ')
def nested():
    a, b, c = X(1), X(2), X(3)
    (a, b), c = (X(4), X(5)), X(6)
    print('|', end=' ')
def brackets():
    a, b = X(1), X(2)
    [a, b] = X(4), X(5)
    print('|', end=' ')
def lists():
    a, b = X(1), X(2)
    a, b = [X(4), X(5)]
    print('|', end=' ')
def names():
    a, b = X(1), X(2)
    p = X(7); q = X(8)
    a, b = p, q
    print('|', end=' ')
def swapnames():
    a, b = X(1), X(2)
    a, b = b, None
    print('|', end=' ')
def chain():
    a, b = X(1), X(2)
    a, b = c = X(4), X(5)
    print('|', end=' ')
for f in two, three, same2, same3, same3b, same3c, four, cell, onecell, mixed, mixed3, mixed3b, consts, nested, brackets, lists, names, swapnames, chain:
    print(f.__name__, end=' : ')
    f()
    print()
