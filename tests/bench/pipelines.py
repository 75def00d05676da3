# SPDX-License-Identifier: GPL-3.0-or-later
"""Generator pipelines: sources, filters, windows, flattening, and generator expressions."""


def numbers(limit):
    n = 0
    while n < limit:
        yield n
        n += 1


def evens(source):
    for n in source:
        if n % 2 == 0:
            yield n


def windows(source, size):
    window = []
    for item in source:
        window.append(item)
        if len(window) == size:
            yield tuple(window)
            window.pop(0)


def tree(depth):
    if depth == 0:
        yield 1
        return
    yield from tree(depth - 1)
    yield depth
    yield from tree(depth - 1)


def main():
    total = sum(a * b for a, b in windows(evens(numbers(300000)), 2) if a % 3)
    leaves = sum(tree(14))
    squares = sum(x * x for x in range(300000))
    any_big = any(x > 199999 for x in numbers(200002))
    print(total, leaves, squares, any_big, max(len(str(x)) for x in evens(numbers(50000))))


main()
