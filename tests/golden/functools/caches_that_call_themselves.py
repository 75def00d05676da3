# A key's __eq__ may call the cache that is comparing it: nothing gets lost, and nothing crashes.
import functools
import gc

calls = []


class Key:
    def __init__(self, n, act=None):
        self.n, self.act = n, act

    def __hash__(self):
        return 7

    def __eq__(self, other):
        if self.act is not None:
            act, self.act = self.act, None
            act()
        return isinstance(other, Key) and self.n == other.n

    def __repr__(self):
        return f'K{self.n}'


def fresh(maxsize):
    @functools.lru_cache(maxsize=maxsize)
    def cached(key):
        calls.append(key)
        return [key]
    return cached


# The oldest entry is being dropped, and its key's comparison asks for the oldest, for another, for all to go.
for name in 'oldest', 'newest', 'other', 'clear', 'itself', 'many', 'raise':
    cached = fresh(2)
    first, second, third = Key(1), Key(2), Key(3)
    cached(second)
    cached(first)
    cached(second)

    def act():
        print('  acting', name)
        if name == 'oldest':
            print(' ', cached(first))
        elif name == 'newest':
            print(' ', cached(second))
        elif name == 'other':
            print(' ', cached(Key(9)))
        elif name == 'clear':
            cached.cache_clear()
        elif name == 'itself':
            print(' ', cached(third))
        elif name == 'many':
            for n in range(20, 26):
                cached(Key(n))
        elif name == 'raise':
            raise KeyError('in __eq__')

    second.act = act
    try:
        print(cached(third))
    except KeyError as error:
        print('KeyError', error)
    second.act = None
    calls.clear()
    print(cached.cache_info().currsize <= 2, cached(Key(50)), cached(Key(50)), cached.cache_info().currsize <= 2)
    cached.cache_clear()
    gc.collect()
    calls.clear()

# The value that goes clears the cache, and fills it again.
cached = fresh(1)


class Value:
    def __del__(self):
        print('gone')
        cached.cache_clear()


@functools.lru_cache(maxsize=1)
def values(n):
    return Value()


values(1)
values(2)
values(2)
values.cache_clear()
print(values.cache_info())
cycle = fresh(3)
k = Key(1)
k.me = cycle
cycle(k)
cycle.k = k
del k, cycle
calls.clear()
print(gc.collect() > 0)
