# SPDX-License-Identifier: GPL-3.0-or-later
# What __del__ may do: make objects, change globals, raise, delete others.

import sys
class N:
    def __init__(self, name): self.name = name
    def __del__(self): print('del', self.name)
class Makes(N):
    def __del__(self):
        t = N('temporary of ' + self.name)
        super().__del__()
m = Makes('maker')
del m
log = []
class Logs:
    def __init__(self, n): self.n = n
    def __del__(self): log.append(self.n)
for i in range(5): Logs(i)
print(log)
class Deletes:
    def __init__(self, victim): self.victim = victim
    def __del__(self):
        print('deleting the victim')
        self.victim.clear()
        print('done')
v = [N('victim')]
d = Deletes(v)
del d
print(v)
class NoDel: pass
x = NoDel()
x.__del__ = lambda: print('never: looked up on the class')
del x
class Late: pass
y = Late()
Late.__del__ = lambda self: print('added later')
del y
class Base:
    def __del__(self): print('base del')
class Derived(Base):
    def __del__(self):
        print('derived del')
        super().__del__()
class Inherits(Derived): pass
Inherits()
class HalfMade:
    def __init__(self, fail):
        if fail: raise ValueError('init failed')
    def __del__(self): print('del even so')
try:
    HalfMade(True)
except ValueError as e:
    print(e)
class FailNew:
    def __new__(cls): raise ValueError('new failed')
    def __del__(self): print('never')
try:
    FailNew()
except ValueError as e:
    print(e)
n = N('called by hand')
n.__del__()
print('alive', n.name)
del n
class Counter(int):
    def __del__(self): print('int subclass', int(self))
Counter(5)
class L(list):
    def __del__(self): print('list subclass', list(self))
L([1, 2])
z = [N('one'), N('two')]
z[0], z[1] = z[1], z[0]
print('swapped, none died')
z[:] = [z[0]]
print('slice done')
z *= 2
del z[0]
print('still one')
del z
def nested():
    N('inner temporary')
    raise KeyError
class Raises:
    def __del__(self):
        try:
            nested()
        except KeyError:
            print('handled inside del')
try:
    r = Raises()
    del r
    raise OSError('pending')
except OSError as e:
    print(e)
