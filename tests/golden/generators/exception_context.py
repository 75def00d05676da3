# The exception being handled is a generator's own: it comes and goes with it.
import sys


def now():
    e = sys.exc_info()[1]
    return e and repr(e)


def handler():
    print('start', now())
    try:
        raise KeyError('inner')
    except KeyError:
        print('in handler', now())
        yield 1
        print('in handler again', now())
        yield 2
    print('behind', now())
    yield 3


g = handler()
print(next(g), now())
try:
    raise ValueError('outer')
except ValueError:
    print('outside', now())
    print(next(g), now())
print(next(g), now())

try:
    raise ValueError('outer')
except ValueError:
    g = handler()
    next(g)
    print('outside', now())
print('left', now())
next(g)


def raises_in_handler():
    try:
        raise KeyError('first')
    except KeyError:
        try:
            yield
        finally:
            print('finally', now())
        raise IndexError('second')


g = raises_in_handler()
next(g)
try:
    raise ValueError('outer')
except ValueError:
    try:
        next(g)
    except IndexError as e:
        print(repr(e), repr(e.__context__), repr(e.__context__.__context__))

g = raises_in_handler()
next(g)
try:
    g.throw(TypeError('thrown'))
except TypeError as e:
    print(repr(e), repr(e.__context__))


def plain():
    yield
    raise IndexError('from plain')


g = plain()
next(g)
try:
    raise ValueError('outer')
except ValueError:
    try:
        next(g)
    except IndexError as e:
        print(repr(e), repr(e.__context__))

g = plain()
next(g)
try:
    raise ValueError('outer')
except ValueError:
    try:
        g.throw(TypeError('thrown'))
    except TypeError as e:
        print(repr(e), repr(e.__context__))


def reraises():
    try:
        yield 1
    except ValueError:
        yield 2
        raise


g = reraises()
next(g)
g.throw(ValueError('to be raised again'))
try:
    try:
        raise KeyError('unrelated')
    except KeyError:
        next(g)
except ValueError as e:
    print(repr(e), repr(e.__context__))


def bare():
    yield
    raise


g = bare()
next(g)
try:
    raise KeyError('of the caller')
except KeyError:
    try:
        next(g)
    except KeyError as e:
        print('bare raise takes', repr(e))


def alternate(name):
    for i in range(3):
        try:
            raise ValueError(f'{name}{i}')
        except ValueError:
            yield now()


print([pair for pair in zip(alternate('a'), alternate('b'))])
print(now())
