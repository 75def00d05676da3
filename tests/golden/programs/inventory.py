# SPDX-License-Identifier: GPL-3.0-or-later
# A shop's stock: parsing a text table, grouping, totals, reports.

STOCK = '''
# name;category;count;price
Apple;fruit;120;0.35
Banana;fruit;80;0.25
Carrot;vegetable;200;0.10
Donut;bakery;15;1.20
Eggplant;vegetable;7;1.75
Flour;bakery;40;0.90
Grapes;fruit;;2.50
Honey;other;12;abc
Ice;;5;1
broken line
Jam;other;-3;2.10
'''


class ParseError(ValueError):
    def __init__(self, number, line, why):
        super().__init__(f'line {number}: {why}: {line!r}')


class Product:
    fields = ('name', 'category', 'count', 'price')

    def __init__(self, name, category, count, price):
        self.name, self.category, self.count, self.price = name, category, count, price

    @classmethod
    def parse(cls, number, line):
        parts = [p.strip() for p in line.split(';')]
        if len(parts) != len(cls.fields):
            raise ParseError(number, line, f'expected {len(cls.fields)} fields, got {len(parts)}')
        name, category, count, price = parts
        try:
            product = cls(name, category or 'unknown', int(count or 0), float(price))
        except ValueError as e:
            raise ParseError(number, line, str(e)) from e
        if product.count < 0:
            raise ParseError(number, line, 'negative count')
        return product

    @property
    def value(self):
        return self.count * self.price

    def __repr__(self):
        return f'Product({", ".join([f"{f}={getattr(self, f)!r}" for f in self.fields])})'

    def __eq__(self, other):
        return isinstance(other, Product) and self.name == other.name

    def __hash__(self):
        return hash(self.name)


class Inventory:
    def __init__(self):
        self.products, self.errors, self.log = {}, [], []

    def load(self, text):
        for number, line in enumerate(text.split('\n')):
            if not line or line.startswith('#'):
                continue
            try:
                self.add(Product.parse(number, line))
            except ParseError as e:
                self.errors.append(e)
        return self

    def add(self, product):
        if product.name in self.products:
            self.products[product.name].count += product.count
        else:
            self.products[product.name] = product

    def sell(self, **counts):
        for name, count in counts.items():
            product = self.products.get(name)
            if product is None:
                self.log.append(f'unknown {name}')
            elif product.count < count:
                self.log.append(f'only {product.count} {name}, {count} wanted')
            else:
                product.count -= count
                self.log.append(f'sold {count} {name} for {count * product.price:.2f}')

    def groups(self):
        result = {}
        for p in self.products.values():
            result.setdefault(p.category, []).append(p)
        return result

    def report(self):
        width = max([len(n) for n in self.products])
        for category, products in sorted(self.groups().items()):
            print(category.upper())
            for p in sorted(products, key=lambda p: p.value, reverse=True):
                bar = '*' * min(20, int(p.value))
                print(f'  {p.name:<{width}} {p.count:>5} x {p.price:>5.2f} = {p.value:>7.2f} {bar}')
            print(f'  {"":-<{width + 26}}')
            print(f'  {"sum":<{width}} {sum([p.count for p in products]):>5}{"":>10}{sum([p.value for p in products]):>8.2f}')


inventory = Inventory().load(STOCK)
for e in inventory.errors:
    print(type(e).__name__, e, '<-', repr(e.__cause__))
inventory.report()
inventory.sell(Apple=20, Donut=16, Kiwi=1, Carrot=200)
inventory.add(Product('Donut', 'bakery', 10, 1.2))
inventory.sell(Donut=16)
print(*inventory.log, sep='\n')
low = [p.name for p in inventory.products.values() if p.count < 10]
print('order:', ', '.join(sorted(low)))
print(
    inventory.products['Eggplant'], Product('Apple', '', 0, 0) == inventory.products['Apple'],
    Product('Apple', 'x', 1, 1) in {p: 1 for p in inventory.products.values()}
)
prices = {name: p.price for name, p in inventory.products.items()}
cheapest, dearest = min(prices, key=prices.get), max(prices, key=prices.get)
print(cheapest, dearest, f'{sum(prices.values()) / len(prices):.3f}', sorted(prices, key=lambda n: (prices[n], n)))
increase = {k: round(v * 1.1, 2) for k, v in prices.items() if v > 1}
print(increase, {k[0] for k in prices} == set('ABCDEFGI'))
total = sum([p.value for p in inventory.products.values()])
print(f'{total:,.2f}', f'{total:.1e}', '%08.1f' % total)
