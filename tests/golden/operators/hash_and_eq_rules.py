# SPDX-License-Identifier: GPL-3.0-or-later
# Defining __eq__ removes __hash__; inheriting, restoring, setting to None.

class Plain: pass
class WithEq:
    def __eq__(self, other): return isinstance(other, WithEq)
class WithBoth(WithEq):
    def __hash__(self): return 7
class Inherits(WithBoth): pass
class EqAgain(WithBoth):
    def __eq__(self, other): return True
class Restored(WithBoth):
    __hash__ = WithBoth.__hash__
    def __eq__(self, other): return True
class Identity(WithEq):
    __hash__ = object.__hash__
for cls in (Plain, WithEq, WithBoth, Inherits, EqAgain, Restored, Identity):
    try:
        h = hash(cls())
        print(cls.__name__, h if h == 7 else 'by identity', cls.__hash__ is None, len({cls(), cls()}))
    except TypeError as e:
        print(cls.__name__, e, cls.__hash__)
for value in ([], {}, set(), [1], {1: 2}):
    print(type(value).__hash__)
    try:
        hash(value)
    except TypeError as e:
        print(e)
for value in ((1, []), ({},), frozenset, slice(1)):
    try:
        print(isinstance(hash(value), int))
    except TypeError as e:
        print(e)
class H:
    def __init__(self, h): self.h = h
    def __hash__(self): return self.h
for h in (0, 5, -1, -2, 2 ** 61 - 1, 2 ** 61, 2 ** 64, -2 ** 63, 10 ** 40, True):
    print(h, hash(H(h)), H(h).__hash__())
for h in ('x', 1.0, None):
    try:
        hash(H(h))
    except TypeError as e:
        print(e)
print(
    hash(None) == hash(None), hash(print) == hash(print), hash('a') == 'a'.__hash__(),
    hash(1.0) == hash(1) == hash(True), hash((1, 2)) == (1, 2).__hash__()
)
x = Plain()
print({x: 1}[x], x in {x}, hash(x) == hash(x), hash(x) == object.__hash__(x), x.__hash__() == hash(x))
WithEq.__hash__ = lambda self: 3
print(hash(WithEq()), len({WithEq(), WithEq(), WithEq()}), hash(Identity()) != 3)
