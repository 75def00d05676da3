# SPDX-License-Identifier: GPL-3.0-or-later
# A list subclass: overriding methods, what the C methods call and what they don't.

class Stack(list):
    def push(self, item):
        self.append(item)
        return self
    def peek(self):
        return self[-1]
    def __repr__(self):
        return f'Stack({list.__repr__(self)})'
s = Stack([1, 2])
s.push(3).push(4)
print(
    s, s.peek(), s.pop(), len(s), s[0], s[:2], type(s[:2]).__name__, type(s + s).__name__, type(s * 2).__name__,
    type(s.copy()).__name__
)
print(s == [1, 2, 3], [1, 2, 3] == s, isinstance(s, list), sorted(s, reverse=True), list(s), Stack(), Stack('ab'))
s += [9]
print(s, type(s).__name__, s.__class__.__mro__[1].__name__)
s.name = 'attribute'
print(s.__dict__, s.name)
class Logged(list):
    def __getitem__(self, i):
        print('get', i)
        return super().__getitem__(i)
    def __setitem__(self, i, value):
        print('set', i, value)
        super().__setitem__(i, value)
    def __delitem__(self, i):
        print('del', i)
        super().__delitem__(i)
    def __contains__(self, x):
        print('contains', x)
        return super().__contains__(x)
    def __len__(self):
        print('len')
        return super().__len__()
    def __iter__(self):
        print('iter')
        return super().__iter__()
    def append(self, x):
        print('append', x)
        super().append(x)
l = Logged([1, 2, 3])
l[0]
l[1] = 5
l[1:2] = [7, 8]
del l[0]
l[0] += 1
print(5 in l, len(l), bool(l))
for x in l:
    print(x)
l.append(4)
l.extend([6])
print(list(l), sorted(l), sum(l), [*l], l.index(4), l.pop())
a, *b = l
print(a, b)
class Limited(list):
    def __init__(self, items=(), limit=3):
        super().__init__(items)
        self.limit = limit
    def append(self, x):
        if len(self) >= self.limit:
            raise OverflowError(f'limit of {self.limit} reached')
        super().append(x)
q = Limited([1], limit=2)
q.append(2)
try:
    q.append(3)
except OverflowError as e:
    print(e, q)
