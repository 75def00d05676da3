# SPDX-License-Identifier: GPL-3.0-or-later
# Attributes set, deleted and read in an order drawn by lot: descriptors, instance dicts, metaclasses, changes of classes.

seed = 99
def rnd(n):
    global seed
    seed = (seed * 1103515245 + 12345) % 2147483648
    return (seed >> 8) % n
class Data:
    def __init__(self, v): self.v = v
    def __get__(self, o, t): return ('data', self.v, o is None, t.__name__)
    def __set__(self, o, v): o.__dict__['_set'] = v
class NonData:
    def __init__(self, v): self.v = v
    def __get__(self, o, t): return ('nondata', self.v, o is None)
class SetOnly:
    def __init__(self, v): self.v = v
    def __set__(self, o, v): pass
class M(type): pass
names = ['a', 'b', 'c', 'd']
def value(i):
    k = rnd(7)
    return [i, Data(i), NonData(i), SetOnly(i), property(lambda s, i=i: ('prop', i)), (lambda *a, i=i: ('fn', i)), staticmethod(lambda i=i: ('static', i))][k]
def show(v):
    if callable(v) and not isinstance(v, type):
        try: return ('called', v())
        except Exception as e: return type(e).__name__
    return v if isinstance(v, (int, tuple, str)) else type(v).__name__
for r in range(8):
    class A(metaclass=M): pass
    class B(A): pass
    class C(A): pass
    class D(B, C): pass
    objs = [A(), B(), D(), D()]
    classes = [A, B, C, D, M]
    for step in range(80):
        op = rnd(8); n = names[rnd(4)]
        try:
            if op < 2: setattr(classes[rnd(5)], n, value(step))
            elif op == 2: delattr(classes[rnd(5)], n)
            elif op == 3: setattr(objs[rnd(4)], n, step)
            elif op == 4: delattr(objs[rnd(4)], n)
            elif op == 5: objs[rnd(4)].__dict__[n] = ('dict', step)
            elif op == 6: print(r, step, show(getattr(classes[rnd(4)], n)))
            else:
                for o in objs:
                    try: print(show(getattr(o, n)), end=' ')
                    except AttributeError as e: print(e, end=' ')
                print()
        except (AttributeError, TypeError) as e: print(r, step, type(e).__name__, e)
