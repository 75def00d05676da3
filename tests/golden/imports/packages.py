# SPDX-License-Identifier: GPL-3.0-or-later
# Packages: __init__, submodules, relative imports, attributes of the package.

import shapes
print('imported')
print(shapes.Circle(1).describe(), shapes.square.Square(2).describe(), shapes.VERSION, shapes.square.same)
print(hasattr(shapes, 'deep'), hasattr(shapes, 'base'), hasattr(shapes, 'circle'))
import shapes.deep.inner
print(shapes.deep.inner.Cube(2).describe(), shapes.deep.VERSION)
import shapes.deep.inner as i
from shapes.deep import inner as j
from shapes import deep, circle
print(i is j, i is shapes.deep.inner, deep.inner is i, i.c is circle, i.Shape is shapes.base.Shape)
print(
    shapes.__name__, shapes.deep.__name__, i.__name__, shapes.__package__, i.__package__, shapes.__doc__,
    i.Cube.__module__, i.Cube.__mro__[1:-1]
)
print(
    shapes.__file__.endswith('/shapes/__init__.py'), i.__file__.endswith('/shapes/deep/inner.py'),
    type(shapes.__path__).__name__, hasattr(i, '__path__')
)
import shapes.square
print(shapes.square.Square(1).area())
import sys
print(sorted([n for n in sys.modules if n.startswith('shapes')]))
for text in ('missing', 'square.x'):
    try:
        if text == 'missing':
            import shapes.missing
        else:
            import shapes.square.x
    except ImportError as e:
        print(type(e).__name__, e, e.name)
try:
    from shapes import nothing
except ImportError as e:
    print(str(e).replace(shapes.__file__, 'FILE'))
try:
    import shapes.broken_relative
except ImportError as e:
    print(type(e).__name__, e)
print(hasattr(shapes, 'broken_relative'), 'shapes.broken_relative' in sys.modules)
try:
    from . import anything
except ImportError as e:
    print(type(e).__name__, e)
try:
    from .shapes import Circle
except ImportError as e:
    print(type(e).__name__, e)
from shapes import *
print(Circle is shapes.Circle, square is shapes.square, deep is shapes.deep)
