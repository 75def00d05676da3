# SPDX-License-Identifier: GPL-3.0-or-later
# OrderedDict: pop, setdefault, update, equality, |, views.

from collections import OrderedDict as O


def attempt(function, /, *arguments, **keywords):
    try:
        result = function(*arguments, **keywords)
        print(type(result) if 'object at' in repr(result) else result)
    except BaseException as error:
        print(type(error).__name__, error)


d = O.fromkeys('abc', 0)
print(d, type(d))
print(d.pop('b'), d)
attempt(d.pop, 'b')
attempt(d.pop, 'b', 5)
attempt(d.pop)
attempt(d.pop, 'b', default=7)
attempt(d.pop, key='a')
attempt(d.pop, 'q', None)
print(d)
print(d.setdefault('c', 9), d.setdefault('n', 9), d.setdefault('m'), d)
attempt(d.setdefault)
attempt(d.setdefault, key='k', default=3)
print(d)
d.update({'z': 1}, y=2)
print(d)
d.update([('c', 100)])
print(d)
attempt(d.update, 5)
d.clear()
print(d, len(d))
d['a'] = 1
print(d)
a = O([('a', 1), ('b', 2)])
b = O([('b', 2), ('a', 1)])
print(a == b, a != b, a == {'b': 2, 'a': 1}, {'b': 2, 'a': 1} == a, a == dict(b), a == O(a), a != dict(a), a == 5, a != 5)
attempt(lambda: a < b)
print(a | {'c': 3}, {'c': 3} | a, type({'c': 3} | a), a | b, b | a)
attempt(lambda: a | 5)
attempt(lambda: 5 | a)
attempt(lambda: a | [('q', 1)])
a |= [('q', 1)]
print(a)
a |= {'b': 0}
print(a)
print(a.keys(), a.values(), a.items(), type(a.keys()), type(iter(a)), type(iter(a.items())), type(reversed(a)), type(reversed(a.items())))
print(list(reversed(a.keys())), list(reversed(a.values())), list(reversed(a.items())), a.keys() & {'a'}, a.keys() | {'x'}, a.items() - {('a', 1)}, a.keys() == O(a).keys(), 'a' in a.keys(), ('a', 1) in a.items(), 1 in a.values(), len(a.keys()))
print(a.copy(), type(a.copy()), a.copy() is a, a.__copy__() if hasattr(a, '__copy__') else None)
