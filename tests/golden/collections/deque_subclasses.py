# SPDX-License-Identifier: GPL-3.0-or-later
# deque: made anew, subclasses, what is in larger ones.

from collections import deque


def attempt(function, /, *arguments, **keywords):
    try:
        result = function(*arguments, **keywords)
        print(type(result) if 'object at' in repr(result) else result)
    except BaseException as error:
        print(type(error).__name__, error)


d = deque([1, 2])
d.__init__([3])
print(d)
d.__init__(maxlen=5)
print(d)
attempt(d.__init__, 5)


class S(deque):
    pass


print(S([1, 2], 5), S([1]) + S([2]), type(S([1]) * 2), type(S([1], 3).copy()), S([1], 3).copy(), type(S().__copy__()))


class S2(deque):

    def __init__(self, *a):
        super().__init__(*a)
        self.n = 1

    def __repr__(self):
        return 'S2!' + super().__repr__()


z = S2([1, 2])
print(z, z.n, z.copy())
z.q = 5
print(z.__dict__)


class S3(deque):

    def __len__(s):
        return 42

    def __iter__(s):
        return iter('zz')


print(S3([1]), len(S3([1])), list(S3([1])), deque(S3([1])))
print(deque[int], deque.__doc__ is not None, deque.__module__, deque)
d = deque(range(200))
print(sum(d), d[0], d[100], d[199], d[64], d[63])
for i in range(150):
    d.popleft()
print(d)
import weakref

w = weakref.ref(d)
print(w() is d)
d = deque([3, 1, 2])
print(sorted(d), max(d), list(reversed(d)), tuple(d), [*d], {*d})
a, *b = d
print(a, b)
print(d.clear(), d)
