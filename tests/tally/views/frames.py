# SPDX-License-Identifier: GPL-3.0-or-later
# The running calls, slot by slot, beside the objects that the slots lead to; as data, for ids differ.

import tally


def tell():
    for frame in tally.frames(show=False)[:-1]:
        print(frame['function'], frame['line'])
        for number, name, kind, type_name, address in frame['slots']:
            print('    ', number, name or '-', kind, '->', type_name or 'not bound', address != 0)
        for name, type_name, address in frame['names']:
            print('      name', name, '->', type_name, address == id(globals()[name]))


def f(a, b=2, *rest, c, d=4, **others):
    one = [a]

    def g(x):
        two = [y for y in one if d]
        for z in two:
            with Manager() as m:
                tell()
        late = 1
    g(a)
    return others


class Manager:
    def __enter__(self):
        return self

    def __exit__(self, *exception):
        tell()


def generator(n):
    yield 1
    yield tell()


f(5, c=1, e=[2])
list(generator(3))
(lambda q: tell())(1)


def deep(n):
    return deep(n - 1) if n else tally.frames()


import io, sys
out = sys.stdout
sys.stdout = text = io.StringIO()
deep(40)
sys.stdout = out
lines = text.getvalue().splitlines()
print(len(lines), max(len(line) for line in lines) <= 80)
print([line for line in lines if 'more' in line], lines[0])
print(len(tally.frames(show=False)), tally.frames(show=False)[0]['slots'])
