# SPDX-License-Identifier: GPL-3.0-or-later
# Everything that can be done with a proxy, of a class that answers and one that does not, alive and dead.

import weakref, operator, math
def t(f,*a,**k):
    try: r=f(*a,**k); print(r if type(r).__module__!='builtins' or isinstance(r,(int,float,str,list,tuple,bool,type(None),bytes,dict)) else type(r).__name__)
    except BaseException as e: print(type(e).__name__, e)
class N:
    def __init__(self,v): self.v=v
    for _n in 'add sub mul truediv floordiv mod pow lshift rshift and or xor matmul divmod'.split():
        exec(f"def __{_n}__(self,o,*a): return ('{_n}', type(self).__name__, type(o).__name__, a)")
        exec(f"def __r{_n}__(self,o,*a): return ('r{_n}', type(self).__name__, type(o).__name__,a)")
        exec(f"def __i{_n}__(self,o): return ('i{_n}', type(self).__name__, type(o).__name__)") if _n!='divmod' else 0
    for _n in 'neg pos invert abs int float index complex'.split():
        pass
    def __neg__(self): return 'neg'
    def __pos__(self): return 'pos'
    def __invert__(self): return 'inv'
    def __abs__(self): return 'abs'
    def __int__(self): return 7
    def __float__(self): return 7.5
    def __index__(self): return 9
    def __bool__(self): return False
    def __len__(self): return 3
    def __getitem__(self,k): return ('get',k)
    def __setitem__(self,k,v): self.v=('set',k,v)
    def __delitem__(self,k): self.v=('del',k)
    def __contains__(self,k): return k==1
    def __iter__(self): return iter([1,2])
    def __reversed__(self): return 'rev'
    def __call__(self,*a,**k): return ('call',a,k)
    def __str__(self): return 'str!'
    def __repr__(self): return 'repr!'
    def __bytes__(self): return b'bytes'
    def __hash__(self): return 5
    def __eq__(self,o): return ('eq', type(o).__name__)
    def __lt__(self,o): return ('lt', type(o).__name__)
    def __ge__(self,o): return ('ge', type(o).__name__)
    def __enter__(self): return 'in'
    def __exit__(self,*a): return True
    def __format__(self,s): return 'fmt'+s
    def __round__(self,*a): return ('round',a)
    def __trunc__(self): return 4
    def __floor__(self): return 'floor'
    def __missing__(self,k): return 1
    def __dir__(self): return ['a']
n=N(1); p=weakref.proxy(n); m=N(2); q=weakref.proxy(m)
print(type(p).__name__)
for name in 'add sub mul truediv floordiv mod pow lshift rshift and_ or_ xor matmul'.split():
    f=getattr(operator,name)
    print(name,end=' '); t(f,p,1); t(f,1,p); t(f,p,q); t(f,p,n)
for name in 'iadd isub imul itruediv ifloordiv imod ipow ilshift irshift iand ior ixor imatmul'.split():
    print(name,end=' '); t(getattr(operator,name),p,1)
t(divmod,p,1); t(divmod,1,p); t(pow,p,2,3); t(pow,2,p,3)
for f in (operator.neg,operator.pos,operator.invert,abs,int,float,operator.index,bool,len,str,bytes,list,reversed,hash,dir,round,math.trunc,math.floor,format,next,iter,type,callable,hex,range):
    print(getattr(f,'__name__',f),end=' '); t(f,p)
t(format,p,'x'); print(f'{p}', '%s'%p); 
t(p,1,a=2); print(p[1],p[1:2]); p[3]=4; print(n.v); del p[5]; print(n.v, 1 in p, 2 in p)
print(p==1, p!=1, p<1, p>=1, p==q, 1==p, n==p); t(operator.gt,p,1); t(operator.le,p,1)
p.new=1; print(n.new); del p.new; t(getattr,p,'new'); print(p.__class__, isinstance(p,N), type(p) is weakref.CallableProxyType)
try:
    with p as z: print(z); raise ValueError
except Exception as e: print(type(e).__name__, e)
class E: pass
e=E(); pe=weakref.proxy(e)
for f in (operator.neg,abs,int,float,operator.index,bool,len,iter,next,reversed,hash,bytes,round,math.trunc,list,set,hex,divmod,sum,sorted):
    print(f.__name__,end=' '); t(f,pe) if f is not divmod else t(f,pe,1)
t(operator.add,pe,1); t(operator.iadd,pe,1); t(operator.getitem,pe,1); t(operator.setitem,pe,1,1); t(operator.delitem,pe,1); t(operator.contains,pe,1); t(operator.lt,pe,1); print(pe==pe, pe==e, pe!=e)
try: pe()
except Exception as ex: print(type(ex).__name__, ex)
print(type(pe).__name__, callable(pe), callable(p))
del e, n
for f in (operator.neg,abs,int,float,operator.index,bool,len,iter,next,reversed,hash,bytes,str,dir,type,list):
    print(f.__name__,end=' '); t(f,pe)
t(operator.add,pe,1); t(operator.add,1,pe); t(operator.getitem,pe,1); t(operator.eq,pe,1); t(getattr,pe,'x'); t(setattr,pe,'x',1); t(delattr,pe,'x'); t(p,1); t(isinstance,pe,E); t(callable,pe)
t(lambda: pe.__class__); t(operator.contains,pe,1); t(operator.iadd,pe,1); t(pow,pe,1,2)
print(weakref.proxy(m) is q, weakref.getweakrefcount(m))
t(weakref.proxy(q).__repr__) if 0 else None
try: weakref.ref(q); print('ref to proxy ok')
except TypeError as ex: print(ex)
try: hash(q)
except TypeError as ex: print(ex)
class It:
    def __iter__(self): return self
    def __next__(self): return 5
it=It(); pi=weakref.proxy(it); print(next(pi), next(iter(pi)))
