# SPDX-License-Identifier: GPL-3.0-or-later
# The queues of the module queue, without waiting.
import queue

for make in queue.Queue, queue.LifoQueue, queue.PriorityQueue:
    q = make(3)
    print(make.__name__, q.empty(), q.full(), q.qsize(), q.maxsize)
    for item in 5, 1, 3:
        q.put(item)
    print(q.full(), q.qsize(), list(q.queue))
    for attempt in (lambda: q.put_nowait(9), lambda: q.put(9, False), lambda: q.put(9, timeout=-1), lambda: q.put(9, timeout=0.001)):
        try:
            attempt()
        except (queue.Full, ValueError) as error:
            print(type(error), error)
    print(q.get(), q.get_nowait(), q.get(block=False), q.empty())
    for attempt in (q.get_nowait, lambda: q.get(False), lambda: q.get(timeout=0)):
        try:
            attempt()
        except queue.Empty as error:
            print(type(error), error)
    for _ in range(4):
        try:
            q.task_done()
        except ValueError as error:
            print(error)
    q.join()
s = queue.SimpleQueue()
s.put(1)
s.put_nowait(2)
print(s.qsize(), s.empty(), s.get(), s.get_nowait(), s.empty())
try:
    s.get_nowait()
except queue.Empty as error:
    print(type(error))
