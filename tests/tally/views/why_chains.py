# SPDX-License-Identifier: GPL-3.0-or-later
# The shortest chain of references from a name to an object.

import tally


def tell(answer):
    print(answer['kind'])
    for text, type_name, address in answer['chain']:
        print('    ', text, '->', type_name)


class Node:
    def __init__(self, next=None):
        self.next = next


def tail(node):
    while node.next:
        node = node.next
    return node


a = [1, {'k': ['deep']}]
tell(tally.why(a[1]['k'], show=False))
b = a[1]
tell(tally.why(a[1]['k'], show=False))
del b, a[1]['k']
node = Node(Node(Node()))
tell(tally.why(tail(node), show=False))
tell(tally.why(None, show=False))
tell(tally.why(int, show=False))
tell(tally.why(12345678901234567890, show=False))


def defaults(x=['default'], *, y=('keyword',)):
    return x, y


def closure():
    captured = ['captured']

    def inner():
        return captured
    return inner


def generator():
    local = ['of a generator']
    yield
    yield local


inner = closure()
waiting = generator()
next(waiting)
tell(tally.why(defaults()[0], show=False))
tell(tally.why(defaults()[1], show=False))
tell(tally.why(inner(), show=False))
tell(tally.why(waiting, show=False))


def call(x):
    tell(tally.why(x, show=False))


call([5])
tell(tally.why(['nobody'], show=False))
tell(tally.why(next(waiting), show=False))
