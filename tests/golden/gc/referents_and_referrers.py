# SPDX-License-Identifier: GPL-3.0-or-later
# Whom an object refers to, in which order, and which objects refer to it.
# not under stress

import gc
import sys
gc.collect(); gc.disable()
def kinds(l): return sorted(type(x).__name__ for x in l)
class C:
    attr = None
    def __init__(self): self.x=[1]
class S:
    __slots__=('a','b')
def show(*a): print(*a)
c=C(); x=c.x
show('inst attr', [r is c for r in gc.get_referrers(x) if r is not globals()], kinds(gc.get_referrers(x)))
c.__dict__
show('after dict', kinds(gc.get_referrers(x)))
y=[]
show('module', [r is globals() for r in gc.get_referrers(y)])
def f():
    loc=[]
    return kinds(gc.get_referrers(loc))
show('frame', f())
def g():
    loc=[]
    fr=sys._getframe()
    return kinds(gc.get_referrers(loc))
show('frame obj', g())
def gen():
    v=[]; yield v
it=gen(); v=next(it); 
show('gen', kinds(gc.get_referrers(v)))
def h():
    cellv=[]
    def inner(): return cellv
    return inner
inner=h()
show('cell', kinds(gc.get_referrers(inner())), kinds(gc.get_referrers(inner.__closure__[0])))
t=(1,2); tt=(t,); gc.collect()
show('untracked', gc.is_tracked(t), gc.is_tracked(tt), [r is globals() for r in gc.get_referrers(tt)].count(True))
s=S(); s.a=[]; s.b=s.a
show('slots', kinds(gc.get_referrers(s.a)), kinds(gc.get_referents(s)))
d={'k':[1],2:(3,[4])}
show('dict', gc.get_referents(d)); show('list', gc.get_referents([1,[2],'x']));show('tuple', gc.get_referents((1,[2],'x')))
show('set', sorted(map(str,gc.get_referents({1,2,'a'}))))
show('int', gc.get_referents(1,2.5,'x',None))
show('inst', kinds(gc.get_referents(c)), gc.get_referents(C()))
def df(a=[1],*,k={}): pass
df.z=1
show('method', kinds(gc.get_referents(c.__init__)), kinds(gc.get_referents([].append)), gc.get_referents(len))
show('builtin type', kinds(gc.get_referents(int)))
import functools, collections, itertools
show('deque', gc.get_referents(collections.deque([1,[2],3])))
show('dd', gc.get_referents(collections.defaultdict(list,{1:2})))
show('od', sorted(map(str,gc.get_referents(collections.OrderedDict(a=1)))))
show('sm', kinds(gc.get_referents(staticmethod(f))), kinds(gc.get_referents(classmethod(f))))
l=[1]
for e in ('iter(l)','iter((1,))','iter({1:2})','iter({1})','iter(range(3))','map(f,l)','filter(None,l)','reversed(l)','slice(1,l,3)','itertools.chain(l)','itertools.cycle(l)','l.__iter__','iter(f,1)','{}.keys()','{}.items()','memo','C.__dict__','super(C,c)','list[int]','int|str','bytearray(2)','frozenset((1,))','Exception(1,2)','ValueError','object()','range(3)','KeyError(l)','types.SimpleNamespace(a=1)'):
    import types
    try: show(e, [type(q).__name__ for q in gc.get_referents(eval(e))])
    except Exception as ex: show(e, type(ex).__name__)
try: raise ValueError(1)
except ValueError as ex: e=ex
show('exc', kinds(gc.get_referents(e)), kinds(gc.get_referents(e.__traceback__)))
import weakref
r=weakref.ref(c, f); show('wr', kinds(gc.get_referents(r)), [q is c for q in gc.get_referents(r)])
show('order', [type(q).__name__ for q in gc.get_referents(c, [1], (2,))])
show(kinds(gc.get_referrers(C)))
show(len(gc.get_referrers(x, y)))
