# SPDX-License-Identifier: GPL-3.0-or-later
# getattr, setattr, delattr, hasattr, callable, id, hash, repr, type with one argument.

class C:
    x = 1
    def m(self): return 'm'
c = C()
print(
    getattr(c, 'x'), getattr(c, 'm')(), getattr(c, 'nope', 'default'), getattr(c, 'nope', None), hasattr(c, 'x'),
    hasattr(c, 'nope'), getattr([], 'append') is not None, getattr('a', 'upper')(), getattr(5, 'real')
)
setattr(c, 'y', 2)
setattr(c, 'with space', 3)
setattr(c, '', 4)
setattr(C, 'cls_attr', 5)
print(c.y, getattr(c, 'with space'), getattr(c, ''), c.cls_attr, c.__dict__)
delattr(c, 'with space')
delattr(C, 'cls_attr')
print(c.__dict__, hasattr(c, 'cls_attr'))
for name in ('x', 'm', '__class__', '__dict__', 'zzz'):
    print(name, hasattr(c, name), callable(getattr(c, name, None)))
class Raises:
    @property
    def value_error(self): raise ValueError('from property')
    @property
    def attribute_error(self): raise AttributeError('from property')
r = Raises()
print(hasattr(r, 'attribute_error'), getattr(r, 'attribute_error', 'default'))
for f in (
    lambda: hasattr(r, 'value_error'), lambda: getattr(r, 'value_error', 1), lambda: getattr(c, 5),
    lambda: getattr(c, None, 1), lambda: hasattr(c, 1), lambda: setattr(c, 1, 2), lambda: delattr(c, 1),
    lambda: getattr(c, 'nope'), lambda: setattr(5, 'x', 1), lambda: delattr(c, 'x'), lambda: getattr(),
    lambda: getattr(c), lambda: setattr(c, 'x'), lambda: getattr(c, 'a', 1, 2), lambda: setattr(int, 'x', 1),
    lambda: getattr(c, b'x')
):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
print(
    id(c) == id(c), id(c) == id(C()), type(id(c)).__name__, isinstance(hash(c), int), hash(c) == hash(c),
    type(c) is C, type(C) is type, type(type(1)) is type
)
print(
    callable(C), callable(c.m), callable(c), callable(len), callable(lambda: 0), callable(1), callable('x'),
    callable(None)
)
print(
    [getattr(s, n)() for s, n in (('ab', 'upper'), ([3, 1], 'copy'), ({1: 2}, 'items'), ((5), 'bit_length'))],
    [f.__name__ for f in (len, print, C, c.m, str.join)]
)
