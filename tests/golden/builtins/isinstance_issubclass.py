# SPDX-License-Identifier: GPL-3.0-or-later
# isinstance and issubclass with tuples, nested tuples, unions and errors.

print(
    isinstance(1, int), isinstance(True, int), isinstance(1.0, int), isinstance('a', (int, str)),
    isinstance(None, type(None)), isinstance([], (tuple, (list, set))), isinstance(1, ()), isinstance(int, type),
    isinstance(1, object), isinstance(type, object), isinstance(object, type)
)
print(
    issubclass(bool, int), issubclass(int, bool), issubclass(int, (str, int)), issubclass(int, ()),
    issubclass(KeyError, (ValueError, LookupError)), issubclass(int, int), issubclass(type, object),
    issubclass(object, object)
)
print(
    isinstance(5, int | str), isinstance('a', int | str), isinstance(None, int | None), isinstance(1.5, int | str),
    issubclass(bool, int | str), int | str, int | None, type(int | str).__name__
)
class A: pass
class B(A): pass
print(
    isinstance(B(), A), isinstance(A(), B), isinstance(B, A), isinstance(B(), (B, A)), issubclass(B, A),
    [isinstance(x, (int, float)) for x in (1, 1.5, '1', None, True)]
)
for f in (
    lambda: isinstance(1, 5), lambda: isinstance(1, 'int'), lambda: isinstance(1, [int]),
    lambda: isinstance(1, (str, 5)), lambda: isinstance('x', (str, 5)), lambda: issubclass(1, int),
    lambda: issubclass(int, 5), lambda: issubclass('a', str), lambda: isinstance(1), lambda: isinstance(),
    lambda: issubclass(int), lambda: isinstance(1, A()), lambda: issubclass(A(), A),
    lambda: issubclass(int, (str, 'x')), lambda: isinstance(1, None), lambda: int | 5
):
    try:
        print(f())
    except TypeError as e:
        print(e)
