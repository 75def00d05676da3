# Caches whose functions, keys or comparisons call the cache again.
from functools import cache, lru_cache


@lru_cache(maxsize=2)
def chain(n):
    return n if n == 0 else chain(n - 1) + 1


print(chain(10), chain.cache_info(), chain(10), chain.cache_info(), chain(9), chain.cache_info())


@cache
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


print(fib(100), fib.cache_info())


@cache
def ways(amount, coins):
    if amount == 0:
        return 1
    if amount < 0 or not coins:
        return 0
    return ways(amount - coins[0], coins) + ways(amount, coins[1:])


print(ways(100, (50, 25, 10, 5, 1)), ways.cache_info())


def deepest(function):
    depth = 0
    while True:
        try:
            function.cache_clear()
            function(depth + 1)
            depth += 1
        except RecursionError as error:
            return depth, str(error)


@lru_cache(maxsize=None)
def down(n):
    return 0 if n == 0 else down(n - 1)


@lru_cache(maxsize=10)
def down_limited(n):
    return 0 if n == 0 else down_limited(n - 1)


print(deepest(down), deepest(down_limited))


class Key:
    """A key that counts what it is asked."""
    hashes = compares = 0

    def __init__(self, value, action=None):
        self.value, self.action = value, action

    def __hash__(self):
        Key.hashes += 1
        return hash(self.value) % 4

    def __eq__(self, other):
        Key.compares += 1
        if self.action:
            self.action()
        return isinstance(other, Key) and self.value == other.value

    def __repr__(self):
        return f'K{self.value}'


@lru_cache(maxsize=4)
def show(key):
    return f'<{key}>'


print(show(Key(1)), show(Key(1)), show(Key(5)), Key.hashes, Key.compares, show.cache_info())
print(show(Key(9, show.cache_clear)), show.cache_info())
show.cache_clear()
keys = [Key(i) for i in range(8)]
print([show(key) for key in keys + keys[-3:]], show.cache_info())


class Bad(Key):
    def __eq__(self, other):
        raise RuntimeError('no comparison')

    __hash__ = Key.__hash__


show.cache_clear()
show(Key(2))
try:
    show(Bad(2))
except RuntimeError as error:
    print('RuntimeError:', error, show.cache_info())


@lru_cache(maxsize=2)
def clears(n):
    if n == 3:
        clears.cache_clear()
    return n


print([clears(n) for n in (1, 2, 3, 1, 2)], clears.cache_info())


@lru_cache(maxsize=1)
def same(n, level=0):
    return same(n, level=0) if level else n


print(same(1, level=1), same.cache_info(), same(1), same.cache_info())


# A result that holds its own cache.
@cache
def holder(n):
    return [holder, n]


print(holder(1)[0] is holder, holder.cache_info())
del holder
import gc
print(gc.collect() >= 0)
