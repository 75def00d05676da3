# A context manager made of a generator, as contextlib does it.


class ContextManager:
    def __init__(self, generator):
        self.generator = generator

    def __enter__(self):
        try:
            return next(self.generator)
        except StopIteration:
            raise RuntimeError("generator didn't yield") from None

    def __exit__(self, kind, value, traceback):
        if kind is None:
            try:
                next(self.generator)
            except StopIteration:
                return False
            raise RuntimeError("generator didn't stop")
        try:
            self.generator.throw(kind, value, traceback)
        except StopIteration as stop:
            return stop is not value
        except RuntimeError as e:
            if e is value:
                return False
            if isinstance(value, StopIteration) and e.__cause__ is value:
                return False
            raise
        except BaseException as e:
            if e is not value:
                raise
            return False
        raise RuntimeError("generator didn't stop after throw()")


def manager(function):
    return lambda *args: ContextManager(function(*args))


@manager
def section(name):
    print('<', name)
    try:
        yield name.upper()
    except KeyError as e:
        print('swallowed', repr(e))
    finally:
        print('>', name)


with section('a') as a, section('b') as b:
    print(a, b)
with section('c'):
    raise KeyError('k')
try:
    with section('d'):
        with section('e'):
            raise ValueError('v')
except ValueError as e:
    print('outside', repr(e), repr(e.__context__))
try:
    with section('f'):
        raise StopIteration('s')
except StopIteration as e:
    print('outside', repr(e))


@manager
def twice():
    yield 1
    yield 2


@manager
def never():
    return
    yield


@manager
def replaces():
    try:
        yield
    except ValueError:
        raise IndexError('replaced')


for make in (twice, never):
    try:
        with make():
            pass
    except RuntimeError as e:
        print(e)
try:
    with twice():
        raise KeyError
except RuntimeError as e:
    print(e)
try:
    with replaces():
        raise ValueError('original')
except IndexError as e:
    print(repr(e), repr(e.__context__))


def uses():
    with section('in generator') as name:
        for i in range(2):
            yield name, i
    with section('second'):
        yield 'second'


g = uses()
print(next(g))
g.close()
for x in uses():
    print(x)
g = uses()
next(g)
print(g.throw(KeyError('from outside')))
