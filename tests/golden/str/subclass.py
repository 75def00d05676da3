# SPDX-License-Identifier: GPL-3.0-or-later
# A subclass of str: methods of str give plain strings; overriding; attributes.

class Name(str):
    def __new__(cls, text, note=None):
        self = super().__new__(cls, text.title())
        self.note = note
        return self
    def shout(self):
        return self.upper() + '!'
    def __repr__(self):
        return f'Name({str.__repr__(self)})'
    def __len__(self):
        return 99

n = Name('ann lee', note=7)
print(n, repr(n), n.note, n.shout(), len(n), type(n).__name__)
print(
    type(n.upper()).__name__, type(n + '').__name__, type(n[:]).__name__, type(str(n)).__name__,
    type('%s' % n).__name__, type(n.strip()).__name__
)
print(
    n == 'Ann Lee', 'Ann Lee' == n, hash(n) == hash('Ann Lee'), {n: 1}['Ann Lee'], n in ['Ann Lee'],
    isinstance(n, str)
)
print(f'{n}|{n!r}|{n:>10}|', '%s %r' % (n, n), '{} {!r}'.format(n, n), n.__dict__)
print(n.split(), n.replace('A', 'B'), n * 2, 'x' + n, ''.join([n, n]), n.find('Lee'), sorted([Name('b'), Name('a')]))
class Shouting(str):
    def __str__(self):
        return self.upper()
    def __format__(self, spec):
        return '<' + spec + '>'
    def __eq__(self, other):
        return 'maybe'
    __hash__ = str.__hash__
    def __add__(self, other):
        return 'added'
    def __radd__(self, other):
        return 'radded'
s = Shouting('hey')
print(s, repr(s), str(s), f'{s} {s:x}', '%s' % s, s == 'x', 'x' == s, s + 'a', 'a' + s, [s], ''.join([s]))
print(type(str(s)).__name__, Shouting('a') in {'a'}, Shouting.mro()[1])
