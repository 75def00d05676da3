# SPDX-License-Identifier: GPL-3.0-or-later
# sort and sorted: key, reverse, stability, errors, what happens to the list while sorting.

words = ['banana', 'Apple', 'cherry', 'apple', 'Banana', 'fig', 'date']
print(
    sorted(words), sorted(words, key=str.lower), sorted(words, key=len), sorted(words, key=len, reverse=True),
    sorted(words, reverse=True)
)
pairs = [(i % 3, -i) for i in range(9)]
print(sorted(pairs), sorted(pairs, key=lambda p: p[0]), sorted(pairs, key=lambda p: p[0], reverse=True))
a = [5, 2, 9, 1, 5, 6]
print(a.sort(), a, a.sort(reverse=True), a, a.sort(key=lambda n: n % 5), a, a.sort(key=None, reverse=False), a)
print(
    sorted('hello'), sorted({3: 'a', 1: 'b'}), sorted((2, 1)), sorted([]), sorted([True, 0, 2.5, -1]),
    sorted([[2], [1, 5], [1]])
)
numbers = [(i * 7919) % 1009 for i in range(1000)]
ordered = sorted(numbers)
print(
    all([ordered[i] <= ordered[i + 1] for i in range(999)]), ordered[:5], ordered[-5:],
    sum(ordered) == sum(numbers), sorted(ordered, reverse=True) == ordered[::-1]
)
records = sorted([(n % 10, i) for i, n in enumerate(numbers)], key=lambda r: r[0])
print(all([records[i][1] < records[i + 1][1] for i in range(999) if records[i][0] == records[i + 1][0]]))
runs = list(range(100)) + list(range(50, -1, -1)) + list(range(30, 90)) + [5] * 20
print(sorted(runs)[:12], sorted(runs)[-3:], sorted(runs) == sorted(runs[::-1]))
for f in (
    lambda: [1, 'a'].sort(), lambda: sorted([None, 1]), lambda: sorted([1], key=5),
    lambda: sorted([1, 2], lambda x: x), lambda: sorted(5), lambda: [3, 1].sort(reverse='x'),
    lambda: sorted([1, 2], key=lambda: 0), lambda: sorted([{}, {}]), lambda: sorted([1, [1]]), lambda: sorted()
):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
b = [3, 1, 2]
def nosy(x):
    b.append(x)
    return x
try:
    b.sort(key=nosy)
except ValueError as e:
    print(e, b)
class Odd:
    def __init__(self, n):
        self.n = n
    def __lt__(self, other):
        return self.n > other.n
    def __repr__(self):
        return f'Odd({self.n})'
print(sorted([Odd(1), Odd(3), Odd(2)]), max([Odd(1), Odd(3)], key=lambda o: o.n))
c = [4, 2, 3]
def fails(x):
    if x == 3:
        raise KeyError('in key')
    return x
try:
    c.sort(key=fails)
except KeyError as e:
    print(e, c)
