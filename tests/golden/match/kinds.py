# SPDX-License-Identifier: GPL-3.0-or-later
# Every kind of pattern, and what its subjects do when they are asked.
import sys
class P:
    __match_args__ = ('x', 'y')
    def __init__(self, x, y): self.x, self.y = x, y
    def __repr__(self): return f'P({self.x!r}, {self.y!r})'
def f(v):
    match v:
        case 0: return 'zero'
        case 1 | 2 | 3: return 'small'
        case -1: return 'minus one'
        case 1.5: return 'float'
        case 'a' 'b': return 'ab'
        case b'ab': return 'bytes'
        case None: return 'none'
        case True: return 'true'
        case []: return 'empty'
        case [x]: return ('one', x)
        case [x, y]: return ('two', x, y)
        case [1, *rest]: return ('starts 1', rest)
        case [*_, 9]: return 'ends 9'
        case [first, *_, last]: return ('ends', first, last)
        case {'k': v2, **rest} if rest: return ('k', v2, rest)
        case {'k': v2}: return ('k', v2)
        case {}: return 'mapping'
        case P(0, 0): return 'origin'
        case P(x, y=0) | P(0, x): return ('axis', x)
        case P(x=a, y=P(b, c)): return ('nested', a, b, c)
        case P() as p: return ('P', p)
        case str(s) if len(s) > 3: return ('long', s)
        case str() | bytes() as s: return ('text', s)
        case int(n) | float(n): return ('number', n)
        case sys.maxsize: return 'never'
        case _: return 'other'
for v in [0, 1, 2, 3, -1, 1.5, 'ab', b'ab', None, True, False, [], (), range(0), [5], [5, 6], (7, 8), [1, 2, 3], [2, 3, 9], [2, 3, 4], range(3), {'k': 1}, {'k': 1, 'z': 2}, {}, {'q': 1}, P(0, 0), P(5, 0), P(0, 6), P(1, P(2, 3)), P(1, 2), 'hello', 'hi', b'x', bytearray(b'x'), 10, 2.5, 1.0, {1}, object, 'a', iter([1]), {1: 2}.keys()]:
    print(f(v) if v.__class__ is not object else 0)
match 1, 2:
    case a, b: print(a, b)
match 1, 2:
    case a, : print('no')
    case (a, *b): print(a, b)
match [1, [2, [3, 4]]]:
    case [a, [b, [*c]]]: print(a, b, c)
match {'a': [1, {'b': 2}]}:
    case {'a': [x, {'b': y}]}: print(x, y)
match match := 3:
    case 3: print('match', match)
case = 5; _ = 7
match case:
    case case: print(case, _)
match 5:
    case x if x > 10: print('big', x)
    case x if x > 3: print('mid', x)
    case _: print('none')
print(x)
# bindings stay after failing guard
match (1, 2):
    case (p, q) if False: pass
print(p, q)
# no bindings on failure
try:
    match (1, 2):
        case (mm, 3): pass
    mm
except NameError as e: print(e)
class Eq:
    def __eq__(self, o): print('eq', o); return o == 3
    __hash__ = None
match Eq():
    case 1: print('one')
    case 3: print('three')
class M(dict):
    def __missing__(self, k): print('missing', k); return 5
    def get(self, k, d=None): print('get', k); return dict.get(self, k, d)
    def __len__(self): print('len'); return dict.__len__(self)
match M(a=1, b=2):
    case {'z': z}: print('z', z)
    case {'a': a, 'b': b, **r}: print(a, b, r)
match M():
    case {'a': 1}: pass
    case {**r}: print('r', r)
class L(list):
    def __len__(self): print('len'); return 2
    def __iter__(self): print('iter'); return iter([7, 8])
    def __getitem__(self, i): print('item', i); return i
match L([1, 2, 3]):
    case [a, b, c]: print('3')
    case [a, b]: print('2', a, b)
match L([1, 2, 3]):
    case [*_]: print('any')
match L([1, 2, 3]):
    case [_, *_, z]: print(z)
match L([1, 2, 3]):
    case [_, *q, z]: print(q, z)
match L():
    case [_, _]: print('two')
class L3(L):
    def __iter__(self): return iter([1, 2, 3])
try:
    match L3():
        case [a, b]: print('2', a, b)
except ValueError as e: print(e)
class Prop:
    @property
    def v(self): print('v'); return 1
    @property
    def w(self): print('w'); raise AttributeError('no')
    @property
    def z(self): print('z'); raise ValueError('z')
match Prop():
    case Prop(v=1, w=2): print('no')
    case Prop(v=2): print('no')
    case Prop(v=1): print('yes')
try:
    match Prop():
        case Prop(v=2, z=1): print('no')
except ValueError as e: print('VE', e)
class Meta(type):
    def __instancecheck__(cls, o): print('check', o); return o == 4
class MC(metaclass=Meta): pass
match 4:
    case MC(): print('MC')
class NS: a = 1; b = 'x'
match 'x':
    case NS.a: print('a')
    case NS.b: print('b')
try:
    match 1:
        case NS.c: pass
except AttributeError as e: print(e)
try:
    match 1:
        case Undefined(): pass
except NameError as e: print(e)
class D1:
    a = 'k'; b = 'k'
try:
    match {'k': 1}:
        case {D1.a: 1, D1.b: 1}: pass
except ValueError as e: print(e)
match {'k': 1}:
    case {D1.a: v}: print(v)
try:
    match {}:
        case {D1.zz: v}: print(v)
    match {1: 1}:
        case {D1.zz: v}: print(v)
except AttributeError as e: print(e)
class U: h = []
try:
    match {1: 1}:
        case {U.h: 1}: pass
except TypeError as e: print(e)
def g(x):
    match x:
        case [a, b] | [a, b, _] | {'a': a, 'b': b}: return a, b
        case (str(a) | int(a), b): return 'never'
    return None
print(g([1, 2]), g((1, 2, 3)), g({'b': 2, 'a': 1}), g(1))
class Priv:
    def m(self, v):
        match v:
            case {'a': __x}: return __x, sorted(locals())
print(Priv().m({'a': 1}))
def scopes():
    match [1, 2]:
        case [a, b]:
            def inner(): return a, b
            a = 10
            return inner()
print(scopes())
class Body:
    match (1, 2):
        case (m, n): pass
print(Body.m, Body.n)
def glob():
    global GA
    match 5:
        case GA: pass
glob(); print(GA)
def loops():
    out = []
    for i in range(6):
        match i:
            case 0: continue
            case 1 | 2: out.append(i)
            case 4: break
            case _: out.append('other')
    return out
print(loops())
def tr(n):
    match n:
        case 1: raise ValueError('one')
        case x if x / 0: pass
for n in (1, 2):
    try: tr(n)
    except Exception as e: print(type(e), e, e.__traceback__.tb_next.tb_lineno - tr.__code__.co_firstlineno)
match {'x': 1, 'y': 2}:
    case {'x': 1, **kw}: print(kw)
match ():
    case {} | []: print('ok')
from types import MappingProxyType, SimpleNamespace
match MappingProxyType({'a': 1}):
    case {'a': a}: print('proxy', a)
match SimpleNamespace(a=1, b=2):
    case SimpleNamespace(a=q, b=w): print(q, w)
match 'abc':
    case [*x]: print('seq')
    case _: print('str is no sequence')
match 3:
    case bool(): print('bool')
    case int(): print('int')
match True:
    case 1: print('1 == True')
match 1:
    case True: print('no')
    case _: print('1 is not True')
match 0.0:
    case -0.0: print('zero')
match float('nan'):
    case x if x != x: print('nan')
