# yield from: values, what is sent and thrown, and the result.


def inner(name):
    try:
        x = yield name, 1
        print('inner got', x)
        y = yield name, 2
        print('inner got', y)
    except KeyError as e:
        print('inner caught', repr(e))
        yield name, 'caught'
    finally:
        print('inner finally')
    return name + ' result'


def outer():
    a = yield from inner('a')
    print('result', a)
    b = (yield from inner('b')), (yield from [1, 2])
    print('result', b)
    return [(yield from inner('c')), a]


g = outer()
print(g.gi_yieldfrom)
print(next(g), g.gi_yieldfrom.__name__)
print(g.send('one'))
print(g.send('two'))
print(g.throw(KeyError('thrown')))
print(next(g))
print(next(g))
try:
    g.send('not for a list')
except AttributeError as e:
    print(e)
print(g.gi_frame, g.gi_yieldfrom)

for value in (lambda: (yield from range(3)))():
    print(value)


class Plain:
    def __init__(self):
        self.n = 0

    def __iter__(self):
        return self

    def __next__(self):
        self.n += 1
        if self.n > 2:
            raise StopIteration('plain result')
        return self.n


def of_plain():
    print('->', (yield from Plain()))
    yield from 3


g = of_plain()
try:
    while True:
        print(next(g))
except TypeError as e:
    print(e)


def thrower():
    try:
        yield from Plain()
    except ValueError as e:
        print('caught outside', e)
        yield 'after'


g = thrower()
next(g)
print(g.throw(ValueError('no throw method')))


class Full(Plain):
    def send(self, value):
        return 'sent', value

    def throw(self, *arguments):
        print('throw', arguments)
        if len(arguments) == 1:
            return 'thrown'
        raise StopIteration('thrown result')

    def close(self):
        print('close')


def of_full():
    return (yield from Full())


g = of_full()
print(next(g), g.send(5), g.throw(ValueError))
try:
    g.throw(ValueError, 'with value')
except StopIteration as stop:
    print(stop.value)
g = of_full()
next(g)
g.close()
