# SPDX-License-Identifier: GPL-3.0-or-later
# What closures, default arguments and function attributes keep alive.

class N:
    def __init__(self, name): self.name = name
    def __del__(self): print('del', self.name)
def make():
    captured = N('captured')
    unused = N('not captured')
    return lambda: captured.name
f = make()
print(f())
g = f
del f
print('second name')
del g
def with_default(x=N('default')):
    return x.name
print(with_default())
with_default.__defaults__ = None
print('defaults dropped')
def with_attribute(): pass
with_attribute.note = N('function attribute')
del with_attribute
def counter():
    state = N('old state')
    def change():
        nonlocal state
        state = N('new state')
        return 'changed'
    return change
c = counter()
print(c())
c = None
print('--')
fs = []
for i in range(2):
    fs.append(lambda x=N(f'bound {i}'): x.name)
print([f() for f in fs])
fs.pop(0)
print('popped')
fs.clear()
def outer():
    a = N('a')
    def middle():
        def inner(): return a
        return inner
    return middle()
inner = outer()
print('inner holds a')
inner = None
gen = [N('comprehension') for _ in range(1)]
gen = [x.name for x in gen]
print(gen)
def decorated(f):
    holder = N('decorator state')
    def wrapper(*args): return holder.name, f(*args)
    return wrapper
@decorated
def work(x): return x
print(work(1))
del work
print('end')
