# SPDX-License-Identifier: GPL-3.0-or-later
# range: items, negative steps, slices are ranges, membership, big ints.

for r in (range(5), range(2, 10, 3), range(10, 0, -3), range(0), range(5, 5), range(3, -4, -2), range(0, 10, 100)):
    print(r, list(r), len(r), r.start, r.stop, r.step, r[-1] if r else None, list(reversed(r)), r[::-1], r[1:3])
r = range(0, 100, 7)
print(r[3], r[-2], r[2:5], r[::2], r[::-1], r[5:2], r[-3:], r[100:], r[slice(1, 4)], r[::-2][0])
print(21 in r, 22 in r, -7 in r, 98 in r, 105 in r, 7.0 in r, 7.5 in r, '7' in r, True in range(2), None in r)
print(r.index(14), r.count(14), r.count(15), r.count('x'), sum(r), max(r), min(r), bool(range(0)), bool(r))
big = range(10 ** 20, 10 ** 20 + 10, 3)
print(big, list(big), big[1], big[-1], len(big), 10 ** 20 + 3 in big, 10 ** 20 + 4 in big, big[1:3], list(big[::-1]))
huge = range(0, 10 ** 30, 7)
print(
    huge[10 ** 25], huge[-1], 7 * 10 ** 20 in huge, huge[::10 ** 28], (10 ** 30 - 1) in huge,
    huge.index(7 * 10 ** 15)
)
for f in (
    lambda: len(huge), lambda: r[100], lambda: r[-100], lambda: r['a'], lambda: r.index(1), lambda: r.index('x'),
    lambda: range(1.0), lambda: range('3'), lambda: range(), lambda: range(1, 2, 0), lambda: range(1, 2, 3, 4),
    lambda: r[::0], lambda: setattr(r, 'start', 1), lambda: range(None), lambda: range(1, stop=2),
    lambda: huge[10 ** 40], lambda: r + r, lambda: r < r, lambda: r.x
):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
