# SPDX-License-Identifier: GPL-3.0-or-later
# dict() in all its forms, fromkeys, copy, displays with **.

print(
    dict(), dict(a=1, b=2), dict([(1, 2), ('x', 'y')]), dict([[1, 2]], k=3), dict({'a': 1}, a=2, c=3),
    dict(zip('abc', range(3))), dict(['ab', 'cd'])
)
class Keys:
    def keys(self):
        print('keys', end=' ')
        return ['p', 'q']
    def __getitem__(self, key):
        print('get', key, end=' ')
        return key * 2
print(dict(Keys()), {**Keys(), 'r': 1})
print(dict.fromkeys('abc'), dict.fromkeys([1, 2, 1], 0), dict.fromkeys({}), {}.fromkeys((1,), []))
shared = dict.fromkeys('ab', [])
shared['a'].append(1)
print(shared)
a = {'k': [1]}
b = a.copy()
b['k'].append(2)
b['new'] = 1
print(a, b, a == b, dict(a) == a, dict(a) is a, {**a} == a)
class MyDict(dict):
    pass
print(MyDict(a=1), type(MyDict.fromkeys('a')).__name__, type(MyDict(a=1).copy()).__name__, MyDict() == {})
def order(n):
    print(n, end=' ')
    return n
print({order(1): order(2), order(3): order(4), **{order(5): order(6)}, order(7): order(8)})
for f in (
    lambda: dict(1), lambda: dict([1]), lambda: dict([(1, 2, 3)]), lambda: dict(['abc']), lambda: dict([(1,)]),
    lambda: dict({}, {}), lambda: dict([([], 1)]), lambda: {**1}, lambda: {**[('a', 1)]}, lambda: dict(**{1: 2}),
    lambda: dict.fromkeys(1), lambda: dict.fromkeys(), lambda: dict.fromkeys([[]]), lambda: dict(None),
    lambda: {}.update(1), lambda: {}.update([1]), lambda: {}.update('ab'), lambda: {}.update({}, {}),
    lambda: dict('a'), lambda: {**None}
):
    try:
        print(f())
    except Exception as error:
        print(type(error).__name__, error)
