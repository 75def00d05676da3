# SPDX-License-Identifier: GPL-3.0-or-later
# Classes made by calling type, what bases and metaclasses have to say, and sets made of dict views.
def t(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
X = type('X', (), {'a': 1, 'f': lambda self: self.a})
print(X, X.__name__, X.__qualname__, X.__module__, X().f(), X.__bases__, X.__dict__.keys() >= {'a', 'f'})
class M(type):
    def __new__(m, n, b, d, **k): print('new', n, b, sorted(k)); return super().__new__(m, n, b, d)
    def __init__(c, n, b, d, **k): print('init', n, sorted(k)); super().__init__(n, b, d)
    @classmethod
    def __prepare__(m, n, b, **k): print('prep', n, b, k); return {'pre': 1}
class B(metaclass=M, kw=1): pass
print(B.pre)
Y = type('Y', (B,), {})
print(type(Y))
t(lambda: type('Z', (B,), {}, kw=2))
class IS:
    def __init_subclass__(cls, /, tag=None, **k): super().__init_subclass__(**k); print('sub', cls.__name__, tag)
class IS2(IS, tag='t'): pass
t(lambda: type('IS3', (IS,), {}, tag='u'))
t(lambda: type('IS4', (IS,), {}, bad='u'))
class SN:
    def __set_name__(self, owner, name): print('set', owner.__name__, name)
    
t(lambda: type('W', (), {'s': SN(), 't': SN()}))
class M2(type): pass
class C2(metaclass=M2): pass
t(lambda: type('Q', (B, C2), {}))
t(lambda: type('Q', (int, str), {})); t(lambda: type('Q', (1,), {})); t(lambda: type('Q', 1, {})); t(lambda: type(1, (), {})); t(lambda: type('Q', (), 1)); t(lambda: type('a\0b', (), {})); t(lambda: type()); t(lambda: type(1, 2)); t(lambda: type(1, 2, 3, 4)); t(lambda: type('Q', (bool,), {})); t(lambda: type('Q', (X, X), {})); t(lambda: type('Q', (object, X), {})); t(lambda: type('Q', (), {'__slots__': ('a', 'b')}).__slots__); t(lambda: type('Q', (), {'__qualname__': 3})); t(lambda: type('Q', (), {'__qualname__': 'R.Q', '__module__': 'mm'})); t(lambda: type('Q', (), {'__doc__': 'dd'}).__doc__)
class ME:
    def __mro_entries__(self, bases): print('mro', len(bases)); return (X,)
class U(ME()): pass
print(U.__bases__, U.__orig_bases__[0].__class__)
t(lambda: type('V', (ME(),), {}))
class CG:
    def __class_getitem__(cls, item): return (cls.__name__, item)
print(CG[1], CG[1, 2]); t(lambda: X[1])
d = {'a': 1, 'b': 2}; e = {'b': 2, 'c': 3}
k, i = d.keys(), d.items()
print(k & e.keys(), sorted(k | e), sorted(k ^ e.keys()), sorted(k - ['a']), k <= {'a', 'b', 'c'}, k < d.keys(), k == {'a', 'b'}, k.isdisjoint(e), k.isdisjoint('xyz'), k != {'a'}, k > {'a'}, k >= ['a'] if False else 0)
print(i & e.items(), sorted(i | e.items()), sorted(i ^ e.items()), sorted(i - [('a', 1)]), i <= d.items(), i.isdisjoint([('a', 1)]), ('a', 1) in i, ('a', 2) in i, i == {('a', 1), ('b', 2)})
print(sorted(['a', 'z'] | k), {'a', 'z'} & k, {'a', 'z'} - k, sorted(['q'] ^ k), ['a'] - k if False else 0)
t(lambda: k & 1); t(lambda: 1 & k); t(lambda: k | 1); t(lambda: k - 1); t(lambda: k ^ None); t(lambda: k <= 1); t(lambda: k <= [1]); t(lambda: k + k); t(lambda: k.isdisjoint(1)); t(lambda: {'a': []}.items() & [('a', [])]); t(lambda: {'a': []}.items() | []); t(lambda: d.values() & {1}); t(lambda: d.values() == d.values()); t(lambda: hash(k)); t(lambda: k[0]); t(lambda: k.mapping); t(lambda: list(reversed(i))); t(lambda: k & 'ab'); t(lambda: type(k & [])); t(lambda: k.foo)
