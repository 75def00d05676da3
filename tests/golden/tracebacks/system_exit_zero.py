# SPDX-License-Identifier: GPL-3.0-or-later
# sys.exit() and sys.exit(0) and sys.exit(None) end with status 0; SystemExit can be caught.

import sys
for args in ((), (0,), (None,), (3,), ('text',), ((1, 2),), (True,), (2.5,)):
    try:
        sys.exit(*args)
    except SystemExit as e:
        print(repr(e), e.code, type(e.code).__name__)
try:
    sys.exit(1, 2)
except TypeError as e:
    print(e)
try:
    exit_code = 'unset'
    raise SystemExit
except SystemExit as e:
    print(e.code, e.args)
def nested():
    try:
        sys.exit(4)
    except Exception:
        print('not an Exception')
    finally:
        print('finally on the way out')
try:
    nested()
except BaseException as e:
    print(type(e).__name__, e.code)
print('leaving')
sys.exit()
