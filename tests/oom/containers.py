# SPDX-License-Identifier: GPL-3.0-or-later
# Lists, tuples, dicts, sets, slices, ranges and their iterators, filled, copied, merged and sorted.

a = list(range(20))
a.append([1, 2])
a.extend((3, 4))
a[2:4] = [7, 8, 9]
a.insert(0, 'x')
b = a + a * 2
c = sorted(a[1:20], key=lambda v: -v, reverse=True)
t = tuple(b) + (1, 2, *c)
d = {str(i): [i] for i in range(30)}
d.update({'a': 1}, b=2)
e = d | {'c': 3}
e.setdefault('z', []).append(5)
f = {**e, 'q': (1, 2)}
s = {1, 2, 3} | set('some text') | frozenset(range(50))
s.discard(1)
g = s & {2, 3, 't'} ^ {9}
h = [[i, j] for i in range(5) for j in range(i) if i != j]
k = list(zip(a, map(str, c), enumerate(reversed(t))))
m = dict.fromkeys('abc', 0)
x, *y, z = filter(None, c)
del d['3'], a[::2]
print(len(b), len(t), len(f), len(s), len(g), len(h), len(k), m, x, len(y), z, len(d), a[:3])
print(repr(k)[:50], str(e)[:40], f'{s!r:.20}' != '', t.index(1), b.count(3), max(h), sum(range(9)))
n = []
for i in range(40):
    n = [n, i]
n.append(n)
del n
