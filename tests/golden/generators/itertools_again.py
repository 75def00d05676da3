# The common tools of itertools, written as generators.


def count(start=0, step=1):
    while True:
        yield start
        start += step


def cycle(iterable):
    saved = []
    for x in iterable:
        yield x
        saved.append(x)
    while saved:
        yield from saved


def chain(*iterables):
    for iterable in iterables:
        yield from iterable


def islice(iterable, stop):
    iterator = iter(iterable)
    for _ in range(stop):
        try:
            yield next(iterator)
        except StopIteration:
            return


def takewhile(predicate, iterable):
    for x in iterable:
        if not predicate(x):
            break
        yield x


def dropwhile(predicate, iterable):
    iterator = iter(iterable)
    for x in iterator:
        if not predicate(x):
            yield x
            break
    yield from iterator


def accumulate(iterable, function=lambda a, b: a + b):
    total = None
    for i, x in enumerate(iterable):
        total = x if i == 0 else function(total, x)
        yield total


def pairwise(iterable):
    iterator = iter(iterable)
    previous = next(iterator, None)
    for x in iterator:
        yield previous, x
        previous = x


def groupby(iterable, key=lambda x: x):
    group, current = [], None
    for x in iterable:
        k = key(x)
        if group and k != current:
            yield current, group
            group = []
        current = k
        group.append(x)
    if group:
        yield current, group


def product(*pools):
    if not pools:
        yield ()
        return
    for first in pools[0]:
        for rest in product(*pools[1:]):
            yield (first, *rest)


def tee(iterable, n=2):
    iterator = iter(iterable)
    queues = [[] for _ in range(n)]

    def branch(mine):
        while True:
            if not mine:
                try:
                    value = next(iterator)
                except StopIteration:
                    return
                for queue in queues:
                    queue.append(value)
            yield mine.pop(0)

    return tuple(branch(queue) for queue in queues)


def merge(*sorted_iterables):
    heads = [[next(i), i] for i in map(iter, sorted_iterables)]
    while heads:
        least = min(heads, key=lambda head: head[0])
        yield least[0]
        try:
            least[0] = next(least[1])
        except StopIteration:
            heads.remove(least)


def primes():
    yield 2
    found = [2]
    for n in count(3, 2):
        if all(n % p for p in takewhile(lambda p: p * p <= n, found)):
            found.append(n)
            yield n


def sieve(numbers):
    p = next(numbers)
    yield p
    yield from sieve(n for n in numbers if n % p)


def fibonacci():
    a, b = 0, 1
    while True:
        yield a
        a, b = b, a + b


def collatz(n):
    while True:
        yield n
        if n == 1:
            return
        n = 3 * n + 1 if n % 2 else n // 2


print(list(islice(count(5, 3), 4)), list(islice(cycle('ab'), 5)), list(islice('ab', 5)))
print(list(chain('ab', range(2), [], (x for x in 'c'))))
print(list(takewhile(lambda x: x < 3, count())), list(dropwhile(lambda x: x < 3, range(6))))
print(list(accumulate([1, 2, 3, 4])), list(accumulate([3, 1, 4], max)), list(pairwise('abc')), list(pairwise('')))
print(list(groupby('aabccc')), list(groupby(range(6), lambda x: x // 3)))
print(list(product('ab', range(2))), list(product()))
a, b = tee(x * x for x in range(4))
print(next(a), next(a), list(b), list(a))
print(list(merge([1, 4, 9], [2, 3], [0, 10])))
print(list(islice(primes(), 12)), list(islice(sieve(count(2)), 12)))
print(list(islice(fibonacci(), 15)), list(collatz(6)), max((sum(1 for _ in collatz(n)), n) for n in range(1, 60)))
print(sum(takewhile(lambda x: x < 4000000, (x for x in fibonacci() if x % 2 == 0))))
