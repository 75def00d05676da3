# SPDX-License-Identifier: GPL-3.0-or-later
# Class patterns: __match_args__, and what is wrong with them.
def t(subject, text):
    try:
        d = {'x': subject, **globals()}
        exec('match x:\n  case ' + text + ': print("fits", sorted([(k, v) for k, v in locals().items() if k in "abcd"]))\n  case _: print("no")', d, {})
    except Exception as e: print(type(e).__name__, e)
class C: pass
class D: __match_args__ = ('p', 'q')
class E2: __match_args__ = 5
class F: __match_args__ = [1]
class G: __match_args__ = ('p', 3)
class H: __match_args__ = ('p', 'p')
def fn(): pass
d = D(); d.p = 1; d.q = 2
t(1, 'fn()'); t(1, 'C(1)'); t(C(), 'C(1)'); t(C(), 'C(1, 2, 3)'); t(d, 'D(a, b)'); t(d, 'D(a, b, c)'); t(d, 'D(a, p=b)'); t(d, 'D(a, r=b)'); t(E2(), 'E2(a)'); t(F(), 'F(a)'); t(G(), 'G(a)'); t(G(), 'G(a, b)')
g = G(); g.p = 1
t(g, 'G(a, b)'); h = H(); h.p = 1; t(h, 'H(a, b)')
for s in (1, 1.5, True, 'a', b'b', [1], (1,), {1: 2}, {1}, frozenset([1]), bytearray(b'1'), None, range(2), object):
    for ty in ('int', 'float', 'bool', 'str', 'bytes', 'list', 'tuple', 'dict', 'set', 'frozenset', 'bytearray', 'object', 'type', 'range'):
        try:
            exec(f'match x:\n  case {ty}(a): print({ty}, a)', {'x': s})
        except TypeError as e: print(ty, e)
t(1, 'int(a, b)'); t('a', 'str(1, 2)'); t(1, 'int(a, real=b)'); t(True, 'int(a)'); t(True, 'bool(real=a)')
