# SPDX-License-Identifier: GPL-3.0-or-later
# dir of instances, classes and modules, without the names of object.

class Base:
    inherited = 1
    def method(self): pass
class Small(Base):
    own = 2
    def __init__(self): self.instance = 3
    @property
    def prop(self): return 4
    @staticmethod
    def static(): pass
s = Small()
def public(names): return [n for n in names if not n.startswith('__')]
print(public(dir(s)), public(dir(Small)), public(dir(Base)))
s.another = 1
Base.late = 2
print(public(dir(s)))
print([n for n in (
    '__class__', '__eq__', '__hash__', '__init__', '__new__', '__repr__', '__len__', '__dict__'
) if n in dir(object())])
print(
    public(dir([])), public(dir({})), public(dir(())), public(dir(set())), public(dir(1.0)), public(dir(1)),
    public(dir(range(1))), public(dir(slice(1)))
)
print(public(dir('')))
print(public(dir(b'')))
print(public(dir(frozenset())), public(dir(None)), public(dir(property())), public(dir(ValueError())))
class Own:
    def __dir__(self): return ['z', 'a']
class Bad:
    def __dir__(self): return 5
class BadItems:
    def __dir__(self): return [1, 'a']
print(dir(Own()))
for f in (lambda: dir(Bad()), lambda: dir(BadItems()), lambda: dir(1, 2)):
    try:
        print(f())
    except TypeError as e:
        print(e)
print(sorted([n for n in dir() if not n.startswith('__')]))
def local():
    b, a = 1, 2
    return dir()
print(local())
class Body:
    y, x = 1, 2
    names = [n for n in dir() if not n.startswith('__')]
print(Body.names)
