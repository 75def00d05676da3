# SPDX-License-Identifier: GPL-3.0-or-later
# Exception subclasses with own __init__, attributes, str, inheritance from two exceptions.

class AppError(Exception): pass
class CodeError(AppError):
    def __init__(self, code, message='failed'):
        super().__init__(f'[{code}] {message}')
        self.code = code
class NoSuper(Exception):
    def __init__(self, a, b): self.a, self.b = a, b
class OwnStr(Exception):
    def __str__(self): return 'own text'
class Both(KeyError, AttributeError): pass
class Defaults(ValueError):
    message = 'default message'
    def __init__(self, message=None): super().__init__(message or self.message)
class Chained(Defaults): message = 'chained default'
for e in (
    AppError(), AppError('m'), AppError('a', 1), CodeError(404), CodeError(500, 'server'), NoSuper(1, b=2),
    NoSuper(a=1, b=2), OwnStr('args kept'), Both('k'), Defaults(), Defaults('given'), Chained()
):
    print(repr(e), '|', str(e), '|', e.args, '|', e.__dict__)
def attempt(e, *kinds):
    try:
        raise e
    except kinds as caught:
        print(type(caught).__name__, caught is e, caught)
attempt(CodeError(1), ValueError, AppError)
attempt(Both('x'), LookupError)
attempt(Both('x'), AttributeError)
attempt(Chained(), KeyError, ValueError)
attempt(NoSuper(1, 2), Exception)
print(Both.__mro__, issubclass(CodeError, AppError), isinstance(CodeError(1), Exception))
e = AppError('x')
e.args = ('changed', 2)
e.extra = [1]
print(e, repr(e), e.extra)
e.args = [7]
print(e.args, repr(e))
try:
    e.args = 5
except TypeError as err:
    print(err)
class Equal(Exception):
    def __eq__(self, o): return isinstance(o, Equal) and self.args == o.args
    __hash__ = Exception.__hash__
print(AppError('a') == AppError('a'), Equal('a') == Equal('a'), Equal('a') != Equal('b'))
class WithSlots(Exception):
    __slots__ = ('detail',)
w = WithSlots('m')
w.detail, w.more = 'd', 'm'
print(w.detail, w.more, w.__dict__, w)
for f in (
    lambda: type('Bad', (KeyError, OSError), {}), lambda: type('Bad2', (ValueError, int), {}), lambda: CodeError(),
    lambda: Exception(x=1), lambda: type('Ok', (ValueError, KeyError), {})('v').args,
    lambda: BaseException.__new__(AppError, 1, 2).args, lambda: AppError.__new__(AppError, 5).args
):
    try:
        print(f())
    except TypeError as err:
        print(err)
try:
    raise CodeError(7) from NoSuper(1, 2)
except AppError as err:
    print(err.code, repr(err.__cause__), err.__suppress_context__)
