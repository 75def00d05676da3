# SPDX-License-Identifier: GPL-3.0-or-later
# Raising, chaining, handling, with, finally, tracebacks; the program ends with an uncaught exception.

class Problem(Exception):
    def __init__(self, text, number):
        super().__init__(text, number)
        self.number = number

class Manager:
    def __init__(self, swallow): self.swallow = swallow
    def __enter__(self): return [self]
    def __exit__(self, kind, value, traceback): return self.swallow

def fail(depth):
    here = [depth]
    try:
        if depth == 0:
            raise Problem('deep', here)
        fail(depth - 1)
    except Problem as e:
        raise ValueError('at', depth) from e
    finally:
        here.append('done')

kept = []
for action in [lambda: 1 / 0, lambda: {}['k'], lambda: [][3], lambda: int('x'), lambda: None.foo, lambda: fail(0),
               lambda: unknown_name, lambda: (lambda a: a)(), lambda: 'a' + 1, lambda: next(iter([]))]:
    try:
        action()
    except (ArithmeticError, LookupError) as e:
        kept.append(repr(e))
    except Exception as e:
        kept.append((type(e).__name__, str(e), e.__traceback__.tb_lineno > 0))
    else:
        kept.append(None)
with Manager(True) as a, Manager(False) as b:
    raise KeyError('swallowed')
for i in range(3):
    try:
        if i == 1: continue
        kept.append(i)
    finally:
        kept.append('finally')
print(len(kept), kept[:3])
try:
    raise KeyError('first')
except KeyError:
    fail(2)
