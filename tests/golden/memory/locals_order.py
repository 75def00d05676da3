# SPDX-License-Identifier: GPL-3.0-or-later
# The locals of a function are released in the order of their slots when it returns.

class N:
    def __init__(self, name): self.name = name
    def __del__(self): print('del', self.name, end='; ')
def f(p, q=None, *args, k=None, **kw):
    z = N('z')
    a = N('a')
    print('body', end='; ')
f(N('p'), N('q'), N('args'), k=N('k'), extra=N('extra'))
print()
def g():
    first = N('first')
    second = N('second')
    del first
    third = N('third')
    print('returning', end='; ')
    return 'value'
print(g())
def h():
    x = N('x')
    y = N('y')
    x, y = y, x
    print('swapped', end='; ')
h()
print()
def i(n):
    mine = N(f'mine{n}')
    if n: i(n - 1)
    print('leaving', n, end='; ')
i(2)
print()
def j():
    a = N('a')
    try:
        b = N('b')
        raise ValueError
    except ValueError:
        c = N('c')
        print('handled', end='; ')
    print('after', end='; ')
j()
print()
def k():
    for n in range(3):
        item = N(f'item{n}')
        print('made', n, end='; ')
    print('loop over', end='; ')
k()
print()
def l():
    cell = N('cell')
    plain = N('plain')
    def inner(): return cell
    return inner
inner = l()
print('closure kept')
inner = None
print()
def m():
    a = b = N('both')
    c = [N('in list'), a]
    print('m', end='; ')
m()
print()
def n():
    a = N('a')
    b = N('b')
    return b
kept = n()
print('kept', kept.name)
kept = None
print()
