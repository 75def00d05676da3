# SPDX-License-Identifier: GPL-3.0-or-later
# repr of lists, lists that hold themselves, nested structures.

print([], [1], [1, 'a', 2.5, None, True, b'x', (1,), {}, set(), [[]], {1: [2]}], str(['a']), repr("['quoted']"))
a = [1]
a.append(a)
print(a, a[1] is a, a[1][1][1][0], len(a), str(a), f'{a}')
b = [a, [a]]
print(b)
d = {}
d['self'] = d
d['list'] = [d, a]
print(d)
t = ([],)
t[0].append(t)
print(t, t[0])
class Show:
    def __repr__(self):
        return '<show>'
    def __str__(self):
        return 'never in a list'
print([Show()], (Show(),), {Show: 1}.values(), {1: Show()}, str([Show()]))
class Bad:
    def __repr__(self):
        raise ValueError('no repr')
class Worse:
    def __repr__(self):
        return 5
for value in (Bad(), Worse()):
    try:
        print([1, value])
    except Exception as e:
        print(type(e).__name__, e)
print([a for a in [[1]] for a in a], [[x, y] for x in 'ab' for y in (1, 2)])
print([[1, 2], [3, [4, [5, [6]]]]], [[[[[]]]]], [(), [()], ([],)])
