# sys.unraisablehook: what it is called with, and what the one that is there at first prints.
import sys, gc, weakref, atexit
print(sys.unraisablehook is sys.__unraisablehook__, sys.unraisablehook.__name__, sys.unraisablehook.__doc__ is not None)
saved=[]
def hook(a):
    print('HOOK', a.exc_type, repr(a.exc_value), type(a.exc_traceback).__name__, a.err_msg, a.object.__qualname__ if hasattr(a.object,'__qualname__') else type(a.object))
    print(type(a), len(a), a.n_fields, a.n_sequence_fields, a._fields if hasattr(a,'_fields') else '', type(a).__match_args__)
    print(a[0] is a.exc_type, a[4] is a.object, isinstance(a, tuple))
    t=a.exc_traceback
    while t: print('  at', t.tb_frame.f_code.co_name, t.tb_lineno); t=t.tb_next
    saved.append(type(a))
sys.unraisablehook = hook
class A:
    def __del__(self): raise ValueError('x')
a=A(); del a
def cb(r): 1/0
a=A(); r=weakref.ref(a, cb)
del a
def g():
    try: yield 1
    finally: yield 2
x=g(); next(x); del x
def gcb(phase, info): raise KeyError(phase)
gc.callbacks.append(gcb)
gc.collect()
gc.callbacks.clear()


def ex():
    sys.unraisablehook = hook


def fails():
    raise OSError(2, 'no')


atexit.register(fails)
atexit.register(ex)
sys.unraisablehook = sys.__unraisablehook__
