# SPDX-License-Identifier: GPL-3.0-or-later
# Very deep structures are destroyed without exhausting the stack.

def nest(n):
    x = []
    for _ in range(n): x = [x]
    return x
deep = nest(100000)
del deep
print('list freed')
t = ()
for _ in range(100000): t = (t,)
del t
print('tuple freed')
d = {}
for _ in range(50000): d = {'k': d}
del d
print('dict freed')
class Node:
    def __init__(self, next): self.next = next
n = None
for _ in range(100000): n = Node(n)
del n
print('linked list freed')
class Loud(Node):
    count = 0
    def __del__(self): Loud.count += 1
n = None
for _ in range(10000): n = Loud(n)
del n
print('with finalizers', Loud.count)
f = None
def wrap(g):
    def h(): return g
    return h
for _ in range(10000): f = wrap(f)
del f
print('closures freed')
mixed = None
for i in range(30000): mixed = [mixed] if i % 3 == 0 else (mixed,) if i % 3 == 1 else {'k': mixed}
del mixed
print('mixed freed')
e = None
for i in range(5000):
    new = ValueError(i)
    new.__context__ = e
    e = new
del e, new
print('exception chain freed')
it = iter([])
for _ in range(5000): it = map(str, it)
del it
print('iterators freed')
import gc
cyc = nest(50000)
cyc.append(cyc)
del cyc
print('deep cycle', gc.collect() > 50000)
