# SPDX-License-Identifier: GPL-3.0-or-later
# Which annotations are evaluated, in which order, and where they are kept.
def p(*a):
    print(*a); return a[-1]
x: p('ann x', int) = p('val x', 1)
y: p('ann y', str)
print(__annotations__)
(z): p('ann z', 1) = 2
(w): p('ann w', 1)
print(__annotations__)
class C:
    a: p('ann a', 'A') = p('val a', 1)
    __b: int
    __c__: int
    if False:
        d: float
    for i in range(2):
        e: i
    print(__annotations__)
print(C.__annotations__, C.a)
class D(C): pass
print(D.__annotations__, 'x')
D.__annotations__['q'] = 1
print(D.__annotations__, D.__dict__.get('__annotations__'), C.__annotations__)
class O:
    def __repr__(self): return 'O()'
o = O()
o.attr: p('ann attr', 1) = p('val attr', 2)
p("object", o and o).attr2: p('ann attr2', 3)
print(o.__dict__)
d = {}
d[p('key', 'k')]: p('ann sub', 1) = p('val sub', 5)
p('dd', d)[p('key', 'k2')]: p('ann sub2', 1)
p('dd', d)[p('i', 1):p('j', 2), p('k', 3)]: p('ann sub3', 1)
print(d, __annotations__)
def f(a: p('a', 1), /, b: p('b', 2) = p('def b', 0), *c: p('c', 3), d: p('d', 4) = p('def d', 0), e: p('e', 5), **g: p('g', 6)) -> p('ret', 7):
    local: undefined_name = 3
    local2: undefined_name
    o.x: undefined_name = 4
    p('o', o).y: undefined_name
    d2 = {}
    d2[1]: undefined_name = 2
    p('d2', d2)[p('kk', 1)]: undefined_name
    print(local)
    try: local2
    except UnboundLocalError as ex: print(ex)
    print(f.__annotations__)
f(1, e=2)
class M:
    def m(self, __x: 'px', *, __y: int = 2) -> 'M': pass
print(M.m.__annotations__)
lam = lambda x: x
print(lam.__annotations__)
lam.__annotations__ = {'x': 1}
print(lam.__annotations__)
del lam.__annotations__
print(lam.__annotations__)
try: lam.__annotations__ = 3
except TypeError as e: print(e)
class E:
    del_me: int
    del __annotations__
    try:
        other: int
    except NameError as e: print(e)
class F:
    __annotations__ = {'pre': 1}
    z: int
print(F.__annotations__)
class G:
    x: int
    def __annotations__(self): pass
print(type(G.__annotations__).__name__)
try: del C.__annotations__
except AttributeError as e: print('AE', e)
print(C.__annotations__)
try: del C.__annotations__; del C.__annotations__
except AttributeError as e: print('AE', e)
C.__annotations__ = {'n': 1}
print(C.__annotations__, int.__dict__.get('__annotations__'))
try: print(int.__annotations__)
except AttributeError as e: print(e)
try: int.__annotations__ = {}
except TypeError as e: print(e)
import math
print(math.__annotations__)
import sys
m = type(sys)('mm')
print(m.__annotations__, '__annotations__' in m.__dict__)
m.__annotations__['a'] = 1
print(m.__dict__['__annotations__'])
del m.__annotations__
try: del m.__annotations__
except AttributeError as e: print(e)
m.__annotations__ = {'b': 1}
print(m.__annotations__)
ns = {}
exec('a: int = 1\nif 0:\n  b: str', ns); print(ns['__annotations__'])
l = {}
exec('a: int = 1', {}, l); print(l)
ns = {}
exec('a = 1', ns); print('__annotations__' in ns)
exec('def f():\n  a: int', ns); print('__annotations__' in ns)
ns = {'__annotations__': {'old': 1}}
exec('a: int', ns); print(ns['__annotations__'])
exec(compile('b: int\n', '', 'single'), ns); print(ns['__annotations__'])
class H:
    def __repr__(self): return 'H()'
    def f(self):
        class I:
            k: p('k', self)
        return I
print(list(H().f().__annotations__))
for t in ['f(): int', '(a, b): int', 'a, b: int', '[a]: int', '"s": int', 'a: int: str', 'a: b = c = d', '1: int', 'x: int = yield', 'a.b[c].d: int', 'def f():\n x: int\n global x', 'def f():\n global x\n x: int', 'class A:\n global x\n x: int = 1', 'def f():\n nonlocal x\n x: int', 'def f(x: (yield)): pass', 'def f() -> (yield): pass', 'x: (yield)', 'def f():\n  x: (yield)', 'x: (y := 1)', 'def f(*a: *b): pass', 'def f(a: *b): pass', 'lambda x: int: 3', 'x: *y', 'x: y, z', 'x: int = *a', 'x: int = 1, 2', 'x: int = *a, b', 'def f(a: int = 1: 2): pass']:
    try: compile(t, '<t>', 'exec'); print('ok', repr(t))
    except SyntaxError as e: print(repr(t), e)
def st(*args: *(int,)): pass
print(st.__annotations__)
try:
    def st(*args: *(int, str)): pass
except ValueError as e: print(e)
