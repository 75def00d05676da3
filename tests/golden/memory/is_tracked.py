# SPDX-License-Identifier: GPL-3.0-or-later
# Which objects the collector watches.

import gc
values = [1, 1.5, 'a', b'a', None, True, range(3), (), [], [1], {}, {1: 2}, {'a': []}, set(), frozenset(), slice(1)]
for v in values:
    print(repr(v), gc.is_tracked(v))
class C: pass
class S2: __slots__ = ('x',)
def f(): pass
print(
    gc.is_tracked(C), gc.is_tracked(C()), gc.is_tracked(S2()), gc.is_tracked(f),
    gc.is_tracked(C().__dict__), gc.is_tracked([].append), gc.is_tracked(iter([])), gc.is_tracked(ValueError()),
    gc.is_tracked(gc), gc.is_tracked(int)
)
d = {}
print(gc.is_tracked(d))
d['a'] = 1
print(gc.is_tracked(d))
d['b'] = []
print(gc.is_tracked(d))
def make(*items): return items
t = make(1, 'x')
u = make(1, [])
gc.collect()
print(gc.is_tracked(t), gc.is_tracked(u))
class Sub(list): pass
class SubInt(int): pass
print(gc.is_tracked(Sub()), gc.is_tracked(SubInt()))
before = len(gc.get_objects())
kept = [[] for _ in range(100)]
print(len(gc.get_objects()) - before >= 101, any([o is kept for o in gc.get_objects()]))
try:
    gc.is_tracked()
except TypeError as e:
    print(e)
