# SPDX-License-Identifier: GPL-3.0-or-later
# Data and non-data descriptors, __set_name__, precedence over the instance's dict.

class NonData:
    def __get__(self, obj, owner): return ('nondata', obj is None, owner.__name__)
class Data:
    def __set_name__(self, owner, name):
        print('set_name', owner.__name__, name)
        self.name = name
    def __get__(self, obj, owner=None):
        if obj is None: return self
        return obj.__dict__.get('_' + self.name, 'unset')
    def __set__(self, obj, value):
        print('set', self.name, value)
        obj.__dict__['_' + self.name] = value
    def __delete__(self, obj):
        print('delete', self.name)
        obj.__dict__.pop('_' + self.name, None)
class SetOnly:
    def __set__(self, obj, value): obj.__dict__['setonly'] = ('through set', value)
class Host:
    nondata = NonData()
    data = Data()
    setonly = SetOnly()
    plain = 'class value'
h = Host()
print(h.nondata, Host.nondata)
h.nondata = 'instance wins over non-data'
print(h.nondata, h.__dict__)
del h.nondata
print(h.nondata[0])
print(h.data, type(Host.data).__name__)
h.data = 5
h.__dict__['data'] = 'hidden'
print(h.data, h.__dict__)
del h.data
print(h.data)
print(type(h.setonly).__name__)
h.setonly = 1
print(h.setonly)
Host.plain = Data()
Host.plain.name = 'plain'
print(h.plain)
Host.data = 'replaced on the class'
print(h.data, h.__dict__['data'])
class Typed:
    def __init__(self, kind, check=lambda v: True): self.kind, self.check = kind, check
    def __set_name__(self, owner, name): self.name = name
    def __get__(self, obj, owner): return self if obj is None else obj.__dict__[self.name]
    def __set__(self, obj, value):
        if not isinstance(value, self.kind): raise TypeError(f'{self.name} must be {self.kind.__name__}, got {value!r}')
        if not self.check(value): raise ValueError(f'bad {self.name}: {value!r}')
        obj.__dict__[self.name] = value
class Person:
    name = Typed(str, len)
    age = Typed(int, lambda v: v >= 0)
    def __init__(self, name, age): self.name, self.age = name, age
p = Person('Ann', 30)
p.age += 1
print(p.name, p.age, p.__dict__)
for f in (
    lambda: Person('', 1), lambda: Person('x', -1), lambda: Person(5, 1), lambda: setattr(p, 'age', 'old'),
    lambda: delattr(p, 'age'), lambda: Typed(int).__get__(p, Person)
):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
class Method:
    def __init__(self, f): self.f = f
    def __get__(self, obj, owner): return lambda *a: self.f(obj if obj is not None else owner, *a)
    def __call__(self, *a): return ('called directly', a)
class UsesMethod:
    m = Method(lambda who, x=0: (who if isinstance(who, type) else 'instance', x))
print(UsesMethod().m(1), UsesMethod.m(2), UsesMethod.__dict__['m'](3))
class BadName:
    def __set_name__(self, owner, name): raise ValueError('refuses ' + name)
try:
    class Fails: attr = BadName()
except RuntimeError as e:
    print(e, '|', repr(e.__cause__))
class Raising:
    def __get__(self, obj, owner): raise AttributeError('from get')
class Falls:
    x = Raising()
    def __getattr__(self, name): return ('getattr', name)
print(Falls().x)
class Instance:
    def __init__(self): self.d = NonData()
print(type(Instance().d).__name__)
