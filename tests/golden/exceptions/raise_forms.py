# SPDX-License-Identifier: GPL-3.0-or-later
# raise with classes, instances, nothing, and what cannot be raised.

def attempt(f):
    try:
        f()
    except BaseException as e:
        print(f.__name__, type(e).__name__, e, e.args)
class NeedsArg(Exception):
    def __init__(self, a): super().__init__(a)
class NewReturns(Exception):
    def __new__(cls): return 5
class Raises(Exception):
    def __init__(self): raise KeyError('in init')
def r1(): raise ValueError
def r2(): raise ValueError()
def r3(): raise ValueError('text', 2)
def r4(): raise 5
def r5(): raise 'text'
def r6(): raise None
def r7(): raise int
def r8(): raise
def r9(): raise NeedsArg
def r10(): raise NeedsArg(1)
def r11(): raise NewReturns
def r12(): raise Raises
def r13(): raise undefined
def r14(): raise [ValueError][0]('computed')
def r15(): raise (ValueError('a') if 0 else KeyError('b'))
def r16(): raise object()
def r17(): raise NotImplemented
def r18(): raise NotImplementedError
def r19(): raise ValueError from TypeError
def r20(): raise ValueError('x') from 'y'
def r21(): raise (ValueError, TypeError)
def r22(): raise Exception(Exception('nested'))
def r23(): raise BaseException('base')
def r24(): raise KeyboardInterrupt
def r25(): raise SystemExit(3)
def r26(): raise StopIteration(7)
def r27(): raise type('Made', (Exception,), {})('dynamic')
def r28():
    e = ValueError('raised twice')
    try: raise e
    except ValueError: pass
    raise e
def r29():
    try: raise KeyError('outer')
    except KeyError:
        def inner(): raise
        inner()
def r30():
    try: pass
    finally: raise
for f in (
    r1, r2, r3, r4, r5, r6, r7, r8, r9, r10, r11, r12, r13, r14, r15, r16, r17, r18, r19, r20, r21, r22, r23, r24,
    r25, r26, r27, r28, r29, r30
):
    attempt(f)
def catch(what):
    try:
        raise ValueError('v')
    except what:
        return 'caught'
for what in (
    ValueError, Exception, (KeyError, ValueError), (), 5, 'ValueError', (ValueError, 5), (KeyError, 5),
    ValueError('instance'), None, [ValueError], int, (KeyError, (ValueError,))
):
    try:
        print(catch(what))
    except Exception as e:
        print(type(e).__name__, e)
