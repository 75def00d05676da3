# SPDX-License-Identifier: GPL-3.0-or-later
# Defaults are evaluated once, at definition; mutable ones are shared.

def collect(item, bag=[]):
    bag.append(item)
    return bag
print(collect(1), collect(2), collect(3, []), collect(4))
def fresh(item, bag=None):
    bag = bag or []
    bag.append(item)
    return bag
print(fresh(1), fresh(2))
i = 5
def frozen(value=i, square=i * i):
    return value, square
i = 99
print(frozen(), frozen(1), frozen(square=0))
def make():
    print('evaluated', end=' ')
    return {}
def cached(key, cache=make()):
    if key not in cache:
        cache[key] = len(cache)
    return cache[key]
print(cached('a'), cached('b'), cached('a'), cached.__defaults__)
cached.__defaults__ = ({'a': 100},)
print(cached('a'), cached('z'))
cached.__defaults__ = None
try:
    cached('a')
except TypeError as e:
    print(e)
functions = []
for n in range(3):
    def f(x, n=n, *, m=n * 10):
        return x, n, m
    functions.append(f)
print([f('x') for f in functions], functions[0] is functions[1], functions[1].__kwdefaults__)
functions[2].__kwdefaults__['m'] = 'changed'
print(functions[2](0))
class C:
    base = 10
    def m(self, n=base, *args, k=[base, base + 1]):
        return n, k
print(C().m(), C.base, C.m.__defaults__)
C.base = 11
print(C().m())
def outer(a):
    def inner(b=a):
        a_later = b
        return a_later
    a = 'rebound'
    return inner
print(outer('original')())
print((lambda x, y=[]: y.append(x) or y)(1), (lambda d={}: d.setdefault('n', []).append(1) or d)())
def nested(f=lambda: [i for i in range(3)], *, g=(lambda a=1: a + 1)()):
    return f(), g
print(nested(), nested.__defaults__[0](), nested.__kwdefaults__)
for bad in (5, [1]):
    try:
        collect.__defaults__ = bad
    except TypeError as e:
        print(e)
