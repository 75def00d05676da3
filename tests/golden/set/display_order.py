# SPDX-License-Identifier: GPL-3.0-or-later
# Set displays of constants, of variables, by comprehension and by set(): how each fills its table.

a, b, c = 8, 0, 16
print({8, 0, 16}, {a, b, c}, set([8, 0, 16]), {x for x in (8, 0, 16)}, set((8, 0, 16)), frozenset([8, 0, 16]))
print({24, 16, 8, 0}, {*[24, 16, 8, 0]}, {24, *[16, 8], 0}, set(range(24, -1, -8)), {x * 8 for x in (3, 2, 1, 0)})
print({1, 1, 1, 2}, {1, 1.0, True}, {True, 1, 1.0}, {1.0, 1}, {0, False, 0.0}, {'a', 'a'})
print({33, 1, 65}, {65, 33, 1}, {1, 33, 65}, set([65, 33, 1]), {9, 1, 17, 25, 33}, set([33, 25, 17, 9, 1]))
small = {32, 64, 96, 128, 160, 192}
print(
    small, {192, 160, 128, 96, 64, 32}, set(sorted(small)), set(sorted(small, reverse=True)), small.copy(),
    set(small), frozenset(small)
)
x, y = 5, 13
print({x, y, 21}, {21, y, x}, {x + 0, y + 0}, {5, 13}, {13, 5})
def order(n):
    print(n, end=' ')
    return n
print({order(3), order(1), *[order(2)], order(3)})
print({'k': {1, 2}}, [{3, 1}], ({2},), {frozenset({1, 2}), frozenset()}, {frozenset({8, 0, 16})})
print(set({'b': 1, 'a': 2}), set({'b': 1}.items()), set([(1, 'a')]), set(''), set('aaa'), set([[]][1:]))
for i in (1, 2):
    if i in {1, 3}:
        print(i, 'in constant set')
    print([n for n in range(40) if n in {39, 7, 23, 15, 31}], 5 in {5, 'x'}, [] in [[]])
