from collections import *
P=namedtuple('P','x y'); print(P.__doc__, P._fields, P.x, P.x.__doc__, P(1,2), P.__slots__, P.__match_args__)
print(P.__new__.__doc__, P._make.__doc__, P._replace.__doc__, P._asdict.__doc__, P.__repr__.__qualname__, P.__new__.__qualname__,P._make.__qualname__, P._field_defaults, P.__module__)
for a in ('x x','1x','class','_a','x y'):
    try: print(namedtuple('T',a)._fields)
    except ValueError as e: print(e)
print(namedtuple('T','x class _a x 1b',rename=True)._fields)
try: namedtuple('class','x')
except ValueError as e: print(e)
try: namedtuple('T','x y',defaults=(1,2,3))
except TypeError as e: print(e)
T=namedtuple('T','x y z',defaults=(5,6),module='mm'); print(T(1),T._field_defaults,T.__module__, T.__new__.__defaults__)
for f in (lambda:T(),lambda:T(1,2,3,4),lambda:T(1,w=2),lambda:T(1)._replace(w=1,v=2),lambda:T._make([1]),lambda:T._make([1,2,3]), lambda: T(1)._asdict(), lambda: T(1).q, lambda: setattr(T(1),'x',3), lambda: T(1)._replace(x=9), lambda: T(x=1,y=2)+(3,), lambda: T(1)==(1,5,6), lambda: hash(T(1))==hash((1,5,6)), lambda: T(1).__getnewargs__()):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
