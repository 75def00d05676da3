# SPDX-License-Identifier: GPL-3.0-or-later
# While all running calls wait for plain calls, every reference can be listed: of all objects, whatever calls what.

import contextlib, tally

checks = 0


def check(where='somewhere'):
    global checks
    checks += 1
    unlisted = tally.unlisted(show=False)
    if unlisted:
        print(where, unlisted)
    return checks


def f(x):
    check('a function')
    return check('return')


def keywords(p=[1], *rest, k=[2], **others):
    check('keywords')


class A:
    check('a class body')

    def __new__(cls, *arguments):
        check('__new__')
        return object.__new__(cls)

    def __init__(self, *arguments):
        check('__init__')

    def method(self, *arguments, **others):
        check('a method')
        return self

    def __call__(self):
        check('__call__')

    def __len__(self):
        check('__len__')
        return 3

    def __iter__(self):
        check('__iter__')
        return iter([1])

    def __enter__(self):
        check('__enter__')

    def __exit__(self, *exception):
        check('__exit__')
        return True

    def __hash__(self):
        check('__hash__')
        return 1

    def __del__(self):
        check('__del__')

    @classmethod
    def of_class(cls):
        check('a class method')

    @staticmethod
    def static(*arguments):
        check('a static method')


class Plain:
    def __init__(self, x):
        check('__init__ of a plain class')


class B(A):
    check('the body of a subclass')


def generator(x):
    yield check('a generator')
    with a:
        yield check('with in a generator')
    try:
        yield check('try in a generator')
    except ValueError as e:
        yield check('except in a generator')
    finally:
        check('finally in a generator')


def decorator(function):
    check('a decorator')
    return function


def outer():
    captured = [1]

    def inner():
        check('a closure')
        return captured
    return inner()


f(1)
x = f([1])
y = [f([2])]
z = (f([3]), f([4]))
f(f(f(5)))
a = A(1)
b = B([2], a)
Plain([1])
a.method(1, [2], k=[3])
a.method([1]).method([2])
bound = a.method
bound([5])
A.method(a, [1])
A.of_class()
A.static([1])
a.static([2])
a()
len(a)
hash(a)
keywords(k=[1], z=[2])
keywords([1], [2], [3])
for i in a:
    check('the body of for')
for i in generator([1]):
    check('the body of for over a generator')
with a:
    check('the body of with')
with a:
    raise ValueError([1])
q = generator([2])
next(q)
q.send(None)
q.send([1])
q.throw(ValueError([1]))
q.close()
[check('a list comprehension') for v in generator([1])]
{check('a set comprehension') for v in [[1]] if f(v)}
doomed = [[[A()]]]
doomed.clear()
try:
    try:
        f([1])
        raise ValueError([1])
    except ValueError as e:
        check('except')
        raise KeyError([e])
    finally:
        check('finally')
except KeyError:
    check('the outer except')


@decorator
def decorated():
    pass


@decorator
class Decorated:
    pass


match [1, [2]]:
    case [1, [v]] if check('a guard'):
        check('the body of a case')
f'{f([1])}{len(a)}'
u, v = f(1), f(2)
(lambda t: check('a lambda'))([1])
assert f([1]), f([2])
if f([1]) and not f([2]) or f([3]):
    check('if')
w = f([1]) if f([2]) else f([3])
while f([1]) > checks:
    pass
outer()


@contextlib.contextmanager
def manager():
    check('the beginning of a context manager')
    yield [1]
    check('its end')


with manager() as c:
    check('its body')
del a, b, q
print(checks)
