# SPDX-License-Identifier: GPL-3.0-or-later
# Names in class bodies: not seen by methods, seen in order, mixed with globals.

name = 'global'
class A:
    print(name)
    name = 'class'
    print(name)
    def method(self):
        return name
    lam = lambda self: name
    copies = [name] * 2
    def default(self, n=name):
        return n
    class Inner:
        print('inner sees', name)
        value = name
    for i in range(3):
        square = i * i
    if square > 3:
        branch = 'taken'
    else:
        other = 'not taken'
print(
    A.name, A().method(), A().lam(), A.copies, A().default(), A.Inner.value, A.i, A.square, A.branch,
    hasattr(A, 'other')
)
def function(name):
    class B:
        local = name
        name = 'own'
        def get(self):
            return name
    return B
try:
    function('parameter')
except NameError as e:
    print(type(e).__name__, e)
def function2(value):
    class B:
        local = value
        def get(self):
            return value
        def set(self, new):
            nonlocal value
            value = new
    return B
b = function2('parameter')()
print(b.local, b.get(), b.set('new'), b.get(), b.local)
class C:
    print(__name__, __qualname__, __module__)
    __qualname__ = 'Renamed'
    x = 1
    del x
    def f(self): return __class__
    def g(self): return self.__class__.__name__
print(C.__qualname__, C.__name__, hasattr(C, 'x'), C().f() is C, C().g())
class D:
    def __private(self): return 'mangled'
    def call(self): return self.__private()
    __attr = 5
    def names(self):
        __local = 1
        self.__own = 2
        return [k for k in self.__dict__], __local
    def __dunder__(self): return 'not mangled'
    _D__direct = 'direct'
    def direct(self): return self.__direct
d = D()
print(d.call(), d._D__private(), D._D__attr, d.names(), d.__dunder__(), d.direct(), hasattr(d, '__attr'))
class _Under:
    __x = 1
print([k for k in _Under.__dict__ if k.endswith('x')])
class __:
    __y = 1
print([k for k in __.__dict__ if k.endswith('y')])
try:
    class E:
        a = 1
        raise ValueError('in body')
except ValueError as e:
    print(e)
try:
    E
except NameError as e:
    print(e)
class F:
    locals_like = 1
    def f(self):
        try:
            return locals_like
        except NameError as e:
            return str(e)
print(F().f())
