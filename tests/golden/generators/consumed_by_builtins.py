# Every built-in that takes an iterable takes a generator.


def g(*values):
    for value in values:
        yield value
    print('exhausted', end='; ')


def numbers():
    return g(3, 1, 2)


print(list(numbers()), tuple(numbers()), set(numbers()), frozenset(numbers()))
print(dict(g(('a', 1), ['b', 2])), dict(zip(g('a', 'b'), numbers())), dict.fromkeys(numbers(), 0))
print(sum(numbers()), sum(numbers(), 10), min(numbers()), max(numbers()), max(numbers(), key=lambda x: -x))
print(any(g(0, 0)), all(g(1, 1)), any(g(0, 1, 2)), all(g(1, 0, 2)), min(g(), default='none'))
print(sorted(numbers()), sorted(numbers(), reverse=True), list(enumerate(numbers(), 1)))
print(list(zip(numbers(), numbers())), list(map(lambda x, y: x + y, numbers(), numbers())))
print(list(filter(None, g(0, 1, '', 'x'))), list(filter(lambda x: x > 1, numbers())))
print(','.join(g('a', 'b')), b','.join(g(b'a', b'b')), bytes(numbers()))
l = [0]
l.extend(numbers())
l += numbers()
l[1:3] = g('x', 'y', 'z')
print(l)
s = {3}
s.update(numbers(), g(9))
print(s, s.union(g(7)), s.intersection(g(3, 7)), s.difference(g(3)), s.symmetric_difference(g(3, 8)))
print(s.issuperset(g(1, 2)), s.issubset(g(1)), s.isdisjoint(g(100)))
d = {}
d.update(g(('k', 'v')))
print(d, 2 in numbers(), 9 in numbers(), 9 not in numbers())
a, b, c = numbers()
first, *rest = numbers()
print(a, b, c, first, rest, [*numbers(), *g()], {*numbers()}, (*numbers(),))
print(*numbers(), sep='-')
print((lambda *args, **kw: (args, kw))(*numbers(), *g(4), **dict(g(('x', 1)))))
print('%s %s %s' % tuple(numbers()), 'abc'.startswith(tuple(g('x', 'a'))))
print(next(numbers()), next(g(), 'default'))
print(list(iter(numbers())), isinstance(numbers(), type(g())))
for bad in (reversed, len):
    try:
        bad(numbers())
    except TypeError as e:
        print(e)
try:
    a, b = numbers()
except ValueError as e:
    print(e)
try:
    a, b, c, d = numbers()
except ValueError as e:
    print(e)
try:
    numbers()[0]
except TypeError as e:
    print(e)
try:
    ','.join(g('a', 1))
except TypeError as e:
    print(e)
try:
    sum(g('a'))
except TypeError as e:
    print(e)


def fails():
    yield 1
    raise KeyError('in the middle')


for consume in (list, tuple, set, sum, sorted, max, dict.fromkeys, lambda x: [*x], lambda x: [0].extend(x), lambda x: 9 in x):
    try:
        consume(fails())
    except KeyError as e:
        print(e)
