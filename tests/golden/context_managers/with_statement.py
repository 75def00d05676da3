# SPDX-License-Identifier: GPL-3.0-or-later
# with: enter and exit, several managers, tuples, targets, exceptions, swallowing, flow.

class M:
    def __init__(self, name, swallow=False): self.name, self.swallow = name, swallow
    def __enter__(self):
        print('enter', self.name)
        return self.name.upper()
    def __exit__(self, kind, value, tb):
        print('exit', self.name, kind.__name__ if kind else None, value, tb is not None)
        return self.swallow
with M('a') as x:
    print('body', x)
with M('a') as x, M('b') as y:
    print(x, y)
with (M('p') as x, M('q'),):
    print('parenthesised', x)
with M('a'), M('b'): pass
with (M('single')): pass
with M('swallows', True):
    raise ValueError('gone')
print('after')
try:
    with M('outer'), M('inner', True), M('innermost'):
        raise KeyError('k')
    print('swallowed by inner')
    with M('outer', True):
        with M('inner'):
            1 / 0
    print('swallowed by outer')
    with M('passes'):
        raise OSError('through')
except OSError as e:
    print('caught', e)
def returns():
    with M('r'):
        return 'returned'
def swallow_then():
    with M('s', True):
        raise ValueError
        return 'never'
    return 'after swallow'
def loop():
    for i in range(3):
        with M(f'loop{i}'):
            if i == 0: continue
            if i == 1: break
    return i
print(returns(), swallow_then(), loop())
class T: pass
t, a, d = T(), [0, 0], {}
with M('t') as t.attr, M('i') as a[1], M('d') as d['k']: pass
print(t.attr, a, d)
class Pair:
    def __enter__(self): return 1, (2, 3)
    def __exit__(self, *args): print('exit args', args)
with Pair() as (p, (q, r)): print(p, q, r)
with Pair() as [p, *q]: print(p, q)
with open('/dev/null') as f: print(f.read() == '', f.closed)
print(f.closed)
