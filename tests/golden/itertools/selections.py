# SPDX-License-Identifier: GPL-3.0-or-later
# product, permutations, combinations: order, edges and errors.

from itertools import combinations, combinations_with_replacement, cycle, permutations, product, repeat, takewhile


def attempt(function, /, *arguments, **keywords):
    try:
        result = function(*arguments, **keywords)
        print(type(result) if 'object at' in repr(result) else result)
    except BaseException as error:
        print(type(error).__name__, error)


print(list(product('ab', [1, 2])), list(product([1, 2], repeat=2)), list(product()), list(product([], [1])), list(product([1], [])), list(product('ab', repeat=0)), len(list(product(range(3), range(4), 'xy', repeat=2))))
print(list(permutations([1, 2, 3])), list(permutations('abcd', 2)), list(permutations([1], 2)), list(permutations([], 0)), list(permutations('ab', 0)), len(list(permutations(range(6)))))
print(list(combinations('abcd', 2)), list(combinations([1], 2)), list(combinations('ab', 0)), list(combinations('abc', 3)), len(list(combinations(range(10), 4))))
print(list(combinations_with_replacement('abc', 2)), list(combinations_with_replacement([], 2)), list(combinations_with_replacement([], 0)), list(combinations_with_replacement('a', 3)), len(list(combinations_with_replacement(range(5), 4))))
for f in (permutations, combinations, combinations_with_replacement):
    it = f([1, 2, 3], 2)
    a = next(it)
    b = next(it)
    print(a, b, a is b)
    print([x for x in f('abcde', 3)][::7])
    last = None
    n = 0
    for x in f(range(4), 2):
        if last is not None:
            assert last != x
        n += 1
        last = x
    print(n)
for x in product([[]], repeat=2):
    x[0].append(1)
    print(x)


class Sub(product):

    def __init__(self, *a, **k):
        self.a = a


s = Sub([1, 2], [3])
print(s.a, list(s))


class S2(takewhile):

    def __init__(self, *a, **k):
        self.k = k


s = S2(bool, [1, 0], z=3)
print(s.k, list(s))
attempt(S2)


class S3(cycle):
    pass


attempt(S3, [1], x=1)
