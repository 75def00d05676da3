# SPDX-License-Identifier: GPL-3.0-or-later
# __getattr__, __getattribute__, __setattr__, __delattr__, __dir__.

class Hooked:
    cls_attr = 'class'
    def __init__(self): self.inst = 'instance'
    def __getattribute__(self, name):
        if not name.startswith('__'): print(f'[getattribute {name}]', end=' ')
        return super().__getattribute__(name)
    def __getattr__(self, name):
        print(f'[getattr {name}]', end=' ')
        if name.startswith('auto_'): return name[5:]
        raise AttributeError(f'no {name!r} here')
    def __setattr__(self, name, value):
        print(f'[setattr {name}={value!r}]', end=' ')
        object.__setattr__(self, name, value)
    def __delattr__(self, name):
        print(f'[delattr {name}]', end=' ')
        super().__delattr__(name)
    def method(self): return 'method'
h = Hooked()
print()
print(h.inst, h.cls_attr, h.method(), h.auto_made)
h.new = 5
print(h.new)
h.new += 1
print(h.new, hasattr(h, 'new'), hasattr(h, 'nope'), getattr(h, 'nope', 'default'))
del h.new
for f in (lambda: h.new, lambda: delattr(h, 'gone'), lambda: h.__nope__, lambda: getattr(h, 'x y')):
    try:
        print(f())
    except AttributeError as e:
        print(e)
print(Hooked.cls_attr, h.__class__.__name__, len(h.__dict__))
class Frozen:
    def __init__(self, **kw): self.__dict__.update(kw)
    def __setattr__(self, name, value): raise AttributeError(f'cannot assign {name}')
    def __delattr__(self, name): raise AttributeError(f'cannot delete {name}')
z = Frozen(a=1)
for change in (lambda: setattr(z, 'a', 2), lambda: delattr(z, 'a')):
    try:
        change()
    except AttributeError as e:
        print(e, z.a)
class Proxy:
    def __init__(self, target): object.__setattr__(self, '_target', target)
    def __getattr__(self, name): return getattr(self._target, name)
    def __setattr__(self, name, value): setattr(self._target, name, value)
    def __len__(self): return len(self._target)
p = Proxy([3, 1, 2])
p.append(0)
p.sort()
print(p._target, len(p), p.index(3), p.count(9))
try:
    p.missing
except AttributeError as e:
    print(e)
try:
    p[0]
except TypeError as e:
    print(e)
class Instance: pass
i = Instance()
i.__getattr__ = lambda name: 'not used'
i.__len__ = lambda: 5
for f in (lambda: i.anything, lambda: len(i)):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
class OnlyGetattribute:
    def __getattribute__(self, name): return 'always ' + name
o = OnlyGetattribute()
print(o.x, o.__dict__, o.__class__, type(o).__name__)
class Recursive:
    def __getattr__(self, name): return self.missing_too
try:
    Recursive().x
except RecursionError as e:
    print(type(e).__name__)
class Dir:
    def __dir__(self): return ['b', 'a', 'c']
print(dir(Dir()))
class Other(Exception): pass
class RaisesOther:
    def __getattr__(self, name): raise Other(name)
for f in (lambda: RaisesOther().x, lambda: hasattr(RaisesOther(), 'x'), lambda: getattr(RaisesOther(), 'x', 0)):
    try:
        print(f())
    except Other as e:
        print('Other', e)
