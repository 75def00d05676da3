# SPDX-License-Identifier: GPL-3.0-or-later
# RecursionError in functions, methods, properties, operators, hooks; the program goes on.

def f(n): return f(n + 1)
class C:
    def method(self): return self.method()
    @property
    def prop(self): return self.prop
    def __add__(self, o): return self + o
    def __getattr__(self, name): return getattr(self, name + 'x')
    def __call__(self): return self()
    def __len__(self): return len(self)
    def __iter__(self): return iter(self)
    def __contains__(self, x): return x in self
    def __getitem__(self, i): return self[i]
    def __bool__(self): return not self
    def __format__(self, s): return format(self, s)
    def __enter__(self):
        with self: pass
    def __exit__(self, *a): pass
    def __setitem__(self, k, v): self[k] = v
    @staticmethod
    def static(): return C.static()
    @classmethod
    def cls(cls): return cls.cls()
class Init:
    def __init__(self): Init()
class Setattr:
    def __setattr__(self, k, v): self.x = v
class Getattribute:
    def __getattribute__(self, name): return self.anything
c = C()
def with_(): c.__enter__()
def setitem(): c[0] = 1
def mutual_a(): return mutual_b()
def mutual_b(): return mutual_a()
def comp(): return [comp() for _ in range(1)]
lam = lambda: lam()
def default(x=None): return default(x)
def kwargs(**k): return kwargs(**k)
def args(*a): return args(*a)
def sort(x): return sorted([1, 2], key=sort)
def mapped(x): return list(map(mapped, [x]))
cases = {
    'f': lambda: f(0), 'method': c.method, 'prop': lambda: c.prop, 'add': lambda: c + 1, 'getattr': lambda: c.q,
    'call': c, 'len': lambda: len(c), 'iter': lambda: iter(c), 'contains': lambda: 1 in c, 'getitem': lambda: c[0],
    'bool': lambda: bool(c), 'format': lambda: f'{c}', 'with': with_, 'setitem': setitem, 'static': C.static,
    'cls': C.cls, 'init': Init, 'setattr': lambda: setattr(Setattr(), 'x', 1),
    'getattribute': lambda: Getattribute().q, 'mutual': mutual_a, 'comp': comp, 'lambda': lam, 'kwargs': kwargs,
    'args': args, 'sort': lambda: sort(1), 'map': lambda: mapped(1)
}
for name, case in cases.items():
    try:
        case()
        print(name, 'no error')
    except RecursionError as e:
        print(name, type(e).__name__, str(e).startswith('maximum recursion depth exceeded'))
def caught_deep(n):
    try:
        return caught_deep(n + 1)
    except RecursionError:
        return n > 900
print(caught_deep(0))
def count():
    total = 0
    def go():
        nonlocal total
        total += 1
        go()
    try:
        go()
    except RecursionError:
        pass
    return total
a, b = count(), count()
print(a == b, 900 < a <= 1000)
print('still running')
