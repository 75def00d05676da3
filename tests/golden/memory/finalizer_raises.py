# SPDX-License-Identifier: GPL-3.0-or-later
# catches everything
# An exception in __del__ does not pass on: it is reported on sys.stderr and the program goes on.

import sys
class Catch:
    def __init__(self): self.text = ''
    def write(self, s): self.text += s
    def flush(self): pass
class Bad:
    def __init__(self, n): self.n = n
    def __del__(self): raise ValueError(f'in del {self.n}')
old, sys.stderr = sys.stderr, Catch()
b = Bad(1)
del b
print('after del')
a = [Bad(2), Bad(3)]
a.clear()
print('after clear', a)
def f():
    local = Bad(4)
    return 'returned'
print(f())
try:
    c = Bad(5)
    raise KeyError('the real one')
except KeyError as e:
    del c
    print('caught', e)
for i in range(2):
    Bad(6 + i)
print('loop went on')
text = sys.stderr.text
sys.stderr = old
print(text.count('Exception ignored in: <function Bad.__del__ at 0x'), text.count('Traceback (most recent call last)'))
print([line for line in text.split('\n') if line.startswith('ValueError')])
print([line.strip() for line in text.split('\n') if line.strip().startswith('def')][:1])
