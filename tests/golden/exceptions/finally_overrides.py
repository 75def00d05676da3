# SPDX-License-Identifier: GPL-3.0-or-later
# finally with return, break, continue: what it replaces.

def a():
    try: return 'try'
    finally: return 'finally'
def b():
    try: raise ValueError('lost')
    finally: return 'swallowed'
def c():
    for i in range(3):
        try: return i
        finally:
            if i < 2: continue
    return 'never'
def d():
    while True:
        try: return 'lost'
        finally: break
    return 'after break'
def e():
    while True:
        try: raise KeyError
        finally: break
    return 'exception dropped by break'
def f():
    x = 1
    try: return x
    finally: x = 2
def g():
    x = [1]
    try: return x
    finally: x.append(2)
def h():
    try:
        try: return 'inner'
        finally: print('first', end=' ')
    finally: print('second', end=' ')
def i():
    try:
        try: raise ValueError
        finally: raise KeyError('from finally')
    except KeyError as err: return repr(err.__context__)
def j():
    try: pass
    except ValueError: pass
    else: return 'else returns'
    finally: print('finally', end=' ')
def k():
    try: raise ValueError
    except ValueError: return 'handler returns'
    finally: print('finally', end=' ')
def l():
    for n in range(5):
        try:
            if n == 2: break
        finally: print('f', n, end=' ')
    return n
def m():
    def inner():
        try: return print('value evaluated', end=' ')
        finally: print('finally', end=' ')
    return inner()
def n():
    for q in (1, 2):
        try: continue
        finally: print('c', q, end=' ')
    return 'done'
def o():
    try:
        return 1 / 0
    except ZeroDivisionError:
        return 'handler'
    finally:
        try: raise KeyError
        except KeyError: print('inner handled', end=' ')
def p():
    while True:
        try:
            try: raise ValueError('x')
            finally: break
        except ValueError: return 'never'
    return 'broke out of both'
def q():
    try: return 'kept'
    finally:
        for _ in range(2):
            continue
        while True:
            break
def r():
    try:
        return 'outer'
    finally:
        def inner(): return 'not mine'
        inner()
def s():
    with open('/dev/null') as file:
        try: return file.closed
        finally: print(file.closed, end=' ')
for function in (a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p, q, r, s):
    print(function.__name__, function())
