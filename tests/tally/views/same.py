# SPDX-License-Identifier: GPL-3.0-or-later
# One object or two: what made it one, whether two are equal, and what ids are worth.

import tally
from _plain import plain


class C:
    def __eq__(self, other):
        print('nobody may ask')
        return True


a = [1]
b = a
c = [1]
plain(lambda: tally.same(a, b))
plain(lambda: tally.same(a, c))
plain(lambda: tally.same([], []))
plain(lambda: tally.same(a, []))
plain(lambda: tally.same(C(), C()))
plain(lambda: tally.same(1, 1.0))
plain(lambda: tally.same('one', b'one'))
once = [None, True, 5, 'x', '', (), b'', 'name', 'two words', 257, (1, 2), int]
for value in once:
    answer = tally.same(value, value, show=False)
    print(repr(value), answer['same'], answer['because'], answer['ids'] == (id(value), id(value)))
pairs = [(1, True), (0.0, -0.0), ([1, [2]], [1, [2]]), ({1: 2}, {1: 2.0}), ({1, 2}, {2, 1}), ([C()], [C()]),
         ((1,), [1]), ('a', 'b'), (10 ** 30, 10 ** 29 * 10), (C, C()), (float('nan'), float('nan'))]
for first, second in pairs:
    answer = tally.same(first, second, show=False)
    print(answer['same'], answer['equal'], answer['because'])
itself = []
itself.append(itself)
other = [itself]
print(tally.same(itself, other, show=False)['equal'])
plain(lambda: tally.same(10 ** 20, 3))
plain(lambda: tally.same(None, None))
plain(lambda: tally.same(5, 5))
plain(lambda: tally.same('x', 'x'))
plain(lambda: tally.same((), ()))
plain(lambda: tally.same('name', 'name'))
plain(lambda: tally.same(1000, 1000))
