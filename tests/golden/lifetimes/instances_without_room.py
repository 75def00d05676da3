# SPDX-License-Identifier: GPL-3.0-or-later
# An instance that can hold nothing still holds its class, and may be what keeps it in a cycle.
import gc


class T(int):
    __slots__ = ()


class S(str):
    __slots__ = ()


class Plain:
    __slots__ = ()


for value in (T(1), S('a'), Plain()):
    container = {'a': value}
    pair = (value,)
    print(gc.is_tracked(container), gc.is_tracked(pair))
    gc.collect()
    print(gc.is_tracked(container), gc.is_tracked(pair), gc.is_tracked({1: value}))
del value, container, pair
gc.collect()
T.one = T(1)
S.names = {'first': S('x')}
Plain.pair = (Plain(), 2)
del T, S, Plain
print(gc.collect() > 0, gc.collect())
