# SPDX-License-Identifier: GPL-3.0-or-later
# staticmethod and classmethod, called in every way, in subclasses, wrapped around other things.

class Pizza:
    count = 0
    def __init__(self, *toppings):
        self.toppings = toppings
        type(self).count += 1
    def __repr__(self): return f'{type(self).__name__}{self.toppings}'
    @classmethod
    def margherita(cls): return cls('tomato', 'mozzarella')
    @classmethod
    def counted(cls, *, extra=0): return cls.__name__, cls.count + extra
    @staticmethod
    def area(r): return 3 * r * r
    @staticmethod
    def no_args(): return 'nothing'
class Calzone(Pizza):
    count = 10
    @classmethod
    def margherita(cls): return super().margherita(), 'folded'
print(Pizza.margherita(), Calzone.margherita(), Calzone().margherita(), Pizza.counted(), Calzone.counted(extra=100))
print(Pizza.area(2), Pizza().area(3), Calzone.area(1), Pizza.no_args(), Pizza().no_args())
print(
    Pizza.margherita.__self__ is Pizza, Calzone.counted.__self__ is Calzone,
    Calzone.counted.__func__ is Pizza.counted.__func__, Pizza.area is Pizza.area, Pizza().area is Pizza.area
)
print(
    type(Pizza.__dict__['area']).__name__, type(Pizza.__dict__['margherita']).__name__, type(Pizza.area).__name__,
    type(Pizza.margherita).__name__, Pizza.__dict__['area'].__func__(1),
    Pizza.__dict__['margherita'].__func__(Calzone)
)
s = staticmethod(len)
print(s('abc'), s.__func__ is len, s.__wrapped__ is len)
class W:
    length = staticmethod(len)
    upper = staticmethod(str.upper)
    make = classmethod(lambda cls, x=1: (cls.__name__, x))
    plain = len
    lam = lambda self: 'bound'
    builtin_type = int
    def later(x): return ('later', x)
    later_static = staticmethod(later)
print(
    W.length('ab'), W().length([1]), W().upper('a'), W.make(), W().make(5), W().plain('xyz'), W().lam(),
    W().builtin_type('7'), W.later(1), W.later_static(2), W().later_static(3)
)
for f in (
    lambda: W().later(1), lambda: Pizza.area(), lambda: Pizza().no_args(1), lambda: Pizza.counted(1),
    lambda: W.lam(), lambda: classmethod(5).__get__(None, int)(), lambda: staticmethod(5)(),
    lambda: classmethod(len)('abc')
):
    try:
        print(f())
    except TypeError as e:
        print(e)
class Alt:
    def __init__(self, v): self.v = v
    @classmethod
    def parse(cls, text): return cls(int(text))
    @classmethod
    def both(cls, a, b): return [cls.parse(a), cls.parse(b)]
class AltSub(Alt):
    def __init__(self, v): super().__init__(v * 10)
print([x.v for x in Alt.both('1', '2')], [x.v for x in AltSub.both('1', '2')], type(AltSub.parse('3')).__name__)
m = map(Alt.parse, ['4', '5'])
print([x.v for x in m], Alt.parse.__name__, Alt.parse.__qualname__, Alt.parse == Alt.parse, Alt.parse == AltSub.parse)
