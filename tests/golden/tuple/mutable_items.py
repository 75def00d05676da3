# SPDX-License-Identifier: GPL-3.0-or-later
# A tuple never changes, the objects in it may; the += that both fails and works.

inner = [1]
t = (inner, 'x')
t[0].append(2)
print(t, inner is t[0])
try:
    t[0] += [3]
except TypeError as e:
    print(e)
print(t)
d = {(1, 'a'): 'ok'}
print(d[1, 'a'], (1, 'a') in d)
try:
    d[t] = 1
except TypeError as e:
    print(e)
u = t
t += (1,)
print(t, u, t is u)
inner.append(t)
print(t)
inner.clear()
r = []
loop = (r,)
r.append(loop)
print(loop, r)
print(loop == loop, t == (inner, 'x', 1), loop[0][0][0] is r)
a = (1, [2, 3])
b = (1, [2, 3])
print(a == b, a is b, a[1] is b[1], a < (1, [2, 4]), (1, 2, 3) > (1, 2), ([], 1) < ([0],))
