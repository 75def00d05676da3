# SPDX-License-Identifier: GPL-3.0-or-later
# Single inheritance: overriding, super, class attributes, isinstance, attribute lookup.

class Animal:
    legs = 4
    def __init__(self, name): self.name = name
    def describe(self): return f'{self.name} ({self.kind()}, {self.legs} legs)'
    def kind(self): return 'animal'
    def __str__(self): return 'Animal ' + self.name
class Bird(Animal):
    legs = 2
    def kind(self): return 'bird'
    def fly(self): return self.name + ' flies'
class Penguin(Bird):
    def __init__(self, name, colour='black'):
        super().__init__(name)
        self.colour = colour
    def fly(self): return super().fly() + ' badly'
    def kind(self): return 'penguin, a ' + super().kind() + ', an ' + Animal.kind(self)
for x in (Animal('Cat'), Bird('Crow'), Penguin('Pingu')):
    print(
        x, x.describe(), isinstance(x, Bird), issubclass(type(x), Animal), type(x).__bases__[0].__name__,
        getattr(x, 'fly', lambda: 'cannot fly')()
    )
print(Penguin.__mro__, Penguin.mro() == list(Penguin.__mro__), Penguin.__base__)
print(
    isinstance(Penguin('p'), (int, Animal)), isinstance(1, (Bird, (str, (int,)))), issubclass(Bird, Bird),
    issubclass(Animal, Bird), issubclass(Penguin, (int, object))
)
print([c.__name__ for c in Animal.__subclasses__()], [c.__name__ for c in Bird.__subclasses__()], Penguin('x').__dict__)
class Counter:
    total = 0
    def __init__(self):
        Counter.total += 1
        self.id = type(self).total
class Sub(Counter):
    total = 100
Counter(); Counter()
print(Counter.total, Sub().id, Sub.total, Counter.total)
Animal.legs = 5
print(Animal('a').legs, Bird('b').legs)
del Bird.legs
print(Bird('b').legs)
Animal.late = lambda self: 'late method of ' + self.name
print(Penguin('z').late())
class NoInit(Penguin): pass
print(NoInit('n').colour, NoInit('n', 'white').colour)
class Forgot(Animal):
    def __init__(self): pass
try:
    Forgot().describe()
except AttributeError as e:
    print(e)
try:
    Penguin()
except TypeError as e:
    print(e)
for bad in (
    lambda: type('X', (5,), {}), lambda: type('X', (bool,), {}), lambda: type('X', (Animal, Animal), {}),
    lambda: type('X', (object, Animal), {}), lambda: type('X', (type(None),), {}),
    lambda: type('X', (int, str), {}), lambda: type('X', ('a',), {}), lambda: type('X', (type(lambda: 0),), {}),
    lambda: type('X', (range,), {}), lambda: type('X', (slice,), {}), lambda: type('X', (Animal('i'),), {})
):
    try:
        print(bad())
    except TypeError as e:
        print(e)
