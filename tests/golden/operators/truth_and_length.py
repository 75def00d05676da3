# SPDX-License-Identifier: GPL-3.0-or-later
# __bool__, __len__, __length_hint__ and what they may return.

class Len:
    def __init__(self, n): self.n = n
    def __len__(self): return self.n
class Bool:
    def __init__(self, v): self.v = v
    def __bool__(self): return self.v
def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
for n in (0, 1, 5, True, False, -1, 'a', 1.0, None, 2 ** 63 - 1, 2 ** 63, 2 ** 70):
    print(n, end=': ')
    attempt(lambda: (len(Len(n)), bool(Len(n))))
for v in (True, False, 1, 0, None, 'x'):
    print(v, end=': ')
    attempt(lambda: bool(Bool(v)))
class Index:
    def __index__(self): return 3
attempt(lambda: len(Len(Index())))
class Both:
    def __bool__(self): return True
    def __len__(self): return 0
print(bool(Both()), not Both(), len(Both()), 'yes' if Both() else 'no', Both() and 1, (Both() or 2) != 2)
class NoneBool: __bool__ = None
attempt(lambda: bool(NoneBool()))
class Fail:
    def __bool__(self): raise OSError(2, 'no truth')
attempt(lambda: not Fail())
attempt(lambda: 1 if Fail() else 0)
attempt(lambda: Fail() and 1)
attempt(lambda: all([1, Fail()]))
attempt(lambda: any([0, Fail()]))
attempt(lambda: [x for x in (1,) if Fail()])
attempt(lambda: list(filter(None, [Fail()])))
attempt(lambda: all([Bool(True), Bool(False), Fail()]))
attempt(lambda: any([Bool(False), Bool(True), Fail()]))
class Instance: pass
i = Instance()
i.__bool__ = lambda: False
i.__len__ = lambda: 0
print(bool(i))
Instance.__len__ = lambda self: 0
print(bool(i), len(i))
Instance.__bool__ = lambda self: True
print(bool(i))
del Instance.__bool__, Instance.__len__
print(bool(i))
attempt(lambda: len(i))
while Bool(False):
    print('never')
else:
    print('while asked')
assert Bool(True)
print(all([]), any([]), all([1, 'a', [0]]), any([0, '', []]), bool(Len(0)) is False)
