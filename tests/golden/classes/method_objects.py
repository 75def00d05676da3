# SPDX-License-Identifier: GPL-3.0-or-later
# Bound methods as values: identity, equality, hash, attributes, repr.

class A:
    def __init__(self, n): self.n = n
    def m(self, *a): return self.n, a
    def __eq__(self, other): return True
    __hash__ = None
    def __repr__(self): return f'A({self.n})'
a, b = A(1), A(2)
f, g = a.m, a.m
print(f is g, f == g, f == b.m, f != b.m, hash(f) == hash(g), f(), f(1, 2), A.m(a, 5), f.__func__(b, 'x'))
print(repr(f), f.__name__, f.__qualname__, f.__doc__, f.__self__, f.__func__ is A.m, f.__module__)
d = {f: 'method as key'}
print(d[a.m], a.m in d, len({a.m, a.m, b.m}))
print(
    list(map(a.m, 'xy')), sorted([3, 1], key=[9, 1, 3].index), max('ab', 'c', key=''.join(['a']).find),
    [x() for x in ('a'.upper, [1].copy, {1: 2}.items, (5).__neg__)]
)
n = [1, 2].append
n(3)
print(n.__self__, n == n.__self__.append, [].append == [].append, 'a'.upper == 'a'.upper, n.__name__, n.__qualname__)
A.m.note = 'attribute of the function'
print(a.m.note, A.m.__dict__)
for h in (
    lambda: setattr(a.m, 'note', 1), lambda: a.m.missing, lambda: A.m(), lambda: f < g, lambda: A.m.__self__,
    lambda: type(f)(1), lambda: type(f)(len, 5)(), lambda: type(f)(5, 5)
):
    try:
        print(h())
    except Exception as e:
        print(type(e).__name__, e)
bound_builtin = type(f)(len, 'four')
print(bound_builtin(), bound_builtin.__self__)
def function(self, x): return self, x
a.attached = function
print(a.attached(1, 2))
A.attached2 = function
print(a.attached2(3), A.attached2(4, 5))
a.bound = function.__get__(b)
print(a.bound(6), a.bound.__self__)
class Callable:
    def __call__(self, *args): return 'callable', args
A.c = Callable()
print(a.c(1), A.c(2))
m = A(3).m
print(m(), m.__self__.n)
print(A.m is A.m, A.__dict__['m'] is A.m, a.__init__(10), a.n, a.m.__call__('z'), (lambda: a.m)()(1))
