# What a generator shows of itself.


def g(a):
    b = 2
    received = yield a
    c = received
    yield b
    return c


x = g(1)
print(type(x).__name__, type(x).__module__, x.__name__, x.__qualname__)
print(repr(x).split(' at ')[0], repr(x)[-1])
print(x.gi_running, x.gi_suspended, x.gi_yieldfrom, x.gi_code is g.__code__, x.gi_code.co_name)
print(x.gi_frame.f_locals, x.gi_frame.f_back, x.gi_frame.f_code is x.gi_code)
next(x)
print(x.gi_suspended, x.gi_frame.f_lineno, x.gi_frame.f_locals, x.gi_frame is x.gi_frame)
x.send('sent')
print(x.gi_frame.f_lineno, x.gi_frame.f_locals)
frame = x.gi_frame
print(next(x, 'end'), x.gi_frame, x.gi_suspended, x.gi_running)
print(x.gi_code.co_name, frame.f_locals)

x = g(1)
x.__name__ = 'renamed'
x.__qualname__ = 'also.renamed'
print(x.__name__, x.__qualname__, repr(x).split(' at ')[0])
for name in ('__name__', '__qualname__'):
    for value in (3, None, b'x'):
        try:
            setattr(x, name, value)
        except TypeError as e:
            print(e)
    try:
        delattr(x, name)
    except TypeError as e:
        print(e)
for name in ('gi_frame', 'gi_running', 'gi_code', 'gi_yieldfrom', 'gi_suspended', 'other'):
    try:
        setattr(x, name, 1)
    except AttributeError as e:
        print(e)
try:
    type(x)()
except TypeError as e:
    print(e)
try:
    class Sub(type(x)):
        pass
except TypeError as e:
    print(e)


class C:
    def method(self):
        yield self

    expression = (i for i in 'ab')

    def inner(self):
        return (i for i in 'ab')


print(C().method().__qualname__, C.expression.__qualname__, C().inner().__qualname__, (lambda: (yield))().__qualname__)
g.__name__ = 'other'
g.__qualname__ = 'other.qualified'
print(g(1).__name__, g(1).__qualname__, g.__code__.co_name)


def running():
    yield me.gi_running, me.gi_suspended, me.gi_yieldfrom
    yield from through()


def through():
    yield me.gi_running, me.gi_suspended, me.gi_yieldfrom


me = running()
for state in me:
    print(state, me.gi_running, me.gi_suspended, me.gi_yieldfrom and me.gi_yieldfrom.__name__)
print([name for name in dir(me) if not name.startswith('__')])
print(hash(me) == hash(me), me == me, me == running(), bool(me), callable(me))
for name in ('__len__', '__getitem__', '__contains__', '__call__'):
    print(name, hasattr(me, name))
import copy

for copied in (copy.copy, copy.deepcopy):
    try:
        copied(g(1))
    except TypeError as e:
        print(e)
