# SPDX-License-Identifier: GPL-3.0-or-later
# A small numeric class as people write them, with all its operators.

class Vector:
    def __init__(self, *c): self.c = tuple(c)
    def __repr__(self): return f'Vector{self.c}'
    def __iter__(self): return iter(self.c)
    def __len__(self): return len(self.c)
    def __getitem__(self, i): return Vector(*self.c[i]) if isinstance(i, slice) else self.c[i]
    def __eq__(self, o): return self.c == o.c if isinstance(o, Vector) else NotImplemented
    def __hash__(self): return hash(self.c)
    def __bool__(self): return any(self.c)
    def __add__(self, o):
        if not isinstance(o, Vector): return NotImplemented
        return Vector(*[a + b for a, b in zip(self, o, strict=True)])
    def __neg__(self): return Vector(*[-a for a in self])
    def __sub__(self, o): return self + -o
    def __mul__(self, k):
        if isinstance(k, Vector): return NotImplemented
        return Vector(*[a * k for a in self])
    __rmul__ = __mul__
    def __matmul__(self, o): return sum([a * b for a, b in zip(self, o)])
    def __truediv__(self, k): return Vector(*[a / k for a in self])
    def __abs__(self): return (self @ self) ** 0.5
    def __lt__(self, o): return abs(self) < abs(o)
    def __round__(self, n=None): return Vector(*[round(a, n) for a in self])
    def __format__(self, spec): return '<' + ', '.join([format(a, spec) for a in self]) + '>'
    def __contains__(self, x): return x in self.c
    def __radd__(self, o): return self if o == 0 else NotImplemented
v, w = Vector(3, 4), Vector(1, -2)
print(
    v + w, v - w, v * 2, 3 * v, v @ w, -v, abs(v), v / 2, v == Vector(3, 4), v != w, hash(v) == hash(Vector(3, 4)),
    bool(Vector(0, 0)), bool(v)
)
print(
    v[0], v[-1], v[:1], len(v), list(v), 4 in v, 5 in v, sorted([v, w]), max(v, w), sum([v, w, v]), round(v / 3, 2),
    f'{v / 3:.3f}', f'{v}', {v: 1}[Vector(3, 4)]
)
x, y = v
print(x, y, [*v], v < w, w < v, v > w)
v += w
print(v)
v *= 2
print(v)
for f in (
    lambda: v + 1, lambda: 1 + v, lambda: v * w, lambda: v + Vector(1, 2, 3), lambda: v - 5, lambda: v @ 5,
    lambda: v['a'], lambda: 'a' * v, lambda: v ** 2, lambda: v <= w, lambda: v / 0, lambda: v[9],
    lambda: sum([v], 1)
):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
