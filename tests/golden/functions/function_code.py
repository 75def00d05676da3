# Functions made of code, code that is exchanged, defaults that go away, cells and frames.
def f():
    f.__code__ = g.__code__
    import gc; gc.collect()
    return 'f ran'
def g(): return 'g ran'
print(f(), f(), f.__name__)
def gen():
    x = yield 1
    print('gen got', x, locals())
    yield 2
def gen2():
    yield 10
it = gen()
print(next(it))
gen.__code__ = gen2.__code__
del gen2
[object() for i in range(1000)]
print(it.send('a'), list(it), list(gen()))
it2 = gen()
def plain(): return 'plain'
gen.__code__ = plain.__code__
print(gen(), list(it2), it2.gi_code.co_name)
def h(a, b=change_default() if False else 2):
    return a, b
def drop():
    h.__defaults__ = None
    return 1
try: print(h(drop()))
except TypeError as e: print(e)
h.__defaults__ = (5, 6)
print(h(), h(1))
class K:
    def __init__(self, a, b=3): print('init', a, b)
def drop2():
    K.__init__.__defaults__ = ()
    return 1
try: K(drop2())
except TypeError as e: print(e)
def rec(n):
    if n == 0:
        rec.__code__ = (lambda n: 'new').__code__
        return rec(0)
    return [n, rec(n - 1)]
print(rec(3), rec(3))
def mk():
    v = 1
    def inner(): return v
    return inner
i = mk()
for bad in [1, None, plain.__code__, compile('1', '', 'exec')]:
    try: i.__code__ = bad
    except (TypeError, ValueError) as e: print(type(e).__name__, e)
try: plain.__code__ = i.__code__
except ValueError as e: print(e)
try: del plain.__code__
except (TypeError, AttributeError) as e: print(e)
F = type(plain)
print(F(plain.__code__, {})(), F(compile('x = 5', '', 'exec'), globals())(), x)
d = {'__name__': 'mod'}
q = F((lambda a, b=1: (a, b, zz)).__code__, d, 'nm', (7,))
d['zz'] = 3
print(q(1), q.__name__, q.__qualname__, q.__module__, q.__defaults__, q.__doc__, q.__kwdefaults__)
c = F(i.__code__, {}, closure=i.__closure__)
print(c(), c.__closure__ is i.__closure__, i.__closure__[0].cell_contents)
i.__closure__[0].cell_contents = 42
print(c(), i())
del i.__closure__[0].cell_contents
try: c()
except NameError as e: print(e)
try: i.__closure__[0].cell_contents
except ValueError as e: print(e)
for a in [(), (1,), (1, {}), (plain.__code__, 1), (plain.__code__, {}, 1), (plain.__code__, {}, None, 1), (plain.__code__, {}, None, None, 1), (plain.__code__, {}, None, None, ()), (plain.__code__, {}, None, None, (1,)), (i.__code__, {}), (i.__code__, {}, None, None, None), (i.__code__, {}, None, None, ()), (i.__code__, {}, None, None, (1,)), (plain.__code__, {}, 'a', (), None, 1)]:
    try: print(F(*a).__name__)
    except (TypeError, ValueError) as e: print(type(e).__name__, e)
try: F(code=1)
except TypeError as e: print(e)
try: type(plain.__code__)(1)
except TypeError as e: print('TE')
class Sub:
    pass
try:
    class S(F): pass
except TypeError as e: print(e)
import sys
def fr():
    a = 1
    f = sys._getframe()
    print(f.f_code.co_name, f.f_lineno, list(f.f_locals), f.f_globals is globals(), f.f_back.f_code.co_name)
    a = 2
    print(sorted(f.f_locals), sys._getframe(1).f_lineno, f.f_builtins is vars(__import__('builtins')))
    for n in ('f_code', 'f_locals', 'f_globals', 'f_back', 'f_builtins'):
        try: setattr(f, n, 1)
        except (AttributeError, TypeError) as e: print(e)
    return f
f = fr()
print(f.f_locals['a'])
f.clear()
print(f.f_locals)
try: sys._getframe(100)
except ValueError as e: print(e)
try: sys._getframe('a')
except TypeError as e: print(e)
def g():
    try:
        yield 1
        yield 2
    finally: print('closed')
x = g(); next(x); fr = x.gi_frame
print(fr.f_locals)
print(fr.clear(), list(x))
try: sys._getframe().clear()
except RuntimeError as e: print(e)
def q():
    try: sys._getframe(1).clear()
    except RuntimeError as e: print(e)
q()
