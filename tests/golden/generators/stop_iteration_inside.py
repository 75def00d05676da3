# A StopIteration that leaves a generator becomes a RuntimeError; one that is caught inside is like any other.


def raising():
    yield 1
    raise StopIteration('value')


def from_next():
    yield next(iter([]))


def from_inner():
    yield from raising()


def thrown():
    yield


def caught():
    try:
        raise StopIteration('caught')
    except StopIteration as e:
        yield e.value


class Stops(StopIteration):
    pass


def subclass():
    raise Stops
    yield


for generator in (raising(), from_next(), from_inner(), subclass(), (next(iter(())) for x in 'a')):
    try:
        print(list(generator))
    except RuntimeError as e:
        print(e, repr(e.__cause__), e.__cause__ is e.__context__, e.__suppress_context__)
g = thrown()
next(g)
try:
    g.throw(StopIteration, 'thrown')
except RuntimeError as e:
    print(e, repr(e.__cause__))
print(list(caught()))
g = thrown()
try:
    g.throw(StopIteration('before the start'))
except RuntimeError as e:
    print(e, repr(e.__cause__))
try:
    g.throw(StopIteration('finished'))
except StopIteration as e:
    print('finished', e)


def sub():
    yield
    return 'result'


def outer():
    print('sub gave', (yield from sub()))


print(list(outer()))


def stop_from_iterator():
    class It:
        def __iter__(self):
            return self

        def __next__(self):
            raise StopIteration('from iterator')

    print('yield from gave', (yield from It()))


print(list(stop_from_iterator()))
