# SPDX-License-Identifier: GPL-3.0-or-later
# format of what has no own mini-language, and __format__ in classes.

class Temperature:
    def __init__(self, degrees):
        self.degrees = degrees
    def __format__(self, spec):
        if spec == 'f':
            return f'{self.degrees * 9 / 5 + 32:.1f}F'
        return f'{self.degrees:{spec or ".1f"}}C'

t = Temperature(21.5)
print(format(t), format(t, 'f'), format(t, '8.3f'), f'{t}', f'{t:f}', '{:f} {}'.format(t, t), '{0:>8.2f}'.format(t))

class Plain:
    def __str__(self):
        return 'plain'
class Wrong:
    def __format__(self, spec):
        return 5
class Spec:
    def __format__(self, spec):
        return 'spec=' + repr(spec)
print(
    format(Plain()), f'{Plain()}', format(Spec()), format(Spec(), 'a b{'), f'{Spec():%Y-%m-%d}',
    f'{Spec():{"x"}{1 + 1}}', '{:!r}'.format(Spec()), '{!s:5}|'.format(Plain())
)
for value in ([1], (1,), {}, None, {1}, range(3), print, int, Plain(), ..., b'x', object, slice(1), Wrong()):
    try:
        print(format(value, '') if value not in (print,) else 'builtin', end=' ')
        print(format(value, '>5'))
    except Exception as e:
        print(type(e).__name__, e)
print('%s|%5s|%-6s|%r' % (Plain(), Plain(), Plain(), t.degrees), format(1.5, '') == str(1.5), format('', '3') + '|')
