# What sys.unraisablehook prints, and who prints when it fails. Addresses are left out.
import io
import sys

real, sys.stderr = sys.stderr, io.StringIO()
saved = []
sys.unraisablehook = lambda args: saved.append(type(args))


class A:
    def __del__(self): raise ValueError('x')


A()
class NotAn(Exception):
    def __str__(self): raise TypeError
    __repr__=__str__
class B:
    def __del__(self): raise NotAn
sys.unraisablehook = sys.__unraisablehook__
B(); 
def bad(a): raise RuntimeError('hook')
sys.unraisablehook = bad
A()
sys.unraisablehook = None
A()
del sys.unraisablehook
A()
sys.unraisablehook = 5
A()
sys.unraisablehook = sys.__unraisablehook__
try: sys.unraisablehook(3)
except TypeError as e: print(e)
try: sys.unraisablehook()
except TypeError as e: print(e)
T=saved[0]
sys.unraisablehook(T((ValueError, ValueError('q'), None, None, None)))
sys.unraisablehook(T((ValueError, ValueError('q'), None, 'msg', None)))
sys.unraisablehook(T((ValueError, ValueError('q'), None, 'msg', [1])))
sys.unraisablehook(T((ValueError, None, None, 'msg', [1])))
sys.unraisablehook(T((ValueError, 5, 7, None, [1])))
sys.unraisablehook(T((ValueError, KeyError(5), None, 6, [1])))
try: T((1,2))
except TypeError as e: print(e)
print(repr(T((1,2,3,4,5))))
class N:
    def __del__(self):
        undefinde
        
class S:
    def __del__(self): e=SyntaxError('bad',('f',1,2,'text')); e.add_note('note'); raise e
class Q:
    def __del__(self):
        try: 1/0
        finally: import collectoins
class M(Exception): __module__='mod'
class W:
    def __del__(self): raise M('m') from KeyError(1)
N(); S(); Q(); W()

print('\n'.join([' '.join(['0x…>' if word.startswith('0x') else word for word in line.split(' ')])
                 for line in sys.stderr.getvalue().split('\n')]))
sys.stderr = real
