# Exceptions are made again from their class and their arguments.
import copy

from _classes import attempt


class E(Exception):
    def __init__(self, a, b):
        super().__init__(a, b)
        self.b = b


e = E(1, [2])
c = copy.copy(e)
print(repr(c), c.b is e.b)
c = copy.deepcopy(e)
print(repr(c), c.b is e.b, c.args[1] is c.b)


class OtherText(Exception):
    def __init__(self, a):
        super().__init__("text %s" % a)


class TwoNeeded(Exception):
    def __init__(self, a, b):
        super().__init__("x")


attempt(lambda: repr(copy.copy(OtherText(1))))
attempt(lambda: repr(copy.copy(TwoNeeded(1, 2))))
for e in [OSError(2, "no", "f.txt"), OSError(2, "no", "f", None, "g"), OSError("a"), KeyError("k"),
          ImportError("x", name="n", path="p"), StopIteration(3), UnicodeDecodeError("ascii", b"b", 0, 1, "why")]:
    c = copy.copy(e)
    print(repr(c), str(c), e.__reduce__()[1:])
print(copy.copy(OSError(2, "no", "f.txt")).filename, copy.deepcopy(ImportError("x", name="n")).name)
e = ValueError(1)
e.__setstate__({"a": 1, "b": 2})
print(e.a, e.b, e.__setstate__(None))
attempt(lambda: e.__setstate__(3))
