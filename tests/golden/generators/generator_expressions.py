# Generator expressions: the first iterable is evaluated at once, all else when a value is asked for.


def noisy(x):
    print('noisy', x)
    return x


g = (noisy(x) * 2 for x in noisy([1, 2, 3]) if noisy(x) != 2)
print('made')
print(next(g))
print(list(g))
print(sum(x * y for x in range(4) for y in range(x)))
print(sorted(x for x in 'hello' if x > 'e'), max((len(w), w) for w in 'a bb cc'.split()))
n = 10
late = (n + x for x in range(3))
n = 20
print(list(late))
try:
    (x for x in 3)
except TypeError as e:
    print(e)
print(any(x > 2 for x in range(5)), all(x > 2 for x in range(5)), ','.join(str(x) for x in range(4)))
print(dict((x, x * x) for x in range(3)), set(x % 3 for x in range(9)), tuple(x for x in 'ab'), list(x for x in ()))


class C:
    base = [1, 2, 3]
    doubled = list(x * 2 for x in base)
    try:
        scaled = list(x * len(base) for x in base)
    except NameError as e:
        print(e)


print(C.doubled)


def closures():
    fs = [f for f in ((lambda: x) for x in range(3))]
    return [f() for f in fs]


print(closures())


def nested(matrix):
    return (cell for row in (list(r) for r in matrix) for cell in row)


print(list(nested(['ab', 'cd'])))
print([list(y for y in range(x)) for x in range(3)])
print(list((a, b) for a, *b in ['xyz', 'pq']))
print(list((last := x) for x in range(3)), last)
print(next(x for x in iter([7, 8])))
print((x for x in 'ab').__name__, nested('').__qualname__, closures.__qualname__)
