# What objects tell of themselves.
from _classes import attempt


def show(x):
    for protocol in (4, 2, 1, 0):
        try:
            parts = x.__reduce_ex__(protocol)
        except Exception as error:
            print(protocol, type(error).__name__, "-", error)
            continue
        texts = [part.__name__ if callable(part) else "..." if hasattr(part, "__next__") else repr(part)
                 for part in parts]
        print(protocol, *texts)
    print("state", x.__getstate__())


class A:
    def __repr__(self):
        return "A()"


class B(A):
    __slots__ = ("x", "__p", "a")


class C:
    __slots__ = "q"


class L(list):
    pass


class D(dict):
    pass


class N(A):
    def __getnewargs__(self):
        return (1, 2)


class X(A):
    def __getnewargs_ex__(self):
        return (1,), {"k": 2}


a, b, c = A(), B(), C()
a.v, b.x, b._B__p, b.z, c.q = 1, 2, 3, 4, 5
for x in [object(), A(), a, b, C(), c, L([1]), D(a=1), N(), X(), 5, "s", (1,), 2.5, {1}, frozenset(), range(3),
          slice(1, 2), [1], {1: 2}]:
    show(x)


def bad(name, value):
    return type("Bad", (A,), {name: lambda self: value})()


for value in (3, (3, 4), ((), 4), ((), {}, 5)):
    attempt(lambda: bad("__getnewargs_ex__", value).__reduce_ex__(4))
attempt(lambda: bad("__getnewargs__", 3).__reduce_ex__(4))
attempt(lambda: object().__reduce_ex__())
attempt(lambda: object().__reduce_ex__("a"))
attempt(lambda: object().__reduce__(1))
attempt(lambda: object().__getstate__(1))
