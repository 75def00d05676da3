# Names in generator expressions: their own, those around, of classes, of comprehensions, and nested.
x = 'module'
print(list(x for x in range(3)), x)
print(list((x, y) for x in range(2) for y in range(x, 3) if x + y != 2 if y))
print([list((i, j) for j in range(i)) for i in range(3)])
print(list(list(i * j for j in range(3)) for i in range(3)))
print(list([i for i in range(n)] for n in range(4)), list({k: v for k, v in [(a, a)]} for a in 'ab'))


def f(a, *b):
    c = 3
    g = (a + n + c for n in b)
    a, c = 100, 200
    return list(g)


print(f(1, 10, 20))


class C:
    values = (1, 2, 3)
    try:
        shifted = list(v + offset for v in values)
    except NameError as e:
        print(e)
    first = list((v, w) for v in values for w in 'x')
    try:
        second = list((v, w) for w in 'x' for v in values)
    except NameError as e:
        print(e)

    def method(self):
        return list((__class__.__name__, self.values[i]) for i in range(2))


print(C.first, C().method())


def walrus():
    found = any((last := n) > 2 for n in range(5))
    return found, last


print(walrus())


def cells():
    return [list(h() for h in [lambda: i for i in range(2)]), [h() for h in (lambda: i for i in range(2))],
            [h() for h in list((lambda: i) for i in range(2))]]


print(cells())


def evaluated_when():
    def noisy(name, value):
        print(name, end=' ')
        return value
    g = (noisy('element', x + y) for x in noisy('first', [1, 2]) for y in noisy('second', [10]) if noisy('if', True))
    print('| made |', end=' ')
    return list(g)


print(evaluated_when())
source = [1, 2, 3]
g = (x for x in source if x in source)
source = [3]
print(list(g))
source = [1]
g = (x for x in source)
source.append(2)
print(list(g))
print(list(a for (a, (b, *c)) in [(1, 'xyz')]), list(c for (a, (b, *c)) in [(1, 'xyz')]))


class Target:
    pass


t = Target()
d = {}
print(list((t.a, d['k']) for t.a, d['k'] in [(1, 2), (3, 4)]), t.a, d)
print(sum((i for i in range(3)), 10), sum([*(i for i in range(3))]), f"{','.join(c for c in 'ab')}")
print(max((i for i in range(3)), default=None), dict((k, v) for k, v in zip('ab', (i for i in range(2)))))
print(list(i for i in (j for j in (k for k in range(3)))))
