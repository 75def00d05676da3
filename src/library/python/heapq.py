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

__all__ = ["heappush", "heappop", "heapify", "heapreplace", "nlargest", "nsmallest", "heappushpop"]

_missing = object()


def _reaches_end(n, iterable):
    try:
        size = len(iterable)
    except (TypeError, AttributeError):
        return False
    return n >= size


# Both functions keep the n best items so far in a heap whose first one is the worst of them, and the first to go. An
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
