# options: --max-memory 3M
# What would go beyond the limit is a MemoryError, wherever it is asked for; the program goes on after it.
import sys


def attempt(what, function):
    try:
        function()
        print(what, 'fits')
    except MemoryError as error:
        print(what, 'does not fit', error.args)


def append_for_ever():
    items = []
    while True:
        items.append(None)


def nest_for_ever():
    inner = ()
    while True:
        inner = (inner, 1.5)


def fill_dict():
    table = {}
    while True:
        table[len(table)] = 0


def double_for_ever():
    text = 'ab'
    while True:
        text += text


def multiply_for_ever():
    n = 3
    while True:
        n *= n


class Node:
    pass


def link_for_ever():
    first = node = Node()
    while True:
        node.next = Node()
        node = node.next


attempt('a short text', lambda: 'a' * 10**6)
attempt('a long text', lambda: 'a' * 10**9)
attempt('a list', lambda: [0] * 10**7)
attempt('a list of a range', lambda: list(range(10**9)))
attempt('bytes', lambda: bytearray(10**10))
attempt('a width', lambda: f'{1:1000000000}')
attempt('another width', lambda: '%1000000000d' % 1)
attempt('a power', lambda: 10**10**8)
attempt('a shift', lambda: 1 << 10**9)
attempt('digits', lambda: str(10**4000))
attempt('a join', lambda: ', '.join('a' * 1000 for i in range(10**6)))
attempt('a replaced text', lambda: ('a' * 10**6).replace('a', 'b' * 1000))
attempt('a sorted list', lambda: sorted(range(10**8)))
attempt('a set', lambda: set(range(10**7)))
attempt('append', append_for_ever)
attempt('tuples', nest_for_ever)
attempt('a dict', fill_dict)
attempt('a doubled text', double_for_ever)
attempt('a product', multiply_for_ever)
attempt('instances', link_for_ever)
attempt('a format', lambda: '{:>{}}'.format(1, 10**9))
attempt('a program', lambda: compile('x = 1\n' * 10**6, '', 'exec'))
attempt('2 million bytes', lambda: bytearray(2 * 10**6))
print('and at last', sum(range(1000)))
