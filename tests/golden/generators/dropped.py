# When a generator's last reference goes, it is closed at once, and what it held goes.


class Thing:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print('del', self.name)


def holder(name):
    local = Thing(name + ' local')
    try:
        yield Thing(name + ' value')
        yield
    finally:
        print('finally', name)


g = holder('a')
next(g)
print('value gone')
g = None
print('---')
g = holder('b')
del g
print('--- never started')


def with_argument(thing):
    yield 1
    yield 2


g = with_argument(Thing('argument'))
print(next(g))
g = [g]
g.clear()
print('--- without try')


def finished(thing):
    yield thing.name


g = finished(Thing('until the end'))
print(next(g))
print(list(g))
print('--- exhausted, still there')
del g


def iterates():
    for x in [Thing('in list')]:
        yield x.name


g = iterates()
print(next(g))
del g
print('--- in a loop')


def waits():
    print(Thing('first'), (yield), Thing('never made'))


class Thing2(Thing):
    __repr__ = __str__ = lambda self: self.name


def spread():
    return [Thing('one'), Thing('two'), (yield), Thing('three')]


g = spread()
next(g)
del g
print('--- in an expression')
g = spread()
next(g)
try:
    g.throw(KeyError('k'))
except KeyError as e:
    print('raised', e)
print('--- by an exception')


def sent():
    while True:
        x = yield
        print('got', x.name)


g = sent()
next(g)
g.send(Thing('s1'))
print('one is kept in x')
g.send(Thing('s2'))
del g


def outer():
    try:
        yield from holder('inner')
    finally:
        print('outer finally')


g = outer()
next(g)
del g
print('--- delegating')
x = next(holder('temporary'))
print('--- temporary')
for i in (holder(str(i)) for i in range(2)):
    next(i)
    print('body')
print('--- end')
