# Generators as methods, with closures, defaults, super(), nonlocal, decorators and lambdas.


class Base:
    def values(self, n=2):
        for i in range(n):
            yield self.name, i


class Derived(Base):
    name = 'derived'

    def values(self, *args, extra='x', **others):
        yield from super().values(*args)
        yield extra, others, __class__.__name__

    @classmethod
    def of_class(cls):
        yield cls.name

    @staticmethod
    def of_nothing(*args):
        yield args

    @property
    def computed(self):
        yield 'property'

    def __iter__(self):
        yield from 'ab'

    def __reversed__(self):
        yield from 'ba'

    def __call__(self, x):
        yield x

    def __getitem__(self, key):
        yield key


d = Derived()
print(list(d.values()), list(d.values(1, extra='y', z=3)))
print(list(d.of_class()), list(Derived.of_nothing(1)), list(d.computed), list(d), list(reversed(d)), list(d(5)), list(d['k']))


def counter():
    total = 0

    def add():
        nonlocal total
        while True:
            total += yield total

    def show():
        return total

    return add, show


add, show = counter()
g = add()
next(g)
g.send(3)
g.send(4)
print(show())


def shared(n):
    fs = []
    for i in range(n):
        def f():
            return i
        fs.append(f)
        yield f()
    yield [f() for f in fs]


print(list(shared(3)))


def late(f):
    x = 1
    yield lambda: x
    x = 2
    yield lambda: x
    x = 3


first, second = late(None)
print(first(), second())
square = lambda n: (yield n * n)
print(list(square(3)), list((lambda: (yield from 'xy'))()), [*(lambda *a, k=(lambda: (yield))(): (yield a, next(k)))(1)])


def trace(f):
    def wrapper(*args):
        print('call', f.__name__, args)
        result = yield from f(*args)
        print('return', result)
        return result
    return wrapper


@trace
def traced(n):
    for i in range(n):
        yield i
    return n * 10


print(list(traced(2)))


def defaults(a, b=[], *c, d=4, **e):
    b.append(a)
    yield a, list(b), c, d, e


print(*defaults(1), *defaults(2, [0], 5, 6, d=7, f=8))
try:
    defaults()
except TypeError as e:
    print(e)
try:
    square(1, 2)
except TypeError as e:
    print(e)


def makes_class():
    class Inner:
        items = list(x for x in 'ab')
        y = yield_value
    yield Inner
    yield Inner.items


yield_value = 5
c, items = makes_class()
print(c.__qualname__, c.y, items)


def deletes():
    x = yield
    del x
    try:
        yield x
    except UnboundLocalError as e:
        yield str(e)


g = deletes()
next(g)
print(g.send(1))


def unbound():
    try:
        yield later
    except NameError as e:
        yield str(e)
    later = 1


print(list(unbound()))


def outer_name():
    def inner():
        yield free
    g = inner()
    try:
        next(g)
    except NameError as e:
        yield str(e)
    free = 7
    yield next(inner())


print(list(outer_name()))


def globals_too():
    global made
    made = yield 'make'
    yield made


g = globals_too()
next(g)
g.send('a global')
print(made)
