# SPDX-License-Identifier: GPL-3.0-or-later
# reversed over sequences, dicts, ranges and classes with __reversed__.

print(
    list(reversed([1, 2, 3])), list(reversed('abc')), list(reversed((1, 2))), list(reversed(range(5))),
    list(reversed({'a': 1, 'b': 2})), list(reversed(b'ab')), list(reversed([]))
)
class Custom:
    def __reversed__(self):
        return iter(['custom'])
class Sequence:
    def __len__(self):
        return 3
    def __getitem__(self, i):
        return i * 10
class Blocked:
    __reversed__ = None
    def __len__(self):
        return 0
    def __getitem__(self, i):
        return i
print(
    list(reversed(Custom())), list(reversed(Sequence())), type(reversed(Sequence())).__name__,
    type(reversed([])).__name__, type(reversed('')).__name__, type(reversed(range(1))).__name__
)
r = reversed([1, 2, 3])
print(r.__length_hint__(), next(r), r.__length_hint__(), r is iter(r), list(r), list(r), next(r, 'end'))
print(
    ''.join(reversed('hello')), 'racecar' == ''.join(reversed('racecar')), list(reversed(list(zip('ab', 'cd')))),
    sorted(reversed([3, 1])), list(reversed(list(reversed([1, 2]))))
)
for f in (
    lambda: reversed({1}), lambda: reversed(5), lambda: reversed(iter([])), lambda: reversed(Blocked()),
    lambda: reversed(), lambda: reversed([], []), lambda: reversed(map(str, [])), lambda: reversed(object()),
    lambda: reversed([1])[0], lambda: len(reversed([1]))
):
    try:
        print(f())
    except TypeError as e:
        print(e)
a = [1, 2, 3]
for x in reversed(a):
    a.append(x)
    if len(a) > 20:
        break
print(a)
