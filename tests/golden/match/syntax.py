# SPDX-License-Identifier: GPL-3.0-or-later
# What the grammar takes for a match statement, and what is wrong with others.
tests = r'''
match x:
  case 1: pass
---
match(x)
foo bar
---
match x
---
match x
  case 1: pass
---
match x:
case 1: pass
---
match x:
  foo
---
match x:
  pass
---
match x:
  case 1
---
match x:
  case 1:
  case 2: pass
---
match x:
  case 1:
---
match x:
---
match x y:
  case 1: pass
---
match x:
  case a.b.c: pass
  case _: pass
---
match x:
  case _.a: pass
---
match x:
  case _(a): pass
---
match x:
  case a: pass
  case b: pass
---
match x:
  case _: pass
  case b: pass
---
match x:
  case a if a: pass
  case b: pass
---
match x:
  case (a): pass
  case b: pass
---
match x:
  case a | 1: pass
---
match x:
  case _ | 1: pass
---
match x:
  case 1 | _: pass
---
match x:
  case 1 | a: pass
---
match x:
  case (1 | a): pass
  case 2: pass
---
match x:
  case [a, a]: pass
---
match x:
  case [a, *a]: pass
---
match x:
  case [*a, *b]: pass
---
match x:
  case *a, b, *c: pass
---
match x:
  case *a: pass
---
match x:
  case a, : pass
---
match x:
  case (*a): pass
---
match x:
  case (*a,): pass
---
match x:
  case {1: a, 1: b}: pass
---
match x:
  case {1: a, 1.0: b}: pass
---
match x:
  case {True: a, 1: b}: pass
---
match x:
  case {-1: a, -1: b}: pass
---
match x:
  case {'a': a, **a}: pass
---
match x:
  case {**rest, 'a': a}: pass
---
match x:
  case {**_}: pass
---
match x:
  case {**rest, }: pass
---
match x:
  case {a: 1}: pass
---
match x:
  case {a.b: 1, a.b: 2}: pass
---
match x:
  case {f'x': 1}: pass
---
match x:
  case f'x': pass
---
match x:
  case f'{x}': pass
---
match x:
  case 'a' f'x': pass
---
match x:
  case 'a' 'b': pass
---
match x:
  case b'a' b'b': pass
---
match x:
  case -1: pass
  case -1.5: pass
---
match x:
  case +1: pass
---
match x:
  case -a: pass
---
match x:
  case 1 + 2: pass
---
match x:
  case 1 - 2: pass
---
match x:
  case -'a': pass
---
match x:
  case --1: pass
---
match x:
  case ~1: pass
---
match x:
  case not True: pass
---
match x:
  case C(a, a): pass
---
match x:
  case C(a, b=a): pass
---
match x:
  case C(a=1, a=2): pass
---
match x:
  case C(a=1, 2): pass
---
match x:
  case C(a=1, 2, 3, b=4): pass
---
match x:
  case C(*a): pass
---
match x:
  case C(**a): pass
---
match x:
  case C(a, ): pass
---
match x:
  case C(,): pass
---
match x:
  case a.b.C(x=1,): pass
---
match x:
  case C().d: pass
---
match x:
  case C()(): pass
---
match x:
  case a as b: pass
---
match x:
  case a as b as c: pass
---
match x:
  case 1 as _: pass
---
match x:
  case 1 as a.b: pass
---
match x:
  case 1 as 2: pass
---
match x:
  case 1 as f(): pass
---
match x:
  case 1 as (a): pass
---
match x:
  case (1 as a): pass
---
match x:
  case (1 as a) | 2: pass
---
match x:
  case 1 | (2 as a): pass
---
match x:
  case (a, b) | (b, a): pass
---
match x:
  case (a, b) | (c, a): pass
---
match x:
  case [a] | {'k': a} | C(a): pass
---
match x:
  case [a] | {'k': b}: pass
---
match x:
  case [1, a | 2]: pass
---
match x:
  case [1, _ | 2]: pass
---
match x:
  case [a | (1 | b)]: pass
---
match x:
  case (a | b) as c: pass
---
match x:
  case 1 as a, 2 as a: pass
---
match x:
  case a as a: pass
---
match x:
  case __debug__: pass
---
match x:
  case 1 as __debug__: pass
---
match x:
  case [*__debug__]: pass
---
match x:
  case {**__debug__}: pass
---
match x:
  case C(__debug__=1): pass
---
match x:
  case None | True | False: pass
---
match x:
  case ...: pass
---
match x:
  case []: pass
  case (): pass
  case {}: pass
  case C(): pass
---
match x:
  case [,]: pass
---
match x:
  case (,): pass
---
match x:
  case (1): pass
  case (1,): pass
  case 1, 2: pass
  case [1]: pass
---
match x:
  case 1 if y: pass
  case 2 if (z := 3): pass
  case 3 if z := 3: pass
---
match x:
  case 1 if: pass
---
match x:
  case 1 if y
    pass
---
match x:
  case if y: pass
---
match x:
  case: pass
---
match:
  case 1: pass
---
match x:
  case 1: pass
  foo
---
match x:
  case 1: pass
foo bar
---
match x:
  case 1: pass
else:
  pass
---
match x, y:
  case 1, 2: pass
---
match x,:
  case 1, 2: pass
---
match *x, y:
  case 1, 2: pass
---
match *x:
  case 1, 2: pass
---
match (x := 1):
  case 1: pass
---
match x := 1:
  case 1: pass
---
match (yield):
  case 1: pass
---
match yield:
  case 1: pass
---
match lambda: 1:
  case 1: pass
---
match x if y else z:
  case 1: pass
---
match -x:
  case 1: pass
---
match (x):
  case 1: pass
---
match [x]:
  case 1: pass
---
match {x}:
  case 1: pass
---
match x[1:2]:
  case 1: pass
---
match match:
  case case: pass
---
match case:
  case match: pass
---
match = 1
case = 2
_ = 3
print(match, case, _)
match[0]
match.x
match: int
match: int = 3
match(1, a=2)
match * 2
match - 2
match in x
match and x
match if x else y
match, x = 1, 2
match += 1
match |= 1
match is x
match not in x
match < 1
match == 1
---
case 1: pass
---
match x: pass
---
match x: case 1: pass
---
match x:
    case 1:
        pass
   case 2: pass
---
match x:
  case 1: pass

  case 2: pass
# c
  case 3:
    pass
---
def f():
  match x:
    case 1: return 1
    case _: return 2
---
class A:
  match x:
    case y: pass
---
match x:
  case {1: _, 2: _}: pass
  case {'a': 1, 'b': [x, *_], **kw}: pass
---
match x:
  case {1 + 1: _}: pass
---
match x:
  case {-1: _, None: 1, True: 2, b'x': 3, 1.5: 4, 'a' 'b': 5}: pass
---
match x:
  case {'a': a, 'b': a}: pass
---
match x:
  case C(a=b, c=b): pass
---
match x:
  case 1:
    break
---
while 1:
  match x:
    case 1: break
    case 2: continue
---
match x:
  case a:
    global a
---
match x:
  case "a" if 1: pass
  case (1 | 2 | 3) as z if z: pass
---
match x:
  case 1 | 2 as z: pass
---
match x:
  case (1 | 2) | 3: pass
  case [1 | 2, 3 | 4]: pass
---
match x:
  case str() | int() as v: pass
---
match x:
  case x.y(1, z=2): pass
  case x.y: pass
---
match x:
  case 1 2: pass
---
match x:
  case a b: pass
---
match x:
  case [a b]: pass
---
match x:
  case (a: pass
---
match x:
  case [a, b: pass
---
match x:
  case {1 a}: pass
---
match x:
  case {1: }: pass
---
match x:
  case {'a'}: pass
---
match x:
  case C(a=): pass
---
match x:
  case C(a b): pass
---
match x:
  case C(1=2): pass
---
match x:
  case a = 1: pass
---
match x:
  case a == 1: pass
---
match x:
  case 1 |: pass
---
match x:
  case | 1: pass
---
match x:
  case x[0]: pass
---
match x:
  case x(): pass
  case x()(): pass
---
match x:
  case lambda: pass
---
match x:
  case *_, a: pass
  case a, *_: pass
  case *_,: pass
---
match x:
  case [_, *_, _]: pass
---
match x:
  case ((((a)))): pass
---
match x:
  case ((a, b), [c, [d]]): pass
---
match x:
  case a.b as c, {'k': d}: pass
---
match x:
    case 1: x = 1; y = 2
    case 2: pass; 
---
match(x):
  case 1: pass
---
match (x, y):
  case 1: pass
---
match (x)(y):
  case 1: pass
---
match (*a, b):
  case 1: pass
---
match (**a):
  case 1: pass
---
match (a=1):
  case 1: pass
---
match x:
  case 0x10 | 0b1 | 1_000 | 1e3: pass
---
match x:
  case _ if y: pass
  case _: pass
---
match x:
  case _: pass
---
match x:
  case x: pass
---
match x:
  case 1: pass
  case _ if y: pass
---
match x:
  case _ as y: pass
  case 1: pass
---
match x:
  case (_): pass
  case 1: pass
---
match x:
  case [*_]: pass
  case 1: pass
---
x = 1
match x
y = 2
---
match x; y
---
match x # c
---
if 1:
  match x
---
match x,
---
match (x)
z z
---
match [x]
z z
---
match -x
z z
---
match.x
z z
---
match = x
z z
---
'''.split('---\n')
for t in tests:
    t = t.lstrip('\n')
    try:
        compile(t, '<m>', 'exec')
        print('fits', repr(t))
    except SyntaxError as e:
        print(type(e).__name__, '|', e.msg, e.lineno, e.offset, e.end_lineno, e.end_offset, '|', repr(t))
