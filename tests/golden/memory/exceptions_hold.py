# SPDX-License-Identifier: GPL-3.0-or-later
# An exception holds its traceback, which holds frames and their locals, until it goes.

class N:
    def __init__(self, name): self.name = name
    def __del__(self): print('del', self.name)
def fails():
    local = N('local of fails')
    raise ValueError('v')
try:
    fails()
except ValueError as e:
    print('in handler')
print('after handler')
try:
    fails()
except ValueError as e:
    saved = e
print('saved keeps the frame')
saved = saved.with_traceback(None)
print('traceback dropped')
def chain():
    first = N('first')
    try:
        fails()
    except ValueError:
        raise KeyError('k')
try:
    chain()
except KeyError as e:
    print('chained, context', repr(e.__context__))
print('all gone')
def handled():
    mine = N('mine')
    try:
        fails()
    except ValueError:
        print('handled inside')
    print('leaving')
handled()
class E(Exception):
    def __init__(self, payload):
        super().__init__()
        self.payload = payload
    def __del__(self): print('del exception')
try:
    raise E(N('payload'))
except E:
    print('caught without a name')
print('--')
def swallow():
    try:
        raise E(N('in finally'))
    finally:
        return 'swallowed'
print(swallow())
for i in range(2):
    try:
        raise E(N(f'loop {i}'))
    except E as e:
        pass
    print('end of round', i)
def unpack():
    a, b = N('a'), N('b')
    c, d, e = a, b
try:
    unpack()
except ValueError as e:
    print(e)
print('end')
