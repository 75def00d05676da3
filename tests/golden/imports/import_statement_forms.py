# SPDX-License-Identifier: GPL-3.0-or-later
# Imports in functions, conditions, classes, try; several on one line; names they bind.

import math, sys as system, time
print(math.floor(1.5), system.maxsize > 2 ** 31, type(time.time()).__name__)
def lazy():
    from _lazy_target import answer
    return answer
print('before')
print(lazy(), lazy())
try:
    import _fast_version as version
except ImportError:
    version = 'fallback'
print(version)
if True:
    from math import (
        sqrt,
        floor as fl,
    )
print(sqrt(4), fl(2.5))
class Holder:
    from math import pi
    import math as m
    def area(self): return round(self.pi * self.m.sqrt(4), 3)
print(Holder().area(), Holder.pi)
for name in ('a', 'b'):
    import math as looped
print(looped is math)
def scoped():
    import math as inner_math
    return inner_math.pi
scoped()
try:
    inner_math
except NameError as e:
    print(e)
def unbound():
    try:
        return math.pi
    except UnboundLocalError as e:
        return str(e)
    import math
print(unbound())
def comprehension():
    import math
    return [math.sqrt(n) for n in (1, 4, 9)]
print(comprehension())
print(math.__name__, repr(math), type(math))
import shapes.deep.inner
print(shapes.deep.inner.__name__)
del shapes
try:
    shapes
except NameError as e:
    print(e)
import shapes.square as only_square
print(only_square.__name__)
try:
    shapes
except NameError as e:
    print(e)
