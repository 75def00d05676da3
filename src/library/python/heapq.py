# SPDX-License-Identifier: GPL-3.0-or-later
"""Priority queues: lists in which heap[i] is never above heap[2 * i + 1] and heap[2 * i + 2], so heap[0] is the smallest.

The steps are written in C (heapq_module.c); what is here goes through whole iterables with them.
"""

from _heapq import (
    heapify,
    heappop,
    heappush,
    heappushpop,
    heapreplace,
    _heapify_max,
    _heappop_max,
    _heapreplace_max,
)

__all__ = ['heappush', 'heappop', 'heapify', 'heapreplace', 'merge', 'nlargest', 'nsmallest', 'heappushpop']

_missing = object()


def _reaches_end(n, iterable):
    try:
        size = len(iterable)
    except (TypeError, AttributeError):
        return False
    return n >= size


def merge(*iterables, key=None, reverse=False):
    """Give the items of several sorted iterables in one sorted sequence, without reading more than is needed.

    The heap has an entry for each iterable that has not ended: [value, number, next, item]. Of equal values the one
    from the first iterable comes first; so its number is the smallest, or the largest in a heap that is reversed.
    """
    order, replace, pop = (_heapify_max, _heapreplace_max, _heappop_max) if reverse else (heapify, heapreplace, heappop)
    heap = []
    for number, iterable in enumerate(iterables):
        advance = iter(iterable).__next__
        try:
            item = advance()
        except StopIteration:
            continue
        heap.append([item if key is None else key(item), -number if reverse else number, advance, item])
    order(heap)
    while len(heap) > 1:
        entry = heap[0]
        advance = entry[2]
        try:
            while True:
                yield entry[3]
                entry[3] = item = advance()
                entry[0] = item if key is None else key(item)
                replace(heap, entry)
                entry = heap[0]
                advance = entry[2]
        except StopIteration:
            pop(heap)
    for entry in heap:
        yield entry[3]
        yield from entry[2].__self__


# These two keep the n best items so far in a heap whose first one is the worst of them, and the first to go. An
# entry has a number, too, that lets the earlier of two equal items win; so no two entries are equal, and the items
# themselves are never asked more than `<`.


def nsmallest(n, iterable, key=None):
    """Return the n smallest items, smallest first, as sorted(iterable, key=key)[:n] does."""
    if n == 1:
        smallest = min(iterable, default=_missing, key=key)
        return [] if smallest is _missing else [smallest]
    if _reaches_end(n, iterable):
        return sorted(iterable, key=key)[:n]
    items = iter(iterable)
    if key is None:
        heap = [(item, number) for number, item in zip(range(n), items)]
    else:
        heap = [(key(item), number, item) for number, item in zip(range(n), items)]
    if not heap:
        return heap
    _heapify_max(heap)
    worst = heap[0][0]
    number = n
    for item in items:
        value = item if key is None else key(item)
        if value < worst:
            _heapreplace_max(heap, (value, number) if key is None else (value, number, item))
            worst = heap[0][0]
            number += 1
    heap.sort()
    return [entry[0 if key is None else 2] for entry in heap]


def nlargest(n, iterable, key=None):
    """Return the n largest items, largest first, as sorted(iterable, key=key, reverse=True)[:n] does."""
    if n == 1:
        largest = max(iterable, default=_missing, key=key)
        return [] if largest is _missing else [largest]
    if _reaches_end(n, iterable):
        return sorted(iterable, key=key, reverse=True)[:n]
    items = iter(iterable)
    if key is None:
        heap = [(item, -number) for number, item in zip(range(n), items)]
    else:
        heap = [(key(item), -number, item) for number, item in zip(range(n), items)]
    if not heap:
        return heap
    heapify(heap)
    worst = heap[0][0]
    number = -n
    for item in items:
        value = item if key is None else key(item)
        if worst < value:
            heapreplace(heap, (value, number) if key is None else (value, number, item))
            worst = heap[0][0]
            number -= 1
    heap.sort(reverse=True)
    return [entry[0 if key is None else 2] for entry in heap]
