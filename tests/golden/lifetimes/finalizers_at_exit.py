# weakref.finalize: once, in which order, what it returns, and what is left for the end of the program.
import atexit
import gc
import weakref


class Resource:
    def __init__(self, name):
        self.name = name
        self.finalizer = weakref.finalize(self, print, 'finalize', name)

    def close(self):
        return self.finalizer()

    def __del__(self):
        print('__del__', self.name, self.finalizer.alive)


def cleanup(name, *, how='quietly'):
    print('cleanup', name, how)
    return name.upper()


a = Resource('a')
print(a.finalizer.alive, a.close(), a.finalizer.alive, a.close())
del a
b = Resource('b')
f = b.finalizer
print(f.peek()[1:] == (print, ('finalize', 'b'), {}), f.atexit)
del b
print(f.alive, f.peek(), f.detach(), f())
c = Resource('c')
g = weakref.finalize(c, cleanup, 'c', how='loudly')
print(g.peek()[2:], g.detach()[2:], g.alive)
h = weakref.finalize(c, cleanup, 'second')
i = weakref.finalize(c, cleanup, 'third')
print(h())
del c
cycle = [Resource('in cycle')]
cycle.append(cycle)
del cycle
print(gc.collect())


class Keeper:
    def finish(self):
        print('finish')


k = Keeper()
j = weakref.finalize(k, k.finish)
del k
print('a finalizer that holds its object keeps it', j.alive)


def failing():
    raise ValueError('in finalizer')


d = Resource('d')
e = Resource('e')
weakref.finalize(d, cleanup, 'd at exit')
not_at_exit = weakref.finalize(d, cleanup, 'never')
not_at_exit.atexit = False
weakref.finalize(e, cleanup, 'e at exit', how='last but one')
try:
    weakref.finalize(5, print)
except TypeError as error:
    print(error)
try:
    weakref.finalize(d)
except TypeError as error:
    print(error)
atexit.register(print, 'atexit: registered after')


@atexit.register
def last():
    print('atexit: last function', d.finalizer.alive)
    weakref.finalize(d, print, 'made at exit')


print('end of file')
