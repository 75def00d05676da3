# SPDX-License-Identifier: GPL-3.0-or-later
# sys.getrefcount: how names, items, attributes, cells and arguments add to the count.

import sys
class C: pass
def count(label, f=None):
    print(label, sys.getrefcount(obj) - base)
obj = C()
base = sys.getrefcount(obj)
count('start')
a = obj
count('second name')
l = [obj, obj]
count('twice in a list')
t = (obj,)
d = {'k': obj}
d[obj] = 1
count('tuple, dict value, dict key')
s = {obj}
count('set')
c = C()
c.attr = obj
count('attribute')
def f(x=obj): pass
count('default')
def outer(p):
    def inner(): return p
    return inner
cell = outer(obj)
count('cell')
bound = obj.__init__
count('bound method')
def local(p): return sys.getrefcount(p) - base
print('as an argument', local(obj))
def local2(p):
    q = p
    return sys.getrefcount(p) - base
print('argument and local', local2(obj))
def star(*args): return sys.getrefcount(args[0]) - base
print('in star arguments', star(obj))
del a, l, t, d, s, c, f, cell, bound
count('all deleted')
it = iter([obj])
count('iterator of a list')
next(it)
count('after next')
m = map(str, [obj])
count('map')
del it, m
e = ValueError(obj)
count('exception args')
try:
    raise e
except ValueError as caught:
    count('raised')
del e
count('exception deleted')
l = [obj] * 10
count('list times ten')
k = l[:]
count('slice')
l += k
count('extended')
del l[5:]
count('cut')
l = k = None
count('end')
print(sys.getrefcount([]), sys.getrefcount(C()), sys.getrefcount(C) - sys.getrefcount(C))
x = [1, 2]
before = sys.getrefcount(C)
y = C()
print(sys.getrefcount(C) - before)
del y
print(sys.getrefcount(C) - before)
