# A generator that is running cannot be resumed.


def attempts():
    for action in (lambda: next(g), lambda: g.send(1), lambda: g.throw(KeyError), lambda: g.close(), lambda: list(g)):
        try:
            action()
        except ValueError as e:
            print('ValueError:', e)
    yield g.gi_running


g = attempts()
print(next(g), g.gi_running)
print(list(g))


def inner():
    try:
        next(o)
    except ValueError as e:
        yield str(e)


def outer():
    yield from inner()


o = outer()
print(next(o))


def delegate_throws():
    class It:
        def __iter__(self):
            return self

        def __next__(self):
            return 1

        def throw(self, *arguments):
            print('running', d.gi_running)
            try:
                next(d)
            except ValueError as e:
                return str(e)

        def close(self):
            print('close, running', d.gi_running)

    yield from It()


d = delegate_throws()
print(next(d), d.gi_running)
print(d.throw(KeyError), d.gi_running)
d.close()
