# SPDX-License-Identifier: GPL-3.0-or-later
# property: getter, setter, deleter, inheritance, docs, errors.

class Celsius:
    def __init__(self, degrees): self.degrees = degrees
    @property
    def degrees(self):
        """Temperature in degrees."""
        print('get', end=' ')
        return self._d
    @degrees.setter
    def degrees(self, value):
        print('set', value, end=' ')
        if value < -273.15:
            raise ValueError(f'{value} is below absolute zero')
        self._d = value
    @degrees.deleter
    def degrees(self):
        print('delete', end=' ')
        del self._d
    fahrenheit = property(
        lambda self: self._d * 9 / 5 + 32, lambda self, f: setattr(self, '_d', (f - 32) * 5 / 9), doc='other scale'
    )
    @property
    def readonly(self): return 'fixed'
c = Celsius(20)
print(c.degrees)
c.degrees = 30
c.degrees += 5
print(c.fahrenheit, c.__dict__, Celsius.degrees.__doc__, Celsius.fahrenheit.__doc__, Celsius.readonly.__doc__)
c.fahrenheit = 212
print(c._d, isinstance(Celsius.degrees, property), type(Celsius.__dict__['degrees']).__name__)
def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
attempt(lambda: setattr(c, 'degrees', -500))
attempt(lambda: setattr(c, 'readonly', 1))
attempt(lambda: delattr(c, 'readonly'))
attempt(lambda: delattr(c, 'fahrenheit'))
attempt(lambda: delattr(c, 'degrees'))
attempt(lambda: c.degrees)
class WriteOnly:
    x = property(None, lambda self, v: print('written', v))
    y = property()
w = WriteOnly()
w.x = 5
attempt(lambda: w.x)
attempt(lambda: w.y)
attempt(lambda: setattr(w, 'y', 1))
attempt(lambda: delattr(w, 'x'))
class Kelvin(Celsius):
    @property
    def degrees(self): return Celsius.degrees.fget(self) + 273.15
    @Celsius.readonly.getter
    def readonly(self): return 'overridden'
k = Kelvin.__new__(Kelvin)
k._d = 0
print(k.degrees, k.readonly, c.readonly)
attempt(lambda: setattr(k, 'degrees', 1))
class Extended(Celsius):
    @Celsius.degrees.setter
    def degrees(self, value):
        print('extended', end=' ')
        Celsius.degrees.fset(self, value + 1)
e = Extended(1)
print(e.degrees)
p = property(lambda self: 1)
print(
    p.fget(None), p.fset, p.fdel, p.setter(len).fset is len, p.getter(abs).fget is abs, p is p.setter(len),
    Celsius.degrees.fget.__name__
)
k.__dict__['degrees'] = 'hidden by the property'
print(k.degrees)
class Raises:
    @property
    def bad(self): raise AttributeError('inner problem')
    def __getattr__(self, name): return 'fallback for ' + name
print(Raises().bad, Raises().other)
class Index:
    def __init__(self): self.items = {}
    def __getitem__(self, k): return self.items[k]
    @property
    def first(self): return next(iter(self.items.values()), None)
i = Index()
print(i.first)
i.items['a'] = 1
print(i.first, i['a'])
