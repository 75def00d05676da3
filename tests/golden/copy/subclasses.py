# Objects of classes that derive from built-in types: their content and their attributes.
import copy

from _classes import attempt


class L(list):
    def append(self, item):
        print("append", item)
        super().append(item)


items = L([1, [2]])
items.tag = "t"
c = copy.copy(items)
print(c, type(c).__name__, c.tag, c[1] is items[1])
c = copy.deepcopy(items)
print(c, type(c).__name__, c.tag, c[1] is items[1])


class D(dict):
    def __setitem__(self, key, value):
        print("set", key, value)
        super().__setitem__(key, value)


attempt(lambda: copy.copy(D(a=1)))
attempt(lambda: copy.deepcopy(D(a=[1])))


class I(int):
    pass


class F(float):
    pass


class T(tuple):
    pass


class Text(str):
    pass


class B(bytes):
    pass


class S(set):
    pass


class FS(frozenset):
    pass


for x in [I(5), F(2.5), T(([1], 2)), Text("a"), B(b"b"), S([1, 2]), FS([3])]:
    x.extra = [1]
    for y in (copy.copy(x), copy.deepcopy(x)):
        print(repr(y), type(y).__name__, y == x, y is x, y.extra is x.extra)
print(copy.deepcopy(T(([1],)))[0])
