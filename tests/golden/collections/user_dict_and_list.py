# SPDX-License-Identifier: GPL-3.0-or-later
# UserDict and UserList.

import copy
from collections import UserDict, UserList


def attempt(function, /, *arguments, **keywords):
    try:
        result = function(*arguments, **keywords)
        print(type(result) if 'object at' in repr(result) else result)
    except BaseException as error:
        print(type(error).__name__, error)


u = UserDict({'a': 1}, b=2)
print(u, u['a'], len(u), list(u), 'a' in u, u.data, u.get('z'), u == {'a': 1, 'b': 2}, u == UserDict(a=1, b=2))
attempt(lambda: u['z'])
u['c'] = 3
del u['a']
print(u, u | {'x': 1}, {'x': 1} | u, u | UserDict(y=1), type(u | {}), u.copy(), u.pop('b'), u.popitem(), u)
u |= {'q': 1}
print(u, UserDict.fromkeys('ab', 0), copy.copy(u))
attempt(UserDict, 5)
attempt(UserDict, {}, {})
attempt(UserDict, None)


class UD(UserDict):

    def __missing__(self, k):
        return k * 2

    def __setitem__(self, k, v):
        super().__setitem__(k.lower(), v)


d = UD({'A': 1}, Bb=2)
print(d, d['zz'], d.get('zz'), 'zz' in d)
d.update(CC=3)
print(d.setdefault('dd', 4), d)
d.x = 5
print(d.copy().x, d.copy())
l = UserList([3, 1, 2])
print(l, l[0], l[1:], type(l[1:]), len(l), l + [4], [4] + l, l + UserList([5]), l * 2, 2 * l, l == [3, 1, 2], l < [4], l == UserList([3, 1, 2]), 3 in l, l.index(1), l.count(1))
l.append(9)
l.sort()
print(l)
l.sort(reverse=True, key=lambda x: x)
l.reverse()
l.insert(0, 'i')
l.extend('ab')
print(l, l.pop(), l.pop(0), l.remove(1), l)
l += [7]
l *= 2
print(l)
l[0] = 'z'
del l[1:3]
print(l, l.copy(), copy.copy(l), list(reversed(l)), UserList(), UserList('abc'), UserList((1, 2)), UserList(l))
l.clear()
print(l)
attempt(UserList, 5)
attempt(lambda: l + 5)
attempt(lambda: l[5])
attempt(hash, l)
print(l + (1, 2))
