# SPDX-License-Identifier: GPL-3.0-or-later
# Generators under failing allocations: lowering, frames on the heap, what they hold when they are dropped.


def count(n):
    for i in range(n):
        try:
            yield str(i) * 20
        finally:
            [i]


def delegate(n):
    result = yield from count(n)
    return (yield [result, (yield n), *(yield {n: (yield)})])


def both(box, *rest, key=None, **others):
    box.append((yield 1) and (yield 2) < (yield 3) < (yield 4))
    box[0] = dict(a=(yield 5), **others, b=(yield 6))
    with open((yield 'no such file')) as box[(yield 7)]:
        yield 8


def run(generator, answers):
    try:
        print(next(generator))
        for answer in answers:
            print(generator.send(answer))
    except (OSError, StopIteration, TypeError) as e:
        print(type(e).__name__)


run(delegate(2), [None, None, 1, 2, 3, 4, 5])
run(both([], 1, key=2, c=3), [1, 2, 3, 4, 5, 6, '/no/such/file'])
g = (x + y for x in range(3) for y in (z for z in 'ab') if x)
try:
    next(g)
except TypeError as e:
    print(e)
print(sum(len(x) for x in count(5)), sorted(x for x in 'hello'), [*(lambda: (yield))()])
g = count(2)
next(g)
holder = [g]
holder.append(holder)
del g, holder
