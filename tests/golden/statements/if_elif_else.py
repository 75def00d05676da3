# SPDX-License-Identifier: GPL-3.0-or-later
# Branches on every kind of truth value, nested, with pass and one-line bodies.

def kind(x):
    if x is None: return 'none'
    elif isinstance(x, bool): return 'bool'
    elif isinstance(x, (int, float)):
        if x < 0: return 'negative'
        elif x == 0:
            return 'zero'
        else:
            if x > 1000: return 'large'
            return 'positive'
    elif not x:
        return 'empty'
    elif x in ('a', 'b') or len(x) == 1:
        return 'short'
    else:
        pass
    return 'other'
for x in (None, True, -5, 0, 0.0, 7, 1e9, '', [], 'a', 'b', 'z', 'long', (1, 2), {}):
    print(repr(x), kind(x))
class T:
    def __init__(self, length):
        self.length = length
    def __len__(self):
        print('len asked', end=' ')
        return self.length
class B(T):
    def __bool__(self):
        print('bool asked', end=' ')
        return self.length == 1
for o in (T(0), T(2), B(1), B(2)):
    if o: print('true')
    else: print('false')
    print(not o, bool(o), 'yes' if o else 'no')
class Bad:
    def __bool__(self):
        return 1
class BadLen:
    def __len__(self):
        return -1
class BadLen2:
    def __len__(self):
        return 'x'
class Raises:
    def __bool__(self):
        raise ValueError('cannot say')
for o in (Bad(), BadLen(), BadLen2(), Raises()):
    try:
        if o:
            print('true')
    except Exception as e:
        print(type(e).__name__, e)
    try:
        print(not o)
    except Exception as e:
        print(type(e).__name__, e)
if 0: print('a')
elif '': print('b')
else: print('c')
if 1:
    if 0:
        print('inner')
    else:
        print('dangling else belongs to the inner if')
