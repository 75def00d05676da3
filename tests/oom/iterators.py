# SPDX-License-Identifier: GPL-3.0-or-later
# itertools, functools, heapq and bisect.

from itertools import *
from _functools import partial, reduce, cmp_to_key
import heapq, bisect

def total(first, *rest, start=0):
    return first + sum(rest) + start

add = partial(partial(total, 1), 2, start=3)
print(add(4), add(start=5), partial(total, 1)(2), repr(add)[:19], add.keywords)
print(reduce(lambda a, b: a + b, ['a', 'b', 'c']), sorted([3, 1, 2], key=cmp_to_key(lambda a, b: b - a)))
print(list(islice(count(2**63 - 2), 4)), list(islice(count(1.5, 2), 3)), list(islice(cycle('ab'), 5)))
print(list(repeat(7, 3)), list(accumulate([1, 2, 3], initial=10)), list(chain('ab', [1])), count(5, 2))
print(list(chain.from_iterable([[1], [2]])), list(compress('abc', [1, 0, 1])), list(pairwise('abc')))
print(list(takewhile(bool, [1, 0])), list(dropwhile(bool, [1, 0])), list(filterfalse(None, [1, 0])))
print([(key, list(group)) for key, group in groupby('aab', lambda c: c * 2)], list(starmap(max, ['ab', (1, 2)])))
first, second = tee(range(100))
print(sum(first), sum(second), list(zip_longest('ab', [1], fillvalue=0)))
print(list(product('ab', repeat=2)), list(permutations([1, 2, 3], 2)), list(combinations('abc', 2)))
print([list(pair) for pair in combinations_with_replacement('ab', 2)], bisect.bisect([1, 2], 1, key=lambda x: x + 1))
heap = [5, 3, 8, 1]
heapq.heapify(heap)
heapq.heappush(heap, 0)
print(heapq.heappop(heap), heapq.heappushpop(heap, 4), heapq.heapreplace(heap, 9), heap)
print(heapq.nlargest(2, heap), heapq.nsmallest(2, iter(heap), key=lambda x: -x))
bisect.insort(heap, 6)
