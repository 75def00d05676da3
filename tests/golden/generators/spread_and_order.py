# * and ** with a yield behind them: what stands before has been spread, in CPython's order.


class Loud:
    def __init__(self, name, items):
        self.name, self.items = name, items

    def __iter__(self):
        print('iterate', self.name)
        return iter(self.items)

    def keys(self):
        print('keys', self.name)
        return self.items

    def __getitem__(self, key):
        return self.name + key


def show(*args, **kwargs):
    print('called', args, kwargs)
    return len(args)


def run(generator, *answers):
    try:
        print('->', next(generator))
        for answer in answers:
            print('->', generator.send(answer))
    except StopIteration as stop:
        print('=', stop.value)
    except TypeError as e:
        print('TypeError:', e)


a, b = Loud('a', 'xy'), Loud('b', 'z')


def calls():
    show(0, *a, 1, *b, (yield 'last'))
    show(*a, k=(yield 'keyword'))
    show(*a, 1, k=(yield 'keyword'), **b)
    show(**a, k=(yield 'behind mapping'), **{'other': (yield 'in mapping')})
    show((yield 'first'), *(yield 'spread'), **(yield 'mapping'))
    return 'done'


run(calls(), 1, 2, 3, 4, 5, 6, [7, 8], {'n': 9})


def displays():
    x = [0, *a, (yield 'list'), *(yield 'spread'), 9]
    y = (*a, (yield 'tuple'))
    z = {*a, (yield 'set'), *b}
    w = {'first': 1, **a, (yield 'key'): (yield 'value'), **b, 'last': (yield 'end')}
    return x, y, sorted(z), w


run(displays(), 1, [2, 3], 4, 'q', 'k', 'v', 5)


def fails_before():
    show(*3, (yield 'never'))


def fails_behind():
    show(*3, k=(yield 'evaluated first'))


def twice():
    show(**a, x=(yield 'evaluated first'))


def no_mapping():
    show(**3, k=(yield 'never'))


def in_display():
    return [*3, (yield 'never')]


def in_dict():
    return {**3, 'k': (yield 'never')}


for generator in (fails_before(), fails_behind(), twice(), no_mapping(), in_display(), in_dict()):
    run(generator, 1)


def unpacking():
    first, (second, *rest), last = yield 'values'
    return first, second, rest, last


run(unpacking(), (1, 'abc', 2))
run(unpacking(), (1, 2, 3))


def order():
    def note(x):
        print('note', x)
        return x

    d = {}
    d[note('k1')], d[(yield note('k2'))] = note(1), (yield note(2))
    d[note('k3')] = d[(yield note('k4'))] = note(3)
    return d, note(5) < (yield note(6)) < note(7) < (yield note(8))


run(order(), 'two', 'key2', 'key4', 6, 9)
run(order(), 'two', 'key2', 'key4', 3, 9)
