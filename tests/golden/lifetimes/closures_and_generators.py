# What closures, generators and their frames keep alive, and when they let go.
import gc
import weakref


class Token:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print('  -', self.name)


def counter():
    token = Token('cell')
    total = 0

    def add(n):
        nonlocal total
        total += n
        return total, token.name

    def peek():
        return total
    return add, peek


add, peek = counter()
print(add(2), peek())
del add
print('peek holds only the total')
del peek
print('--')


def late(values):
    return [lambda: v for v in values]


functions = late([Token('x'), Token('y')])
print(functions[0]().name)
functions.pop()
functions.clear()


def numbers(token):
    try:
        for n in range(3):
            local = Token(f'turn {n}')
            yield n
    finally:
        print('  closed', token.name)


g = numbers(Token('given'))
print(next(g), next(g))
g.close()
print('closed', g.gi_frame)
del g
g = numbers(Token('dropped'))
next(g)
del g
print('--')
g = numbers(Token('never begun'))
del g
for n in numbers(Token('run out')):
    print(n)


def delegating(token):
    result = yield from inner(Token('for inner'))
    print('  result', result)
    yield token.name


def inner(token):
    received = yield 'first'
    print('  received', received)
    return token.name


d = delegating(Token('outer'))
print(next(d), d.send('hello'))
del d
d = delegating(Token('outer 2'))
next(d)
print(d.gi_yieldfrom.gi_frame.f_locals['token'].name)
try:
    d.throw(KeyError('thrown'))
except KeyError as error:
    print(error, d.gi_frame)
del d


def self_holding():
    me = yield
    kept = Token('in a cycle')
    yield me


s = self_holding()
next(s)
s.send(s)
ref = weakref.ref(s)
del s
print(ref() is not None)
gc.collect()
print(ref())
expression = (t.name for t in [Token('in list'), Token('second')])
print(next(expression))
expression = None
partial = map(lambda t: t.name, iter([Token('mapped'), Token('mapped too')]))
print(next(partial))
del partial


def recursive(n):
    token = Token(f'level {n}')
    return [token.name] + (recursive(n - 1) if n else [])


print(recursive(2))


def default(token=Token('default')):
    return token.name


print(default())
del default


class WithMethod:
    def __init__(self):
        self.token = Token('of object')
        self.call = self.method

    def method(self):
        return self.token.name


w = WithMethod()
bound = w.method
del w
print(bound())
del bound
print(gc.collect())
