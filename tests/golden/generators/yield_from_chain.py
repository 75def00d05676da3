# A value that comes through several `yield from`s: what is sent, raised, returned and thrown goes the same way.
import sys
import traceback


def inner(name):
    try:
        got = yield name + ' 1'
        while got is not None:
            got = yield (name, got)
        yield name + ' 2'
        return name + ' is over'
    finally:
        print('  finally of', name)


def middle(name):
    result = yield from inner(name + '.a')
    print('  middle got', result)
    result = yield from inner(name + '.b')
    return [result]


def outer(name):
    result = yield from middle(name)
    print('  outer got', result)
    yield 'last of ' + name


print('next')
for value in outer('x'):
    print(value)

print('send')
generator = outer('y')
print(next(generator), generator.send(1), generator.send('two'), next(generator))
print(generator.gi_yieldfrom.__name__, generator.gi_yieldfrom.gi_yieldfrom.__name__)
print(generator.gi_running, generator.gi_suspended)

print('throw and close')
try:
    generator.throw(KeyError('thrown'))
except KeyError as error:
    print('out came', error, [entry.name for entry in traceback.extract_tb(error.__traceback__)])
print(list(generator))
generator = outer('z')
next(generator)
generator.close()
print(list(generator))


def counts_down(n, generators):
    me = generators[n]
    print('  runs:', n, [g.gi_running for g in generators], me.gi_frame.f_back is not None)
    try:
        if n == 0:
            yield from look(generators)
            yield 'bottom'
            raise ValueError('from the bottom')
    finally:
        print('  left', n)
    if n > 0:
        value = yield from generators[n - 1]
        print('  never', value)


def look(generators):
    yield 'top'
    print('  all run:', [g.gi_running for g in generators])
    frame = sys._getframe()
    names = []
    while frame is not None:
        names.append(frame.f_code.co_name)
        frame = frame.f_back
    print('  frames', names)
    try:
        next(generators[-1])
    except ValueError as error:
        print('  ', error)


print('what runs')
generators = []
for n in range(4):
    generators.append(counts_down(n, generators))
top = generators[-1]
print(next(top))
print(next(top))
try:
    next(top)
except ValueError as error:
    print('raised', error, [(entry.name, entry.lineno) for entry in traceback.extract_tb(error.__traceback__)])
print([g.gi_frame for g in generators])


class Witness:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print('  gone', self.name, top.gi_running if top is not None else None)


def holds(n):
    witness = Witness(n)
    yield n
    if n:
        yield from holds(n - 1)
    yield -n


print('deaths')
top = holds(3)
for value in top:
    print(value)
top = None


def handles(n):
    if n == 0:
        yield 'zero'
        raise LookupError
    try:
        yield from handles(n - 1)
    except LookupError as error:
        yield 'handled at %d' % n
        raise KeyError(n)


print('handlers')
try:
    for value in handles(3):
        print(value)
except KeyError as error:
    chain = []
    while error is not None:
        chain.append(repr(error))
        error = error.__context__
    print(chain)


def deep(n):
    yield n
    if n:
        yield from deep(n - 1)


print('deep')
print(sum(deep(200)))
sys.setrecursionlimit(150)
count = 0
try:
    for value in deep(1000):
        count += 1
except RecursionError as error:
    print(error, count > 100)
sys.setrecursionlimit(1000)


def tree(n):
    if n:
        yield from tree(n // 2)
        got = yield n
        if got:
            print('  got', got)
        yield from tree((n - 1) // 2)


walk = tree(12)
print([walk.send(None if i % 3 else None) for i in range(2)], walk.send('a word'), list(walk))
a, b = tree(6), tree(6)
print([pair for pair in zip(a, b)])
