# SPDX-License-Identifier: GPL-3.0-or-later
# What running calls hold, each reference by its place: names with their slots, arguments on their way with the call and
# the line, notes of calls that the runtime makes, and the unfinished expressions for the rest.
# not without specialisation

from _show import show

a = ['a']


def g(x):
    y = x
    yield 1
    show('in a generator', x)
    yield 2


def first(x, y):
    return x


class C:
    def __init__(self, x):
        show('an instance in the making', self)
        self.x = x

    def method(self, x):
        show('object of a method', self)

    def __enter__(self):
        show('a manager entering', self)
        return self

    def __exit__(self, kind, value, trace):
        show('a manager leaving', self)
        if value is not None:
            show('the exception that leaves', value)
        return True

    def __call__(self):
        show('an object being called', self)

    def __add__(self, other):
        show('an operand', self)


waiting = g(a)
next(waiting)
show('a name of a generator that waits', a)
next(waiting)
del waiting
c = C(a)
c.method(a)
bound = c.method
bound(a)
del bound
with c:
    pass
with c:
    1 / 0
c()
c + 1


def calls(x):
    isinstance(x, show('argument of a built-in function', x) or list)
    first(x, show('argument of a call that is about to begin', x))
    [x, show('item of a list', x)]
    f'{x}{show("part of a text", x)}'
    [show('in a comprehension', y) for y in [x]]
    sorted([x], key=lambda item: show('called by sorted', item))
    a, b = x, show('value of an assignment', x)


calls(a)
[a][0] == show('held by an unfinished expression', a)


def decorator(function):
    show("a function being decorated", function)
    return function


@decorator
def decorated():
    pass
