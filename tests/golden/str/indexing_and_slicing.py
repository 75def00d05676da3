# SPDX-License-Identifier: GPL-3.0-or-later
# Indices and slices of str, from both ends, with steps, far out of range.

s = 'Hello, wörld €😀!'
print(len(s), s[0], s[-1], s[-2], s[8], s[7:12])
print(s[:5], s[7:], s[:-1], s[-4:], s[:], s[::2], s[::-1], s[10:2:-3], s[2:10:3])
print(repr(s[100:]), repr(s[5:2]), repr(s[-100:3]), s[-100:100], s[0:0] == '')
print(s[None:3], s[slice(1, 4)], s[True], s[False:True])
print(s[10 ** 30:] == '', s[-10 ** 30:4], s[::10 ** 20], s[::-10 ** 20])
for i in range(-3, 3):
    for step in (1, -1, 2, -2):
        print(i, step, repr('abcdef'[i::step]), repr('abcdef'[:i:step]))
for f in (
    lambda: s[100], lambda: s[-100], lambda: s[10 ** 30], lambda: s['a'], lambda: s[1, 2], lambda: s[::0],
    lambda: s['a':], lambda: ''[0], lambda: s[None]
):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
def assign():
    s[0] = 'J'
def delete():
    del s[0]
for f in (assign, delete):
    try:
        f()
    except TypeError as e:
        print(e)
