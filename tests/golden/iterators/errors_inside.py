# SPDX-License-Identifier: GPL-3.0-or-later
# Exceptions that come out of __next__ and __iter__ in loops, unpacking, calls and displays.

class Fails:
    def __init__(self, after, error):
        self.after, self.error = after, error
    def __iter__(self):
        return self
    def __next__(self):
        if self.after == 0:
            raise self.error
        self.after -= 1
        return self.after
def loop():
    for x in Fails(2, ValueError('in loop')):
        print('got', x)
def unpack():
    a, b, c = Fails(2, ValueError('in unpacking'))
def call():
    print(*Fails(1, ValueError('in call')))
def display():
    return [0, *Fails(1, ValueError('in display'))]
def comp():
    return [x for x in Fails(1, ValueError('in comprehension'))]
def stop():
    return list(Fails(2, StopIteration()))
def index():
    return list(Fails(1, IndexError('kept')))
def membership():
    return 99 in Fails(1, KeyError('in in'))
def joined():
    return ''.join(Fails(0, OSError(5, 'in join')))
def extended():
    a = [1]
    try:
        a.extend(Fails(2, ValueError('in extend')))
    finally:
        print('list is now', a)
def updated():
    s = set()
    try:
        s.update(Fails(2, ValueError('in update')))
    finally:
        print('set is now', s)
def sliced():
    a = [1, 2, 3]
    try:
        a[1:2] = Fails(1, ValueError('in slice'))
    finally:
        print('list is still', a)
def nested():
    return sum(map(int, filter(None, zip(Fails(1, ZeroDivisionError('deep'))))))
for f in (loop, unpack, call, display, comp, stop, index, membership, joined, extended, updated, sliced, nested):
    try:
        print(f.__name__, f())
    except Exception as e:
        print(f.__name__, type(e).__name__, e)
