from collections import *
m=ChainMap({'a':1},{'a':2,'b':3}); print(m, m['a'], m['b'], len(m), list(m), dict(m), m.maps, m.parents, m.new_child(), m.new_child({'z':1},y=2), 'b' in m, m.get('q',0), bool(ChainMap()))
m['c']=9; del m['a']; print(m, m['a']); 
for f in (lambda:m['q'],lambda:m.__delitem__('q'),lambda:m.pop('q'),lambda:m.popitem(),lambda:m.popitem(),lambda:m|{'x':1},lambda:{'x':1}|m, lambda:m.copy(), lambda: ChainMap.fromkeys('ab',0), lambda:m==dict(m)):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
