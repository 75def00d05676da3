# lru_cache: what is remembered, for how long, and what the cache says of itself.
from functools import cache, lru_cache

calls = []


def attempt(function):
    try:
        print(function())
    except Exception as error:
        print(f'{type(error).__name__}: {error}')


@lru_cache(maxsize=3)
def square(x):
    """The square."""
    calls.append(x)
    return x * x


print([square(x) for x in (1, 2, 3, 1, 4, 1, 2)], calls, square.cache_info())
calls.clear()
print([square(x) for x in (2, 4, 1, 3, 4)], calls, square.cache_info())
print(square.cache_info().hits, square.cache_info()[1], square.cache_info()._asdict(), square.cache_parameters())
square.cache_clear()
print(square.cache_info(), square(1), square.cache_info())
print(square.__name__, square.__doc__, square.__wrapped__(5), square.__module__, square.__qualname__)
print(type(square.cache_info()).__name__, square.cache_info()._fields)


@lru_cache
def plain(*args, **kwargs):
    calls.append((args, kwargs))
    return len(calls)


calls.clear()
print(plain(), plain(), plain(1), plain(1.0), plain(True), plain('1'), plain(1, 2), plain((1, 2)), plain(1))
print(plain(a=1, b=2), plain(b=2, a=1), plain(a=1, b=2), plain(1, a=1), plain('a', 1), plain.cache_info())
print(plain.cache_parameters(), plain('x', y='z'), plain(('x',), y='z'))


@lru_cache(typed=True)
def typed(x, y=0):
    calls.append(x)
    return type(x).__name__


calls.clear()
print(typed(1), typed(1.0), typed(True), typed(1), typed(1, y=1), typed(1, y=1.0), len(calls), typed.cache_parameters())


@lru_cache(maxsize=None)
def unlimited(x):
    calls.append(x)
    return [x]


calls.clear()
print([unlimited(i % 50)[0] for i in range(1000)][-1], len(calls), unlimited.cache_info())
print(unlimited(3) is unlimited(3), unlimited.cache_parameters())
unlimited(3).append('changed')
print(unlimited(3))


@lru_cache(maxsize=0)
def never(x):
    calls.append(x)


@lru_cache(maxsize=-5)
def negative(x):
    return x


never(1), never(1), negative(1)
print(never.cache_info(), negative.cache_info(), negative.cache_parameters())


@cache
def fails(x):
    calls.append(x)
    if x < 0:
        raise ValueError(f'{x} is negative')
    return x


calls.clear()
attempt(lambda: fails(-1))
attempt(lambda: fails(-1))
attempt(lambda: fails([1]))
attempt(lambda: fails())
attempt(lambda: fails(1, 2))
attempt(lambda: fails(y=1))
print(calls, fails.cache_info(), cache(len)('abc'))
attempt(lambda: lru_cache('big'))
attempt(lambda: lru_cache(1.5))
attempt(lambda: lru_cache(3)(4))
attempt(lambda: square.cache_info(1))
attempt(lambda: square.cache_clear(x=1))


# Methods: the object is a part of the key.
class Counter:
    def __init__(self, step):
        self.step = step
        self.calls = 0

    @lru_cache(maxsize=None)
    def value(self, n):
        self.calls += 1
        return n * self.step

    @staticmethod
    @lru_cache
    def static(n):
        return n + 1

    @classmethod
    @cache
    def of_class(cls, n):
        return cls.__name__ * n


a, b = Counter(2), Counter(3)
print(a.value(5), a.value(5), b.value(5), Counter.value(a, 5), a.calls, b.calls, Counter.value.cache_info())
print(Counter.static(1), a.static(1), Counter.static.cache_info(), a.of_class(2), Counter.of_class(2))
square.note = 'mine'
print(square.note, 'note' in square.__dict__, callable(square))
