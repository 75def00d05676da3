# SPDX-License-Identifier: GPL-3.0-or-later
# Reading slices with every kind of bound and step.

a = list(range(10))
print(a[2:5], a[:3], a[7:], a[:], a[-3:], a[:-7], a[5:2], a[20:], a[-20:2], a[3:100])
print(a[::2], a[1::3], a[::-1], a[8:2:-2], a[::-3], a[-1:-5:-1], a[5::-1], a[:5:-1], a[::100], a[::-100])
print(a[:] is a, a[:] == a, a[None:None:None] == a, a[slice(None, None, 4)], a[slice(3)], [][:], [][::-1])
for start in (-11, -5, 0, 4, 12, None):
    for step in (-4, -1, 1, 3):
        print(start, step, a[start::step], a[:start:step])
print(a[10 ** 30:], a[:10 ** 30] == a, a[::10 ** 30], a[-10 ** 30:2], a[10 ** 30::-10 ** 30])
for f in (lambda: a[::0], lambda: a['a':], lambda: a[1:2.0], lambda: a[1:2:'x'], lambda: a[1:2, 3]):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
