# IntFlag: flags that are ints, and mix with them; boundaries.
from enum import CONFORM, EJECT, KEEP, STRICT, Flag, FlagBoundary, IntFlag, auto


class Mode(IntFlag):
    READ = 4
    WRITE = 2
    EXEC = 1


def attempt(function):
    try:
        result = function()
        print(repr(result), type(result).__name__)
    except Exception as error:
        print(f'{type(error).__name__}: {error}')


print(list(Mode), Mode.READ, repr(Mode.READ), f'{Mode.READ}', str(Mode.READ | Mode.EXEC), Mode.READ + 1)
attempt(lambda: Mode.READ | 1)
attempt(lambda: 1 | Mode.READ)
attempt(lambda: Mode.READ | 8)
attempt(lambda: Mode.READ & 6)
attempt(lambda: 6 & Mode.READ)
attempt(lambda: Mode.READ ^ 7)
attempt(lambda: ~Mode.READ)
attempt(lambda: ~Mode(0))
attempt(lambda: ~Mode(7))
attempt(lambda: Mode(8))
attempt(lambda: Mode(15))
attempt(lambda: Mode(-1))
attempt(lambda: Mode(-2))
attempt(lambda: Mode(-100))
attempt(lambda: ~Mode(8))
attempt(lambda: Mode('r'))
attempt(lambda: Mode.READ < 5)
attempt(lambda: Mode.READ * 2)
attempt(lambda: Mode.READ - Mode.EXEC)
attempt(lambda: Mode.READ | 'x')
attempt(lambda: Mode.READ in Mode(7))
attempt(lambda: 4 in Mode(7))
attempt(lambda: list(Mode(15)))
attempt(lambda: len(Mode(15)))
attempt(lambda: [10, 20, 30, 40, 50][Mode.READ])
attempt(lambda: Mode.READ == 4)
attempt(lambda: f'{Mode(5):04b}')
attempt(lambda: '%d %s %r' % (Mode(5), Mode(5), Mode(5)))
attempt(lambda: Mode(5).name)
attempt(lambda: Mode(13).name)
attempt(lambda: Mode(8).name)
attempt(lambda: Mode(0).name)
attempt(lambda: int(Mode(7)))
attempt(lambda: hash(Mode.READ) == hash(4))


class Strict(IntFlag, boundary=STRICT):
    A = auto()
    B = auto()


class Conform(Flag, boundary=CONFORM):
    A = auto()
    B = auto()


class Eject(Flag, boundary=EJECT):
    A = auto()
    B = auto()


class Keep(Flag, boundary=KEEP):
    A = auto()
    B = auto()
    D = 8


for cls in (Strict, Conform, Eject, Keep):
    print(cls.__name__, repr(cls._boundary_))
    for value in (3, 4, 5, 7, 12, -1, -4, -6, 0):
        attempt(lambda: cls(value))
    attempt(lambda: ~cls.A)
    attempt(lambda: ~cls(0))
print(list(FlagBoundary), repr(STRICT), STRICT, f'{KEEP}', FlagBoundary('eject'))
attempt(lambda: Eject.A | Eject(4))
attempt(lambda: Keep.A | Keep(4))
attempt(lambda: Keep(20) & Keep.A)
attempt(lambda: ~Keep(20))
attempt(lambda: list(Keep(31)))
