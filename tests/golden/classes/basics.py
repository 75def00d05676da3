# SPDX-License-Identifier: GPL-3.0-or-later
# Attributes of classes and instances, methods, self, __init__, repr of class objects.

class Dog:
    """A dog."""
    kind = 'canine'
    tricks = []
    def __init__(self, name, age=1):
        self.name = name
        self.age = age
    def speak(self, sound='woof'):
        return f'{self.name} says {sound}'
    def birthday(self):
        self.age += 1
        return self
a, b = Dog('Rex'), Dog('Fido', 5)
print(a.speak(), b.speak('arf'), a.birthday().birthday().age, b.age)
print(a.kind, Dog.kind, a.__dict__, b.__dict__, Dog.__doc__, Dog.__name__, Dog.__module__, Dog.__bases__)
a.kind = 'wolf'
Dog.kind = 'pet'
print(a.kind, b.kind, Dog.kind)
del a.kind
print(a.kind)
a.tricks.append('sit')
b.tricks += ['roll']
print(Dog.tricks, 'tricks' in b.__dict__, 'tricks' in a.__dict__)
Dog.bark = lambda self, n=1: 'bark ' * n + self.name
print(a.bark(2), b.bark(), Dog.bark(b), Dog.speak(a, 'x'))
a.bark = lambda: 'own bark'
print(a.bark(), b.bark())
m = a.speak
a.name = 'Renamed'
print(m(), m.__self__ is a, m.__func__ is Dog.speak, m.__name__, m('grr'))
print(
    Dog, type(a), type(Dog), a.__class__ is Dog, isinstance(a, Dog), isinstance(a, object), isinstance(Dog, type),
    issubclass(Dog, object), type(a) is type(b)
)
print(a == a, a == b, a != b, a is a, hash(a) == hash(a), bool(a), not a, a in [a], [a, b].index(b))
for f in (
    lambda: a.missing, lambda: Dog.missing, lambda: a(), lambda: len(a), lambda: a[0], lambda: a + b, lambda: a < b,
    lambda: Dog(), lambda: Dog.speak(), lambda: iter(a), lambda: -a, lambda: int(a), lambda: float(a),
    lambda: delattr(a, 'zz'), lambda: delattr(Dog, 'zz'), lambda: 1 in a, lambda: a @ a, lambda: a.speak.x,
    lambda: [1][a], lambda: range(a), lambda: divmod(a, 1), lambda: round(a), lambda: Dog('x', 1, 2),
    lambda: hash(Dog.tricks), lambda: reversed(a), lambda: str.join('', a), lambda: {**a}, lambda: [*a],
    lambda: Dog[0], lambda: next(a), lambda: abs(a), lambda: a.name.foo, lambda: ~a, lambda: bytes(a),
    lambda: a.__dict__['q']
):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
class Empty: pass
e = Empty()
e.x, e.y = 1, [2]
e.y.append(e.x)
e.__dict__['z'] = 'direct'
print(e.z, e.__dict__, [k for k in e.__dict__])
e.__dict__ = {'replaced': True}
print(e.replaced, hasattr(e, 'x'))
try:
    e.__dict__ = 5
except TypeError as err:
    print(err)
try:
    e.__class__ = 5
except TypeError as err:
    print(err)
e.__class__ = Dog
print(e.kind, type(e) is Dog)
