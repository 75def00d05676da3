# SPDX-License-Identifier: GPL-3.0-or-later
# __new__: immutables, singletons, returning something else, arguments.

class Positive(int):
    def __new__(cls, value):
        print('new', value, end=' ')
        return super().__new__(cls, abs(value))
    def __init__(self, value): print('init', value, end=' ')
print(Positive(-5), type(Positive(-5)).__name__, Positive(-5) + 1)
class Singleton:
    _one = None
    def __new__(cls, *args):
        if cls._one is None:
            print('creating', end=' ')
            cls._one = super().__new__(cls)
        return cls._one
    def __init__(self, *args): print('init', args, end=' ')
print(Singleton(1) is Singleton(2))
class Other:
    def __new__(cls, kind):
        if kind == 'str': return 'a string'
        if kind == 'none': return None
        if kind == 'sub': return object.__new__(Derived)
        return object.__new__(cls)
    def __init__(self, kind):
        print('init called for', kind, end=' ')
        self.kind = kind
class Derived(Other): pass
print(Other('str'), Other('none'), type(Other('sub')).__name__, Other('own').kind)
class Args:
    def __new__(cls, a, *, b): return super().__new__(cls)
    def __init__(self, *args, **kw): self.got = args, kw
print(Args(1, b=2).got)
class OnlyNew:
    def __new__(cls, x):
        self = object.__new__(cls)
        self.x = x
        return self
print(OnlyNew(3).x)
class OnlyInit:
    def __init__(self, x): self.x = x
print(OnlyInit(4).x)
class Neither: pass
class BadInit:
    def __init__(self): return 5
class BadInit2:
    def __init__(self): return None
class PassesArgs:
    def __new__(cls, *a): return object.__new__(cls, *a)
    def __init__(self, *a): pass
class PassesArgs2:
    def __init__(self, *a): object.__init__(self, *a)
for f in (
    lambda: Args(1), lambda: OnlyNew(), lambda: OnlyInit(), lambda: Neither(1), lambda: Neither(x=1),
    lambda: BadInit(), lambda: BadInit2() is not None, lambda: PassesArgs(1), lambda: PassesArgs2(1),
    lambda: object.__new__(), lambda: object.__new__(5), lambda: object.__new__(int), lambda: int.__new__(str),
    lambda: int.__new__(Neither), lambda: object.__new__(Neither, 1), lambda: object.__init__(Neither(), 1),
    lambda: PassesArgs() is not None, lambda: str.__new__(5), lambda: object(1), lambda: type.__new__(type)
):
    try:
        print(f())
    except TypeError as e:
        print(e)
class Chain(Derived):
    def __new__(cls, *a):
        print(cls.__name__, a, end=' ')
        return super().__new__(cls, 'own')
    def __init__(self, *a): self.a = a
print(Chain(1, 2).a)
o = Neither.__new__(Neither)
o.__init__()
print(type(o).__name__, o.__dict__, Neither.__new__ is object.__new__, type(Singleton.__dict__['__new__']).__name__)
class Interned:
    pool = {}
    def __new__(cls, name): return cls.pool.setdefault(name, super().__new__(cls))
    def __init__(self, name): self.name = name
print(Interned('a') is Interned('a'), Interned('a') is Interned('b'), len(Interned.pool))
