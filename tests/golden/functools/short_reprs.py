# The module reprlib: short texts, and a guard against reprs without end.
import reprlib
from reprlib import Repr, recursive_repr, repr as short

print(short([1] * 20), short({i: i for i in range(10)}), short('a' * 50), short(10 ** 60), short((1,)), short(()))
print(short(set(range(20))), short(frozenset('a')), short(set()), short({}), short([[[[[[[[1]]]]]]]]))
print(short('it\'s "x"' * 9), short(object), short(b'x' * 60), short(1.5), short(None), short([1, 'a', (2,)]))


class Chain:
    def __init__(self, *items):
        self.items = [*items, self]

    @recursive_repr()
    def __repr__(self):
        """Show it."""
        return f'Chain({self.items!r})'


class Named:
    @recursive_repr(fillvalue='<again>')
    def __repr__(self):
        return 'Named(' + repr([self, self]) + ')'


print(Chain(1, Chain(2)), Chain.__repr__.__name__, Chain.__repr__.__doc__, Named())


class Long:
    def __repr__(self):
        return 'x' * 100


class Bad:
    def __repr__(self):
        raise ValueError


print(short(Long()), short(Bad()).startswith('<Bad instance at 0x'))


class Mine(Repr):
    def repr_Long(self, x, level):
        return f'long at level {level}'


r = Mine()
r.maxlist, r.maxlevel, r.fillvalue = 2, 1, '~'
print(r.repr([1, 2, 3]), r.repr([[1]]), r.repr({1: {2: 3}}), r.repr(('a',)), r.repr([[]]), r.repr({1: {}}))
print(r.repr([Long()]), reprlib.aRepr.maxstring, r.repr((1, 2)))
