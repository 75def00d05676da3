# SPDX-License-Identifier: GPL-3.0-or-later
# Subclasses of set and frozenset; users' objects as members.

class Tags(set):
    def __repr__(self):
        return 'Tags<' + ','.join(sorted(self)) + '>'
    def add(self, tag):
        super().add(tag.lower())
t = Tags(['b', 'A'])
t.add('NEW')
t.update(['UP'])
print(
    t, len(t), 'new' in t, t | {'z'}, type(t | {'z'}).__name__, type(t.copy()).__name__, type(t & t).__name__,
    t == {'b', 'A', 'new', 'UP'}
)
class F(frozenset):
    def __new__(cls, *items):
        return super().__new__(cls, items)
f = F(3, 1, 2)
print(
    sorted(f), isinstance(f, frozenset), f == {1, 2, 3}, hash(f) == hash(frozenset([1, 2, 3])),
    type(f | f).__name__, f, F()
)
class Plain(set):
    pass
print(Plain([1]), Plain(), [Plain('a')], Plain([2]) == {2})
class Person:
    def __init__(self, name, age):
        self.name, self.age = name, age
    def __eq__(self, other):
        return isinstance(other, Person) and (self.name, self.age) == (other.name, other.age)
    def __hash__(self):
        return hash((self.name, self.age))
    def __repr__(self):
        return f'{self.name}({self.age})'
people = {Person('Ann', 30), Person('Bob', 25), Person('Ann', 30)}
print(len(people), Person('Bob', 25) in people, Person('Bob', 26) in people, sorted(people, key=lambda p: p.age))
p = next(iter(sorted(people, key=lambda p: p.name)))
p.age += 1
print(p in people, p in list(people), len(people))
people.add(p)
print(len(people))
class Bad:
    __hash__ = None
try:
    {Bad()}
except TypeError as e:
    print(e)
s = {1, 2}
s2 = {s.add(3), 4}
print(
    len(s2), {x for x in s} is s, s.__contains__(1), s.__len__(), s.__or__({9}), s.__or__([9]), s.__eq__([1]),
    s.__sub__({1}), s.__rsub__({1, 5}), frozenset.__and__(frozenset([1]), {1})
)
