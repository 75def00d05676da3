# SPDX-License-Identifier: GPL-3.0-or-later
# Annotations of names, attributes, items, parameters and results change nothing.

x: int = 5
y: str
z: list = [1, 2]
print(x, z)
try:
    y
except NameError as e:
    print(e)
class Point:
    x: int
    y: int = 2
    names: dict = {}
    def __init__(self, x: int, y: "text" = 3) -> None:
        self.x: int = x
        self.z: "any" = y
    def moved(self, dx: int, *rest: tuple, scale: float = 1.0, **options: dict) -> 'Point':
        return Point(self.x + dx * scale)
p = Point(1)
print(p.x, p.y, p.z, Point.names, hasattr(Point, 'x'), p.moved(2, scale=2.5).x)
def note(value):
    print('evaluated', value)
    return value
a: note('module annotation') = note('value')
def f(p: note('parameter') = note('default'), *, k: note('keyword') = 1) -> note('result'):
    local: note('never evaluated in a function') = 1
    only: note('nor this')
    return p, k, local
print(f(2), f())
def g():
    v: int
    try:
        return v
    except UnboundLocalError as e:
        return str(e)
print(g())
def h():
    x: int = 7
    return x
print(h(), x)
items, obj = {}, Point(0)
items['k']: int = 1
obj.attr: str = 'set'
print(items, obj.attr)
(w): int = 9
print(w)
items[note('index evaluated')]: note('annotation evaluated')
obj.never: int
print(hasattr(obj, 'never'), items)
t: tuple = 1, 2
print(t)
u: int = 6
print(u)
class Body:
    b: note('class annotation') = note('class value')
print(Body.b)
