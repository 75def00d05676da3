# What can't change is its own copy; a tuple, frozenset or slice may hold what can.
import copy
import weakref


class C:
    def method(self):
        pass


atoms = [None, 1, 2.5, True, "s", b"b", (), (1, (2, "x")), frozenset([1]), range(3), slice(1, 2), int, C, len, print,
         lambda: 0, ..., NotImplemented, C.method.__code__, property(), str.join, [].append, "a".join, Exception]
for x in atoms:
    print(type(x).__name__, copy.copy(x) is x, copy.deepcopy(x) is x)
for x in [(1, [2]), frozenset([(1, 2)]), slice(1, [2])]:
    y = copy.deepcopy(x)
    print(type(x).__name__, copy.copy(x) is x, y is x, y == x)
c = C()
r = weakref.ref(c)
print(copy.copy(r) is r, copy.deepcopy([r])[0] is r)


class Meta(type):
    pass


class WithMeta(metaclass=Meta):
    pass


print(copy.copy(WithMeta) is WithMeta, copy.deepcopy(WithMeta) is WithMeta)
