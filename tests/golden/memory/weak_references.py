# SPDX-License-Identifier: GPL-3.0-or-later
# weakref.ref: calling, death, callbacks, equality, what can't be referred to.

import weakref
class C:
    def __init__(self, n): self.n = n
    def __eq__(self, o): return isinstance(o, C) and self.n == o.n
    def __hash__(self): return hash(self.n)
c = C(1)
r = weakref.ref(c)
print(r() is c, r().n, weakref.ref(c) is r, type(r).__name__)
del c
print(r(), r() is None)
log = []
c = C(2)
r1 = weakref.ref(c, lambda ref: print('callback 1', ref() is None, ref is r1))
r2 = weakref.ref(c, lambda ref: print('callback 2'))
print(r1 is r2, r1 == r2, hash(r1) == hash(c))
d = c
del c
print('still held')
del d
print(r1(), r2(), r1 == r2)
a, b = C(5), C(5)
ra, rb = weakref.ref(a), weakref.ref(b)
print(ra == rb, ra != rb, hash(ra) == hash(rb), {ra: 'x'}[rb])
h = hash(ra)
del a
print(ra == rb, hash(ra) == h)
c = C(6)
dead = weakref.ref(c)
del c
try:
    hash(dead)
except TypeError as e:
    print(e)
def f(): pass
class S: __slots__ = ()
class SW: __slots__ = ('__weakref__',)
class L(list): pass
for value in (C(1), f, C, f.__get__(1), {1}, SW(), L(), 5, 'a', (), [], {}, None, S(), object()):
    try:
        ref = weakref.ref(value)
        print('ok', type(value).__name__, ref() is value)
    except TypeError as e:
        print(e)
bound = weakref.ref(C(7).__eq__)
print(bound())
c = C(8)
r = weakref.ref(c)
del r
del c
print('a dead reference has no callback')
c = C(9)
r = weakref.ref(c, None)
print(r() is c, r.__callback__)
for g in (lambda: weakref.ref(), lambda: weakref.ref(c, 1, 2), lambda: r(1)):
    try:
        print(g())
    except TypeError as e:
        print(e)
cache = {}
def get(n):
    ref = cache.get(n)
    obj = ref() if ref else None
    if obj is None:
        print('making', n)
        obj = C(n)
        cache[n] = weakref.ref(obj, lambda _, n=n: cache.pop(n, None))
    return obj
x = get(1)
y = get(1)
print(x is y, len(cache))
del x, y
print(len(cache))
get(1)
print(len(cache))
