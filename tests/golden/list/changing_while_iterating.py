# SPDX-License-Identifier: GPL-3.0-or-later
# A list changed during a loop over it: the iterator counts places.

a = [1, 2, 3, 4, 5, 6]
for x in a:
    if x % 2 == 0:
        a.remove(x)
print(a)
a = [1, 2, 2, 3, 2, 2]
for x in a:
    if x == 2:
        a.remove(x)
print(a)
a = [1, 2, 3]
for x in a:
    if len(a) < 10:
        a.append(x * 10)
print(a)
a = [1, 2, 3]
for i, x in enumerate(a):
    a[i] = x + 1
    if i == 0:
        a[2] = 100
print(a)
a = [1, 2, 3, 4]
for x in a:
    print(x, end=' ')
    a.pop()
print(a)
a = [1, 2, 3, 4]
for x in a[:]:
    a.pop(0)
    print(x, end=' ')
print(a)
a = list('abc')
it = iter(a)
print(next(it), next(it))
a.insert(0, 'z')
print(next(it), it.__length_hint__())
a.clear()
print(next(it, 'ended'))
a.extend('many more items')
print(next(it, 'still ended'), list(it))
a = [3, 1, 2]
for x in sorted(a):
    a.append(x)
print(a)
r = reversed(a)
print(next(r), next(r))
a.pop(); a.pop(); a.pop()
print(list(r), a)
for x in a:
    a = None
    print(x, a)
