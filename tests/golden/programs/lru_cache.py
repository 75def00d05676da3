# SPDX-License-Identifier: GPL-3.0-or-later
# A least-recently-used cache on a linked list and a dict, and a memoising decorator.

class Entry:
    __slots__ = ('key', 'value', 'older', 'newer')

    def __init__(self, key=None, value=None):
        self.key, self.value = key, value
        self.older = self.newer = self


class LRU:
    """A ring of entries with a sentinel: sentinel.older is the newest, sentinel.newer the oldest."""

    def __init__(self, capacity, on_evict=None):
        if capacity < 1:
            raise ValueError('capacity must be at least 1')
        self.capacity, self.on_evict = capacity, on_evict
        self.entries, self.ring = {}, Entry()
        self.hits = self.misses = 0

    def _unlink(self, e):
        e.older.newer, e.newer.older = e.newer, e.older

    def _push(self, e):
        e.newer, e.older = self.ring, self.ring.older
        e.older.newer = self.ring.older = e

    def __getitem__(self, key):
        try:
            e = self.entries[key]
        except KeyError:
            self.misses += 1
            raise
        self.hits += 1
        self._unlink(e)
        self._push(e)
        return e.value

    def __setitem__(self, key, value):
        if key in self.entries:
            e = self.entries[key]
            e.value = value
            self._unlink(e)
        else:
            if len(self.entries) == self.capacity:
                self.evict()
            e = self.entries[key] = Entry(key, value)
        self._push(e)

    def evict(self):
        oldest = self.ring.newer
        if oldest is self.ring:
            raise KeyError('empty')
        del self[oldest.key]
        if self.on_evict:
            self.on_evict(oldest.key, oldest.value)

    def __delitem__(self, key):
        self._unlink(self.entries.pop(key))

    def get(self, key, default=None):
        try:
            return self[key]
        except KeyError:
            return default

    def __contains__(self, key):
        return key in self.entries

    def __len__(self):
        return len(self.entries)

    def __iter__(self):
        keys, e = [], self.ring.newer
        while e is not self.ring:
            keys.append(e.key)
            e = e.newer
        return iter(keys)

    def resize(self, capacity):
        self.capacity = capacity
        while len(self) > capacity:
            self.evict()

    def __repr__(self):
        return f'LRU({{{", ".join([f"{k!r}: {self.entries[k].value!r}" for k in self])}}}, {self.hits} hits, {self.misses} misses)'


def memoise(capacity=4):
    def decorate(f):
        cache = LRU(capacity)

        def wrapper(*args, **kwargs):
            key = args + tuple(sorted(kwargs.items()))
            if key in cache:
                return cache[key]
            cache.misses += 1
            wrapper.calls += 1
            result = cache[key] = f(*args, **kwargs)
            return result
        wrapper.calls, wrapper.cache, wrapper.__name__ = 0, cache, f.__name__
        return wrapper
    return decorate


evicted = []
c = LRU(3, on_evict=lambda k, v: evicted.append((k, v)))
for i, key in enumerate('abc'):
    c[key] = i
print(c, list(c))
print(c['a'], list(c))
c['d'] = 3
print(c, evicted)
print(c.get('b'), c.get('b', 'gone'), 'a' in c, len(c))
c['c'] = 'new'
print(list(c))
c['e'] = 4
print(list(c), evicted)
del c['c']
print(list(c), len(c))
c.resize(1)
print(c, evicted)
for action in (
    lambda: c['zz'], lambda: c.__delitem__('zz'), lambda: LRU(0), lambda: LRU(2).evict(),
    lambda: c.__setitem__([], 1), lambda: c[{}]
):
    try:
        print(action())
    except Exception as e:
        print(type(e).__name__, e)
print(c)


@memoise(capacity=100)
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


@memoise()
def slow(x, power=2):
    print('computing', x, power)
    return x ** power


print(fib(80), fib.calls, len(fib.cache), fib.__name__)
for x in (1, 2, 3, 1, 4, 5, 1, 2):
    print(slow(x), end=' ')
    print(list(slow.cache))
print(slow(2, power=3), slow(2, power=3), slow.calls, slow.cache.hits)
big = LRU(50)
seed = 1
for _ in range(1000):
    seed = seed * 48271 % 2147483647
    key = seed % 80
    if big.get(key) is None:
        big[key] = key * key
print(big.hits, big.misses, len(big), list(big)[-5:], all([big.entries[k].value == k * k for k in big]))
