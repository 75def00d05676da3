# SPDX-License-Identifier: GPL-3.0-or-later
# A comprehension has its own scope; the first iterable belongs to the outer one.

x = 'outer'
print([x for x in range(3)], x, {x for x in (1,)}, x, {x: x for x in 'a'}, x)
def f(n):
    y = 10
    r = [y + n * i for i in range(3)]
    s = [[y + i + j for j in range(2)] for i in range(2)]
    return r, s, [n for n in range(n)], n
print(f(2))
functions = [lambda: i for i in range(3)]
print([g() for g in functions], [h() for h in [lambda i=i: i for i in range(3)]])
class C:
    a = 3
    b = [z for z in range(a)]
    n = [[q * 2 for q in range(2)] for _ in range(2)]
    try:
        c = [a for _ in range(2)]
    except NameError as e:
        c = str(e)
    d = [i for i in [a, a]]
print(C.b, C.c, C.d, C.n)
def g():
    try:
        return [later for _ in range(1)]
    except NameError as e:
        print(type(e).__name__, e)
    later = 5
g()
def h():
    try:
        [x for x in x]
    except Exception as e:
        print(type(e).__name__, e)
    [x for x in 'local to the comprehension']
    return x
print(h())
def k():
    fs = []
    for i in range(3):
        fs.append([lambda: (i, j) for j in range(2)])
    return [[f() for f in row] for row in fs]
print(k())
def counter():
    n = 0
    def bump():
        nonlocal n
        n += 1
        return n
    return [bump() for _ in range(3)], n
print(counter())
def args_in_comp(*args, **kw):
    return [a for a in args], {k: kw[k] for k in kw}, [(a, k) for a in args for k in kw]
print(args_in_comp(1, 2, p=3))
print([[x for x in range(x)] for x in range(4)], [x for x in [x for x in [x]]])
def deep():
    a = 1
    return [[[a + i + j + k for k in range(2)] for j in range(2)] for i in range(2)]
print(deep())
def default(values=[v * 2 for v in range(3)], f=lambda q: [q + w for w in range(2)]):
    return values, f(1)
print(default())
