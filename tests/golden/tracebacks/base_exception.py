# SPDX-License-Identifier: GPL-3.0-or-later
# catches everything
# An uncaught exception that is not an Exception.

def work():
    raise BaseException('not an Exception')

try:
    work()
except Exception:
    print('never')
