# SPDX-License-Identifier: GPL-3.0-or-later
# A context manager with state: a transaction that commits or rolls back, nested and re-used.

class Store:
    def __init__(self): self.data, self.saved, self.log = {}, [], []
    def __enter__(self):
        self.saved.append(dict(self.data))
        self.log.append(f'begin {len(self.saved)}')
        return self
    def __exit__(self, kind, value, tb):
        before = self.saved.pop()
        if kind is None:
            self.log.append('commit')
            return False
        self.data = before
        self.log.append(f'rollback {kind.__name__}')
        return issubclass(kind, ValueError)
    def put(self, k, v):
        if v < 0: raise ValueError(f'negative {k}')
        self.data[k] = v
s = Store()
with s:
    s.put('a', 1)
    s.put('b', 2)
print(s.data)
with s as same:
    same.put('a', 100)
    same.put('c', -1)
print(s.data, same is s)
with s:
    s.put('outer', 1)
    with s:
        s.put('inner', 2)
        s.put('bad', -2)
    s.put('after', 3)
print(s.data)
try:
    with s:
        s.put('x', 9)
        s.data['nope']['deep']
except KeyError as e:
    print('caught', e)
print(s.data, s.log)
class Indent:
    depth = 0
    def __enter__(self):
        Indent.depth += 1
        return lambda text: print('    ' * Indent.depth + text)
    def __exit__(self, *a): Indent.depth -= 1
with Indent() as say:
    say('one')
    with Indent() as say2:
        say2('two')
        with Indent(): say('three')
    say('one again')
class Redirect:
    def __init__(self): self.text = ''
    def write(self, s): self.text += s
    def flush(self): pass
    def __enter__(self):
        import sys
        self.old, sys.stdout = sys.stdout, self
        return self
    def __exit__(self, *a):
        import sys
        sys.stdout = self.old
with Redirect() as r:
    print('captured', 1, 2)
    print('more', end='')
print(repr(r.text))
