# SPDX-License-Identifier: GPL-3.0-or-later
# A module that raises is not kept; the next import runs it again.

import sys
for attempt in range(2):
    try:
        import _fails
    except ValueError as e:
        print(attempt, e, '_fails' in sys.modules)
try:
    _fails
except NameError as e:
    print(e)
try:
    from _fails import before
except ValueError as e:
    print('again', e)
sys.modules['_fails'] = 'any object'
import _fails
print(_fails)
from _fails import upper
print(upper())
sys.modules['_fails'] = None
try:
    import _fails
except ImportError as e:
    print(type(e).__name__, e)
del sys.modules['_fails']
try:
    import _fails
except ValueError as e:
    print('fresh', e)
