# SPDX-License-Identifier: GPL-3.0-or-later
# nlargest and nsmallest: the ends of a sorted list, ties included, from any iterable.
from heapq import nlargest, nsmallest

words = "the quick brown fox jumps over the lazy dog and runs".split()
for n in -1, 0, 1, 2, 5, 10, 11, 12, 100:
    print(n, nsmallest(n, words), nlargest(n, words))
    print(n, nsmallest(n, words, key=len) == sorted(words, key=len)[: max(n, 0)])
    print(n, nlargest(n, words, len) == sorted(words, key=len, reverse=True)[: max(n, 0)])
    print(n, nsmallest(n, iter(words), len), nlargest(n, iter(words), key=len))

print(nlargest(3, {"a": 5, "b": 9, "c": 7, "d": 1}.items(), key=lambda pair: pair[1]))
print(nsmallest(2, range(10, 0, -1)), nlargest(2, [i * i % 7 for i in range(20)]))
print(nsmallest(1, []), nlargest(1, ()), nsmallest(3, iter([])), nlargest(3, "", key=len))


class Unordered:
    pass


for function in nlargest, nsmallest:
    for arguments in (1, 5), (2, 5), ("2", [1, 2]), (2.0, [1, 2, 3]), (2, [1, "a", 3, 4]), (2, map(len, [1])), ():
        try:
            print(function(*arguments))
        except Exception as error:
            print(function.__name__, type(error).__name__, error)


class Pair:
    def __init__(self, rank, name):
        self.rank, self.name = rank, name

    def __lt__(self, other):
        return self.rank < other.rank

    def __repr__(self):
        return f"{self.rank}{self.name}"


pairs = [Pair(n % 3, c) for n, c in enumerate("abcdefghij")]
print(nsmallest(4, iter(pairs)), nlargest(4, iter(pairs)))
print(nsmallest(4, pairs), nlargest(4, pairs), nsmallest(1, pairs), nlargest(1, pairs))

