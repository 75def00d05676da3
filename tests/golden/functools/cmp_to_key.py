# SPDX-License-Identifier: GPL-3.0-or-later
# cmp_to_key: sorting by a comparison; what its keys are.

from _functools import cmp_to_key


def attempt(function, *arguments, **keywords):
    try:
        print(function(*arguments, **keywords))
    except Exception as error:
        print(type(error).__name__, error)


def f(*arguments, **keywords):
    return (arguments, keywords)


def mc(a, b):
    return (a > b) - (a < b)


K = cmp_to_key(mc)
print(sorted([3, 1, 2], key=K), sorted('hello', key=cmp_to_key(lambda a, b: mc(b, a))))
k = K(3)
print(k.obj, type(k), type(K), k < K(4), k <= K(3), k > K(1), k >= K(9), k == K(3), k != K(3))
attempt(K)
attempt(K, 1, 2)
print(K(obj=5).obj)
attempt(K, x=1)
attempt(lambda: K(K) < K)
attempt(lambda: K < K(1))
attempt(lambda: K.obj)
k.obj = 10
print(k.obj)
attempt(lambda: cmp_to_key(lambda a, b: 'x')(1) < cmp_to_key(lambda a, b: 'x')(1))
attempt(lambda: cmp_to_key(lambda a, b: 1 / 0)(1) < cmp_to_key(lambda a, b: 'x')(1))
attempt(sorted, [3, 1, 2], key=cmp_to_key(lambda a, b: None))
attempt(lambda: cmp_to_key(5)(1) < cmp_to_key(5)(2))
attempt(lambda: type(k)())
attempt(lambda: setattr(k, 'foo', 1))
del k.obj
attempt(lambda: k < K(1))
attempt(lambda: k.obj)
attempt(cmp_to_key)
attempt(cmp_to_key, 1, 2)
