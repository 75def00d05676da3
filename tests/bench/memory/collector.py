# SPDX-License-Identifier: GPL-3.0-or-later
# How long collections take: one line for each kind of object, state of the heap and size. For scripts/bench.py, which
# runs it in both interpreters; the argument is the number of objects.
#
#     kind  what  seconds of processor time
import gc
import sys
import time


class Node:
    def __init__(self, other):
        self.other = other


def make_list(other):
    return [other]


def make_dict(other):
    return {'other': other}


def chain(make, count):
    """A list of objects, each of which holds the one before."""
    objects = []
    last = None
    for _ in range(count):
        last = make(last)
        objects.append(last)
    return objects


def rings(make, count):
    """Makes garbage: pairs of objects that hold each other."""
    for _ in range(count // 2):
        first = make(None)
        second = make(first)
        if type(first) is list:
            first[0] = second
        elif type(first) is dict:
            first['other'] = second
        else:
            first.other = second


def timed(collect):
    begin = time.process_time()
    collect()
    return time.process_time() - begin


def live(make, count):
    objects = chain(make, count)
    gc.collect()
    seconds = min(timed(gc.collect) for _ in range(3))
    gc.collect()
    objects.reverse()
    while objects:
        objects.pop()
    return seconds


def garbage(make, count):
    rings(make, count)
    return timed(gc.collect)


def young(make, count):
    """A hundred collections of 500 young objects that live, beside a heap of old ones."""
    old = chain(make, count)
    gc.collect()
    seconds = 0
    for _ in range(100):
        fresh = [make(old) for _ in range(500)]
        seconds += timed(lambda: gc.collect(0))
        fresh.clear()
    old.reverse()
    while old:
        old.pop()
    return seconds


def main():
    count = int(sys.argv[1])
    gc.disable()
    for kind, make in ('lists', make_list), ('dicts', make_dict), ('instances', Node):
        for what, measure in ('live', live), ('garbage', garbage), ('young', young):
            print(kind, what, measure(make, count))


main()
