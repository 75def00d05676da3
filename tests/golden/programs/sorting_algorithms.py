# SPDX-License-Identifier: GPL-3.0-or-later
# Nine sorting algorithms, checked against sorted, with their counts of comparisons.

class Counted:
    """A number that counts how often it is compared."""
    comparisons = 0

    def __init__(self, n):
        self.n = n

    def __lt__(self, other):
        Counted.comparisons += 1
        return self.n < other.n

    def __le__(self, other):
        Counted.comparisons += 1
        return self.n <= other.n

    def __repr__(self):
        return str(self.n)


def bubble(a):
    a = a[:]
    for end in range(len(a) - 1, 0, -1):
        swapped = False
        for i in range(end):
            if a[i + 1] < a[i]:
                a[i], a[i + 1] = a[i + 1], a[i]
                swapped = True
        if not swapped:
            break
    return a


def selection(a):
    a = a[:]
    for i in range(len(a)):
        smallest = i
        for j in range(i + 1, len(a)):
            if a[j] < a[smallest]:
                smallest = j
        a[i], a[smallest] = a[smallest], a[i]
    return a


def insertion(a):
    a = a[:]
    for i in range(1, len(a)):
        x, j = a[i], i
        while j and x < a[j - 1]:
            a[j] = a[j - 1]
            j -= 1
        a[j] = x
    return a


def shell(a):
    a, gap = a[:], len(a) // 2
    while gap:
        for i in range(gap, len(a)):
            j = i
            while j >= gap and a[j] < a[j - gap]:
                a[j], a[j - gap] = a[j - gap], a[j]
                j -= gap
        gap //= 2
    return a


def merge(a):
    if len(a) < 2:
        return a[:]
    left, right = merge(a[:len(a) // 2]), merge(a[len(a) // 2:])
    out, i, j = [], 0, 0
    while i < len(left) and j < len(right):
        if right[j] < left[i]:
            out.append(right[j])
            j += 1
        else:
            out.append(left[i])
            i += 1
    return out + left[i:] + right[j:]


def quick(a):
    if len(a) < 2:
        return a[:]
    pivot, *rest = a
    small, large = [], []
    for x in rest:
        (small if x < pivot else large).append(x)
    return [*quick(small), pivot, *quick(large)]


def quick_in_place(a):
    a = a[:]
    stack = [(0, len(a) - 1)]
    while stack:
        low, high = stack.pop()
        if low >= high:
            continue
        pivot, i = a[(low + high) // 2], low
        j = high
        while i <= j:
            while a[i] < pivot:
                i += 1
            while pivot < a[j]:
                j -= 1
            if i <= j:
                a[i], a[j] = a[j], a[i]
                i, j = i + 1, j - 1
        stack += [(low, j), (i, high)]
    return a


def heap(a):
    a = a[:]

    def sink(i, end):
        while (child := 2 * i + 1) < end:
            if child + 1 < end and a[child] < a[child + 1]:
                child += 1
            if a[child] <= a[i]:
                return
            a[i], a[child] = a[child], a[i]
            i = child
    for i in range(len(a) // 2 - 1, -1, -1):
        sink(i, len(a))
    for end in range(len(a) - 1, 0, -1):
        a[0], a[end] = a[end], a[0]
        sink(0, end)
    return a


def tree(a):
    root = None
    for x in a:
        node = [x, None, None]
        if root is None:
            root = node
            continue
        current = root
        while True:
            side = 1 if x < current[0] else 2
            if current[side] is None:
                current[side] = node
                break
            current = current[side]

    def walk(node):
        return walk(node[1]) + [node[0]] + walk(node[2]) if node else []
    return walk(root)


def counting(numbers):
    counts = [0] * (max(numbers, default=-1) + 1)
    for n in numbers:
        counts[n] += 1
    return [n for n, c in enumerate(counts) for _ in range(c)]


def radix(numbers):
    place = 1
    while any([n >= place for n in numbers]):
        buckets = [[] for _ in range(10)]
        for n in numbers:
            buckets[n // place % 10].append(n)
        numbers = [n for bucket in buckets for n in bucket]
        place *= 10
    return numbers


def pseudo_random(n, seed=42):
    result = []
    for _ in range(n):
        seed = (seed * 1103515245 + 12345) % 2 ** 31
        result.append(seed // 65536 % 1000)
    return result


inputs = {
    'random': pseudo_random(60), 'sorted': list(range(40)), 'reversed': list(range(40, 0, -1)), 'equal': [7] * 20,
    'few': [n % 3 for n in pseudo_random(30)], 'two': [2, 1], 'one': [1], 'empty': [],
}
print(inputs['random'][:10])
algorithms = [bubble, selection, insertion, shell, merge, quick, quick_in_place, heap, tree]
print(f'{"":<15}', *[f'{name:>9}' for name in inputs])
for algorithm in algorithms:
    row = []
    for values in inputs.values():
        items = [Counted(v) for v in values]
        Counted.comparisons = 0
        result = [c.n for c in algorithm(items)]
        row.append(Counted.comparisons if result == sorted(values) and [c.n for c in items] == values else 'WRONG')
    print(f'{algorithm.__name__:<15}', *[f'{r:>9}' for r in row])
for algorithm in (counting, radix):
    print(algorithm.__name__, [algorithm(values) == sorted(values) for values in inputs.values()])
stable = [(n % 5, i) for i, n in enumerate(pseudo_random(30))]
for algorithm in algorithms:
    class First(Counted):
        pass
    pairs = [First(p[0]) for p in stable]
    for c, p in zip(pairs, stable): c.order = p[1]
    result = [(c.n, c.order) for c in algorithm(pairs)]
    print(algorithm.__name__, 'stable' if result == sorted(stable) else 'not stable')
