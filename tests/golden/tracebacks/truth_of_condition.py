# A value that cannot tell its truth: the statement that asks is told, and the expression is not marked.
import traceback
class B:
    def __bool__(self): raise ValueError("no truth")
    def __len__(self): return 1
b = B()
def f1():
    if b:
        pass
def f2():
    while b:
        pass
def f3():
    if not b: pass
def f4():
    return not b
def f5():
    return b and 1
def f6():
    return 1 if b else 2
def f7():
    assert b
def f8():
    if b and 1: pass
def f10():
    [x for x in [1] if b]
def f11():
    x = b or 3
def f12():
    if (b): pass
    elif b: pass
def f13():
    while not b: pass
def f14():
    if b.__class__() : pass
def f15():
    assert not b, "m"
class C:
    def __lt__(self, o): return b
def f16():
    if C() < 1: pass
def f17():
    return 0 < 1 < 2 and C() < C() < C()
def f18():
    if C() < C() < 1: pass
def f20():
    if [b][0]: pass
def f21():
    if (x := b): pass
def f22():
    if b if b else 1: pass
def f23(c):
    if c: pass
def f24(c):
    while True:
        if not c:
            pass
def f25():
    y = [x for x in [1] if b]
def f26():
    if (1 and
        b):
        pass
def f27():
    x = 1; assert b, 'm'
def f28(c):
    yield 1
    if c: yield 2
def f29():
    if missing: pass
for f in (f1,f2,f3,f4,f5,f6,f7,f8,f10,f11,f12,f13,f14,f15,f16,f17,f18,f20,f21,f22,lambda: f23(b),lambda: f24(b),f25,f26,f27,lambda: list(f28(b)),f29):
    try: f()
    except (ValueError, NameError): 
        for line in traceback.format_exc().splitlines():
            print(line.split(", ", 1)[1] if line.startswith("  File") else line)
