# Keyword arguments: the order in which they are evaluated, and where they go, whatever the function is.
import sys


def show(name, value):
    print('  evaluates', name)
    return value


def plain(a, b=2, c=3):
    return a, b, c


def only(a, *, b=20, c):
    return a, b, c


def before(a, /, b, *, c=5):
    return a, b, c


def captured(a, b=1, *, c=2):
    return (lambda: (a, b, c))()


def generates(a, b=1, *, c=2):
    yield a
    yield b
    yield c


print(plain(c=show('c', 1), a=show('a', 2)))
print(plain(show('first', 1), c=show('c', 9)))
print(only(show('a', 1), c=show('c', 2)), only(c=4, a=3, b=5), only(1, c=2))
print(before(1, b=2), before(1, 2, c=3))
print(captured(b=5, a=4), captured(1, c=7), list(generates(c=3, a=1)))


class Point:
    def __init__(self, x, y=0, *, label='none'):
        self.x, self.y, self.label = x, y, label

    def moved(self, *, dx=0, dy=0):
        return Point(self.x + dx, y=self.y + dy, label=self.label)

    def __repr__(self):
        return 'Point(%r, %r, %r)' % (self.x, self.y, self.label)


print(Point(1), Point(y=2, x=1), Point(1, label='here'), Point(1, 2).moved(dy=5))


class Near(Point):
    def __init__(self, x, *, near=True, **others):
        super().__init__(x, **others)
        self.near = near

    def moved(self, *, dx=1, **others):
        return super().moved(dx=dx, **others)

    def count(self):
        return super().counts()


def counts(self):
    return sys.getrefcount(self)


Point.counts = counts
print(Near(3, near=False, label='n'), Near(3, y=1).moved(), Near(3).moved(dy=4))
near = Near(1)
print(near.counts(), near.count(), super(Near, near).moved(dx=7))

for call in [
    lambda: plain(b=show('b', 1)),
    lambda: plain(1, a=show('a', 1)),
    lambda: plain(1, 2, 3, d=show('d', 4)),
    lambda: plain(1, 2, 3, 4, c=5),
    lambda: only(1),
    lambda: only(1, 2, c=show('c', 3)),
    lambda: before(a=1, b=2),
    lambda: before(1, 2, a=3),
    lambda: Point(label=1),
    lambda: Point(1, x=2),
    lambda: Near(1).moved(1),
    lambda: super(Near, near).moved(1),
    lambda: super(Near, near).missing(),
]:
    try:
        print(call())
    except (TypeError, AttributeError) as error:
        print(type(error).__name__, error)


def loses_its_defaults():
    plain.__defaults__ = None
    return 1


try:
    print(plain(b=loses_its_defaults(), a=5))
except TypeError as error:
    print(error)
plain.__defaults__ = (7, 8)
print(plain(a=5, b=6))
only.__kwdefaults__ = {'c': 'new'}
print(only(1, b=2))


class Witness:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print('  gone', self.name)


def fails():
    raise ValueError('while evaluating')


try:
    plain(Witness('first'), b=Witness('second'), c=fails())
except ValueError as error:
    print(error)
many = dict.fromkeys('abcdefghij', 0)


def takes_ten(a, b, c, d, e, f, g, h, i, j):
    return [a, b, c, d, e, f, g, h, i, j]


print(takes_ten(j=10, i=9, h=8, g=7, f=6, e=5, d=4, c=3, b=2, a=1), takes_ten(**many))
