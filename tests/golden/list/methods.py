# SPDX-License-Identifier: GPL-3.0-or-later
# append, extend, insert, remove, pop, clear, index, count, reverse, copy and their errors.

a = []
print(
    a.append(1), a, a.extend([2, 3]), a, a.insert(0, 0), a, a.insert(100, 9), a, a.insert(-1, 8), a,
    a.insert(-100, -1), a
)
print(a.pop(), a.pop(0), a.pop(-2), a.pop(True), a)
a.extend('xy'); a.extend(range(2)); a.extend({'k': 1}); a.extend(()); a.extend((7,))
print(a, a.count(0), a.index('x'), a.index(0, 1), a.index(7, -1), a.count('zz'))
a.remove(0)
print(a, a.reverse(), a, a[:].reverse())
b = a.copy()
b.append('only b')
print(a == b, a is b, len(a), len(b), b[-1])
a.extend(a)
print(len(a), a.clear(), a, a.copy(), [].copy() is not a)
c = [1, 1.0, True, '1']
print(c.count(1), c.index(True), c.remove(1.0), c)
for f in (
    lambda: [].pop(), lambda: [1].pop(5), lambda: [1].pop(-2), lambda: [1].remove(2), lambda: [1, 2].index(3),
    lambda: [1, 2].index(1, 1), lambda: [1].index('abc'), lambda: [].append(), lambda: [].append(1, 2),
    lambda: [].extend(5), lambda: [].extend(None), lambda: [].insert(1), lambda: [].insert('a', 1),
    lambda: [1].pop('a'), lambda: [].push(1), lambda: [1].pop(10 ** 30), lambda: [].sort(5), lambda: [].count(),
    lambda: [].copy(1), lambda: [].reverse(1), lambda: [].append(x=1), lambda: list(1), lambda: list(1, 2),
    lambda: [].pop(1, 2), lambda: [1].index()
):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
