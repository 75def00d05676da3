# SPDX-License-Identifier: GPL-3.0-or-later
"""Exceptions in the flow of a program: try around loops, handlers by class, finally, own exceptions."""


class Missing(Exception):
    def __init__(self, key):
        super().__init__(key)
        self.key = key


def find(table, key):
    try:
        return table[key]
    except KeyError:
        raise Missing(key) from None


def number(text):
    try:
        return int(text)
    except ValueError:
        return None


def main():
    table = {i: i * i for i in range(0, 1000, 2)}
    hits = misses = closed = 0
    for i in range(60000):
        try:
            hits += find(table, i % 1000) % 7
        except Missing as error:
            misses += error.key % 3
        finally:
            closed += 1
    texts = ['12', 'x', '77', '', '3.5', '-8'] * 5000
    good = [n for n in [number(t) for t in texts] if n is not None]
    print(hits, misses, closed, sum(good), len(good))


main()
