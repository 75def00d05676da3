# Deep chains of generators end in a RecursionError.
import sys


def descend(n):
    yield n
    yield from descend(n + 1)


deepest = 0
try:
    for deepest in descend(0):
        pass
except RecursionError as e:
    print(e, 900 < deepest < 1000)


def nested(n):
    if n:
        for x in nested(n - 1):
            yield x
    yield n


try:
    list(nested(2000))
except RecursionError as e:
    print(e)
print(sum(nested(400)))


def count(n):
    if n:
        yield from count(n - 1)
        yield n


print(sum(count(300)))

g = iter(range(10))
for _ in range(700):
    g = (x + 1 for x in g)
print(next(g), next(g))
for _ in range(700):
    g = (x + 1 for x in g)
try:
    next(g)
except RecursionError as e:
    print(e)
print(list(g))


def catches(n):
    try:
        yield from catches(n + 1)
    except RecursionError:
        yield 'caught'


print(next(catches(0)))
limit = sys.getrecursionlimit()
sys.setrecursionlimit(200)
try:
    list(nested(300))
except RecursionError as e:
    print(e)
finally:
    sys.setrecursionlimit(limit)
print(len(list(nested(300))))
