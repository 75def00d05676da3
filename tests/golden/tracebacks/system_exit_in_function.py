# SPDX-License-Identifier: GPL-3.0-or-later
# SystemExit from deep inside passes finally clauses and with statements.

import sys

class Guard:
    def __enter__(self):
        print('enter')
    def __exit__(self, kind, value, tb):
        print('exit', kind.__name__, value.code)

def deep(n):
    try:
        if n == 0:
            sys.exit(42)
        deep(n - 1)
    finally:
        print('finally', n)

with Guard():
    deep(2)
print('never')
