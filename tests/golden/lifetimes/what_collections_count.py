# SPDX-License-Identifier: GPL-3.0-or-later
# How many objects gc.collect() finds for a cycle through each kind of object.
# not under stress

import gc, sys, weakref, functools, collections, itertools, types
gc.disable()
def case(name, f):
    gc.collect(); gc.collect()
    f()
    print(name, gc.collect(), gc.collect())
def c(f): case(f.__name__, f)
class E: pass
class S: __slots__=('a',)
class SD: __slots__=('a','__dict__')
@c
def inst():
    e = E(); e.me = e
@c
def inst_dict():
    e = E(); e.me = e; e.__dict__
@c
def two():
    a = E(); b = E(); a.b=b; b.a=a
@c
def slots():
    s = S(); s.a = s
@c
def slotsd():
    s = SD(); s.a = s; s.x=1
@c
def lst():
    l = []; l.append(l)
@c
def dct():
    d = {}; d[1]=d
@c
def tup():
    l = []; t=(l,1); l.append(t)
@c
def st():
    e=E(); e.s={e}
@c
def fs():
    e=E(); e.s=frozenset([e])
@c
def cls():
    class A: pass
@c
def cls_slots():
    class A: __slots__=('a','b')
@c
def cls_method():
    class A:
        def f(self): pass
        def g(self): pass
@c
def cls_super():
    class A:
        def f(self): super().f()
@c
def cls_prop():
    class A:
        @property
        def f(self): return 1
        @staticmethod
        def g(): pass
        @classmethod
        def h(cls): pass
@c
def cls_sub():
    class A: pass
    class B(A): pass
@c
def cls_inst():
    class A: pass
    a=A()
    A.x=a
@c
def cls_ann():
    class A:
        x:int=1
        y:str
@c
def cls_list():
    class A(list): pass
@c
def cls_exc():
    class A(Exception): pass
@c
def cls_meta():
    class M(type): pass
    class A(metaclass=M): pass
@c
def func_rec():
    def f(): return f
@c
def func_rec_def():
    def f(a=[1],*,b={}): return f
@c
def func_two():
    def f(): return g
    def g(): return f
@c
def lam():
    e=E(); e.f=lambda: e
@c
def bm():
    class Q: pass
@c
def bound():
    e=E(); e.l=[].append; e.m=types.MethodType(print,e)
@c
def gen():
    def g():
        x = yield
        yield x
    i=g(); next(i); i.send(i)
@c
def gen_unstarted():
    def g(a):
        yield a
    l=[]; l.append(g(l))
@c
def gen_finished():
    def g(a):
        yield a
    l=[]; i=g(l); list(i); l.append(i)
@c
def gexp():
    l=[1,2]; i=(l for x in l); l.append(i); next(i)
@c
def exc_tb():
    try: 1/0
    except Exception as x: y=x
@c
def exc_tb2():
    def inner():
        raise ValueError
    try: inner()
    except Exception as x: y=x
@c
def exc_ctx():
    try:
        try: 1/0
        except Exception: raise ValueError('a')
    except Exception as x: y=x
@c
def exc_args():
    e=ValueError(); e.args=(e,)
@c
def exc_attr():
    e=ValueError(); e.x=e
@c
def part():
    l=[]; p=functools.partial(print,l); l.append(p)
@c
def part2():
    l=[]; p=functools.partial(print,l, a=l); l.append(p)
@c
def lru():
    @functools.lru_cache
    def f(n): return f
    f(1); f(2)
@c
def lru_b():
    @functools.lru_cache(maxsize=5)
    def f(n): return f
    f(1); f(2)
@c
def deq():
    d=collections.deque(); d.append(d)
@c
def ddict():
    d=collections.defaultdict(list); d[1]=d
@c
def odict():
    d=collections.OrderedDict(); d[1]=d
@c
def counter():
    d=collections.Counter(); d[1]=d
@c
def li():
    l=[1]; l.append(iter(l))
@c
def di():
    d={1:1}; d[2]=iter(d)
@c
def dv():
    d={1:1}; d[2]=d.keys()
@c
def si():
    e=E(); e.s={1,2}; e.i=iter(e.s); e.s.add(e)
@c
def mp():
    l=[]; l.append(map(str,l)); l.append(zip(l,l)); l.append(enumerate(l)); l.append(reversed(l)); l.append(filter(None,l))
@c
def it():
    l=[]; l.append(itertools.chain(l,l)); l.append(itertools.cycle(l)); l.append(itertools.count(1)); l.append(itertools.islice(l,2)); l.append(itertools.product(l,l))
@c
def wr():
    e=E(); e.w=weakref.ref(e)
@c
def wrc():
    e=E(); e.w=weakref.ref(e, lambda r: e)
@c
def wvd():
    e=E(); e.d=weakref.WeakValueDictionary(); e.d[1]=e; e.me=e
@c
def wkd():
    e=E(); e.d=weakref.WeakKeyDictionary(); e.d[e]=1; e.me=e
@c
def wset():
    e=E(); e.d=weakref.WeakSet(); e.d.add(e); e.me=e
@c
def mod():
    m=types.ModuleType('m'); m.m=m
@c
def mod2():
    m=types.ModuleType('m'); exec('def f(): pass', m.__dict__)
@c
def ns():
    n=types.SimpleNamespace(); n.n=n
@c
def cell():
    x=[]; 
    def f(): return x
    x.append(f)
@c
def sl():
    l=[]; l.append(slice(l,l,l))
@c
def prop():
    l=[]; l.append(property(l))
@c
def sm():
    l=[]; l.append(staticmethod(l)); l.append(classmethod(l))
@c
def ga():
    l=[]; l.append(list[l,])
@c
def frame():
    f=sys._getframe()
@c
def frame_loc():
    f=sys._getframe(); x=[1]
@c
def rng():
    l=[]; l.append(range(3)); l.append(iter(range(3))); l.append(iter('abc')); l.append(iter((1,2))); l.append(l)
@c
def callit():
    l=[]; l.append(iter(lambda: l, 1))
@c
def sup():
    class A:
        def __init__(self): self.s=super()
    A()
@c
def mproxy():
    d={}; d[1]=types.MappingProxyType(d)
@c
def tree():
    class N:
        def __init__(self,p): self.p=p; self.c=[]; 
    r=N(None)
    for i in range(5): r.c.append(N(r))
@c
def linked():
    a=b=E()
    for i in range(10):
        n=E(); b.next=n; n.prev=b; b=n
@c
def cm():
    import contextlib
    @contextlib.contextmanager
    def f():
        l=[]
        l.append(l)
        yield l
    with f() as x: x.append(f)
