# SPDX-License-Identifier: GPL-3.0-or-later
# Indentation of any width, mixed per block, blank and comment lines inside blocks.

if True:
 print('one space')
 if True:
       print('seven spaces')
 else:
      pass
def f():
        # comment at eight

  # comment at two: ignored
        x = 1
# comment at the margin

        if x:
                y = 2


                return y
print(f())
class A:
    def a(self):
      return 'two deeper'
    def b(self):
            return 'eight deeper'
print(A().a(), A().b())
for i in range(2):
    for j in range(2):
        if i == j:
            continue
        print(i, j)
    else:
        print('else')
while True: break
if 1: pass; print('same line')
try:
  try:
    raise KeyError
  finally:
    print('finally')
except KeyError:
          print('except')
if True:

    # only comments before
    # the first statement

    print('after comments')
def g():
    return (1,
2,
        3)
print(g())
def h(): return 'one line'
class B: x = 1; y = 2
print(h(), B.y)
if True:
    x = [
1,
  2,
    ]
    print(x)
def deep():
    if 1:
        if 1:
            if 1:
                if 1:
                    if 1:
                        return 'deep'
print(deep())
def doc():
    """Docstring
with lines at the margin
        and deeper."""
    return 1
print(doc(), doc.__doc__.count('\n'))
