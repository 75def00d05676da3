import atexit
def f(*a,**k): print('f',a,k)
def g(): raise ValueError('in g')
def h(): print('h'); atexit.register(f,'late')
print(atexit.register(f,1,x=2) is f); atexit.register(h)
@atexit.register
def last(): print('last', x)
x=5
try: atexit.register(3)
except TypeError as e: print(e)
try: atexit.register()
except TypeError as e: print(e)
try: atexit.unregister()
except TypeError as e: print(e)
1/0
