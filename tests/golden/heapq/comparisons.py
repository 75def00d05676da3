# SPDX-License-Identifier: GPL-3.0-or-later
# Items whose comparison talks, fails, or empties the heap.
import heapq


class Item:
    def __init__(self, value):
        self.value = value

    def __lt__(self, other):
        print(self.value, "<", other.value)
        if mode == "clear":
            heap.clear()
        if mode == "fail":
            raise ValueError("no order")
        return self.value < other.value

    def __repr__(self):
        return f"Item({self.value})"


steps = [
    (heapq.heapify, ()),
    (heapq.heappop, ()),
    (heapq.heappush, (Item(0),)),
    (heapq.heappushpop, (Item(100),)),
    (heapq.heapreplace, (Item(100),)),
]
for mode in "talk", "clear", "fail":
    for function, arguments in steps:
        heap = [Item(n) for n in (1, 3, 8, 5, 9, 2)]
        try:
            print(mode, function.__name__, function(heap, *arguments))
        except Exception as error:
            print(mode, function.__name__, type(error).__name__, error)
        print(heap)

