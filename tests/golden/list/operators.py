# SPDX-License-Identifier: GPL-3.0-or-later
# + * in == < += *= on lists.

a = [1, 2]
b = a
print(a + [3], a * 2, 2 * a, [] * 3, a * 0, a * -1, [[]] * 2, 1 in a, 3 in a, [1] in [[1]], a + a)
a += [3]
print(a, b, a is b)
a = a + [4]
print(a, b, a is b)
b *= 2
print(b)
b += 'xy'
b += (1,)
b += range(2)
b += {}
print(b)
b *= 0
print(b)
print(
    [1, 2] == [1, 2], [1, 2] == [1, 2.0], [1, 2] == (1, 2), [1] != [1, 2], [1, 2] < [1, 3], [] < [0], [2] > [1, 9],
    [1, 2] <= [1, 2], [[1], 2] < [[1], 3], ['a'] < ['b']
)
nan = float('nan')
print([nan] == [nan], [nan].index(nan), nan in [nan], [float('nan')] == [nan], [1, [2, [3]]] == [1, [2, [3]]])
for f in (
    lambda: [1] + (2,), lambda: [1] + 1, lambda: [1] + 'a', lambda: [1] * [2], lambda: [1] * 1.5, lambda: [1] - [1],
    lambda: [1] < [None], lambda: [1] < (1,), lambda: [1] > 1, lambda: -[1], lambda: [1] & [2], lambda: hash([]),
    lambda: {[]: 1}, lambda: {[1]}, lambda: (1,) + [2], lambda: len(5), lambda: 5 in 5
):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
c = [1]
for value in (5, None, 1.5):
    try:
        c += value
    except TypeError as e:
        print(e)
try:
    c *= 'a'
except TypeError as e:
    print(e)
c += c
c += c
print(c)
