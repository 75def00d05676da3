# SPDX-License-Identifier: GPL-3.0-or-later
# Each step of a heap: what it gives, the list it leaves behind, and what it refuses.
import heapq

number = 12345


def random_number(limit):
    global number
    number = (number * 1103515245 + 12345) % 2**31
    return (number >> 8) % limit


def attempt(function, *arguments):
    try:
        print(function.__name__, function(*arguments), arguments)
    except Exception as error:
        print(function.__name__, type(error).__name__, error)


for size in 0, 1, 2, 3, 7, 20, 100:
    numbers = [random_number(50) for _ in range(size)]
    heap = numbers[:]
    heapq.heapify(heap)
    print(heap)
    pushed = []
    for item in numbers:
        heapq.heappush(pushed, item)
    print(pushed)
    if pushed:
        print(heapq.heappushpop(pushed, 20), heapq.heapreplace(pushed, -1), pushed)
    print([heapq.heappop(heap) for _ in range(size)], heap)

for function in heapq.heapify, heapq.heappop, heapq.heappush, heapq.heappushpop, heapq.heapreplace:
    attempt(function)
    attempt(function, (1, 2))
    attempt(function, (1, 2), 3)
    attempt(function, [])
    attempt(function, [], 3)
    attempt(function, [3, 2, 1], 0)
    attempt(function, [3, 1, "a"])
    attempt(function, [3, 1, "a"], "b")
    attempt(function, [1], 2, 3)
    print(function)

