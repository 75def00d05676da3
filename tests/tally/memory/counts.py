# SPDX-License-Identifier: GPL-3.0-or-later
# refcount: every reference counts, and looking adds none. sys.getrefcount counts its own argument, too.

import gc, sys, tally

a = []
print(tally.refcount(a), sys.getrefcount(a))
b = a
print(tally.refcount(a), sys.getrefcount(a))
c = [a] * 10
print(tally.refcount(a), sys.getrefcount(a))
c.pop()
del c[:5]
print(tally.refcount(a))
d = dict.fromkeys(range(5), a)
print(tally.refcount(a))
d.clear()
t = (a, a)
u = t + t
print(tally.refcount(a), tally.refcount(t), tally.refcount(u))
del t, u, c, b
print(tally.refcount(a))
for i in range(3):
    refs = tally.refs(a)
    count = tally.refcount(a)
    print(count, len(refs))
a.append(a)
print(tally.refcount(a), len(tally.refs(a)))
del a
print(gc.collect())
things = [None, int, type, len, 'text', (), sys, True, 1.5, 10 ** 30, b'bytes', {}, range(3), -5, 0, 256, 257]
for thing in things:
    refs = tally.refs(thing)
    count = tally.refcount(thing)
    print(len(refs) == count, type(thing).__name__)
