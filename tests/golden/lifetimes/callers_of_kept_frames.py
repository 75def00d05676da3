# SPDX-License-Identifier: GPL-3.0-or-later
# What was kept of a call keeps the frames of all calls around it, and their local names.
# not under stress

import sys, gc
class N:
    def __init__(s,n): s.n=n
    def __del__(s): print('~',s.n)
def fail(x):
    raise ValueError(x)
def caught(x):
    y=N('caught')
    try: fail(x)
    except ValueError as e: return e
def outer():
    a=N('outer')
    e=caught(N('arg'))
    print('outer ends')
    return e
e=outer()
print('kept')
f=e.__traceback__.tb_next.tb_frame
while f: print(f.f_code.co_name); f=f.f_back
print(e.__traceback__.tb_frame.f_back.f_locals.keys())
e=None
print('dropped', gc.collect())
e=outer()
print(gc.collect())
del e; print(gc.collect())
def g():
    n=N('gen')
    yield 1
    raise KeyError(1)
def use():
    u=N('use')
    try:
        for x in g(): pass
    except KeyError as e: k=e; return e
e=use()
t=e.__traceback__
while t:
    f=t.tb_frame
    print(f.f_code.co_name, f.f_back and f.f_back.f_code.co_name); t=t.tb_next
t=f=None
e=None
print(gc.collect())
def comp():
    c=N('comp')
    try: [1/x for x in [0]]
    except ZeroDivisionError as e: return e
e=comp()
f=e.__traceback__.tb_next.tb_frame
while f: print(f.f_code.co_name); f=f.f_back
f=e=None
print(gc.collect())
def cb(x):
    raise ValueError
def srt():
    s=N('srt')
    try: sorted([2,1], key=cb)
    except ValueError as e: return e
e=srt()
f=e.__traceback__.tb_next.tb_frame
while f: print(f.f_code.co_name); f=f.f_back
e=None; print(gc.collect())
def fr(): 
    z=N('fr')
    return sys._getframe()
def fr2():
    w=N('fr2')
    return fr()
f=fr2()
print(f.f_back.f_code.co_name, f.f_back.f_back.f_code.co_name)
f.clear()
print('cleared')
del f
