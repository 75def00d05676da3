# SPDX-License-Identifier: GPL-3.0-or-later
# __repr__, __str__, their defaults and fallbacks.

class Neither: pass
class OnlyRepr:
    def __repr__(self): return 'OnlyRepr()'
class OnlyStr:
    def __str__(self): return 'only str'
class Both:
    def __repr__(self): return 'Both()'
    def __str__(self): return 'both as text'
class Child(Both):
    def __repr__(self): return 'Child:' + super().__repr__() + ':' + str(super().__str__())
for o in (OnlyRepr(), Both(), Child()):
    print(o, str(o), repr(o), [o], (o,), {o: o}, f'{o} {o!r} {o!s}', '%s %r' % (o, o), '{} {!r}'.format(o, o))
o = OnlyStr()
print(
    o, str(o), repr(o).startswith('<__main__.OnlyStr object at 0x'), str([o]).startswith('[<__main__.OnlyStr'),
    repr(Neither()).endswith('>'), str(Neither()).startswith('<__main__.Neither object at 0x')
)
def make():
    class Local: pass
    return Local()
print(
    repr(make()).startswith('<__main__.make.<locals>.Local object at 0x'), make().__class__,
    type(make()).__qualname__
)
print(
    object.__repr__(OnlyRepr()).startswith('<__main__.OnlyRepr object'), object.__str__(OnlyRepr()),
    OnlyRepr().__str__(), Both.__repr__(Child())
)
class Node:
    def __init__(self, value, *children): self.value, self.children = value, list(children)
    def __repr__(self): return f'Node({self.value!r}' + (f', {self.children!r}' if self.children else '') + ')'
n = Node('a', Node(1), Node(None, Node((1, 2))))
print(n)
class Cyclic:
    def __init__(self): self.me = [self]
    def __repr__(self): return f'Cyclic({self.me})'
print(Cyclic())
class SubStr(str):
    def __repr__(self): return 'sub'
class ReturnsSub:
    def __repr__(self): return SubStr('x')
    def __str__(self): return SubStr('y')
print(repr(ReturnsSub()), str(ReturnsSub()), type(str(ReturnsSub())).__name__, [SubStr('q')], {SubStr('q'): 1})
class Raises:
    def __repr__(self): raise KeyError('in repr')
    def __str__(self): return 'str works'
print(Raises())
for f in (
    lambda: repr(Raises()), lambda: [Raises()].__repr__(), lambda: print([Raises()]), lambda: f'{Raises()!r}',
    lambda: str({1: Raises()}), lambda: '%r' % Raises(), lambda: ascii(Raises())
):
    try:
        f()
    except KeyError as e:
        print(type(e).__name__, e)
print(
    repr(make).startswith('<function make at 0x'), repr(lambda: 0).startswith('<function <lambda> at 0x'),
    repr(len), repr([].append).startswith('<built-in method append of list object at 0x'), repr(str.upper),
    repr(Both().__repr__).startswith('<bound method Both.__repr__ of Both()>'), repr(int), repr(type),
    repr(iter([])).startswith('<list_iterator object at 0x'), repr(object()).startswith('<object object at 0x'),
    repr(property()).startswith('<property object at'), repr(super), repr(zip()).startswith('<zip object at'),
    repr(Ellipsis)
)
OnlyRepr.__str__ = lambda self: 'added later'
print(OnlyRepr(), [OnlyRepr()])
