# SPDX-License-Identifier: GPL-3.0-or-later
# What can be referred to weakly, with which words it is refused; ref and proxy with all arguments; equality, hash, subclasses.

import weakref, gc, collections, types
def t(f,*a,**k):
    try: r=f(*a,**k); print(type(r).__name__ if 'weak' in type(r).__name__.lower() or isinstance(r,weakref.ref) else r)
    except BaseException as e: print(type(e).__name__, e)
class C:
    def m(self): return 1
    def __repr__(self): return 'C!'
print(sorted(weakref.__all__))
def gen(): yield
for e in ("1","1.5","'s'","b''","()","[]","{}","None","True","object()","range(3)","slice(1)","iter([])","frozenset()","set()","C","C()","C().m","len","[].append","gen","gen()","type","int","collections.deque()","collections.OrderedDict()","collections.defaultdict()","collections.Counter()","types.ModuleType('x')","Exception()","property()","staticmethod(len)","classmethod(len)","bytearray()","lambda:0","gen.__code__","map(len,[])","zip()","enumerate([])","list[int]","int|str","NotImplemented","...","types.SimpleNamespace()","weakref.ref(C)","type(C.__dict__)","C.__dict__","super(C,C())","open","__import__('io').StringIO()","__import__('functools').partial(len)","__import__('random').Random()","__import__('itertools').count()","__import__('enum').Enum","types.MethodType(len,1)","gen.__get__(1)","str.join","int.__add__","(1).__add__","C.__dict__['__weakref__']","collections.namedtuple('P','x')(1)","__import__('array') if 0 else 0", "types.GenericAlias(list,int)","memoryview if 0 else 0","BaseException()","KeyError","dict().keys()","reversed([])","filter(None,[])","[].__iter__","__import__('operator').itemgetter(1)","__import__('abc').ABC"):
    o=eval(e); print(e,end=' '); t(weakref.ref,o); 
c=C()
for a,k in [((),{}),((c,1,2),{}),((c,),{'callback':None}),((c,),{'x':1}),((c,None),{}),((c,5),{})]:
    print(len(a),k,end=' '); t(weakref.ref,*a,**k)
    print(len(a),k,end=' '); t(weakref.proxy,*a,**k)
t(weakref.proxy, 1); t(weakref.proxy,[]); t(weakref.getweakrefcount); t(weakref.getweakrefs); t(weakref.getweakrefcount,1); t(weakref.getweakrefs,1); t(weakref.getweakrefcount,c,c); t(weakref.getweakrefs, object=c)
r=weakref.ref(c); t(r,1); t(r,x=1); print(r() is c, r.__callback__, type(r).__name__)
try: r.__callback__=1
except Exception as e: print(type(e).__name__,e)
try: r.x=1
except Exception as e: print(type(e).__name__,e)
print(weakref.ref(c) is r, weakref.ref(c,None) is r, weakref.ref(c,len) is r)
print(weakref.getweakrefcount(c), len(weakref.getweakrefs(c)))
print(r==weakref.ref(c,len), r!=weakref.ref(C()), hash(r)==hash(c))
for op in ('<','<=','>','>='):
    try: print(eval('r %s r'%op))
    except Exception as e: print(type(e).__name__,e)
d=C(); rd=weakref.ref(d); rd2=weakref.ref(d,print.__self__ and (lambda x: print('cb', x is rd2, x()))); del d
print(rd(), rd2(), rd==rd, rd==rd2, rd2.__callback__)
t(hash, rd)
e=C(); re=weakref.ref(e); h=hash(re); del e; print(hash(re)==h)
print(isinstance(r, weakref.ref), weakref.ref is weakref.ReferenceType, weakref.ProxyTypes)
class R(weakref.ref):
    def __init__(self, o, cb=None, **k): super().__init__(o,cb); self.k=k
    def __call__(self): return ('R',super().__call__())
x=C(); rr=R(x,k=1) if 0 else R(x); print(rr(), rr.k, R(x) is rr, weakref.getweakrefcount(x), rr==weakref.ref(x))
class Sl(weakref.ref): __slots__=('a',)
s=Sl(x); s.a=1; print(s.a, Sl(x) is s); t(setattr,s,'b',1)
t(type, 'P', (weakref.ProxyType,), {})
class W:
    __slots__=('a',)
t(weakref.ref,W())
class W2:
    __slots__=('__weakref__',)
t(weakref.ref,W2())
print(weakref.ref[int])
def cbs():
    o=C(); l=[]
    rs=[weakref.ref(o,lambda r,i=i:l.append(i)) for i in range(4)]
    del o; print(l)
    o=C(); rs=[weakref.ref(o,lambda r,i=i:l.append(i)) for i in range(4)]; del rs[1]; del o; print(l)
cbs()
