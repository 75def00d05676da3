# SPDX-License-Identifier: GPL-3.0-or-later
# Explicit and implicit line joining, comments and blank lines inside brackets.

x = 1 + \
    2 + \
    3
print(x)
if x > 5 and \
   x < 10:
    print('backslash in a condition')
total = (1 +
         2  # a comment inside

         # a line of comment
         + 3)
print(total)
items = [
    1,
    2,   # trailing comma below

    3,
]
print(items)
d = {
    'a': 1,
    'b': [
        2,
        3
    ],
}
print(d)
def f(
    a,
    b=2,
    *,
    c=3,
):
    return (a,
            b,
            c)
print(f(
    1,
    c=4,
))
s = 'a' \
    'b' \
    "c"
print(s)
assert x == 6, \
    'message'
y = x if x > 3 \
    else 0
print(y)
from math import (
    floor,
    ceil as up,  # comment
)
print(floor(1.5), up(1.5))
for i in (1,
          2):
    print(i, end=' '); print(end='')
print()
z = [i
     for i in range(3)

     if i
     ]
print(z)
w = (lambda a,
     b: a +
     b)(1,
        2)
print(w)
class A(
    object
):
    x = 1; \
    y = 2
print(A.x, A.y)
with open('/dev/null') as a1, \
     open('/dev/null') as a2:
    print('two managers')
result = d['b'][
    0
]
print(result)
print((
    'deep'
      ), end
      ='\n')
del (
    x,
    y
)
if True: print('one'); print('two')
if (True
and True):
    print('bracketed condition with odd indentation')
