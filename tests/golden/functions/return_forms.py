# SPDX-License-Identifier: GPL-3.0-or-later
# return with and without a value, from loops and nested blocks; tuples; None.

def nothing(): pass
def bare(): return
def pair(): return 1, 2
def one(): return 1,
def star(*a): return *a, 'end'
def paren(): return (1)
def empty(): return ()
def cond(x): return 'yes' if x else None
def early(xs):
    for x in xs:
        if x > 2:
            return x
    return -1
def nested(n):
    while True:
        for i in range(n):
            if i * i > n:
                return i
            elif i == 7:
                break
        else:
            return 'exhausted'
        return 'broke'
def in_with():
    with open('/dev/null') as f:
        return f.name
def in_try():
    try:
        return 'try'
    finally:
        print('finally runs', end=' ')
def multi():
    return [
        1,
        2
    ]
def implicit(x):
    if x:
        return 'explicit'
def function(): return lambda: 'inner'
def recursive(n): return n and recursive(n - 1)
print(nothing(), bare(), pair(), one(), star(1, 2), paren(), empty(), cond(0), cond(1), early([1, 2, 3, 4]), early([]))
print(
    nested(50), nested(3), nested(10), in_with(), in_try(), multi(), implicit(0), implicit(1), function()(),
    recursive(5)
)
a, (b, c) = pair()[0], pair()
print(a, b, c, pair()[1], [*pair()], {**dict([pair()])}, pair() + one())
print(
    (lambda: None)(), (lambda: ())(), (lambda x: (yes := x) and yes)(3), type(nothing()).__name__,
    print('printed') is None, [].sort(), {}.update()
)
