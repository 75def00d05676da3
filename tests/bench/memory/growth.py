# SPDX-License-Identifier: GPL-3.0-or-later
# How the time of an operation grows with its size: one line for each operation and size. For scripts/bench.py, which
# fits the exponent: 1 is in proportion to the size.
#
#     operation  size  seconds of processor time
import random
import sys
import time

sys.set_int_max_str_digits(0)


def list_append(n):
    items = []
    for i in range(n):
        items.append(i)


def dict_insert(n):
    table = {}
    for i in range(n):
        table[i] = i


def set_add(n):
    members = set()
    for i in range(n):
        members.add(i)


def text_join(n):
    ''.join(['word'] * n)


def text_grow(n):
    text = ''
    for _ in range(n):
        text += 'word'


def sort(n):
    sorted(random.Random(1).choices(range(n), k=n))


def instances(n):
    class Point:
        def __init__(self, x):
            self.x = x
    points = [Point(i) for i in range(n)]
    points.reverse()


def multiply(n):
    number = (1 << n) - 12345
    number * (number - 2)


def to_text(n):
    str((1 << n) - 12345)


OPERATIONS = {
    'list append': (list_append, 50_000), 'dict insert': (dict_insert, 50_000), 'set add': (set_add, 50_000),
    'str join': (text_join, 200_000), 'str +=': (text_grow, 50_000), 'sort': (sort, 20_000),
    'new instances': (instances, 25_000), 'int * int': (multiply, 20_000), 'int to text': (to_text, 5_000),
}


def timed(operation, n):
    begin = time.process_time()
    operation(n)
    return time.process_time() - begin


for name, (operation, first) in OPERATIONS.items():
    for doubling in range(5):
        size = first << doubling
        print(name, size, min(timed(operation, size) for _ in range(3)), sep='\t')
