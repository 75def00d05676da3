# SPDX-License-Identifier: GPL-3.0-or-later
# WeakValueDictionary, WeakKeyDictionary, WeakSet, WeakMethod, finalize: all methods, good and bad arguments.

import weakref, gc, copy, collections
def shown(text):
    return ''.join('ADDRESS' if part.startswith('0x') else part for part in words_of(text))


def words_of(text):
    return text.replace('>', ' >').replace(';', ' ;').replace(' ', '\0 \0').split('\0')


def t(f,*a,**k):
    try: print(shown(str(f(*a,**k))))
    except BaseException as e: print(type(e).__name__, shown(str(e)))
class C:
    def __init__(self,n): self.n=n
    def __repr__(self): return f'C{self.n}'
    def m(self,*a): return (self.n,a)
    def __eq__(self,o): return isinstance(o,C) and self.n==o.n
    def __hash__(self): return hash(self.n)
WVD=weakref.WeakValueDictionary; WKD=weakref.WeakKeyDictionary; WS=weakref.WeakSet
a,b,c=C(1),C(2),C(3)
d=WVD(); d['a']=a; d['b']=b; d[3]=c
print(sorted(map(str,d)), len(d), d['a'], 'a' in d, 'z' in d, d.get('z'), d.get('z',5), d.get('a'))
t(lambda: d['z']); t(lambda: d.__setitem__('q',1)); t(lambda: d.__delitem__('z')); t(d.pop,'z'); t(d.pop,'z',1); t(d.pop,'z',1,2); t(d.setdefault,'n',c); t(d.setdefault,'n',a); t(d.setdefault,'i',1)
print(list(d.items()), list(d.values()), list(d.keys()), type(d.items()).__name__)
print(list(r() for r in d.valuerefs()), [r() for r in d.itervaluerefs()], [r.key for r in d.valuerefs()])
del c; print(sorted(map(str,d.keys()))); 
e=d.copy(); print(type(e).__name__, dict(e)==dict(d), e==d, d==dict(d), copy.copy(d)==d, len(copy.deepcopy(d)))
print((d|{'k':a}).__class__.__name__, dict(d|{'k':b}), dict({'k':b}|d)); d|={'z':a}; print(dict(d)); t(lambda: d|5); t(lambda: 5|d)
t(WVD,1); t(WVD,{},{}); t(lambda: dict(WVD([('p',a)],q=b))); t(lambda: dict(WVD({'p':a},self=b,other=a))); t(WVD, x=1)
print(d.popitem()[0] in d); d.clear(); print(len(d), list(d)); t(d.popitem); t(hash,d); print(bool(d))
d.update(a=a); d.update({'b':b}); d.update([('c',a)]); print(dict(d)); t(d.update,1); t(d.update,{},{}); 
it=iter(d); next(it); del b; print(list(it)); print(len(d))
print(repr(d).split(' at ')[0]); 
def chg():
    for k in d: d['new']=a
t(chg)
k=WKD(); b=C(2); k[a]=1; k[b]=2
print(dict(k), k[a], k[C(1)], a in k, C(2) in k, 5 in k, len(k)); t(lambda: k[5]); t(lambda: k[C(9)]); t(lambda: k.__setitem__(5,1)); t(lambda: k.__delitem__(C(9))); t(k.get,5); t(k.get,C(9),'x'); t(k.get,a)
t(k.pop,C(9)); t(k.pop,C(9),1); t(k.pop,a); t(k.setdefault,a,7); t(k.setdefault,a,8); t(k.setdefault,C(4)); print([r() for r in k.keyrefs()])
print(list(k.items()),list(k.values()),list(k.keys())); print(dict(k.copy()), k.copy()==k, k=={a:7,b:2}, len(copy.copy(k)), len(copy.deepcopy(k)))
print(dict(k|{a:9}), dict({a:9}|k)); k|={b:3}; print(dict(k)); t(lambda: k|1); t(WKD,1); t(WKD,[(a,1)]); t(WKD,dict={a:1}); t(k.update,{a:5}); print(dict(k)); t(k.update,x=1)
del b; print(len(k), k.popitem(), len(k)); t(k.popitem); t(hash,k); k.clear()
s=WS([a,C(8)]); print(len(s), list(s), a in s, C(1) in s, 5 in s); b=C(2); s.add(b); t(s.add,5); t(s.remove,C(9)); t(s.discard,C(9)); t(s.remove, 5); t(s.discard,5)
o=WS([a]); print(sorted(map(str,s|o)), list(s&o), sorted(map(str,s-o)), sorted(map(str,s^o)), s>=o, s>o, o<=s, o<s, o==s, o=={a}, o==WS([a]), s.isdisjoint(o), s.isdisjoint([5] if 0 else []), o.issubset(s), s.issuperset(o), s.issuperset([a]))
print(sorted(map(str,s.union([a]))), list(s.intersection([a])), sorted(map(str,s.difference([a]))), sorted(map(str,s.symmetric_difference([a]))), type(s|o).__name__, type(s.copy()).__name__, type(s|{a}).__name__)
s|=o; s&=s.copy(); s-=o; print(list(s)); s^=o; print(sorted(map(str,s))); s.update([a]); s.difference_update([a]); print(list(s)); s.intersection_update([b]); s.symmetric_difference_update([a]); print(sorted(map(str,s)))
t(s.pop) if 0 else None; s.clear(); t(s.pop); t(WS,5); t(WS,[5]); t(lambda: s|5); t(hash,s); print(repr(WS()), repr(WS([a]))[:2]); print(WS[int]); t(lambda: WS([a])<5)
s=WS([a,b]); i=iter(s); next(i); del b; print(len(s)); list(i); print(len(s)); print(bool(WS()), copy.copy(s)==s, len(copy.deepcopy(s)))
wm=weakref.WeakMethod(a.m); print(wm()(5), wm()==a.m, type(wm()).__name__, wm==weakref.WeakMethod(a.m), wm!=weakref.WeakMethod(a.m), hash(wm)==hash(weakref.WeakMethod(a.m)), wm==1, wm<wm if 0 else '')
t(weakref.WeakMethod, len); t(weakref.WeakMethod, 5); t(weakref.WeakMethod, C.m); t(weakref.WeakMethod); t(weakref.WeakMethod, a.m, 1, 2)
b=C(5); log=[]; wb=weakref.WeakMethod(b.m, lambda r: log.append(r is wb)); wc=weakref.WeakMethod(b.m); print(wb==wc); del b; print(log, wb(), wb==wc, wb==wb, wb!=wc)
x=C(7); wx=weakref.WeakMethod(x.m); f=C.m; del C.m; del f; print(wx())
def ev(*a,**k): print('ev',a,k); return 'R'
x=C(7); f=weakref.finalize(x,ev,1,k=2); print(f.alive, f.atexit, f.peek()[2:], f.peek()[0] is x); f.atexit=False; print(f.atexit); t(f); t(f); print(f.alive, f.peek(), f.detach(), f.atexit)
f=weakref.finalize(x,ev,3); print(f.detach()[2:]); del x; print(f.alive)
x=C(8); f=weakref.finalize(x,ev,4); del x; print(f.alive); 
t(weakref.finalize); t(weakref.finalize, 5); t(weakref.finalize,5,ev); t(weakref.finalize, C(1)); 
x=C(9); f=weakref.finalize(x,ev,obj=1,func=2,self=3,args=4); print(repr(f).split(' at ')[0], repr(f).split(';')[1].split(' at ')[0]); f(); print(repr(f).split(';')[1])
t(lambda: setattr(f,'zz',1)); print(hash(f)==hash(f), f==f)
y1=C(1); y2=C(2); y3=C(3)
weakref.finalize(y1,ev,'exit1'); weakref.finalize(y2,ev,'exit2').atexit=False; weakref.finalize(y3,ev,'exit3')
