# SPDX-License-Identifier: GPL-3.0-or-later
# Instances of subclasses of built-in types have a dict of their own, others have none.
# not under stress

import gc, collections
gc.disable()
class L(list): pass
class D(dict): pass
class I(int): pass
class T(tuple): pass
class X(Exception): pass
class S(set): pass
class O(collections.OrderedDict): pass
class Q(collections.deque): pass
class N: pass
class ST(str): pass
class SL:
    __slots__=('a','__dict__')
class NL(N, list): pass
for c in (L,D,I,T,X,S,O,Q,N,ST,SL,NL):
    gc.collect()
    a=gc.get_count()[0]
    x=c(); x.a=1
    b=gc.get_count()[0]
    n=[type(o).__name__ for o in gc.get_objects(0) if type(o).__name__ != 'function']
    x.me=x
    m=[type(o).__name__ for o in gc.get_objects(0) if type(o).__name__ != 'function']
    x=None
    print(c.__name__, b-a, n, m, gc.collect())
