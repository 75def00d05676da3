import _collections_abc as A
print([ (n,[ (type(x).__name__) for x in (1,'a',[],(),{},set(),frozenset(),range(3),iter([]),(i for i in ()),len,{}.keys(),{}.items(),{}.values(),b'',None,type) if isinstance(x,getattr(A,n))]) for n in A.__all__])
for n in A.__all__:
    c=getattr(A,n); print(c, sorted(c.__abstractmethods__), [b.__name__ for b in c.__mro__])
class L(A.MutableSequence):
    def __init__(s,it=()): s.l=list(it)
    def __getitem__(s,i): return s.l[i]
    def __setitem__(s,i,v): s.l[i]=v
    def __delitem__(s,i): del s.l[i]
    def __len__(s): return len(s.l)
    def insert(s,i,v): s.l.insert(i,v)
l=L([3,1,2]); l.append(5); l.extend('ab'); l.reverse(); print(list(l), l.pop(), l.index(1), l.count(5), 2 in l, list(reversed(l))); l+=[1]; l.remove(1); print(l.l); l.clear(); print(l.l)
class S(A.Set):
    def __init__(s,it): s.x=list(dict.fromkeys(it))
    def __contains__(s,v): return v in s.x
    def __iter__(s): return iter(s.x)
    def __len__(s): return len(s.x)
    def __repr__(s): return f'S({s.x})'
a=S([1,2,3]); b=S([2,3,4]); print(a&b,a|b,a-b,a^b,a<b,a<=a,a=={1,2,3},a.isdisjoint([9]),a|[7],[7]-a,a._hash()==hash(frozenset([1,2,3])))
class M(A.MutableMapping):
    def __init__(s): s.d={}
    def __getitem__(s,k): return s.d[k]
    def __setitem__(s,k,v): s.d[k]=v
    def __delitem__(s,k): del s.d[k]
    def __iter__(s): return iter(s.d)
    def __len__(s): return len(s.d)
m=M(); m.update(a=1,b=2); m.update([('c',3)]); print(m.keys()&{'a'}, list(m.items()), m.pop('a'), m.pop('z',9), m.setdefault('q',5), m.popitem(), dict(m), m=={'c':3,'q':5}, 'c' in m, m.get('w'))
try: m.pop('zz')
except KeyError as e: print(repr(e))
print(repr(m.keys())[:9], m.values().__class__.__mro__)
try: A.Sequence()
except TypeError as e: print(e)
print(A.Callable[[int,str],bool], A.Callable[...,int], A.Iterable[int], A.Callable[[],int].__args__)
try: A.Callable[int]
except TypeError as e: print(e)
try: reversed(m)
except TypeError as e: print(e)
