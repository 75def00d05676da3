# SPDX-License-Identifier: GPL-3.0-or-later
# UnboundLocalError and NameError: texts for locals, free variables, globals, class bodies.

v = 'global'
def attempt(f, *args):
    try:
        print(f.__name__, f(*args))
    except NameError as e:
        print(f.__name__, type(e).__name__, e)
def a():
    print(v)
    v = 1
def b():
    v += 1
def c():
    if False:
        v = 1
    return v
def d():
    for v in []:
        pass
    return v
def e():
    del v
def f():
    try:
        pass
    except Exception as v:
        pass
    return v
def g():
    def inner():
        return w
    r = inner()
    w = 1
    return r
def h():
    return not_defined_anywhere
def i():
    x = 1
    del x
    return x
def j():
    with open('/dev/null') as v:
        pass
    del v
    return [v for _ in range(1)]
def k():
    import math
    del math
    return math
def l():
    def v(): pass
    del v
    v()
def m():
    class v: pass
    del v
    return v
def n():
    (v := v + '')
def o():
    v: int
    return v
def p():
    print(v, end=' ')
    def q():
        return v
    return q()
def r(x=1):
    del x
    def s():
        return x
    return s()
def t():
    try:
        raise ValueError
    except ValueError as err:
        pass
    return err
def u():
    v, y = v, 1
def w():
    lambda_result = (lambda: z)()
    z = 1
def x():
    v[0] = 1
    v = []
def y():
    return [zz for _ in range(1) for zz in zz]
for function in (a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p, r, t, u, w, x, y):
    attempt(function)
class Body:
    try:
        print(undefined_here)
    except NameError as error:
        print(type(error).__name__, error)
    v = v + ' read in class'
    print(v)
    del v
    print(v)
try:
    del never_was
except NameError as error:
    print(type(error).__name__, error)
try:
    never_was += 1
except NameError as error:
    print(type(error).__name__, error, error.name)
