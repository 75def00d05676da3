# SPDX-License-Identifier: GPL-3.0-or-later
# add, discard, remove, pop, clear, update forms, copy, and their errors.

s = {1, 2}
print(s.add(3), s, s.add(1), len(s), s.discard(2), s.discard(99), s, s.remove(1), s)
s.update([4, 5], (6,), {7: 0}, 'a')
print(s, s.update(), len(s))
s.intersection_update({3, 4, 'a', 99}, [3, 4])
print(s)
s.difference_update([3], [100])
print(s)
s.symmetric_difference_update([4, 5, 5])
print(s, s.clear(), s, set(), frozenset(), {*()})
t = {1}
u = t
v = t.copy()
t |= {2}
t &= {1, 2, 3}
t -= {1}
t ^= {9}
print(t, u is t, v)
print(
    {1, 2}.pop() in (1, 2), {5}.pop(), len({1}.union({2}, [3], 'x')), {1, 2}.intersection([2, 3], (2,)),
    {1, 2, 3}.difference([1], [2]), {1, 2}.symmetric_difference([2, 3]), {1}.union(), {1} .intersection(),
    {1}.difference()
)
print(
    {1, 2}.issubset([1, 2, 3]), {1, 2}.issuperset([1]), {1}.isdisjoint([2]), {1}.isdisjoint([1]),
    set().issubset([]), {1}.issubset(range(5))
)
for f in (
    lambda: set().pop(), lambda: {1}.remove(2), lambda: set().remove('k'), lambda: {1}.add([]), lambda: {[]},
    lambda: {{}}, lambda: {1}.remove([]), lambda: set(5), lambda: set(1, 2), lambda: {1}.update(5),
    lambda: {1}.union(None), lambda: {1}.add(), lambda: [] in {1}, lambda: {1}.isdisjoint(5), lambda: {1}.append(1),
    lambda: set([[1]]), lambda: {1}.add(1, 2), lambda: {1}.intersection(5), lambda: {1}.discard({}),
    lambda: set().remove((1, 2)), lambda: {(1, [])}
):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
print({frozenset([1])}.__contains__({1}), {1} in {frozenset([1])}, set() in [frozenset()])
w = {frozenset([1]), 2}
w.discard({1})
print(w)
