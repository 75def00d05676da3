# SPDX-License-Identifier: GPL-3.0-or-later
# Instances, their attributes, methods and classes: what keeps what alive.

class Node:
    def __init__(self, name, child=None): self.name, self.child = name, child
    def __del__(self): print('del', self.name)
    def me(self): return self
tree = Node('root', Node('middle', Node('leaf')))
middle = tree.child
del tree
print('middle is held')
middle.child = None
print('leaf is cut')
method = middle.me
del middle
print('the bound method holds it')
print(method().name)
del method
print('--')
n = Node('replaced')
n.child = Node('old child')
n.child = Node('new child')
del n.child
print('child deleted')
n.__dict__ = {}
print('dict replaced', hasattr(n, 'name'))
n.name = 'renamed'
d = n.__dict__
del n
print('dict outlives its instance', d)
class Counted:
    live = 0
    def __init__(self): Counted.live += 1
    def __del__(self): Counted.live -= 1
things = [Counted() for _ in range(5)]
print(Counted.live)
things.pop()
del things[0:2]
print(Counted.live)
things = None
print(Counted.live)
class Attr:
    shared = Node('class attribute')
Attr.shared = None
print('class attribute gone')
def make():
    class Local:
        held = Node('held by a local class')
    return Local()
obj = make()
print('class lives with its instance:', type(obj).held.name)
p = Node('in property')
class P:
    value = property(lambda self: p.name)
x = P()
print(x.value)
del p
try:
    x.value
except NameError as e:
    print(e)
