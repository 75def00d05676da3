# SPDX-License-Identifier: GPL-3.0-or-later
# Five minutes with memory: names, references, counts, sizes and the collector.
#
#     ./scripts/run docs/demos/first.py
#
# Every line that begins with a dash below is a claim; what follows it is the proof.

import gc
import sys
import tally


def show_holders(thing):
    for holder in tally.refs(thing):
        if not holder.startswith("local name thing"):
            print("      ", holder)


class Node:
    "An object that can hold others, and tells when it dies."

    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return "Node(" + repr(self.name) + ")"

    def __del__(self):
        print("   ", self.name, "dies")


print("1. A name is a label for an object, not a box that holds it.")
print("- Two names can be bound to one object:")
a = []
b = a
print("    a is b:", a is b, "  same id:", id(a) == id(b))
b.append("through b")
print("    seen through a:", a)

print("2. An object knows how many references there are to it.")
print("- Tally knows also who holds each one:")
print("    count:", tally.refcount(a))
show_holders(a)
c = [a, a]
print("- A container counts once for each place; a has now", tally.refcount(a), "references:")
show_holders(a)
print("- sys.getrefcount() shows one more, for its own argument:", sys.getrefcount(a))

print("3. del unbinds a name. The object goes when the last reference goes.")
x = Node("first")
y = x
print("- After `del x` there is still y:")
del x
print("    count:", tally.refcount(y))
print("- After `del y` there is none, and the object dies at once:")
del y
print("- Binding a name to something else lets go of the old object, too:")
x = Node("second")
x = None

print("4. Objects take bytes; how many can be asked.")
for value in [0, 1, 2 ** 30, 1.5, "", "abc", "caf\u00e9", [], [1], (), {}, set()]:
    print("   ", repr(value).ljust(12), type(value).__name__.ljust(6), sys.getsizeof(value), "bytes")
print("- A list takes 64 bytes, and 8 for each reference in it. The objects in it are elsewhere:")
big = "x" * 1000
print("    one short string:", sys.getsizeof(["a"]), "  one long string:", sys.getsizeof([big]))

print("5. A cycle keeps itself alive; only the collector can take it.")
gc.disable()
p = Node("p")
q = Node("q")
p.other = q
q.other = p
print("- p and q hold each other. Without their names they are out of reach, but alive:")
del p, q
print("    nothing died")
print("- The garbage collector finds them:")
found = gc.collect()
print("    unreachable objects found:", found)
gc.enable()

print("Now try it yourself: start Tally without a file, and type :help")
