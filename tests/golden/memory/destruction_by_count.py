# SPDX-License-Identifier: GPL-3.0-or-later
# An object is destroyed the moment its last reference goes.

class Noisy:
    def __init__(self, name):
        self.name = name
        print('create', name)
    def __del__(self):
        print('destroy', self.name)
a = Noisy('a')
b = a
del a
print('one reference left')
del b
print('gone')
c = Noisy('c1')
c = Noisy('c2')
print('rebound')
c = None
print('set to None')
Noisy('temporary')
print('after the temporary')
Noisy('in expression').name
print('after the expression')
items = [Noisy('item')]
x = items[0]
items.clear()
print('list cleared, x holds it')
x = 5
print('x rebound')
def f():
    local = Noisy('local')
    print('in f')
f()
print('after f')
def g():
    return Noisy('returned')
g()
kept = g()
print('kept', kept.name)
kept = kept.name
print(kept)
def h(p):
    print('got', p.name)
    p = None
    print('p dropped, the caller still holds')
d = Noisy('argument')
h(d)
del d
h(Noisy('only the call holds it'))
print('end')
