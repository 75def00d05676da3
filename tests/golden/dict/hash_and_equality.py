# SPDX-License-Identifier: GPL-3.0-or-later
# How keys are found: the hash first, then identity, then ==; and errors from within.

class Key:
    def __init__(self, name, value):
        self.name, self.value = name, value
    def __hash__(self):
        print('hash', self.name, end='; ')
        return self.value
    def __eq__(self, other):
        print(self.name, '==', other.name if isinstance(other, Key) else other, end='; ')
        return isinstance(other, Key) and self.value == other.value
    def __repr__(self):
        return self.name
a, b, c, a2 = Key('a', 1), Key('b', 2), Key('c', 9), Key('a2', 1)
d = {}
d[a] = 1
print('stored a')
d[b] = 2
print('stored b')
d[c] = 3
print('stored c')
print(d[a], 'read a')
print(d[a2], 'read a2')
d[a2] = 'new'
print(d, 'kept the first key')
print(a2 in d, 'membership')
print(d.pop(a2), d, 'popped')
print(1 in d, 'an int of the same hash')
print(d == {b: 2, c: 3}, 'equality')
e = dict(d)
print('copied', e)
s = {a, a2, b}
print('set', s)
class BadHash:
    def __hash__(self):
        raise ValueError('no hash')
class WrongHash:
    def __hash__(self):
        return 'text'
class BigHash:
    def __hash__(self):
        return 2 ** 70
class BadEq:
    def __hash__(self):
        return 1
    def __eq__(self, other):
        raise KeyError('no equality')
class NoHash:
    def __eq__(self, other):
        return True
for make in (
    lambda: {BadHash(): 1}, lambda: {WrongHash()}, lambda: {1: 'x'}[BadEq()], lambda: {NoHash(): 1},
    lambda: hash(BigHash()), lambda: {BigHash(): 1} and 'ok', lambda: BadEq() in {1}, lambda: BadEq() in {2},
    lambda: {BadEq(): 1, BadEq(): 2}, lambda: {1: 1}.get(NoHash())
):
    try:
        print(make())
    except Exception as error:
        print(type(error).__name__, error)
print(hash(-1), hash(-2), {-1: 'a', -2: 'b'}, hash(Key('neg', -1)))
