# options: --watch
# not under stress
def pairs(items):
    last = None
    for item in items:
        if last is not None:
            yield last, item
        last = item

g = pairs(['a', 'b', 'c'])
print(next(g))
print(list(g))
h = pairs([[1], [2], [3]])
first = next(h)
del h
squares = [x * x for x in range(3)]
total = sum(len(y) for y in [[1], [2, 3]])
