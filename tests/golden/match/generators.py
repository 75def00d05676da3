# SPDX-License-Identifier: GPL-3.0-or-later
# yield in subjects, guards and bodies; and when the subject is let go.
def g():
    match (yield 'subject'):
        case 1:
            x = yield 'body 1'
            print('got', x)
            return 'one'
        case [a, b] if (yield 'guard') == a:
            yield ('pair', a, b)
        case [a, b] if (yield 'g2') and (yield 'g3'):
            yield ('second', a, b)
        case str(s):
            for c in s: yield c
        case _ if (yield 'default guard'):
            yield 'default'
        case _:
            try:
                match s2 := (yield 'inner'):
                    case int(): yield ('int', s2)
            finally:
                print('finally')
    yield 'end'
def run(*sends):
    it = g(); out = [next(it)]
    try:
        for s in sends: out.append(it.send(s))
        out.extend(it)
    except StopIteration as e: out.append(('stop', e.value))
    print(out)
run(1, 'X'); run([1, 2], 1); run([1, 2], 5); run([1, 2], 5, 1, 0, 0); run([1, 2], 5, 1, 1); run([1,2], 5, 0, 1); run('abc'); run(5.5, True); run(5.5, False, 3, None); run(5.5, False, 'x')
it = g(); next(it); it.send([1, 2])
try: it.throw(ValueError('thrown'))
except ValueError as e: print(e)
it = g(); next(it); it.send(None)
it.close()
def lam(): return [(lambda v: (yield v))]
class T:
    def __init__(self, n): self.n = n
    def __del__(self): print('del', self.n)
def life():
    match T(1):
        case None: pass
        case T(n=2): pass
        case T(): print('body 1')
    print('after 1')
    match T(2):
        case None: pass
        case t: print('body 2'); 
    print('after 2')
    del t
    match T(3):
        case None: pass
    print('after 3')
    match T(4):
        case None: pass
        case _: print('default 4')
    match [T(5), T(6)]:
        case [a, b] if print('guard'): pass
        case [a, *_]: print('body 5'); del a
    print('after 5', b.n)
    del b
    try:
        match T(7):
            case T(n=x) if 1/0: pass
    except ZeroDivisionError: print('caught')
    match (T(8), 1):
        case (_, 2): pass
        case (t, 1) | (1, t): del t; print('body 8')
    match {'a': T(9)}:
        case {'a': T(n=9), **rest}: print('rest', rest)
life()
def gen_life():
    match T('g'):
        case T(n='x'): pass
        case T(n=nn) if (yield nn): print('body')
        case _: print('default')
for s in (0, 1):
    i = gen_life(); next(i)
    try: i.send(s)
    except StopIteration: pass
i = gen_life(); next(i); del i
