# SPDX-License-Identifier: GPL-3.0-or-later
# Keys whose __eq__ or __hash__ change the dict that is searching for them.

class Shrink:
    def __init__(self, d):
        self.d = d
    def __hash__(self):
        return hash('k1')
    def __eq__(self, other):
        self.d.clear()
        return False
d = {'k%d' % i: i for i in range(10)}
print(Shrink(d) in d, d)
class Grow:
    def __init__(self, d):
        self.d, self.times = d, 0
    def __hash__(self):
        return 1
    def __eq__(self, other):
        if self.times < 3:
            self.times += 1
            for i in range(50):
                self.d[100 * self.times + i] = i
        return False
d = {1: 'one', 2: 'two'}
g = Grow(d)
print(g in d, len(d), g.times)
d[g] = 'grow'
print(len(d), list(d.values())[:2], list(d.values())[-1])
class Remove:
    def __init__(self, s):
        self.s = s
    def __hash__(self):
        return 5
    def __eq__(self, other):
        self.s.discard(5)
        return NotImplemented
s = {1, 5, 9}
print(Remove(s) in s, s)
a = [1, 2, 3]
class Popper:
    def __eq__(self, other):
        if a:
            a.pop()
        return False
print(Popper() in a, a, [Popper()] == [1], [1, 2].count(Popper()), a)
b = [Popper(), 2]
a.extend('xy')
print(b == [1, 2], b.index(2), a)
