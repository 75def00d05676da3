# SPDX-License-Identifier: GPL-3.0-or-later
# Programs' daily use: grouping, counting, inverting, nesting.

text = 'it was the best of times it was the worst of times it was the age of wisdom'
counts = {}
for w in text.split():
    counts[w] = counts.get(w, 0) + 1
for w, n in sorted(counts.items(), key=lambda item: (-item[1], item[0])):
    print(f'{w:<8}{n:>3} {"#" * n}')
by_length = {}
for w in counts:
    by_length.setdefault(len(w), []).append(w)
print(by_length)
inverse = {}
for w, n in counts.items():
    inverse.setdefault(n, set()).add(w)
print({n: sorted(ws) for n, ws in inverse.items()})
tree = {}
for path in ('a/b/c', 'a/b/d', 'a/e', 'f'):
    node = tree
    for part in path.split('/'):
        node = node.setdefault(part, {})
print(tree)
def show(node, depth=0):
    for name, child in node.items():
        print('  ' * depth + name)
        show(child, depth + 1)
show(tree)
grid = {(x, y): x * y for x in range(3) for y in range(3) if x != y}
print(grid, max(grid, key=grid.get), min(grid.values()), sum(grid.values()))
cache = {}
def fib(n):
    if n not in cache:
        cache[n] = n if n < 2 else fib(n - 1) + fib(n - 2)
    return cache[n]
print(fib(50), len(cache), sorted(cache)[:5], list(cache)[:5])
print(
    {v: k for k, v in {'a': 1, 'b': 2}.items()}, dict(sorted({'z': 1, 'y': 0}.items())),
    {k: v for k, v in zip('abc', 'xyz') if k != 'b'}
)
