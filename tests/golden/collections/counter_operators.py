# SPDX-License-Identifier: GPL-3.0-or-later
# Counter: arithmetic, comparisons, subclasses.

from collections import Counter
import copy


def attempt(function, /, *arguments, **keywords):
    try:
        result = function(*arguments, **keywords)
        print(type(result) if 'object at' in repr(result) else result)
    except BaseException as error:
        print(type(error).__name__, error)


C = Counter
a = C(a=3, b=1, c=-1)
b = C(a=1, b=2, d=4, e=-2)
print(a + b, a - b, a & b, a | b, b - a)
attempt(lambda: a + {'a': 1})
attempt(lambda: a - 5)
attempt(lambda: a | {})
attempt(lambda: a & [])
a += b
print(a)
a -= C(d=10)
print(a)
a |= C(q=5)
print(a)
a &= C(a=1, q=9)
print(a)
print(C(a=1) == C(a=1, b=0), C(a=1) == {'a': 1}, C(a=1) != C(a=2), C(a=1) <= C(a=1, b=1), C(a=1) < C(a=1, b=1), C(a=2) > C(a=1), C(a=2) >= C(b=1), C() < C())
attempt(lambda: C() < {})
attempt(hash, C())
attempt(C.fromkeys, 'abc')
print(C(a='x', b='y'))
print(C({1: 2.5, 2: 1.5}).total(), C(a=1, b='z') if 0 else '')


class MyC(C):
    pass


print(MyC('aab'), MyC('aab').copy(), type(MyC('a') + MyC('b')), MyC('aab') + C('b'))


class C2(C):

    def __missing__(self, k):
        return 100


z = C2()
z['a'] += 1
print(z)
c = C('hello world')
print(c.most_common(1)[0], [k for k, v in c.items() if v == 1], sum(c.values()), dict(c), set(c), c.keys() & {'l'}, max(c, key=c.get), c.pop('l'), c.setdefault('m', 3), c)
c = C(x=1)
c['x'] += True
c[True] = 2
print(c, c.__reduce__())
print(copy.copy(c), C.__doc__ is not None, C(a=float('nan')).most_common())
print(C({'a': 1, 'b': None}), C(b=1, a=1), C('bbaacc').most_common(2))
attempt(lambda: C(a=1, b='x').total())
for w, n in C('the cat the dog the end'.split()).most_common(2):
    print(w, n)
