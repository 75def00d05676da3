# SPDX-License-Identifier: GPL-3.0-or-later
# Managers that fail: missing methods, errors in enter and exit, exit that replaces the exception.

class Only:
    def __enter__(self): return 1
class OnlyExit:
    def __exit__(self, *a): pass
class Log:
    def __init__(self, name): self.name = name
    def __enter__(self):
        print('enter', self.name)
        return self
    def __exit__(self, *a):
        print('exit', self.name, a[0].__name__ if a[0] else None)
class FailEnter(Log):
    def __enter__(self): raise ValueError('in enter')
class FailExit(Log):
    def __exit__(self, *a):
        super().__exit__(*a)
        raise KeyError('in exit')
class Falsy(Log):
    def __exit__(self, *a): return 0
class Truthy(Log):
    def __exit__(self, *a): return 'yes'
class BadBool(Log):
    def __exit__(self, *a):
        class B:
            def __bool__(self): raise RuntimeError('in bool of the result')
        return B()
class FewArgs(Log):
    def __exit__(self): pass
def attempt(*managers, body=lambda: None):
    try:
        if len(managers) == 1:
            with managers[0]: body()
        else:
            with managers[0], managers[1]: body()
        print('no exception')
    except Exception as e:
        print(type(e).__name__, e, '| context', repr(e.__context__))
def fail(): raise OSError('in body')
attempt(5)
attempt(None)
attempt(Only())
attempt(OnlyExit())
attempt(FailEnter('fe'))
attempt(Log('log'), FailEnter('fe'))
attempt(FailExit('fx'))
attempt(FailExit('fx'), body=fail)
attempt(Log('log'), FailExit('fx'), body=fail)
attempt(Truthy('t'), FailExit('fx'), body=fail)
attempt(Falsy('f'), body=fail)
attempt(Truthy('t'), body=fail)
attempt(BadBool('bb'), body=fail)
attempt(BadBool('bb'))
attempt(FewArgs('few'))
attempt(Log('a'), 5)
class Instance: pass
i = Instance()
i.__enter__ = lambda: print('instance enter')
i.__exit__ = lambda *a: print('instance exit')
attempt(i)
class Reraise(Log):
    def __exit__(self, kind, value, tb):
        raise value
attempt(Reraise('r'), body=fail)
class Same(Log):
    def __exit__(self, kind, value, tb):
        print(kind is type(value), value.__traceback__ is tb)
attempt(Same('s'), body=fail)
class Unpack(Log):
    def __enter__(self): return 1, 2
    def __exit__(self, *a): print('exit despite bad target', a[0].__name__)
try:
    with Unpack('u') as (a, b, c): pass
except ValueError as e:
    print(e)
class Suppress:
    def __init__(self, *kinds): self.kinds = kinds
    def __enter__(self): return self
    def __exit__(self, kind, *rest): return kind is not None and issubclass(kind, self.kinds)
with Suppress(ZeroDivisionError, KeyError):
    {}['x']
with Suppress(LookupError):
    [][1]
try:
    with Suppress(TypeError):
        int('x')
except ValueError as e:
    print(e)
print('done')
