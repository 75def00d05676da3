# SPDX-License-Identifier: GPL-3.0-or-later
# What was printed to stderr before the traceback stays there.

import sys
print('to stdout')
print('to stderr', file=sys.stderr)
sys.stderr.write('written\n')
def f():
    raise RuntimeError
f()
