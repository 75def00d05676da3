# SPDX-License-Identifier: GPL-3.0-or-later
# Where items belong: before what is equal, behind it, within bounds, by a key.
from bisect import bisect, bisect_left, bisect_right, insort, insort_left, insort_right

numbers = [1, 3, 3, 3, 7, 9]
for x in 0, 1, 2, 3, 3.5, 7, 9, 10:
    print(x, bisect_left(numbers, x), bisect_right(numbers, x), bisect(numbers, x, 2), bisect_left(numbers, x, 1, 4))
print(bisect([], 1), bisect_left([1] * 1000, 1), bisect_right([1] * 1000, 1))

people = [("Ann", 25), ("Bob", 31), ("Cid", 31), ("Dee", 47)]
age = lambda person: person[1]
print(bisect_left(people, 31, key=age), bisect_right(people, 31, key=age), bisect(people, 100, lo=1, hi=3, key=age))
insort(people, ("Eve", 31), key=age)
insort_left(people, ("Fay", 31), key=age)
insort_right(people, ("Gus", 1), key=age)
print(people)


def grade(score, breakpoints=[60, 70, 80, 90], grades="FDCBA"):
    return grades[bisect(breakpoints, score)]


print([grade(score) for score in [33, 99, 77, 70, 89, 90, 100]])


def index(sequence, x):
    i = bisect_left(sequence, x)
    if i != len(sequence) and sequence[i] == x:
        return i
    raise ValueError(f"{x} is not there")


words = sorted("the quick brown fox jumps over the lazy dog".split())
print(words, index(words, "lazy"))
try:
    index(words, "cat")
except ValueError as error:
    print(error)

kept = []
for word in "the quick brown fox jumps over the lazy dog".split():
    insort(kept, word)
print(kept == words)


class Loud:
    def __init__(self, value):
        self.value = value

    def __lt__(self, other):
        print(self.value, "<", other.value)
        return self.value < other.value


loud = [Loud(n) for n in (1, 3, 5, 7)]
print(bisect_left(loud, Loud(4)))
print(bisect_right(loud, Loud(4)))


class Fails:
    def __lt__(self, other):
        raise ZeroDivisionError("no order")

    __gt__ = __lt__


for function in bisect_left, bisect_right, insort_left, insort_right:
    try:
        print(function([1, 2, 3], Fails()))
    except ZeroDivisionError as error:
        print(error)

