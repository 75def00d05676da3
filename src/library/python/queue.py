# SPDX-License-Identifier: GPL-3.0-or-later
"""Queues: first in first out, last in first out, smallest first.

There is one thread only, so nobody could end a wait: what would wait for ever raises a RuntimeError, and what would
wait for a time raises Empty or Full at once.
"""

__all__ = ['Empty', 'Full', 'Queue', 'PriorityQueue', 'LifoQueue', 'SimpleQueue']

from collections import deque
from heapq import heappop, heappush


class Empty(Exception):
    """There is no item to get."""


Empty.__module__ = '_queue'


class Full(Exception):
    """There is no room for an item."""


def _check_wait(block, timeout, error):
    if not block:
        raise error
    if timeout is None:
        raise RuntimeError('a queue cannot wait for another thread: there is none')
    if timeout < 0:
        raise ValueError("'timeout' must be a non-negative number")
    raise error


class Queue:
    """A queue of at most maxsize items, or of any number if that is not above 0."""

    def __init__(self, maxsize=0):
        self.maxsize = maxsize
        self._init(maxsize)
        self.unfinished_tasks = 0

    def _init(self, maxsize):
        self.queue = deque()

    def _qsize(self):
        return len(self.queue)

    def _put(self, item):
        self.queue.append(item)

    def _get(self):
        return self.queue.popleft()

    def qsize(self):
        """The number of items."""
        return self._qsize()

    def empty(self):
        """Is there no item?"""
        return not self._qsize()

    def full(self):
        """Is there no room?"""
        return 0 < self.maxsize <= self._qsize()

    def put(self, item, block=True, timeout=None):
        """Put an item into the queue."""
        if self.full():
            _check_wait(block, timeout, Full)
        self._put(item)
        self.unfinished_tasks += 1

    def get(self, block=True, timeout=None):
        """Take an item out and return it."""
        if not self._qsize():
            _check_wait(block, timeout, Empty)
        return self._get()

    def put_nowait(self, item):
        """Put an item in, or raise Full."""
        return self.put(item, block=False)

    def get_nowait(self):
        """Take an item out, or raise Empty."""
        return self.get(block=False)

    def task_done(self):
        """Say that the work on an item that was taken out is done."""
        if self.unfinished_tasks <= 0:
            raise ValueError('task_done() called too many times')
        self.unfinished_tasks -= 1

    def join(self):
        """Wait until all work is done."""
        if self.unfinished_tasks:
            raise RuntimeError('a queue cannot wait for another thread: there is none')


class PriorityQueue(Queue):
    """A queue that gives the smallest item first."""

    def _init(self, maxsize):
        self.queue = []

    def _put(self, item):
        heappush(self.queue, item)

    def _get(self):
        return heappop(self.queue)


class LifoQueue(Queue):
    """A queue that gives the latest item first."""

    def _init(self, maxsize):
        self.queue = []

    def _get(self):
        return self.queue.pop()


class SimpleQueue:
    """A queue of any number of items, without tasks."""

    def __init__(self):
        self._queue = deque()

    def put(self, item, block=True, timeout=None):
        """Put an item into the queue."""
        self._queue.append(item)

    def get(self, block=True, timeout=None):
        """Take an item out and return it."""
        if not self._queue:
            _check_wait(block, timeout, Empty)
        return self._queue.popleft()

    put_nowait = put

    def get_nowait(self):
        """Take an item out, or raise Empty."""
        return self.get(block=False)

    def empty(self):
        """Is there no item?"""
        return not self._queue

    def qsize(self):
        """The number of items."""
        return len(self._queue)
