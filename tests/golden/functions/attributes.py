# SPDX-License-Identifier: GPL-3.0-or-later
# Functions are objects: names, docs, attributes, being passed, stored and compared.

def f(a, b: int = 1) -> str:
    "Docs of f."
    return 'f'
print(f.__name__, f.__qualname__, f.__doc__, f.__module__, type(f), callable(f), f == f, f != (lambda: 0))
f.counter = 0
f.counter += 1
f.note = 'attribute'
print(f.counter, f.__dict__, hasattr(f, 'missing'), getattr(f, 'missing', 'default'))
del f.note
f.__name__ = 'renamed'
f.__qualname__ = 'Qual.renamed'
f.__doc__ = None
print(f.__name__, f.__qualname__, f.__doc__, f.__dict__, f.__module__)
def outer():
    def inner():
        pass
    class Local:
        def method(self):
            return lambda: 0
    return inner, Local
inner, Local = outer()
print(
    inner.__qualname__, Local.__qualname__, Local.method.__qualname__, Local().method().__qualname__,
    Local.__name__, outer().__class__
)
table = {'add': lambda a, b: a + b, 'sub': lambda a, b: a - b, f: 'keyed by a function'}
print(
    table['add'](1, 2), table['sub'](5, 3), table[f],
    [g(4) for g in (str, float, lambda x: x * x, abs, [].__contains__)]
)
def compose(*fs):
    def run(x):
        for g in reversed(fs):
            x = g(x)
        return x
    return run
print(compose(str, abs, lambda x: x - 10)(3), compose()('id'), (lambda g: g(g))(lambda g: 'self applied'))
bound = [].append
print(
    bound.__name__, bound.__self__, len.__name__, str.upper.__name__, 'x'.upper.__qualname__, type(len).__name__,
    type([].append).__name__, type(str.upper).__name__, int.__name__, print.__module__, len.__self__.__name__
)
for g in (
    lambda: f.missing, lambda: setattr(f, '__name__', 5), lambda: setattr(f, '__dict__', 1),
    lambda: setattr(len, 'x', 1), lambda: delattr(f, 'zzz'), lambda: setattr(f, '__qualname__', None),
    lambda: f < f, lambda: setattr(bound, 'x', 1), lambda: len.missing, lambda: delattr(f, '__name__'),
    lambda: f(1, 2, 3, 4)
):
    try:
        print(g())
    except Exception as e:
        print(type(e).__name__, e)
def same():
    def g(): pass
    return g
print(
    same() == same(), same().__name__, hash(f) == hash(f), f.__defaults__, f.__kwdefaults__, f.__closure__,
    (lambda: inner).__closure__, f.__call__(1), f.__get__(5)(), f.__get__(None, int) is f
)
