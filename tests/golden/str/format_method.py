# SPDX-License-Identifier: GPL-3.0-or-later
# str.format: automatic, numbered and named fields, attributes, items, nesting, errors.

class Point:
    def __init__(self, x, y):
        self.x, self.y = x, y
    def __repr__(self):
        return f'Point({self.x}, {self.y})'
    def __str__(self):
        return f'<{self.x};{self.y}>'
p = Point(3, -4)
print(
    '{} {} {}'.format(1, 'two', 3.0), '{0} {1} {0}'.format('a', 'b'), '{a}-{b}'.format(b=2, a=1),
    '{{}} {{{}}}'.format(5)
)
print('{0.x} {0.y} {1[0]} {1[2]} {2[key]} {2[0]}'.format(p, [1, 2, 3], {'key': 'v', 0: 'zero'}))
print('{!r} {!s} {!a} {}'.format(p, p, 'é', p), '{0!r:>15}|{0!s:<10}|{1!a:^12}|'.format(p, 'é'))
print(
    '{:>{}}|{:{fill}{align}{width}}'.format('x', 5, 'y', fill='*', align='^', width=7),
    '{0:{1}.{2}f}'.format(3.14159, 8, 2)
)
print('{:5}|{:<5}|{:>5}|{:^5}|{:05}|{:+}|{:,}'.format(1, 2, 3, 4, 5, 6, 7000000), '{:s}{:d}{:x}'.format('a', 10, 255))
print(
    '{a.x:>4}{b[1]:<4}|'.format(a=p, b='xyz'.split('y')), '{x[a b]}'.format(x={'a b': 1}),
    '{0[-1]}'.format({'-1': 'neg'})
)
print(
    '{}'.format([1, 'a']), '{:}'.format({}), '{0:}'.format(None), ''.format(), 'none'.format(1, 2, x=3),
    '{} {x}'.format(1, x=2)
)
data = {'name': 'Ann', 'age': 30}
print(
    '{name} is {age}'.format(**data), '{0} {1}'.format(*'ab'), '{name!r:*^9}'.format_map(data),
    '{d[name]}'.format(d=data)
)
class Default(dict):
    def __missing__(self, key):
        return '<' + key + '>'
print('{name} {missing}'.format_map(Default(name='n')))
bad = [
    ('{}', ()), ('{1}', ('a',)), ('{x}', ()), ('{', (1,)), ('}', ()), ('{0', (1,)), ('{} {0}', (1, 2)),
    ('{0} {}', (1, 2)), ('{!x}', (1,)), ('{!r', (1,)), ('{0.zzz}', (1,)), ('{0[5]}', ([1],)), ('{0[a]}', ([1],)),
    ('{0.}', (1,)), ('{0[}', (1,)), ('{0[]}', (1,)), ('{:d}', ('a',)), ('{:5', (1,)), ('{a}b}', (1,)),
    ('{!}', (1,)), ('{!rr}', (1,)), ('{:{:{}}}', (1, 2, 3)), ('{0[1]x}', ('ab',)), ('{:>5}', ([],))
]
for text, args in bad:
    try:
        print(text, text.format(*args))
    except Exception as e:
        print(text, type(e).__name__, e)
