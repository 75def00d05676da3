# SPDX-License-Identifier: GPL-3.0-or-later
# __call__ and callable(); what happens when the call protocol is missing.

class Adder:
    def __init__(self, n): self.n = n
    def __call__(self, x, *rest, scale=1, **kw): return (self.n + x + sum(rest)) * scale, kw
add5 = Adder(5)
print(
    add5(1), add5(1, 2, 3), add5(1, scale=2), add5(1, z=9), add5(*[1, 2], **{'scale': 3}), add5.__call__(4),
    Adder.__call__(add5, 5), type(add5).__call__(add5, 6)
)
print(
    callable(add5), callable(Adder), callable(5), callable(len), callable(lambda: 0), callable('a'), callable(None),
    callable(add5.__call__), callable(print), callable(type), callable([].append)
)
print(list(map(add5, [1, 2])), sorted([3, 1, 2], key=Adder(0)), [f(2) for f in (add5, Adder(1), abs, str)])
class Instance: pass
i = Instance()
i.__call__ = lambda: 'instance attribute'
print(callable(i), i.__call__())
class Counter:
    calls = 0
    def __call__(self):
        self.calls += 1
        return self
c = Counter()
print(c()()().calls, callable(c()))
class Meta(type):
    def __call__(cls, *a): return ('meta call', cls.__name__, a)
class M(metaclass=Meta): pass
print(M(1, 2), callable(M))
class CallNone: __call__ = None
class NotFunction: __call__ = 5
class Nested:
    __call__ = Adder(100)
class ClassAttr: __call__ = len
class Static:
    @staticmethod
    def __call__(*a): return ('static', a)
class Cls:
    @classmethod
    def __call__(cls, *a): return (cls.__name__, a)
print(Nested()(1), Static()(1), Cls()(2), callable(CallNone()), callable(NotFunction()))
for f in (
    lambda: i(), lambda: CallNone()(), lambda: NotFunction()(), lambda: add5(), lambda: c(1), lambda: Adder()(1),
    lambda: ClassAttr()([1, 2]), lambda: add5.n(), lambda: (lambda x: x)(1)(2), lambda: NotImplemented(),
    lambda: Instance.missing(), lambda: range(3)(), lambda: Ellipsis(), lambda: NotImplemented.x()
):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
