# SPDX-License-Identifier: GPL-3.0-or-later
# The protocol of NotImplemented: which side is asked, in what order, subclasses first.

class Base:
    def __init__(self, name): self.name = name
    def __add__(self, other):
        print(f'{self.name}.__add__', end=' ')
        return NotImplemented
    def __radd__(self, other):
        print(f'{self.name}.__radd__', end=' ')
        return NotImplemented
class Other:
    name = 'other'
    def __radd__(self, o):
        print('Other.__radd__', end=' ')
        return 'other result'
class Derived(Base):
    def __radd__(self, other):
        print(f'{self.name}.Derived.__radd__', end=' ')
        return 'derived result'
class Inherits(Base): pass
def attempt(f):
    try:
        print('->', f())
    except TypeError as e:
        print('->', e)
b, c, o, d, i = Base('b'), Base('c'), Other(), Derived('d'), Inherits('i')
attempt(lambda: b + c)
attempt(lambda: b + b)
attempt(lambda: b + 1)
attempt(lambda: 1 + b)
attempt(lambda: b + o)
attempt(lambda: o + b)
attempt(lambda: b + d)
attempt(lambda: d + b)
attempt(lambda: d + d)
attempt(lambda: b + i)
attempt(lambda: i + b)
attempt(lambda: 'text' + b)
attempt(lambda: [] + b)
attempt(lambda: sum([b]))
print(NotImplemented, type(NotImplemented), repr(NotImplemented), NotImplemented is NotImplemented)
class InPlace:
    def __iadd__(self, other):
        print('iadd', end=' ')
        return NotImplemented
    def __add__(self, other):
        print('add', end=' ')
        return 'from add'
x = InPlace()
x += 1
print(x)
class InPlaceOnly:
    def __isub__(self, other): return NotImplemented
y = InPlaceOnly()
try:
    y -= 1
except TypeError as e:
    print(e)
y2 = InPlaceOnly()
try:
    y2 *= 1
except TypeError as e:
    print(e)
class RightSub:
    def __rsub__(self, other): return ('rsub', other)
y -= RightSub()
print(y[0])
class IntLike(int):
    def __radd__(self, other): return ('radd', other)
    def __add__(self, other): return ('add', other)
print(1 + IntLike(5), IntLike(5) + 1, IntLike(1) + IntLike(2), IntLike(5) - 1, 1.5 + IntLike(2))
class NoneOp:
    __add__ = None
    __radd__ = None
    def __eq__(self, other): return NotImplemented
attempt(lambda: NoneOp() + 1)
attempt(lambda: 1 + NoneOp())
print(NoneOp() == 1, NoneOp() != 1, NoneOp().__eq__(5))
class Raises:
    def __add__(self, other): raise ValueError('from add')
    def __radd__(self, other): return 'never asked'
try:
    Raises() + Raises()
except ValueError as e:
    print(e)
