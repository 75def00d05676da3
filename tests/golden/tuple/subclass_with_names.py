# SPDX-License-Identifier: GPL-3.0-or-later
# A subclass of tuple with named fields, made in __new__.

class Point(tuple):
    __slots__ = ()
    def __new__(cls, x, y=0):
        return super().__new__(cls, (x, y))
    x = property(lambda self: self[0], doc='horizontal')
    y = property(lambda self: self[1])
    def __repr__(self):
        return 'Point(x=%r, y=%r)' % self
    def __add__(self, other):
        return Point(self.x + other[0], self.y + other[1])
    def moved(self, dx=0, dy=0):
        return type(self)(self.x + dx, self.y + dy)
p = Point(3, 4)
q = Point(1)
print(p, q, p + q, p + (10, 20), p.moved(dy=-4), p.x, p.y, len(p), p[1], list(p))
x, y = p
print(x, y, p == (3, 4), hash(p) == hash((3, 4)), p < q, sorted([p, q]), isinstance(p, tuple), {p: 'a'}[3, 4])
print(
    type(p[:]), type(p * 2), tuple.__add__(p, q), tuple(p), type(tuple(p)), p.index(4), p.count(3), 3 in p,
    Point.x.__doc__
)
for f in (
    lambda: setattr(p, 'x', 1), lambda: setattr(p, 'z', 1), lambda: Point(), lambda: Point(1, 2, 3),
    lambda: p.__dict__, lambda: p.q
):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
class Loose(tuple):
    pass
l = Loose([1, 2])
l.note = 'attributes work'
print(l, l.note, l.__dict__, type(l + (3,)).__name__, Loose() == (), Loose('ab'), l is tuple(l))
