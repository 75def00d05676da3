# SPDX-License-Identifier: GPL-3.0-or-later
# and, or, not give operands, and evaluate no more than they need.

def show(label, value):
    print(label, end=' ')
    return value

def line(result):
    print('->', repr(result))

line(show('a', 1) and show('b', 2))
line(show('a', 0) and show('b', 2))
line(show('a', '') or show('b', []))
line(show('a', 'x') or show('b', []))
line(show('a', 0) or show('b', 0.0) or show('c', None))
line(show('a', 1) and show('b', []) and show('c', 3))
line(show('a', 1) and show('b', 0) or show('c', 3))
line(show('a', 0) or show('b', 1) and show('c', 'z'))
line(not show('a', 0) and show('b', 5))
line(not (show('a', 1) and show('b', 0)))
line((show('a', 0) or show('b', 1)) and show('c', 0))
line(show('yes', 1) if show('cond', True) else show('no', 2))
line(show('yes', 1) if show('cond', []) else show('no', 2))
line(show('x', 1) if show('c1', 0) else show('y', 2) if show('c2', 1) else show('z', 3))
line(show('a', 1) < show('b', 2) < show('c', 3))
line(show('a', 3) < show('b', 2) < show('c', 3))
line(show('a', 1) == show('b', 1) != show('c', 1) < show('d', 5))

class Loud:
    def __init__(self, name, truth):
        self.name, self.truth = name, truth
    def __bool__(self):
        print('bool(%s)' % self.name, end=' ')
        return self.truth
    def __repr__(self):
        return self.name

yes, no = Loud('yes', True), Loud('no', False)
line(yes and no)
line(no and yes)
line(yes or no)
line(no or yes)
line(not yes)
line(yes and yes and no or no or yes)
if yes and no:
    print('never')
elif no or yes:
    line('elif')
while no:
    print('never')
else:
    line('else')
line([x for x in (yes, no, yes) if x])
