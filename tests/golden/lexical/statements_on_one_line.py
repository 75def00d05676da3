# SPDX-License-Identifier: GPL-3.0-or-later
# Semicolons, compound statements on one line, and what may follow a colon.

a = 1; b = 2; c = a + b; print(c)
print(1); print(2);
if a: print('a'); print('b')
if not a: print('no')
else: print('else on its own line')
for i in range(3): print(i, end=' '); print(i * i)
while a < 3: a += 1; print(a)
def f(x): y = x * 2; return y
print(f(5))
class C: x = 1; y = x + 1; z = [x, y]
print(C.z)
try: 1 / 0
except ZeroDivisionError as e: print(e); print('handled')
else: print('never')
finally: print('finally'); print('done')
with open('/dev/null') as d: r = d.read(); print(repr(r))
lambda: 0; print('lambda as statement')
import math; print(math.floor(2.5))
from math import pi; print(round(pi, 2))
x = y = z = 0; x += 1; y -= 1; print(x, y, z)
del x; print('x' in dir())
pass; pass; print('passes')
assert True; assert 1, 'm'; print('asserts')
global_name = 5; print(global_name)
def g(): global made; made = 1
g(); print(made)
def h(): pass; return 'after pass'
print(h())
for i in (1, 2): pass
else: print('else', i)
[print(k, end=' ') for k in 'ab']; print()
if a: pass
elif b: pass
else: pass
print('end')
