# SPDX-License-Identifier: GPL-3.0-or-later
"""Comprehensions of all kinds, unpacking, slices, built-in functions over sequences."""


def main():
    total = 0
    for n in range(60):
        squares = [x * x for x in range(500)]
        odd = [x for x in squares if x % 2]
        pairs = {(x, y) for x in range(25) for y in range(25) if x != y}
        index = {str(x): x for x in odd}
        total += len(odd) + len(pairs) + len(index) + sum(squares[::3]) + max(odd) - min(squares[1:])
        first, *middle, last = squares
        total += first + last + len(middle)
        total += sum([a * b for a, b in zip(squares, reversed(squares))]) % 1000
        total += len([i for i, x in enumerate(squares) if x > 1000 * n])
        total += all([x >= 0 for x in squares]) + any([x < 0 for x in squares])
        total += sum(map(abs, filter(lambda x: x % 3 == 0, odd)))
    print(total)


main()
