# SPDX-License-Identifier: GPL-3.0-or-later
# Classes, inheritance, descriptors, properties, closures, decorators, finalizers, weak references.

import gc, weakref

class Meta(type):
    def __new__(meta, name, bases, namespace, **options):
        return super().__new__(meta, name, bases, namespace)
    def __init_subclass__(cls): pass

class Base(metaclass=Meta):
    count = 0
    def __init__(self, name, *rest, key=None, **more):
        self.name, self.rest, self.key, self.more = name, rest, key, more
        Base.count += 1
    def __repr__(self): return f'{type(self).__name__}({self.name!r})'
    def __eq__(self, other): return self.name == other.name
    def __hash__(self): return hash(self.name)
    def __add__(self, other): return type(self)(self.name + other.name)
    def __getattr__(self, name): return name * 2
    def __del__(self): Base.count -= 1

class Left(Base):
    __slots__ = ('slot',)
    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.slot = [self]

class Right(Base):
    @property
    def value(self): return self.name
    @value.setter
    def value(self, v): self.name = v
    @classmethod
    def make(cls, name): return cls(name)
    @staticmethod
    def plain(x): return x

class Both(Left, Right):
    extra: int = 5

class Words(list):
    def longest(self): return max(self, key=len)

def counted(function):
    calls = 0
    def wrapper(*args, **kwargs):
        nonlocal calls
        calls += 1
        return function(*args, **kwargs), calls
    wrapper.original = function
    return wrapper

@counted
def join(a, b=', ', *rest, last='!', **options):
    return b.join([a, *rest, *options]) + last

both = Both('both', 1, 2, key=3, other=4)
right = Right.make('right')
right.value = 'new'
weak = weakref.ref(both, lambda r: None)
print(both, right, both + right, both == right, {both: 1}, both.missing, right.plain(2), Both.__mro__)
print(join('a'), join('a', '-', 'b', 'c', last='.', x=1), join.original.__name__, Words(['a', 'bcd']).longest())
both.__dict__['loop'] = both
del both
gc.collect()
print(weak(), Base.count, isinstance(right, Base), hasattr(Words, 'nothing'))
