# SPDX-License-Identifier: GPL-3.0-or-later
# __getitem__, __setitem__, __delitem__, __contains__, __iter__, __len__, __reversed__ together.

class Matrix:
    def __init__(self, rows, cols, fill=0):
        self.rows, self.cols = rows, cols
        self.cells = [[fill] * cols for _ in range(rows)]
    def __getitem__(self, key):
        if isinstance(key, tuple):
            r, c = key
            return self.cells[r][c]
        if isinstance(key, slice): return ('rows', [row[:] for row in self.cells[key]])
        return self.cells[key]
    def __setitem__(self, key, value):
        if isinstance(key, tuple): self.cells[key[0]][key[1]] = value
        else: self.cells[key] = [value] * self.cols
    def __delitem__(self, key):
        del self.cells[key]
        self.rows -= 1
    def __len__(self): return self.rows
    def __contains__(self, value): return any([value in row for row in self.cells])
    def __iter__(self): return iter([c for row in self.cells for c in row])
    def __reversed__(self): return iter(self.cells[::-1])
m = Matrix(3, 2)
m[0, 1] = 5
m[1] = 7
m[2, -1] += 9
print(
    m[0], m[0, 1], m[1:], len(m), 5 in m, 6 in m, list(m), list(reversed(m)), sum(m), max(m), bool(m), sorted(m),
    set(m) == {0, 5, 7, 9}
)
del m[0]
print(m[0], len(m), [*m], tuple(m), 5 not in m)
first, *_ = m
print(first)
class Sequence:
    def __init__(self, *items): self.items = items
    def __getitem__(self, i):
        print(f'<{i}>', end='')
        return self.items[i]
s = Sequence('a', 'b', 'c')
print(
    list(s), 'b' in s, 'z' in s, [x for x in s], list(zip(s, s)), ''.join(s), max(s), dict(enumerate(s)), s[-1],
    s[1:]
)
class ContainsOnly:
    def __contains__(self, x): return x * 2
print(1 in ContainsOnly(), 0 in ContainsOnly(), '' not in ContainsOnly())
class IterOnly:
    def __iter__(self): return iter([1, 'one', None])
print('one' in IterOnly(), 2 in IterOnly(), None in IterOnly(), len(list(IterOnly())))
class Blocks:
    __contains__ = None
    def __iter__(self): return iter([1])
class Circular:
    def __getitem__(self, i): return 'abc'[i % 3]
print(''.join([c for c, _ in zip(Circular(), range(7))]), 'b' in Circular())
def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
attempt(lambda: 1 in Blocks())
attempt(lambda: ContainsOnly()[0])
attempt(lambda: len(IterOnly()))
attempt(lambda: m[5])
attempt(lambda: m[0, 9])
attempt(lambda: m['x'])
attempt(lambda: IterOnly()[0])
attempt(lambda: s.__setitem__)
def assign(): s[0] = 1
def delete(): del s[0]
attempt(assign)
attempt(delete)
attempt(lambda: list(ContainsOnly()))
attempt(lambda: reversed(s))
class Default(dict):
    def __missing__(self, k): return k * 2
print(Default(a=1)['a'], Default()['z'], Default().get('z'))
