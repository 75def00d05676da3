# SPDX-License-Identifier: GPL-3.0-or-later
# The results that functools caches keep: when they go, and in which order.
# not under stress

import functools, gc
functools.lru_cache(print).cache_info()
gc.collect()
class N:
    def __init__(s,n): s.n=n
    def __del__(s): print('~',s.n)
    def __hash__(s): return s.n
    def __eq__(s,o): return s.n==o.n
def make(m):
    c=N(100+(m or 0))
    @functools.lru_cache(maxsize=m)
    def f(x):
        c
        return N(x.n*10)
    f.attr=N(999)
    return f
for m in (None, 2, 0, 5):
    f=make(m)
    for i in (1,2,3,1): f(N(i))
    print('clear'); f.cache_clear(); print(f.cache_info())
    for i in (4,5,6): f(N(i))
    print('drop', m); del f
    f=make(m); f(N(7)); f.me=f
    del f; print(gc.collect())
class C:
    def __init__(s,n): s.n=n
    @functools.lru_cache(maxsize=3)
    def m(s,k): return N(k)
    def __del__(s): print('~C', s.n)
c=C(1); c.m(1); c.m(2); del c
print(gc.collect())
C.m.cache_clear()
print('end')
