from collections import *
o=OrderedDict([('a',1),('b',2),('c',3)]); print(o, o=={'c':3,'b':2,'a':1}, o==OrderedDict([('c',3),('b',2),('a',1)]), list(reversed(o)))
o.move_to_end('a'); print(o); o.move_to_end('c',last=False); print(o, o.popitem(), o.popitem(last=False), o)
for f in (lambda:o.move_to_end('q'),lambda:OrderedDict().popitem(),lambda:o.pop('q'),lambda:o.pop('q',3), lambda: OrderedDict(1), lambda:OrderedDict(a=1)|{'b':2}, lambda:{'b':2}|OrderedDict(a=1), lambda: OrderedDict.fromkeys('ab',1), lambda: OrderedDict(a=1).copy(), lambda: OrderedDict(x=1).__reduce__()[:2], lambda: OrderedDict(a=1)=={'a':1}, lambda: OrderedDict([(1,OrderedDict())]), lambda: list(reversed(OrderedDict(a=1,b=2).values()))):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
r=OrderedDict(); r['r']=r; print(r)
class OD(OrderedDict): pass
x=OD(a=1); x.q=3; print(x, x.copy(), type(x.copy()).__name__, x.__dict__)

queue = OrderedDict()
for i in range(3000):
    queue[i % 700] = i
    if i % 3 == 0:
        queue.move_to_end(i * 7 % 700 if i * 7 % 700 in queue else i % 700)
    if len(queue) > 500:
        del queue[next(iter(queue))]
        queue.popitem(last=False)
print(len(queue), list(queue)[:10], list(queue.items())[-5:])
