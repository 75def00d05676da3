# SPDX-License-Identifier: GPL-3.0-or-later
# What the C methods of dict and set subclasses call and what they bypass.

class D(dict):
    def __getitem__(self, k):
        print(f'get {k}', end='; ')
        return super().__getitem__(k)
    def __setitem__(self, k, v):
        print(f'set {k}', end='; ')
        super().__setitem__(k, v)
    def __contains__(self, k):
        print(f'contains {k}', end='; ')
        return super().__contains__(k)
    def keys(self):
        print('keys', end='; ')
        return super().keys()
    def __iter__(self):
        print('iter', end='; ')
        return super().__iter__()
    def __len__(self):
        print('len', end='; ')
        return super().__len__()
    def __eq__(self, o):
        print('eq', end='; ')
        return super().__eq__(o)
d = D(a=1)
d['b'] = 2
print(d['a'], d.get('a'), 'a' in d, d.setdefault('c', 3), d.pop('c'))
print(list(d), len(d), bool(d), d == {'a': 1, 'b': 2}, {'a': 1, 'b': 2} == d)
print(dict(d))
print({**d})
print(d | {}, {} | d)
print((lambda **k: k)(**d))
d.update(z=1)
print(repr(d), sorted(d.items()), list(d.values()))
for k in d: print(k, end=' ')
print()
print('%(a)s' % d, '{a}'.format_map(d), '{a}'.format(**d))
print(sum(d.values()), max(d), [*d], d.copy(), type(d.copy()).__name__)
del d['z']
class NS(dict):
    def __missing__(self, k): return f'<{k}>'
print('%(x)s %(y)s' % NS(x=1), '{x} {y}'.format_map(NS(x=1)), NS()['q'])
class S(set):
    def __contains__(self, x):
        print(f'contains {x}', end='; ')
        return super().__contains__(x)
    def add(self, x):
        print(f'add {x}', end='; ')
        super().add(x)
    def __iter__(self):
        print('iter', end='; ')
        return super().__iter__()
    def __len__(self):
        print('len', end='; ')
        return super().__len__()
s = S([1, 2])
s.add(3)
s.update([4])
print(
    1 in s, len(s), sorted(s), s == {1, 2, 3, 4}, s | {9}, list(s), set(s), bool(s), s & {1}, {1} & s, s.copy(),
    {1, 2} <= s, s.union([7])
)
print(repr(s), type(s - {1}).__name__, type({1} | s).__name__, frozenset(s))
