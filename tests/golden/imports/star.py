# SPDX-License-Identifier: GPL-3.0-or-later
# from module import *: with __all__, without, with a wrong __all__.

from _starred import *
print(visible, _underscore, Class.__name__)
try:
    invisible
except NameError as e:
    print(e)
from _starred_plain import *
print(visible2, star_floor(2.7))
for f in (lambda: _private2, lambda: __dunder2__):
    try:
        print(f())
    except NameError as e:
        print(e)
try:
    from _starred_bad import *
except AttributeError as e:
    print(e)
try:
    print(exists)
except NameError as e:
    print(e)
visible = 'rebound here'
import _starred
print(_starred.visible, _starred.__all__, _starred.invisible)
from math import *
print(floor(sqrt(17)), round(pi, 4))
class C:
    from _starred import visible as attr
    import _starred as module
print(C.attr, C.module is _starred)
