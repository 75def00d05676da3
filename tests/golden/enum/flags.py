# Flag: members that are combined with | & ^ ~.
from enum import Flag, auto


class Perm(Flag):
    R = 4
    W = 2
    X = 1
    RWX = 7


class Color(Flag):
    BLACK = 0
    RED = auto()
    GREEN = auto()
    BLUE = auto()
    PURPLE = RED | BLUE
    WHITE = RED | GREEN | BLUE


def attempt(function):
    try:
        print(repr(function()))
    except Exception as error:
        print(f'{type(error).__name__}: {error}')


for cls in (Perm, Color):
    print(cls, list(cls), len(cls), list(cls.__members__))
print(Perm.R | Perm.W, repr(Perm.R | Perm.W), str(Perm.R | Perm.X), (Perm.R | Perm.W).name, (Perm.R | Perm.W).value)
print(repr(Perm.R & Perm.W), Perm.R & Perm.W, (Perm.R & Perm.W).name, bool(Perm.R & Perm.W), bool(Perm.R))
print(repr(~Perm.R), repr(~Perm.RWX), repr(~Perm(0)), ~~Perm.R is Perm.R, repr(Perm.RWX ^ Perm.W))
print(Perm.R in Perm.RWX, Perm.RWX in Perm.R, Perm(0) in Perm.R, Perm.R | Perm.W | Perm.X is Perm.RWX, Perm.RWX)
print(list(Perm.RWX), list(Perm.R | Perm.X), list(Perm(0)), len(Perm.RWX), len(Perm(0)))
print(list(Color.WHITE), list(Color.BLACK), Color.PURPLE, repr(Color.RED | Color.BLUE), list(Color.PURPLE))
print(repr(Color(0)), repr(Color(6)), str(Color(6)), Color(6).name, repr(Color['WHITE']), repr(~Color.BLACK))
print(Color.RED | Color.GREEN == Color(3), Color(3) is Color(3), hash(Color(3)) == hash(Color.RED | Color.GREEN))
print(f'{Color.RED} {Color.RED | Color.GREEN} {Color(0)} {Color.RED | Color.GREEN:>20}|')
for value in (8, -1, -2, 15, 'a', 1.5, None, -8, -9, 100):
    attempt(lambda: Color(value))
    attempt(lambda: Perm(value))
attempt(lambda: Color.RED | 1)
attempt(lambda: 1 | Color.RED)
attempt(lambda: Color.RED | Perm.R)
attempt(lambda: Color.RED & None)
attempt(lambda: Color.RED ^ 1.5)
attempt(lambda: Color.RED < Color.BLUE)
attempt(lambda: 1 in Color.RED)
attempt(lambda: Perm.R in Color.RED)
attempt(lambda: Perm.R in Color)
attempt(lambda: -Color.RED)
attempt(lambda: Color.RED + Color.BLUE)

permission = Perm(0)
for flag in (Perm.R, Perm.X):
    permission |= flag
    print(permission, end=' ')
permission &= ~Perm.R
permission ^= Perm.W
print(permission, permission == Perm.W | Perm.X)


class Holey(Flag):
    A = 1
    D = 8
    ALL = 9
    BIG = 48


print(list(Holey), Holey.BIG, repr(Holey(9)), repr(~Holey.A), repr(Holey.BIG | Holey.A), list(Holey.BIG))
for value in (2, 16, 48, 49, 32, -1, 57):
    attempt(lambda: Holey(value))


class Unsorted(Flag):
    C = 4
    A = 1
    B = 2


print(list(Unsorted), list(Unsorted(7)), Unsorted(5), repr(Unsorted(7)))
print(Color.RED.__class__.__mro__, Color._flag_mask_, Color._all_bits_, Color._boundary_)
