# partialmethod: methods with some arguments given.
from functools import partialmethod


def attempt(function):
    try:
        print(function())
    except Exception as error:
        print(f'{type(error).__name__}: {error}')


class Cell:
    def __init__(self):
        self.alive = False

    def set_state(self, state, *notes, **more):
        self.alive = state
        return notes, more

    set_alive = partialmethod(set_state, True)
    set_dead = partialmethod(set_state, False, 'dead', by='time')
    nested = partialmethod(set_dead, 'again', by='me', at=3)
    static = partialmethod(staticmethod(lambda *args: args), 1)
    of_class = partialmethod(classmethod(lambda cls, *args: (cls.__name__, args)), 2)
    length = partialmethod(len)


class Bigger(Cell):
    pass


c = Cell()
print(c.set_alive(), c.alive, c.set_dead('x', y=1), c.alive, c.nested(), c.set_dead(by='her'))
print(c.static(2), c.of_class(3), Bigger().of_class(), Bigger.of_class(1), Cell.set_alive(c, 'direct'), c.alive)
attempt(lambda: c.length())
attempt(lambda: partialmethod(3))
attempt(lambda: partialmethod())
attempt(lambda: partialmethod(func=len))
p = Cell.__dict__['nested']
print(p.args, p.keywords, p.func.__name__, p.__isabstractmethod__)
print(repr(Cell.__dict__['set_dead']).replace(repr(Cell.set_state), '<set_state>'), partialmethod[int])
print(callable(Cell.set_alive), Cell.set_alive.__name__, type(c.set_alive).__name__)
