# SPDX-License-Identifier: GPL-3.0-or-later
# Decorators: order, arguments, wrappers, stacking, on lambdas and methods.

def log(f):
    print('decorating', f.__name__)
    def wrapper(*args, **kwargs):
        print('->', f.__name__, args, kwargs)
        result = f(*args, **kwargs)
        print('<-', result)
        return result
    wrapper.__name__ = f.__name__
    return wrapper
def repeat(n):
    print('repeat', n)
    def decorate(f):
        print('repeating', f.__name__)
        return lambda *a: [f(*a) for _ in range(n)]
    return decorate
@log
def add(a, b=1):
    return a + b
@repeat(2)
@log
def double(x):
    return x * 2
print(add(1), add(1, b=5), double(4), add.__name__)
def register(table):
    def decorate(f):
        table[f.__name__] = f
        return f
    return decorate
commands = {}
@register(commands)
def start(): return 'started'
@register(commands)
def stop(): return 'stopped'
print({k: f() for k, f in commands.items()})
def memo(f):
    cache = {}
    def g(n):
        if n not in cache:
            cache[n] = f(n)
        return cache[n]
    g.cache = cache
    return g
@memo
def fib(n): return n if n < 2 else fib(n - 1) + fib(n - 2)
print(fib(60), len(fib.cache))
@(lambda f: 'replaced by a string')
def gone(): pass
@[len, str][1]
def text(): pass
print(gone, text[:14])
@[log, repeat][0]
def subscripted(): return 's'
subscripted()
class Counted:
    def __init__(self, f):
        self.f, self.calls = f, 0
    def __call__(self, *args):
        self.calls += 1
        return self.f(*args)
@Counted
def greet(name): return 'hi ' + name
print(greet('a'), greet('b'), greet.calls)
def validate(*types):
    def decorate(f):
        def g(*args):
            for a, t in zip(args, types):
                if not isinstance(a, t):
                    raise TypeError(f'{f.__name__}: {a!r} is no {t.__name__}')
            return f(*args)
        return g
    return decorate
@validate(int, str)
def pad(n, s): return s * n
print(pad(2, 'ab'))
try:
    pad('x', 'ab')
except TypeError as e:
    print(e)
try:
    @undefined_decorator
    def never(): pass
except NameError as e:
    print(e)
try:
    @5
    def never(): pass
except TypeError as e:
    print(e)
