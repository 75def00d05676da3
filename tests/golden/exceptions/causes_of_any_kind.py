# `raise E from C`: what C() gives is the cause, whatever it is.
class C(Exception):
    def __new__(cls): return 5
class D(Exception):
    def __new__(cls): return None
class X(Exception):
    def __init__(self): raise KeyError('init')
def t(f):
    try: f()
    except BaseException as e: print(type(e), e, repr(e.__cause__), repr(e.__context__), e.__suppress_context__)
def a(): raise ValueError from C
def b(): raise C
def c(): raise ValueError from D
def d(): raise ValueError from 5
def e(): raise D from ValueError
def f(): raise ValueError from X
def g(): raise ValueError('x') from None
def h(): raise 5 from C
def i(): raise X from C
def j():
    e=ValueError()
    e.__cause__ = 5
def k():
    e=ValueError()
    e.__cause__ = KeyError
def l():
    class N(int): pass
    raise N from C
def m(): raise C() from 3
def n(): raise ValueError from KeyError
for z in a,b,c,d,e,f,g,h,i,j,k,l,m,n:
    print(z.__name__); t(z)
def m():
    try: 1/0
    except ZeroDivisionError: raise ValueError from C
t(m)

raise ValueError('a') from C
