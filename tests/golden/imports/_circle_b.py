# SPDX-License-Identifier: GPL-3.0-or-later
print('b begins')
import _circle_a
print('b sees a with', [n for n in ('first', 'second') if hasattr(_circle_a, n)])
try:
    from _circle_a import first
except ImportError as e:
    print('ImportError', str(e).split(' (')[0])
try:
    _circle_a.first
except AttributeError as e:
    print('AttributeError', e)
value = 'value of b'


def late():
    return _circle_a.second


print('b ends')
