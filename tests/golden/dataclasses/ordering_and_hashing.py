# order=True compares like tuples; who has a hash, and which.
from dataclasses import dataclass, field


def attempt(function):
    try:
        print(function())
    except Exception as error:
        print(f'{type(error).__name__}: {error}')


@dataclass(order=True)
class Version:
    major: int
    minor: int = 0
    name: str = field(default='', compare=False)


@dataclass(order=True)
class Other:
    major: int
    minor: int = 0


v = [Version(1, 2), Version(1, 10, 'ten'), Version(0, 9), Version(1, 2, 'again')]
print(sorted(v), max(v).name, min(v), v[0] <= v[3], v[0] >= v[3], v[0] < v[3], v[1] > v[0])
attempt(lambda: Version(1) < Other(1))
attempt(lambda: Version(1) < (1, 0))
attempt(lambda: Version(1) < Version('a'))
print(Version(1) == Other(1), Version.__lt__(Version(1), 3), Version.__eq__(Version(1), 3))


class Sub(Version):
    pass


attempt(lambda: Sub(1) < Version(2))
print(Sub(1) == Version(1), Sub(1) == Sub(1), Sub(1))


@dataclass
class Plain:
    x: int


@dataclass(frozen=True)
class Frozen:
    x: int
    y: list = field(default_factory=list, hash=False)


@dataclass(unsafe_hash=True)
class Unsafe:
    x: int
    y: int = field(default=0, compare=False)
    z: int = field(default=0, hash=True, compare=False)


@dataclass(eq=False)
class ByIdentity:
    x: int


@dataclass
class OwnHash:
    x: int

    def __hash__(self):
        return 42


@dataclass(frozen=True)
class FrozenOwnHash:
    x: int

    def __hash__(self):
        return 43


@dataclass
class OwnEq:
    x: int

    def __eq__(self, other):
        return NotImplemented


attempt(lambda: hash(Plain(1)))
attempt(lambda: hash(OwnEq(1)))
print(Plain.__hash__, OwnEq.__hash__)
print(hash(Frozen(1)) == hash((1,)), hash(Unsafe(1, 2, 3)) == hash((1, 3)), hash(OwnHash(1)), hash(FrozenOwnHash(1)))
print(Unsafe(1, 2, 3) == Unsafe(1, 5, 6), hash(ByIdentity(1)) == hash(ByIdentity(1)), ByIdentity(1) == ByIdentity(1))
print({Frozen(1): 'a'}[Frozen(1, [2])] if Frozen(1) == Frozen(1, [2]) else 'other', len({Unsafe(1), Unsafe(1, 9)}))
attempt(lambda: hash(Unsafe([])))
print(sorted([Version(2), Version(1)], reverse=True), sorted({Frozen(3), Frozen(1)}, key=lambda f: f.x))


@dataclass(order=True)
class Card:
    sort_index: int = field(init=False, repr=False)
    rank: str
    suit: str

    def __post_init__(self):
        self.sort_index = '23456789TJQKA'.index(self.rank) * 4 + 'cdhs'.index(self.suit)


hand = [Card('A', 's'), Card('2', 'h'), Card('T', 'c'), Card('2', 'c')]
print(' '.join([card.rank + card.suit for card in sorted(hand)]), hand[0])
