# SPDX-License-Identifier: GPL-3.0-or-later
# In-place methods of all operators and their fallbacks.

class Acc:
    def __init__(self): self.log = []
    def __repr__(self): return f'Acc{self.log}'
def add(name, symbol):
    def f(self, other):
        self.log.append(f'{symbol}{other}')
        return self
    setattr(Acc, f'__i{name}__', f)
for name, symbol in (
    ('add', '+='), ('sub', '-='), ('mul', '*='), ('truediv', '/='), ('floordiv', '//='), ('mod', '%='),
    ('pow', '**='), ('matmul', '@='), ('lshift', '<<='), ('rshift', '>>='), ('and', '&='), ('or', '|='),
    ('xor', '^=')
):
    add(name, symbol)
a = b = Acc()
a += 1; a -= 2; a *= 3; a /= 4; a //= 5; a %= 6; a **= 7; a @= 8; a <<= 9; a >>= 10; a &= 11; a |= 12; a ^= 13
print(a, a is b)
class Fallback:
    def __init__(self, n): self.n = n
    def __add__(self, o): return Fallback(self.n + o)
    def __rmul__(self, o): return f'rmul {o}'
    def __or__(self, o): return 'or'
f = g = Fallback(1)
f += 5
print(f.n, g.n, f is g)
x = 3
x *= Fallback(0)
print(x)
g |= 1
print(g)
def attempt(code):
    try:
        code()
    except TypeError as e:
        print(e)
def t1():
    f = Fallback(0)
    f -= 1
def t2():
    f = Fallback(0)
    f **= 1
def t3():
    f = Fallback(0)
    f @= 1
def t4():
    f = 5
    f += Fallback(0)
def t5():
    f = Fallback(0)
    f >>= 'a'
def t6():
    f = {}
    f += {}
def t7():
    f = 'a'
    f -= 'a'
def t8():
    f = None
    f += 1
def t9():
    f = (1,)
    f += [1]
def t10():
    f = {1}
    f |= [1]
def t11():
    f = 1.5
    f %= 'a'
def t12():
    f = object
    f //= object
for t in (t1, t2, t3, t4, t5, t6, t7, t8, t9, t10, t11, t12):
    attempt(t)
class Wrong:
    def __iadd__(self, o): return None
w = Wrong()
w += 1
print(w)
class Attr:
    def __init__(self): self._v = 0
    @property
    def v(self):
        print('get', end=' ')
        return self._v
    @v.setter
    def v(self, x):
        print('set', x, end=' ')
        self._v = x
h = Attr()
h.v += 5
h.v *= 3
print(h.v)
class Item:
    def __getitem__(self, k):
        print('getitem', k, end=' ')
        return [k]
    def __setitem__(self, k, v): print('setitem', k, v)
i = Item()
i['k'] += ['x']
i[1:2] *= 2
