# SPDX-License-Identifier: GPL-3.0-or-later
# Augmented assignment: every operator, in-place methods, targets evaluated once.

x = 10
x += 5; print(x, end=' ')
x -= 3; print(x, end=' ')
x *= 4; print(x, end=' ')
x //= 5; print(x, end=' ')
x **= 2; print(x, end=' ')
x %= 17; print(x, end=' ')
x <<= 4; print(x, end=' ')
x >>= 1; print(x, end=' ')
x |= 3; print(x, end=' ')
x &= 29; print(x, end=' ')
x ^= 5; print(x, end=' ')
x /= 4; print(x)
class M:
    def __init__(self, name):
        self.name = name
    def __imatmul__(self, other):
        return M(f'{self.name}@={other}')
    def __iadd__(self, other):
        self.name += f'+={other}'
        return self
    def __sub__(self, other):
        return M(f'{self.name}-{other}')
    def __imul__(self, other):
        return NotImplemented
    def __mul__(self, other):
        return f'mul {other}'
    def __itruediv__(self, other):
        return 'replaced'
m = k = M('m')
m @= 1
print(m.name, k.name, m is k)
m = k
m += 2
print(m.name, m is k)
m -= 3
print(m.name, k.name, m is k)
m *= 4
print(m)
k /= 5
print(k)
calls = []
def where(i):
    calls.append(i)
    return i
a = [1, 2, 3]
a[where(1)] += 10
a[where(0)] *= 3
print(a, calls)
class Holder:
    items = []
    count = 0
h = Holder()
h.items += ['shared']
h.count += 1
print(Holder.items, h.items is Holder.items, h.__dict__, Holder.count)
def local():
    try:
        missing += 1
    except UnboundLocalError as e:
        print(e)
local()
for f in (lambda: a.__iadd__(5), lambda: a.__imul__('x'), lambda: M('q').__imul__(2)):
    try:
        print(f())
    except TypeError as e:
        print(e)
s = t = 'abc'
s += 'd'
n = (1,)
n += (2,)
b = c = {1}
b |= {2}
print(s, t, n, b is c, c)
b -= {1}; b ^= {5}; b &= {5, 6}
print(b, c)
i = 5
i += i
i -= -i
i += True
print(i)
d = {'n': 1}
d['n'] += d['n'] + 1
try:
    d['z'] += 1
except KeyError as e:
    print(repr(e), d)
print(hasattr([], '__isub__'), hasattr(set(), '__isub__'), hasattr(1, '__iadd__'), hasattr([], '__iadd__'))
