# SPDX-License-Identifier: GPL-3.0-or-later
# slice objects: attributes, indices, comparison, hashing, as index of user classes.

s = slice(1, 10, 2)
print(s, s.start, s.stop, s.step, slice(5), slice(None), slice(1, None), slice('a', [1], {}), repr(slice(-1)))
for length in (0, 3, 10, 100):
    print(
        length, s.indices(length), slice(None).indices(length), slice(None, None, -1).indices(length),
        slice(-3, None).indices(length), slice(100, -100, -3).indices(length)
    )
print(
    slice(1, 2) == slice(1, 2), slice(1, 2) != slice(1, 3), slice(1, 2) < slice(1, 3), slice(1) == 1,
    slice(1, 2) == (1, 2, None), slice(None, 10 ** 30).indices(10 ** 25)
)
class Show:
    def __getitem__(self, key):
        return key
    def __setitem__(self, key, value):
        print('set', key, value)
    def __delitem__(self, key):
        print('del', key)
x = Show()
print(
    x[1], x[1:2], x[:], x[::], x[1:2:3], x[:5], x[5:], x[::-1], x['a':'b'], x[1, 2], x[1:2, 3], x[()], x[...],
    x[1:2, ::3, ...], x[None], x[-1:], x[1,], x[*(1, 2)], x[0, *'ab']
)
x[1:2] = 'v'
x[0] = 1
x['k', 1:] = None
del x[1], x[2:3], x['z']
class Adds:
    def __getitem__(self, key):
        print('get', key)
        return 10
    def __setitem__(self, key, value):
        print('set', key, value)
y = Adds()
y[1] += 5
y[2:4] -= 1
y['a', ...] *= 3
for f in (
    lambda: hash(slice(1)), lambda: s.indices(-1), lambda: slice(1, 2, 0).indices(5), lambda: slice('a').indices(5),
    lambda: slice(), lambda: slice(1, 2, 3, 4), lambda: setattr(s, 'start', 5), lambda: slice(1) < slice('a'),
    lambda: slice(1, 2).indices('x'), lambda: {slice(1): 2}, lambda: s.indices(), lambda: slice(1.5).indices(3)
):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
