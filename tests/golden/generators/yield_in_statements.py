# yield in every kind of statement.


class Box:
    pass


def run(generator, *answers):
    values = []
    try:
        values.append(next(generator))
        for answer in answers:
            values.append(generator.send(answer))
    except StopIteration as stop:
        print(values, '->', stop.value)
    except BaseException as e:
        print(values, '!!', type(e).__name__, e)
    else:
        print(values, '-> waits')


def assignments():
    box = Box()
    box.x = yield 1
    d = {}
    d[(yield 2)] = yield 3
    a = b = yield 4
    c, *e = yield 5
    (yield 6).y = d[(yield 7)] = f = (yield 8)
    (d[(yield 9)], box.z) = [d[(yield 10)], *g] = yield 11
    return box.x, d, a, b, c, e, f, g, box.z


box = Box()
run(assignments(), 'x', 'value3', 'k2', 44, 'pqr', 8, box, 'k7', (10, 9), 'i9', 'i10')
print(box.y)


def augmented():
    x = 1
    x += yield x
    d = {'k': [1]}
    d['k'] += yield d
    box = Box()
    box.n = 5
    box.n *= yield 'n'
    d[(yield 'key')] += (yield 'more')
    return x, d, box.n


run(augmented(), 10, [2], 3, 'k', [7])


def deletions():
    d = {1: 2, 3: 4, 5: 6}
    del d[(yield)], (d[(yield 'second')], d[5])
    return d


run(deletions(), 1, 3)


def conditions():
    if (yield 'if'):
        yield 'then'
    elif (yield 'elif') and (yield 'and'):
        yield 'elif then'
    else:
        yield 'else'
    n = 0
    while (yield 'while') and n < 3:
        n += 1
        yield n
    else:
        yield 'while else'
    return n


run(conditions(), True, 0, 0, 0)
run(conditions(), False, 1, 0, 0, 1, 0, 1, 0, 0, 0)
run(conditions(), False, 1, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0)


def loops():
    d = {}
    for d[(yield 'target')] in (yield 'iterable'):
        yield dict(d)
    else:
        yield 'for else'
    return d


run(loops(), 'ab', 'x', 0, 'y', 0, 0)


class Manager:
    def __init__(self, name):
        self.name = name

    def __enter__(self):
        print('enter', self.name)
        return self.name

    def __exit__(self, kind, value, traceback):
        print('exit', self.name, kind and kind.__name__)
        return self.name == 'swallows'


def managers():
    d = {}
    with Manager('first') as a, (yield 'second') as d[(yield 'target')], Manager('third') as c:
        yield a, d, c
    return 'left'


run(managers(), Manager('second'), 'key', 0)


def raising():
    raise (yield 'raise') from (yield 'from')


run(raising(), ValueError('v'), None)
run(raising(), ValueError, KeyError('k'))
run(raising(), 3, None)


def asserting():
    assert (yield 'condition'), (yield 'message')
    return 'holds'


run(asserting(), 1)
run(asserting(), 0, 'the message')


def handlers():
    try:
        raise KeyError('k')
    except (yield 'first type'):
        yield 'first'
    except (yield 'second type') as e:
        yield 'second', e
    return 'handled'


run(handlers(), KeyError, 0)
run(handlers(), ValueError, KeyError, 0)
run(handlers(), ValueError, IndexError)
run(handlers(), 3)


def definitions():
    @(yield 'decorator')
    def f(a, b=(yield 'default'), *, c=(yield 'keyword default'), d: (yield 'annotation') = 4) -> (yield 'returns'):
        return a, b, c, d

    class C((yield 'base'), metaclass=(yield 'metaclass')):
        pass

    return f(1), f.__annotations__ if hasattr(f, '__annotations__') else None, C.__mro__[1], type(C)


run(definitions(), lambda f: f, 2, 3, 'd', 'r', dict, type)
f = lambda: (yield 1) + (yield 2)
run(f(), 10, 20)


def annotated():
    x: int = yield 1
    d = {}
    d[(yield 2)]: str = yield 3
    return x, d


run(annotated(), 5, 'three', 'two')
