# SPDX-License-Identifier: GPL-3.0-or-later
# tally.heap(): its sums add up, and what is born is found in them, byte by byte.

import sys
import tally


def check(heap):
    print(
        heap["used"] + heap["spare"] == heap["asked"],
        heap["asked"] + heap["rounding"] + heap["running"] == heap["in_blocks"],
        heap["in_blocks"] + heap["free"] + heap["headers"] == heap["mapped"],
        sum(row[1] for row in heap["types"]) == heap["objects"],
        sum(row[2] for row in heap["types"]) == heap["used"],
        sum(row[3] for row in heap["types"]) == heap["spare"],
        heap["types"] == sorted(heap["types"], key=lambda row: (-row[2], row[0])),
    )


def row_of(heap, name):
    return [row for row in heap["types"] if row[0] == name][0]


class Point:
    __slots__ = ("x", "y")


check(tally.heap(show=False))
points = [Point() for i in range(500)]
print(row_of(tally.heap(show=False), "Point"), 500 * sys.getsizeof(points[0]))
del points
print("Point" in [row[0] for row in tally.heap(show=False)["types"]])

used = tally.heap(show=False)["used"]
items = [None] * 1000
more = tally.heap(show=False)["used"]
print(more - used == sys.getsizeof(items) + sys.getsizeof(used))

big = "x" * 3_000_000
heap = tally.heap(show=False)
print(heap["largest"][0][0] == sys.getsizeof(big), heap["largest"][0][1].startswith("big (str at "))
check(heap)
big = None
check(tally.heap(show=False))
