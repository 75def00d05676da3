# SPDX-License-Identifier: GPL-3.0-or-later
# Assignment expressions in conditions, comprehensions, calls and their scope.

if (n := len('hello')) > 3:
    print('long', n)
data = [1, 2, 3, 4, 5]
while (head := data.pop(0)) < 4:
    print(head, end=' ')
print('stopped at', head, data)
print([y := 10, y + 1, y * 2], (a := 1, b := a + 1), a, b, [last := x for x in range(4)], last)
print([(x, h) for x in range(6) if (h := x // 2) > 0], h)
print(any([(hit := w).startswith('c') for w in ('a', 'cd', 'e')]), hit)
def f(x, y=0):
    return x, y
print(f(z := 5), z, f(x := 1, y=(q := 2)), x, q, (lambda: (k := 7) + k)(), f'{(w := 3)}', w)
total = 0
print([total := total + v for v in (1, 2, 3, 4)], total)
def scope():
    values = [inner := i * 2 for i in range(3)]
    return values, inner
print(scope())
try:
    inner
except NameError as e:
    print(e)
def outer():
    def set_it():
        nonlocal found
        return [found := i for i in range(5) if i % 3 == 2]
    found = None
    set_it()
    return found
print(outer())
def with_global():
    global shared
    [shared := i for i in range(3)]
with_global()
print(shared)
d = {(key := 'a'): (value := 1)}
print(d, key, value, (t := 1, 2), t, (t := (1, 2)), t, {s := 4}, data[(i := 0):], i)
print((p := 5) if (r := 0) else (p := 6), p, r, not (u := 0), u, (m := 1) + (m := 2) + m, [0, 1, 2][(idx := 1)], idx)
print([[(outer_name := a) for b in range(2)] for a in range(2)], outer_name)
x = 0
(x := x + 1)
(x := x + 1)
print(x, (x := 10) == 10 and x, x)
class C:
    v = (c := 3) + 1
print(C.v, C.c)
