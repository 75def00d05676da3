# SPDX-License-Identifier: GPL-3.0-or-later
# A set whose size changes under an iterator raises RuntimeError.

for change in (
    lambda s: s.add(100), lambda s: s.discard(3), lambda s: s.clear(), lambda s: s.add(1),
    lambda s: (s.discard(1), s.add(50)), lambda s: s.update('xyz'), lambda s: s.pop()
):
    s = {1, 2, 3}
    seen = 0
    try:
        for x in s:
            seen += 1
            change(s)
            if seen > 10:
                print('endless')
                break
        print('fine', seen, s)
    except RuntimeError as e:
        print(e, seen, len(s))
s = {1}
it = iter(s)
print(next(it), next(it, 'end'))
s.add(2)
print(next(it, 'still end'), it.__length_hint__(), type(it).__name__)
it = iter({5, 6})
print(it.__length_hint__(), next(it), it.__length_hint__(), list(it), list(it))
for x in list(s):
    s.discard(x)
print(s)
for x in frozenset([1, 2]):
    print(x, end=' ')
print()
