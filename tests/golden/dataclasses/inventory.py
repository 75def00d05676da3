# A shop's inventory with dataclasses.
from dataclasses import asdict, dataclass, field, replace
from enum import Enum


class Category(Enum):
    BOOK = 'book'
    TOY = 'toy'
    FOOD = 'food'


class OutOfStock(Exception):
    def __init__(self, product, wanted, available):
        super().__init__(f'{wanted} of {product} wanted, {available} there')
        self.product = product


@dataclass(frozen=True, order=True)
class Product:
    name: str
    category: Category = field(compare=False)
    price: float = field(compare=False)

    def __post_init__(self):
        if self.price < 0:
            raise ValueError(f'price of {self.name} is negative: {self.price}')


@dataclass
class Line:
    product: Product
    quantity: int = 0

    @property
    def value(self):
        return self.product.price * self.quantity


@dataclass
class Inventory:
    owner: str
    lines: dict = field(default_factory=dict)
    log: list = field(default_factory=list, repr=False, compare=False)

    def add(self, product, quantity=1):
        line = self.lines.setdefault(product.name, Line(product))
        line.quantity += quantity
        self.log.append(('add', product.name, quantity))
        return self

    def remove(self, name, quantity=1):
        line = self.lines.get(name)
        if line is None:
            raise KeyError(name)
        if line.quantity < quantity:
            raise OutOfStock(name, quantity, line.quantity)
        line.quantity -= quantity
        self.log.append(('remove', name, quantity))

    def total(self, category=None):
        return sum([line.value for line in self.lines.values() if category in (None, line.product.category)])

    def report(self):
        rows = sorted(self.lines.values(), key=lambda line: (-line.value, line.product))
        for line in rows:
            p = line.product
            print(f'{p.name:<10}{p.category.value:<6}{line.quantity:>4} x {p.price:>7.2f} = {line.value:>8.2f}')
        print(f'{"total":<24}{self.total():>18.2f}')


shop = Inventory('Ann')
apple = Product('apple', Category.FOOD, 0.5)
train = Product('train', Category.TOY, 29.99)
novel = Product('novel', Category.BOOK, 12.0)
shop.add(apple, 100).add(train, 3).add(novel, 5).add(apple, 20)
shop.report()
for name, quantity in (('apple', 15), ('train', 4), ('robot', 1), ('novel', 5)):
    try:
        shop.remove(name, quantity)
        print('removed', quantity, name)
    except OutOfStock as error:
        print('OutOfStock:', error)
    except KeyError as error:
        print('KeyError:', error)
shop.report()
print({category.name: round(shop.total(category), 2) for category in Category})
cheaper = replace(train, price=19.99)
print(cheaper, cheaper == train, cheaper is train, sorted([train, novel, apple])[0].name)
print(asdict(Line(apple, 2)))
print(shop.log)
print(Inventory('Ann') == Inventory('Ann', log=[1]), shop == Inventory('Ann'))
try:
    Product('bad', Category.TOY, -1)
except ValueError as error:
    print('ValueError:', error)
try:
    apple.price = 1
except AttributeError as error:
    print(type(error).__name__, error)
