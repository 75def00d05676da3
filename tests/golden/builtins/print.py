# SPDX-License-Identifier: GPL-3.0-or-later
# print: sep, end, file, flush, several values, errors, custom streams.

import sys
print()
print('a', 1, 2.5, None, [1, 'x'], (1,), {'k': 'v'}, True, 'b')
print('a', 'b', sep='')
print('a', 'b', 'c', sep=', ', end='!\n')
print(1, 2, 3, sep='\n')
print('no newline', end='')
print(' continued')
print(*[1, 2, 3], sep='-')
print(*'abc', *range(2))
print(sep='x', end='only end\n')
print('', '', sep='|')
print(None, sep=None, end=None)
print('to stdout', file=sys.stdout, flush=True)
print('none file', file=None)
print('x', end='')
print('y', end='\n\n')
class Writer:
    def __init__(self): self.parts = []
    def write(self, text): self.parts.append(text)
w = Writer()
print('a', 1, sep='+', end='.', file=w)
print(file=w)
print(w.parts)
class Flushes(Writer):
    def flush(self): self.parts.append('FLUSH')
w = Flushes()
print('x', file=w, flush=True)
print('y', file=w)
print(w.parts, print('returns None') is None)
class Text:
    def __str__(self): return 'text of object'
print(Text(), str(Text()), [1, 'quotes inside lists'], 'no quotes')
class NoWrite: pass
class FailWrite:
    def write(self, text): raise ValueError('write failed: ' + repr(text))
for f in (
    lambda: print('x', sep=1), lambda: print('x', end=1), lambda: print('x', file=NoWrite()),
    lambda: print('x', file=FailWrite()), lambda: print(bad=1), lambda: print('x', file=5),
    lambda: print('x', flush=True, file=w), lambda: print('x', file=Writer(), flush=True)
):
    try:
        f()
        print('fine')
    except Exception as e:
        print(type(e).__name__, e)
old = sys.stdout
sys.stdout = w
print('redirected')
sys.stdout = old
print(w.parts[-2:])
sys.stdout.write('direct\n')
print(sys.stdout.write('counted '), sys.stdout is sys.__stdout__)
print('tab\tbell', 'unicode: é € 😀', '\\backslash', "quote'd")
