# Recursive generators: permutations, combinations, subsets, partitions, Gray codes.


def permutations(items):
    if not items:
        yield ()
    for i, item in enumerate(items):
        for rest in permutations(items[:i] + items[i + 1:]):
            yield (item,) + rest


def combinations(items, size):
    if size == 0:
        yield []
        return
    for i in range(len(items) - size + 1):
        yield from ([items[i]] + rest for rest in combinations(items[i + 1:], size - 1))


def subsets(items):
    if not items:
        yield frozenset()
        return
    first, *rest = items
    for subset in subsets(rest):
        yield subset
        yield subset | {first}


def partitions(n, largest=None):
    largest = n if largest is None else largest
    if n == 0:
        yield []
    for part in range(min(n, largest), 0, -1):
        for rest in partitions(n - part, part):
            yield [part, *rest]


def gray(bits):
    if bits == 0:
        yield ''
        return
    yield from ('0' + code for code in gray(bits - 1))
    yield from ('1' + code for code in reversed(list(gray(bits - 1))))


def heap(items, n=None):
    n = len(items) if n is None else n
    if n == 1:
        yield ''.join(items)
        return
    for i in range(n):
        yield from heap(items, n - 1)
        j = 0 if n % 2 else i
        items[j], items[n - 1] = items[n - 1], items[j]


print([''.join(p) for p in permutations('abc')])
print(list(combinations([1, 2, 3, 4], 2)))
print(sorted(sorted(s) for s in subsets('xyz')))
print(list(partitions(5)), sum(1 for _ in partitions(20)))
print(list(gray(3)))
print(list(heap(list('abcd')))[:8], len(set(heap(list('abcde')))))
