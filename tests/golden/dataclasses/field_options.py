# field(): defaults, factories, and what takes part in what.
from dataclasses import MISSING, Field, dataclass, field, fields


def attempt(function):
    try:
        print(function())
    except Exception as error:
        print(f'{type(error).__name__}: {error}')


made = []


def factory():
    made.append(len(made))
    return made[-1]


@dataclass(order=True)
class Item:
    name: str
    price: float = field(default=1.5, repr=False)
    number: int = field(default_factory=factory, compare=False)
    tags: list = field(default_factory=list)
    hidden: str = field(default='h', init=False, repr=False)
    made_late: dict = field(default_factory=dict, init=False, compare=False)
    note: str = field(default='', metadata={'unit': 'text', 'max': 3}, compare=False, hash=False)


a, b = Item('a'), Item('a')
print(a, b, a == b, a.tags is b.tags, a.price, a.hidden, a.made_late)
print(Item('b', 2.5, 9, ['x'], 'n'), Item('a', 1.0) < Item('a', 2.0), Item('a', number=5) == Item('a', number=6))
attempt(lambda: Item('a', hidden='x'))
attempt(lambda: Item('a', made_late={}))
attempt(lambda: Item.number)
attempt(lambda: Item.tags)
print(Item.price, Item.hidden, Item.__doc__)
for f in fields(Item):
    print(f.name, f.type, f.default is MISSING, f.default_factory is MISSING, f.init, f.repr, f.hash, f.compare,
          f.metadata, f.kw_only)
print(*[part.split(' object at ')[0] for part in repr(fields(Item)[1]).split(',')], sep=', ')
print(fields(Item)[6].metadata['unit'], type(fields(Item)[6].metadata), isinstance(fields(Item)[0], Field))
attempt(lambda: fields(Item)[6].metadata.update(a=1))
attempt(lambda: field(default=1, default_factory=int))
attempt(lambda: field(1))
attempt(lambda: field(nonsense=1))
print(*[part.split(' object at ')[0] for part in repr(field()).split(',')], sep=', ')
print(repr(MISSING).split(' at ')[0], fields(Item)[3].default_factory)


# A default that is a descriptor learns its name, and gives the default.
class Positive:
    def __init__(self, start):
        self.start = start

    def __set_name__(self, owner, name):
        print('  named', name, owner.__name__)
        self.name = '_' + name

    def __get__(self, instance, owner):
        if instance is None:
            return self.start
        return getattr(instance, self.name, self.start)

    def __set__(self, instance, value):
        if value < 0:
            raise ValueError(f'{value} is negative')
        setattr(instance, self.name, value)


@dataclass
class Account:
    owner: str
    balance: int = Positive(100)


print(Account('ann'), Account('bob', 3).balance)
attempt(lambda: Account('carl', -1))
