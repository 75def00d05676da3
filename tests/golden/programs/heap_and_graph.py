# SPDX-License-Identifier: GPL-3.0-or-later
# A binary heap, Dijkstra's shortest paths, topological order and components.

class Heap:
    def __init__(self, items=(), key=lambda x: x):
        self.items, self.key = list(items), key
        for i in reversed(range(len(self.items) // 2)):
            self._down(i)

    def _less(self, i, j):
        return self.key(self.items[i]) < self.key(self.items[j])

    def _swap(self, i, j):
        self.items[i], self.items[j] = self.items[j], self.items[i]

    def _up(self, i):
        while i and self._less(i, parent := (i - 1) // 2):
            self._swap(i, parent)
            i = parent

    def _down(self, i):
        while True:
            smallest = i
            for child in (2 * i + 1, 2 * i + 2):
                if child < len(self.items) and self._less(child, smallest):
                    smallest = child
            if smallest == i:
                return
            self._swap(i, smallest)
            i = smallest

    def push(self, item):
        self.items.append(item)
        self._up(len(self.items) - 1)

    def pop(self):
        if not self.items:
            raise IndexError('pop from an empty heap')
        top, last = self.items[0], self.items.pop()
        if self.items:
            self.items[0] = last
            self._down(0)
        return top

    def __len__(self):
        return len(self.items)


class Graph:
    def __init__(self, directed=False):
        self.edges, self.directed = {}, directed

    def add(self, a, b, weight=1):
        self.edges.setdefault(a, {})[b] = weight
        self.edges.setdefault(b, {})
        if not self.directed:
            self.edges[b][a] = weight
        return self

    def shortest(self, start):
        best, previous, done = {start: 0}, {}, set()
        heap = Heap([(0, start)])
        while heap:
            distance, node = heap.pop()
            if node in done:
                continue
            done.add(node)
            for other, weight in self.edges[node].items():
                if weight < 0:
                    raise ValueError(f'negative weight {node}-{other}')
                if distance + weight < best.get(other, float('inf')):
                    best[other] = distance + weight
                    previous[other] = node
                    heap.push((distance + weight, other))
        return best, previous

    def path(self, a, b):
        best, previous = self.shortest(a)
        if b not in best:
            return None
        way = [b]
        while way[-1] != a:
            way.append(previous[way[-1]])
        return best[b], way[::-1]

    def topological(self):
        incoming = {n: 0 for n in self.edges}
        for targets in self.edges.values():
            for t in targets:
                incoming[t] += 1
        ready = sorted([n for n, c in incoming.items() if c == 0])
        order = []
        while ready:
            n = ready.pop(0)
            order.append(n)
            for t in sorted(self.edges[n]):
                incoming[t] -= 1
                if not incoming[t]:
                    ready.append(t)
        if len(order) < len(self.edges):
            raise ValueError('cycle among ' + ', '.join(sorted(set(self.edges) - set(order))))
        return order

    def components(self):
        left, result = dict.fromkeys(self.edges), []
        while left:
            stack, group = [next(iter(left))], []
            while stack:
                n = stack.pop()
                if n in left:
                    del left[n]
                    group.append(n)
                    stack.extend(self.edges[n])
            result.append(sorted(group))
        return result

    def spanning_tree(self):
        """Prim's algorithm from the first node."""
        first = next(iter(self.edges))
        seen, tree, heap = {first}, [], Heap([(w, first, b) for b, w in self.edges[first].items()])
        while heap:
            w, a, b = heap.pop()
            if b not in seen:
                seen.add(b)
                tree.append((a, b, w))
                for c, w2 in self.edges[b].items():
                    heap.push((w2, b, c))
        return tree


h = Heap([5, 3, 8, 1, 9, 2])
h.push(0)
h.push(7)
print(h.items, [h.pop() for _ in range(len(h))])
longest = Heap('pear fig banana kiwi'.split(), key=lambda w: -len(w))
print(longest.pop(), longest.pop(), len(longest))
try:
    Heap().pop()
except IndexError as e:
    print(e)
numbers = [(i * 7919) % 1000 for i in range(200)]
heap = Heap(numbers)
print([heap.pop() for _ in range(200)] == sorted(numbers))

g = Graph()
for a, b, w in [
    ('A', 'B', 4), ('A', 'C', 2), ('B', 'C', 1), ('B', 'D', 5), ('C', 'D', 8), ('C', 'E', 10), ('D', 'E', 2),
    ('D', 'F', 6), ('E', 'F', 3), ('X', 'Y', 1)
]:
    g.add(a, b, w)
print(g.shortest('A')[0])
for target in 'DFX':
    print('A to', target, g.path('A', target))
print(g.components(), g.spanning_tree(), sum([w for _, _, w in g.spanning_tree()]))
d = Graph(directed=True)
for a, b in [
    ('shirt', 'tie'), ('tie', 'jacket'), ('trousers', 'shoes'), ('trousers', 'belt'), ('belt', 'jacket'),
    ('socks', 'shoes')
]:
    d.add(a, b)
print(d.topological())
d.add('jacket', 'shirt')
try:
    d.topological()
except ValueError as e:
    print(e)
try:
    Graph().add(1, 2, -1).shortest(1)
except ValueError as e:
    print(e)
grid = Graph()
for x in range(12):
    for y in range(12):
        if x < 11: grid.add((x, y), (x + 1, y), 1 + (x * y) % 3)
        if y < 11: grid.add((x, y), (x, y + 1), 1 + (x + y) % 4)
cost, way = grid.path((0, 0), (11, 11))
print(cost, len(way), way[:4], way[-2:])
