# SPDX-License-Identifier: GPL-3.0-or-later
# Annotations as text: from the tree, in one form.
from __future__ import annotations
exprs = ["int", "list [ int ]", "dict[str,( int|None )]", "x if(a and b)else\"y\"", "a  or b and not c", "(a or b) and c", "not (a and b)", "-x**2", "(-x)**2", "(a**b)**c", "a**b**c", "a**-b",
 "a+b*c", "(a+b)*c", "a-(b-c)", "(a-b)-c", "a<<b>>c|d&e^f", "(a|b)&c", "~(a+b)", "+ +a", "- -1", "a<b<=c!=d is not e not in f", "(a<b)<c", "a<(b<c)", "lambda:0", "lambda x:x", "lambda*a:a", "lambda x,/,y=1,*a,z,w=2,**k:(x,y)", "lambda *,a:a", "lambda **k: k",
 "(lambda: 1)()", "f(x,y,*a,z=1,**k)", "f(x for x in y)", "f((x for x in y), 1)", "(x for x in y if z if w)", "[x for x in y for z in w]", "{x for x in y}", "{x:1 for x in y}", "[(x, y) for x, y in z]", "[x for x in (a if b else c)]", "[x for x in a if (b if c else d)]",
 "()", "(1,)", "(1,2)", "1,", "[]", "[1,2]", "{1,2}", "{}", "{1:2,**a,'b':c}", "{**(a or b)}", "a[1]", "a[1,2]", "a[(1,2)]", "a[1:2]", "a[::]", "a[1:2:3,...]", "a[:]", "a[::2]", "a[*b]", "a[b, *c]", "a[(x:=1)]",
 "a.b.c", "1 .real", "(1).real", "1.5.real", "(1.5).x", "'s'.x", "(a+b).c", "f().x[1](2)", "'it''s'", '"it\'s"', "'''a\nb'''", "b'x'", "u'x'", "...", "None", "True", "0x10", "1e3", "1e400", "1_000", "0.1", "1e-7",
 "f'{x}'", "f'a{x!r:>{w}}b{{}}'", "f'{x=}'", "f\"{x['a']}\"", "f'{ {1: 2} }'", "f'it\\'s {x}'", "'a' f'{b}' 'c'", "f''", "f'{x:%Y}'", "(yield)", "(x := 1)", "*a", "x.y(lambda: (yield))", "not a", "not not a", "a if b else c if d else e", "(a if b else c) if d else e", "a if (b if c else d) else e", "a and (b and c)", "a or (b or c)", "(a and b) or c", "a == (b and c)", "(a, b) + c", "[*a, *b]", "(*a, b)", "f(*a)", "f(**{'a': 1})", "a @ b // c % d", "a if lambda: 1 else b", "lambda: (a, b)", "lambda: lambda: 1", "(lambda: 1) if x else y", "(a.b)", "((a))", "x[a.b:c+d]", "'\\n\\t\\x00é\\u1234'", "Callable[[int, str], 'C[int]']", "Literal['a', -1, True]", "int | str | None", "Optional['Node']"]
for e in exprs:
    for t in (f"from __future__ import annotations\ndef f(x: {e}): pass\nr = f.__annotations__['x']", f"x: {e}\nr = __annotations__['x']"):
        d = {}
        try:
            exec(t, d); print(e, '->', d['r'])
        except SyntaxError as err: print(e, '!', err)
        except NameError as err: print(e, '?', err)
def f(a: undefined, *b: also[undefined], c: 'quoted' = 1, **d: x.y) -> not_there: 
    z: what
print(f.__annotations__)
class C:
    a: Undefined = 1
    __b: Undefined
    def m(self, __x: __y) -> C: pass
    (c): boom
    self_attr: list[C] = []
print(C.__annotations__, C.m.__annotations__)
o = C()
o.attr: boom
o.attr2: boom = 3
print(o.attr2, __annotations__)
print(f.__code__.co_flags, compile('x: int', '', 'exec').co_flags, compile('x: int', '', 'exec', dont_inherit=True).co_flags, compile('x: int', '', 'exec', 0x1000000, True).co_flags)
l = lambda: 0
for t in ["from __future__ import nope", "from __future__ import braces", "x = 1\nfrom __future__ import division", "from __future__ import (annotations, division as d)\nprint(d)", "'doc'\nfrom __future__ import annotations", "'doc'\n'two'\nfrom __future__ import annotations", "from __future__ import *", "from __future__ import annotations; x = 1", "def f():\n  from __future__ import division", "import __future__\nprint(__future__.annotations)"]:
    try: exec(compile(t, '<t>', 'exec', dont_inherit=True), {}); print('ok', repr(t))
    except (SyntaxError, ImportError, KeyError) as e: print(repr(t), type(e).__name__, e)
