import weakref,gc
class C:
    def __len__(self): return 3
    def __call__(self): return 'called'
    def __add__(self,o): return ('add',type(o).__name__)
    def __str__(self): return 'STR'
class D: 
    x=1
    def __eq__(s,o): return True
    def __iter__(s): return iter([1,2])
    def __bytes__(s): return b'xx'
    def __reversed__(s): return iter([2,1])
c=C(); d=D(); p=weakref.proxy(c); q=weakref.proxy(d)
print(type(p),type(q), type(p).__mro__)
print(repr(p)[:12], str(p), len(p), p(), p+1, bool(q), q==1, q.x, isinstance(q,D), q.__class__)
def t(f):
    try: print(f())
    except BaseException as e: print(type(e).__name__, e)
t(lambda: hash(q)); t(lambda: q()); t(lambda: q+1); t(lambda: 1+q); t(lambda: q[0]); t(lambda:len(q)); t(lambda: next(q)); t(lambda: list(q)); t(lambda: int(q)); t(lambda: float(q)); t(lambda: q<1); t(lambda: weakref.ref(q)); t(lambda: bytes(q)); t(lambda: list(reversed(q))); t(lambda: q.y); t(lambda: divmod(q,2)); t(lambda: -q); t(lambda: abs(q)); t(lambda: 1 in q); t(lambda: [1,2,3][q]); t(lambda: pow(q,2,3)); t(lambda: next(q))
t(lambda: weakref.proxy(1)); t(lambda: weakref.proxy()); t(lambda: weakref.proxy(d,None) is q); t(lambda: weakref.proxy(q)); t(lambda: weakref.proxy(d,1,2)); t(lambda: weakref.proxy(d,callback=3)); t(lambda: type(q)(d)); t(lambda: type(q)()); t(lambda: weakref.ProxyType.__name__)
q.z=5; print(d.z); del q.z; t(lambda: q.z)
r=weakref.ref(d); r2=weakref.ref(d,lambda r: None); q2=weakref.proxy(d,lambda r: None)
print([type(x).__name__ for x in weakref.getweakrefs(d)], weakref.getweakrefcount(d))
del d; 
t(lambda:q.x); t(lambda: str(q)); t(lambda: q==1); t(lambda: bool(q)); t(lambda: q+1); t(lambda: isinstance(q,D)); t(lambda: setattr(q,'a',1)); t(lambda: hash(q))
