# Iterable classes whose __iter__ is a generator: many walks at once, mutation during a walk, infinite sources.


class Matrix:
    def __init__(self, rows):
        self.rows = rows

    def __iter__(self):
        for row in self.rows:
            yield from row

    def columns(self):
        for i in range(len(self.rows[0])):
            yield (row[i] for row in self.rows)

    def diagonals(self):
        n = len(self.rows)
        yield [self.rows[i][i] for i in range(n)]
        yield [self.rows[i][n - 1 - i] for i in range(n)]

    def spiral(self):
        rows = [list(row) for row in self.rows]
        while rows:
            yield from rows.pop(0)
            rows = [list(column) for column in zip(*rows)][::-1]


m = Matrix([[1, 2, 3], [4, 5, 6], [7, 8, 9]])
print(list(m), sum(m), 5 in m, max(m), sorted(m, reverse=True)[:2])
print([list(column) for column in m.columns()], list(m.diagonals()), list(m.spiral()))
print([(a, b) for a, b in zip(m, m) if a != b], [a * b for a in m for b in m][:5])
a, *middle, z = m
print(a, middle, z)


class LinkedList:
    class Node:
        def __init__(self, value, following=None):
            self.value, self.following = value, following

    def __init__(self, values=()):
        self.head = None
        for value in reversed(list(values)):
            self.head = self.Node(value, self.head)

    def nodes(self):
        node = self.head
        while node:
            yield node
            node = node.following

    def __iter__(self):
        return (node.value for node in self.nodes())

    def remove(self, value):
        previous = None
        for node in self.nodes():
            if node.value == value:
                if previous is None:
                    self.head = node.following
                else:
                    previous.following = node.following
                return True
            previous = node
        return False


l = LinkedList('hello')
print(''.join(l), l.remove('l'), ''.join(l), l.remove('h'), ''.join(l), l.remove('z'))


class Countdown:
    def __init__(self, n):
        self.n = n

    def __iter__(self):
        while self.n > 0:
            self.n -= 1
            yield self.n


c = Countdown(5)
for x, y in zip(c, c):
    print(x, y, end='; ')
print(c.n)
l = [1, 2, 3]


def watched(items):
    for item in items:
        yield item
        if item < 3:
            items.append(item + 10)


print(list(watched(l)), l)
d = {'a': 1}
try:
    for key in (k for k in d):
        d[key + 'x'] = 2
except RuntimeError as e:
    print(e)


class Bag:
    def __init__(self, *items):
        self.items = items

    def __getitem__(self, i):
        return self.items[i]


print(list(x for x in Bag(1, 2, 3)), [*(yield_ for yield_ in Bag('a'))])


def tokens(text):
    number = ''
    for ch in text + ' ':
        if ch.isdigit():
            number += ch
            continue
        if number:
            yield 'number', int(number)
            number = ''
        if not ch.isspace():
            yield 'operator', ch


class Parser:
    def __init__(self, text):
        self.tokens = tokens(text)
        self.advance()

    def advance(self):
        self.current = next(self.tokens, (None, None))

    def expression(self, level=0):
        operators = [{'+': lambda a, b: a + b, '-': lambda a, b: a - b}, {'*': lambda a, b: a * b, '/': lambda a, b: a // b}]
        if level == len(operators):
            kind, value = self.current
            self.advance()
            if value == '(':
                value = self.expression()
                self.advance()
            elif value == '-':
                value = -self.expression(level)
            return value
        left = self.expression(level + 1)
        while self.current[1] in operators[level]:
            operator = operators[level][self.current[1]]
            self.advance()
            left = operator(left, self.expression(level + 1))
        return left


for text in ('1 + 2 * 3', '(1+2)*3 - -4', '100 / (2 + 3) / 2'):
    print(text, '=', Parser(text).expression(), list(tokens(text))[:3])
