# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes errors.tsv: programs that are wrong, and what CPython 3.11 says of each.

    python3.11 tests/unit/syntax/errors.py > tests/unit/syntax/errors.tsv

The programs stand below, and some for each rule of the grammar in programs.txt. Each is run as a file, since that is
what Tally's users do; a hook prints the SyntaxError's members. A row has the program, the exception's type, message,
lineno, offset, end_lineno, end_offset, text. In the fields \\n, \\t and \\\\ are escaped. What Tally refuses although
CPython does not is in other tests.
"""

import os
import re
import subprocess
import sys
import tempfile

PROGRAMS = {
    "brackets": r"""
x = (1, 2
y = 3
---
x = [1,
2
---
print(1
print(2)
---
f(1, 2


x = 3
---
x = {1: 2
y = 3
---
x = (1, 2]
---
(
]
---
x)
---
]
---
}
---
x = ]
---
(((
---
{[(
---
{[}
---
def f(x
  pass
---
from x import (a, b
---
x = (yield
---
x = (1 +
y = 2
)
---
f(a, 'abc)
---
foo(a, b for b in range(5), c
""",
    "indentation": r"""
if x:
pass
---
if x:
print(1)
---
if x:
---
def f():
return 1
---
class A:



x=1
---
for i in range(3):
print(i)
---
while True:
---
with a:
b
---
with (a as b):
c
---
if True:
    x = 1
else:
x = 2
---
if True:
    x = 1
elif x:
x = 2
---
try:
x
---
try:
    x
except:
y
---
try:
    x
except A as b:
y
---
try:
    x
finally:
y
---
class A:
  def f():
  return 1
---
def f():
  if x:
y
---
  x = 1
---
x = 1
    y = 2
---
def f():
    x = 1
     y = 2
---
def f():
    x = 1
  y = 2
---
if x:
  y
 z
---
class A:
    x = 1
  y = 2
---
x = 1;
 y = 2
---
for x in y:
  pass
  else: pass
---
if x:
    y
    z
   w
""",
    "colons": r"""
if x
    y
---
if x == 1
    y
---
if x: y
elif z
    y
---
if x: y
else
    z
---
while x
    y
---
for x in y
    pass
---
def f()
    return 1
---
def f() -> int
    return 1
---
class A
    pass
---
class A(B)
    pass
---
with a
    pass
---
with a as b
    pass
---
with (a as b)
    pass
---
try
    x
---
try:
    x
except A
    y
---
try:
    x
except
    y
---
try:
    x
finally
    y
---
else: pass
---
elif x: pass
---
if x pass
---
while True print(1)
---
for x in y pass
---
class A x: pass
---
def f(x) pass
---
def f x: pass
---
def f
---
try x
---
if x: pass
else pass
---
lambda x
---
lambda x y: 1
""",
    "assignment": r"""
1 = x
---
"a" = 1
---
None = 1
---
True = 1
---
... = 1
---
f(x) = 1
---
x + 1 = 2
---
-x = 1
---
x = y + 1 = 2
---
5 = 5 = 5
---
x = f() = 3
---
(a, 1) = 2
---
a, None = 1
---
[a, f()] = 1
---
x == 1 = 2
---
x < y = 1
---
not x = 1
---
x and y = 1
---
lambda: x = 1
---
x if y else z = 1
---
{} = 1
---
{1} = 1
---
{1: 2} = 1
---
[x for x in y] = 1
---
f"a" = 1
---
x = 5 5
---
a b = 1
---
x = = 1
---
x, y z = 1
---
if x = 3: pass
---
while x = 1: pass
---
if x.y = 3: pass
---
if f() = 3: pass
---
print(a == b = c)
---
(x = 1)
---
[x = 1]
---
x[a=1]
---
a.1 = 1
---
x.None = 1
---
x, y += 1
---
(x, y) += 1
---
[x] += 1
---
1 += x
---
f() += 1
---
x +=
---
x: int = = 1
---
(x, y): int
---
[x]: int
---
x, y: int
---
f(): int
---
1: int
---
*a = d
---
a, *b, *c = d
---
x = *a
---
*a
---
(*a)
---
a = (*b)
---
a += *b
---
x++
---
x = 5 +
---
a := 1
---
(a.b := 1)
---
(a[1] := 1)
---
(f() := 1)
---
yield = 1
---
x = yield = 1
---
del f()
---
del 1
---
del x + 1
---
del (x, 1)
---
del *a,
---
del f(), x
---
del x y
---
for 1 in x: pass
---
for f() in x: pass
---
for x, 1 in y: pass
---
for x y in z: pass
---
for x in *a: pass
---
for *a in b: pass
---
for (x in y): pass
---
[x for 1 in y]
---
[x for f() in y]
---
with a as 1: pass
---
with a as f(): pass
---
with a as (b, 1): pass
---
with a b: pass
---
__debug__ = 1
---
def f(__debug__): pass
---
del __debug__
""",
    "commas and calls": r"""
f(a b)
---
f(a, b c)
---
(a b)
---
[1 2]
---
{1 2}
---
{1: 2 3: 4}
---
x[1 2]
---
x[1:2 3]
---
x = (1,
2 3)
---
f(1,
2 +
 3 4,)
---
f(m m)
---
a b
---
"a" b
---
print "a"
---
print a b
---
print a, b
---
exec "x"
---
a = 1 if 2
---
(1 if 2)
---
f(1 if 2)
---
x = a if b c
---
1 if else 2
---
f(a=1, 2)
---
f(**a, b)
---
f(**a, *b)
---
f(a.b=1)
---
f(a()=1)
---
f(True=1)
---
f(None=1)
---
f(a=1, a=2)
---
class A(x=1, x=2): pass
---
f(lambda x: x = 1)
---
f(a for a in b, c)
---
f(c, a for a in b)
---
f(a=1, b for b in c)
---
f(a=b for b in c)
---
f(a, b=c for c in d)
---
class A(x for x in y): pass
---
f(a := r = 1)
---
f(a.b:=1)
---
f(*a=1)
---
f(,)
---
f(a,,b)
---
x[]
---
x[,]
---
x[1:2:3:4]
---
{1: 2, 3}
---
{1: 2, 3 4}
---
{1: }
---
{1: 2, 3: }
---
{1: *a}
---
{1: 2, 3: *a}
---
{**a, b}
---
{1, 2: 3}
---
{*a: 1}
---
{:1}
---
{**a for a in b}
---
{*a for a in b}
---
[*a for a in b]
---
(*a for a in b)
---
[a, b for a in c]
---
{a, b for a in c}
---
(a, b for a in c)
---
[a for b]
---
[a for b in c if]
---
[for a in b]
---
a ? b : c
---
a && b
---
!a
---
a =! b
---
a <> b
---
a === b
---
a =< b
""",
    "functions": r"""
def f(a=1, b): pass
---
def f(a=1, /, b): pass
---
lambda x=1, y: 1
---
def f(a, a): pass
---
def f(a, a: int): pass
---
lambda a, a: 1
---
def f(*): pass
---
def f(a, *): pass
---
def f(*, **k): pass
---
def f(*a, *b): pass
---
def f(*, *b): pass
---
def f(a, /, b, /): pass
---
def f(*, a, /): pass
---
def f(/, a): pass
---
def f(/): pass
---
def f(a, / b): pass
---
def f(a, /*): pass
---
def f(**a, b): pass
---
def f(**k, *a): pass
---
def f(**k=1): pass
---
def f(*k=1): pass
---
def f(a=): pass
---
def f(a=, b): pass
---
lambda a=: 1
---
lambda *: 1
---
lambda *, **k: 1
---
lambda (a): 1
---
lambda a, (b, c): 1
---
def f(a, (b, c)): pass
---
def f(()): pass
---
def f(1): pass
---
def f(a b): pass
---
def f(:
 pass
---
def f(x) -> : pass
---
def f(x) -> list[a: pass
---
def None(): pass
---
class 1: pass
---
class
---
def
---
@foo
x = 1
---
@
def f(): pass
""",
    "scopes": r"""
return
---
x = 1; return
---
class A:
  return
---
def f():
  class A:
    return
---
break
---
while 1:
  def f(): break
---
while 1:
  pass
else: break
---
continue
---
if x:
  continue
---
nonlocal x
---
def f():
  nonlocal x
---
class A:
  nonlocal x
---
def f():
  def g():
    nonlocal y
    nonlocal z
  y = 1
---
def f():
  global x
  nonlocal x
---
def f():
  x = 1
  global x
---
def f():
  print(x)
  global x
---
def f(x):
  global x
---
def f(x):
  nonlocal x
---
def f():
  x: int
  global x
---
def f():
  global x
  x: int
---
x = 1
global x
---
def f(a):
  def g():
    nonlocal a
    a: int = 3
---
def f():
  from x import *
---
[i := 0 for i in x]
---
[[(j := 0) for i in range(5)] for j in range(5)]
---
[j for i in x for j in (k := y)]
---
[x for x in (y := z)]
---
class A:
  [x := 1 for i in y]
---
x=1
from __future__ import division
---
try: pass
except: pass
except A: pass
---
for a in b:
 for a in b:
  for a in b:
   for a in b:
    for a in b:
     for a in b:
      for a in b:
       for a in b:
        for a in b:
         for a in b:
          for a in b:
           for a in b:
            for a in b:
             for a in b:
              for a in b:
               for a in b:
                for a in b:
                 for a in b:
                  for a in b:
                   for a in b:
                    for a in b:
                     pass
""",
    "statements": r"""
try: pass
except a, b: pass
---
try: pass
except a, b as c: pass
---
try:
  x
---
try:
  x
y
---
try: pass
except* : pass
---
raise a, b
---
assert x = 1
---
import a.b as c.d
---
import a.
---
import
---
import a b
---
import 1
---
from x import
---
from x import a,
---
from x import a b
---
from x import (a, b c)
---
from . import *, a
---
from .
---
x = import y
---
global
---
global x y
---
del
---
return return
---
x = def
---
if
---
;
---
x = 1;;
---
@foo
---
match x
---
match x:
---
match x:
pass
---
case x
""",
    "tokens": r"""
x = 0777
---
x = 08
---
x = 00_7
---
x = 0o8
---
x = 0o18
---
0o
---
x = 0b2
---
0b12
---
0b1_
---
0xg
---
x = 0x
---
x = 1_
---
x = 1__0
---
1.5_
---
1e
---
1e+
---
1e5_
---
0_
---
1.a
---
12ab
---
5x = 1
---
1.x
---
x = "abc
---
x = 'abc
y = 1
---
x = f'abc
y = 1
---
x = "a
b"
---
x = '''abc
---
x = '''abc

def f(): pass
---
x = \ 3
---
y = 1
x = \ 3
---
a b \ c
---
x = 1 $ 2
---
x = ?
---
`x`
---
a “b”
---
“hi”
---
print(“hi”)
---
x = ‘a’
---
x = a？
---
x = 5€
---
1 if x else 0x
""",
    "strings": r"""
"\x1"
---
"ab\x"
---
"\u12"
---
"\U0011"
---
"\U00110000"
---
"\N"
---
"\N{}"
---
"\N{foo"
---
"ab\N{foo}x"
---
f"\N{foo}"
---
b"\x1"
---
b"ab\xg"
---
"a" b"b"
---
b"a" "b"
---
x = "a" "\x1" "b" y
---
f"{a b}"
---
x = 1; f"{a b}"
---
f"abc {a} {b c}"
---
f"{}"
---
f"{ }"
---
f"{:x}"
---
f"{!r}"
---
f"{=}"
---
f"}"
---
f"{{}}}"
---
f"{a}}"
---
x = f"{"
---
f"{a"
---
f"{a!"
---
f"{a!r"
---
f"{a:"
---
f"{a:x"
---
f"{a:{b"
---
f"{1!x}"
---
f"{1!}"
---
f"{1!rr}"
---
f"{a!r b}"
---
f"{a:{b:{c}}}"
---
f"{(a}"
---
f"{a)}"
---
f'{a["b"}'
---
f"{a#}"
---
f"{a\n}"
---
f"{'a}"
---
f"{lambda x: 1}"
---
f"{*a}"
---
f"{**a}"
---
f"{a $ b}"
---
f"{1 +}"
---
f"{print 1}"
---
f"{0x}"
---
f"{a if b}"
---
f"{f(a b)}"
---
f"{f(a=1, b)}"
---
f"{class}"
---
f"{a=b}"
---
x = (f"{a b}" + 1
---
f"\x1"
""",
}

# Bytes that cannot stand in the text above.
ESCAPED = [
    "if x:\n\ty\n        z\n",
    "if x:\n        y\n\tz\n",
    "if x:\n\ty\n    z\n",
    "\tx = 1\n",
    "x = 1 \x01 2\n",
    "a\u00a0b\n",
    "a\u200bb\n",
    "a\\",
    "x = \\\n",
    "if x:",
    "try:\n  x",
    "x = 'abc\\\n",
    "x = [1,\n\n2\n\n",
    "@foo\n\n\n",
    "@foo",
    "\u00e4 = = 1\n",
    "\u00e4 = f(a b)\n",
    "\u00e4 = 1; return\n",
    "# coding: utf-8\n\u00e4 = = 1\n",
    "b'\u00e4'\n",
    "'\u00e4\\x1'\n",
    "f'{\u00e4 b}'\n",
    "\u00e4 = 'abc\n",
    "if x:\n  y\n \u00e4 = 1\n",
]

HOOK = """
import sys
def show(kind, error, traceback):
    print(repr((kind.__name__, error.msg, error.lineno, error.offset, error.end_lineno, error.end_offset, error.text)))
sys.excepthook = show
"""


def programs():
    with open(os.path.join(os.path.dirname(__file__), "programs.txt"), encoding="utf-8", newline="") as file:
        more = file.read()
    for group in [*PROGRAMS.values(), more]:
        for program in group.strip("\n").split("\n---\n"):
            yield program + "\n"
    yield from ESCAPED
    yield "".join(" " * i + "if x:\n" for i in range(101)) + " " * 101 + "y\n"
    yield "(" * 201 + ")" * 201 + "\n"


def ask(folder, program):
    path = os.path.join(folder, "program.py")
    with open(path, "w", encoding="utf-8", newline="") as file:
        file.write(program)
    answer = subprocess.run(
        [sys.executable, "-W", "ignore", path],
        env={"PYTHONPATH": folder, "PYTHONIOENCODING": "utf-8"},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    return eval(answer.stdout)


def escape(field):
    return str(field).replace("\\", "\\\\").replace("\n", "\\n").replace("\t", "\\t")


def main():
    with tempfile.TemporaryDirectory() as folder:
        with open(os.path.join(folder, "sitecustomize.py"), "w", encoding="utf-8") as file:
            file.write(HOOK)
        print("# SPDX-License-Identifier: GPL-3.0-or-later")
        print("# Made by errors.py with CPython " + re.match(r"\d+\.\d+", sys.version)[0])
        for program in programs():
            row = ask(folder, program)
            # Tally ends a last line that lacks its newline.
            text = row[6] if program.endswith("\n") else row[6].rstrip("\n") + "\n"
            print(escape(program), *map(escape, row[:6]), escape(text), sep="\t")


if __name__ == "__main__":
    main()
