# Instances: their dict, their slots, both.
import copy

from _classes import Point

p = Point(a=[1], b=Point(c=2))
shallow, deep = copy.copy(p), copy.deepcopy(p)
print(shallow, shallow.a is p.a)
print(deep, deep.a is p.a, deep.b is p.b)


class Slots:
    __slots__ = ("a", "__b", "empty")

    def __init__(self, a, b):
        self.a, self.__b = a, b

    def __repr__(self):
        return "%s(%r, %r)" % (type(self).__name__, self.a, self.__b)


class Both(Slots):
    pass


class OneWord(Slots):
    __slots__ = "w"


class SlotsAndDict:
    __slots__ = ("__dict__", "v")


s = Slots([1], "b")
shallow, deep = copy.copy(s), copy.deepcopy(s)
print(shallow, shallow.a is s.a, deep, deep.a is s.a, hasattr(deep, "empty"))
b = Both([1], 2)
b.z = 3
shallow, deep = copy.copy(b), copy.deepcopy(b)
print(shallow, shallow.z, deep, deep.z, deep.a is b.a)
o = OneWord(1, 2)
o.w = [5]
print(copy.copy(o).w is o.w, copy.deepcopy(o).w)
d = SlotsAndDict()
d.v, d.w = 1, 2
c = copy.copy(d)
print(c.v, c.w, c.__dict__)


class Bound:
    def __init__(self):
        self.function = self.method

    def method(self):
        return self


m = Bound()
c = copy.copy(m.method)
print(c == m.method, c() is m)
c = copy.deepcopy(m)
print(c.function() is c, c.function() is m)
print(type(copy.copy(object())), type(copy.deepcopy(object())))
