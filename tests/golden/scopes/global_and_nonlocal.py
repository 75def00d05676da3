# SPDX-License-Identifier: GPL-3.0-or-later
# global and nonlocal declarations, in functions, classes, nested functions.

x = 'module'
def reads(): return x
def local():
    x = 'local'
    return x
def declares():
    global x
    x = 'set by function'
print(reads(), local(), x)
declares()
print(reads(), x)
def creates():
    global brand_new, another
    brand_new, another = 1, 2
creates()
print(brand_new, another)
def outer():
    x = 'outer'
    def inner():
        global x
        x = 'global again'
        return x
    r = inner()
    return r, x
print(outer(), x)
def levels():
    v = 1
    def mid():
        v = 2
        def low():
            nonlocal v
            v += 10
            return v
        return low(), v
    return mid(), v
print(levels())
class C:
    global from_class
    from_class = 'global set in class body'
    x = 'class attribute'
    y = x + '!'
    def m(self):
        return x
print(from_class, C.x, C.y, C().m(), hasattr(C, 'from_class'))
def f():
    n = 0
    class D:
        nonlocal n
        n = 5
        m = n
    return n, D.m, hasattr(D, 'n')
print(f())
def loops():
    global index
    for index in range(3):
        pass
    import math as m
    with open('/dev/null') as index2:
        pass
    return index
print(loops(), index)
def imports():
    global math
    import math
imports()
print(math.floor(2.5))
def functions():
    global made_here
    def made_here(): return 'a global function'
    global MadeClass
    class MadeClass: pass
functions()
print(made_here(), MadeClass.__qualname__, made_here.__qualname__)
def deletes():
    global brand_new
    del brand_new
deletes()
try:
    brand_new
except NameError as e:
    print(e)
def catches():
    global err
    try:
        1 / 0
    except ZeroDivisionError as err:
        print(err)
catches()
try:
    err
except NameError as e:
    print(e)
def shadow(len):
    return len
print(shadow(3), len('ab'))
def augmented():
    global total
    total = 1
    total += 5
augmented()
print(total)
