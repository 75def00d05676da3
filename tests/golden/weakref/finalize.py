import weakref, gc
class C:
    def __init__(self, n): self.n = n
    def __repr__(self): return f'C({self.n})'
    def hello(self): return 'hello', self.n
    def __del__(self): print('del', self.n)
# finalize
o = C(40)
f = weakref.finalize(o, print, 'finalizing', 40, end='!\n')
print(f.alive, f.atexit, f.peek()[1:], repr(f)[:20])
del o
print(f.alive, f(), f.peek(), f.detach(), repr(f)[-6:])
o = C(41)
f = weakref.finalize(o, lambda *a: a, 1, 2)
print(f(), f(), f.alive)
g = weakref.finalize(o, print, 'exit 1'); h = weakref.finalize(o, print, 'exit 2'); i = weakref.finalize(o, print, 'never'); i.atexit = False
j = weakref.finalize(o, print, 'detached'); print(j.detach()[2], j.alive)
del o
