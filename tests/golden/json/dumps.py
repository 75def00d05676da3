# json.dumps: values, layouts, options, encoders; hooks of json.loads; files.
import io
import json


def show(function):
    try:
        print(repr(function()))
    except Exception as error:
        print(type(error).__name__, error)


class P: 
    def __init__(self): self.x=1
class I(int): pass
class F(float): pass
class S(str): pass
for o in [1,-1,0,True,False,None,1.5,1e100,float('inf'),float('-inf'),float('nan'),'a','é😀\n"\\/\x7f\x00\x1f\b\f\r\t',[],[1],[1,[2,[]]],(),(1,2),{},{'a':1},{'a':[1,2],'b':{'c':None}},{1:2,1.5:3,None:4,True:5},{(1,2):3},{1,2},P(),b'x',I(5),F(1.5),S('x'),{S('k'):I(1)},[P()],range(3),object,10**30,0.1,1e16,1e-7,{'b':1,'a':2},[[],{}],{'x':[]},{'x':{}}]:
    show(lambda: json.dumps(o))
    show(lambda: json.dumps(o, indent=2))
    show(lambda: json.dumps(o, sort_keys=True, ensure_ascii=False, separators=(',', ':')))
show(lambda: json.dumps({'a':[1,{'b':2}],'c':()},indent=4))
show(lambda: json.dumps([1,2],indent=0))
show(lambda: json.dumps([1,[2]],indent='\t'))
show(lambda: json.dumps({'a':1},indent=1,separators=(', ',' = ')))
show(lambda: json.dumps([1],indent=-1))
show(lambda: json.dumps({1:1,'a':2},sort_keys=True))
show(lambda: json.dumps({(1,):1,'a':2},skipkeys=True))
show(lambda: json.dumps(float('nan'),allow_nan=False))
show(lambda: json.dumps(P(),default=lambda o:o.__dict__))
show(lambda: json.dumps([P()],default=(lambda o: 'P')))
show(lambda: json.dumps({2,1},default=sorted))
l=[1]
l.append(l)
show(lambda: json.dumps(l))
d={}
d['d']=d
show(lambda: json.dumps(d))
class E(json.JSONEncoder):
    def default(self,o): return repr(type(o)) if isinstance(o,P) else super().default(o)
show(lambda: json.dumps([P()],cls=E))
show(lambda: json.dumps([{1}],cls=E))
print(E(indent=1).encode([1]), json.JSONDecoder().decode('[1]'), json.JSONDecoder().raw_decode('[1] x'), list(json.JSONEncoder().iterencode(5)))
f=io.StringIO()
json.dump({'a':[1]},f,indent=2)
print(f.getvalue())
f.seek(0)
print(json.load(f))
print(json.JSONDecodeError.__mro__, json.JSONDecodeError.__module__)
data={'name':'Ann','age':3,'pets':[{'kind':'cat','age':2.5},None],'ok':True}
print(json.loads(json.dumps(data))==data, json.dumps(data,indent=4,sort_keys=True))
show(lambda: json.loads('{"a":1.5,"b":[2]}',parse_float=str,parse_int=lambda x:int(x)*2))
show(lambda: json.loads('[NaN]',parse_constant=lambda c:c))
show(lambda: json.loads('{"a":{"b":1}}',object_hook=lambda d:tuple(d)))
show(lambda: json.loads('{"a":1,"a":2}',object_pairs_hook=lambda p:p))
