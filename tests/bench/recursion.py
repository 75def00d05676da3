# SPDX-License-Identifier: GPL-3.0-or-later
"""Recursion: Ackermann, Hanoi, permutations, and deep linear recursion."""


def ackermann(m, n):
    if m == 0:
        return n + 1
    if n == 0:
        return ackermann(m - 1, 1)
    return ackermann(m - 1, ackermann(m, n - 1))


def hanoi(count, source, target, spare):
    if count == 0:
        return 0
    return hanoi(count - 1, source, spare, target) + 1 + hanoi(count - 1, spare, target, source)


def permute(items, start, found):
    if start == len(items):
        found.append(tuple(items))
        return
    for i in range(start, len(items)):
        items[start], items[i] = items[i], items[start]
        permute(items, start + 1, found)
        items[start], items[i] = items[i], items[start]


def depth(n):
    return 0 if n == 0 else 1 + depth(n - 1)


def main():
    found = []
    permute(list(range(8)), 0, found)
    print(ackermann(2, 150), hanoi(17, 'a', 'b', 'c'), len(found), sum([depth(900) for _ in range(300)]))


main()
