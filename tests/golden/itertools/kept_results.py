# SPDX-License-Identifier: GPL-3.0-or-later
# Tuples that are filled again are never seen to change.

from itertools import combinations, combinations_with_replacement, pairwise, permutations, product, zip_longest, groupby

for make in (lambda: product('ab', repeat=2), lambda: permutations('abc', 2), lambda: combinations('abcd', 2), lambda: combinations_with_replacement('ab', 2), lambda: zip_longest('abc', 'x'), lambda: pairwise('abcd')):
    everything = list(make())
    print(everything == [item for item in make()], len(set(everything)) == len(everything))
    kept = []
    for number, item in enumerate(make()):
        if number % 2:
            kept.append(item)
    print(kept)
    iterator = make()
    first = next(iterator)
    before = str(first)
    for item in iterator:
        pass
    print(str(first) == before, item)
    pairs = [(item, item) for item in make()]
    print(pairs[-1])
    print(dict.fromkeys(make()).keys() == set(everything))
