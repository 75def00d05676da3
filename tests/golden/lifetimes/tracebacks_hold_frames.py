# Exceptions hold tracebacks, these hold frames, and these hold locals: until when?
import gc
import sys
import traceback
import weakref


class Local:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print('  gone:', self.name)


def fails(depth):
    here = Local(f'depth {depth}')
    if depth:
        fails(depth - 1)
    raise ValueError('deep')


try:
    fails(2)
except ValueError as error:
    print('in except')
    print([f.f_code.co_name for f, _ in traceback.walk_tb(error.__traceback__)])
print('after except')

kept = None
try:
    fails(1)
except ValueError as error:
    kept = error
print('kept')
print(kept.__traceback__.tb_next.tb_frame.f_locals['here'].name)
traceback.clear_frames(kept.__traceback__)
print('cleared')
kept = None


def cycle():
    here = Local('in a cycle')
    try:
        1 / 0
    except ZeroDivisionError as error:
        saved = error
    return weakref.ref(here)


r = cycle()
print('returned', r() is not None)
print(gc.collect() > 0, r())


def no_cycle():
    here = Local('no cycle')
    try:
        1 / 0
    except ZeroDivisionError as error:
        saved = error
    finally:
        del saved


no_cycle()


def chain():
    first = Local('first')
    try:
        fails(0)
    except ValueError:
        second = Local('second')
        raise KeyError('second') from None


try:
    chain()
except KeyError as error:
    print(repr(error.__context__), error.__suppress_context__)
    context = error.__context__
print('context still there')
context = None
try:
    try:
        fails(0)
    finally:
        print('finally', sys.exc_info()[0].__name__)
except ValueError as error:
    error = error.with_traceback(None)
    print('without traceback', error.__traceback__)
print(sys.exc_info())


def returns_in_finally():
    here = Local('swallowed')
    try:
        fails(0)
    finally:
        return 'returned'


print(returns_in_finally())


class Manager:
    def __enter__(self):
        return Local('managed')

    def __exit__(self, kind, error, tb):
        self.error = error
        return True


manager = Manager()
with manager as resource:
    raise RuntimeError(resource.name)
del resource
print('manager keeps', manager.error)
del manager.error


def frame_of():
    here = Local('by frame')
    return sys._getframe()


f = frame_of()
print(f.f_locals['here'].name, f.f_lineno > 0)
f.clear()
print('frame cleared', f.f_locals)
errors = []
for n in range(3):
    try:
        fails(0)
    except ValueError as e:
        errors.append(e)
print(len(errors))
del errors[1]
errors[0].__traceback__ = None
print('first has none')
errors.clear()
