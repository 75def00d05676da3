# SPDX-License-Identifier: GPL-3.0-or-later
# tally.layout(): the rows tile each block, the blocks add up to sys.getsizeof and its spare; a long object is folded.

import collections
import io
import sys
import tally


def show(title, thing):
    print(title)
    total = 0
    for address, what, used, asked, rows in tally.layout(thing, show=False):
        print("  ", what, used, asked)
        at = 0
        for offset, size, name, value in rows:
            if offset != at:
                print("gap before", name)
            at += size
        if at != asked:
            print("ends at", at)
        print("     ", ", ".join(f"{name} {size}" for offset, size, name, value in rows))
        total += used
    if total != sys.getsizeof(thing):
        print("sums to", total, "not", sys.getsizeof(thing))


class Slots:
    __slots__ = ("first", "second")


class Plain:
    pass


def generate():
    yield 1


plain = Plain()
plain.name = 1
grown = []
for i in range(5):
    grown.append(i)
show("empty list", [])
show("list", grown)
show("large dict", {i: i for i in range(10**5)})
show("dict", {"a": 1, "b": 2})
show("set", {1, 2})
show("slots", Slots())
show("instance", plain)
show("its dict", plain.__dict__)
show("generator", generate())
show("module", sys)
show("long int", 10**1000)
show("ints", 1)
show("ASCII", "abc")
show("kind 1", "caf\xe9")
show("kind 2", "\u20ac")
show("kind 4", "\U0001f600")
show("bytearray", bytearray(b"abc"))
show("bytes", b"abc")
show("deque", collections.deque([1, 2, 3]))
show("float", 1.5)
show("None", None)
show("tuple", (1, 2))
show("function", generate)
show("exception", OSError(2, "x"))

print({name: value for offset, size, name, value in tally.layout(1.5, show=False)[0][4] if name in ("type", "value")})
for thing in [[], "x" * 1000, {i: str(i) * 30 for i in range(100)}, Plain, plain, generate, collections.deque(range(50)), "\ud800"]:
    old, sys.stdout = sys.stdout, io.StringIO()
    try:
        tally.layout(thing)
        lines = sys.stdout.getvalue().splitlines()
    finally:
        sys.stdout = old
    print(len(lines) < 70, [line for line in lines if len(line) > 80])
for wrong in [lambda: tally.layout(), lambda: tally.layout(1, 2)]:
    try:
        wrong()
    except TypeError as error:
        print(error)
