# SPDX-License-Identifier: GPL-3.0-or-later
# Weak references to cyclic garbage: cleared before finalizers run, callbacks order.

import gc, weakref
gc.collect()
gc.disable()
class N:
    def __init__(self, name): self.name = name
class F(N):
    def __del__(self): print('del', self.name, 'ref is', ref() if ref else ref)
ref = None
a = N('a')
a.me = a
ref = weakref.ref(a, lambda r: print('callback', r()))
del a
print(ref() is not None)
print(gc.collect(), ref())
b = F('b')
b.me = b
ref = weakref.ref(b)
del b
print(ref().name)
print(gc.collect(), ref())
x, y = N('x'), N('y')
x.y, y.x = y, x
x.ref = weakref.ref(y, lambda r: print('never called: the reference dies too'))
outside = weakref.ref(x)
del x, y
print(gc.collect(), outside())
parent, child = N('parent'), N('child')
parent.child = child
child.parent = weakref.ref(parent)
print(child.parent().name)
del parent
print(child.parent(), gc.collect())
class Tree:
    def __init__(self, name, parent=None):
        self.name, self.children = name, []
        self._parent = weakref.ref(parent) if parent else None
        if parent: parent.children.append(self)
    def path(self):
        p = self._parent and self._parent()
        return (p.path() if p else '') + '/' + self.name
    def __del__(self): print('del', self.name)
root = Tree('root')
usr = Tree('usr', root)
Tree('bin', usr)
print(usr.children[0].path())
del usr
print(root.children[0].path())
del root
print(gc.collect())
