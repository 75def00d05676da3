# SPDX-License-Identifier: GPL-3.0-or-later
# The same object handed from place to place: it lives while one place holds it.

class N:
    def __init__(self, name): self.name = name
    def __del__(self): print('del', self.name)
def identity(x): return x
n = N('traveller')
n = [n]
n = (n[0],)
n = {'k': n[0]}
n = {n['k']}
n = frozenset(n)
n = n.__iter__()
n = next(n)
n = lambda x=n: x
n = n()
n = identity(n)
n = [n for _ in range(3)].pop()
n = dict.fromkeys([1, 2], n).popitem()[1]
n = (lambda: n)() if n else None
n = list(zip([n], [1]))[0][0]
n = max([n], key=lambda v: v.name)
n = sorted([n, n], key=id)[0]
n = ValueError(n).args[0]
try:
    raise KeyError(n)
except KeyError as e:
    n = e.args[0]
n = list(map(identity, [n]))[0]
n, = [n]
n, *_ = n, 1, 2
(n := identity(n))
n = [*[n], *[n]][1]
n = {**{'n': n}}['n']
n = identity(*(n,))
n = identity(**{'x': n})
n = list(reversed([n]))[0]
n = list(enumerate([n]))[0][1]
n = [n][::-1][0]
n = ([n] * 5)[4]
n = n.__class__.__init__.__get__(n).__self__
print('still one object:', n.name)
_ = None
n = None
print('end')
