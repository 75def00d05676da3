# SPDX-License-Identifier: GPL-3.0-or-later
"""The operators as functions, and functions that get items, get attributes and call methods. All are in C."""

import _operator
from _operator import *

__all__ = sorted(name for name in vars(_operator) if not name.startswith('_'))

_names = globals()
for _name in __all__:
    if not _name.endswith('getter') and _name not in ('countOf', 'indexOf', 'is_', 'is_not', 'length_hint',
                                                      'methodcaller', 'truth'):
        _names[f'__{_name.rstrip("_")}__'] = _names[_name]
del _names, _name, _operator
