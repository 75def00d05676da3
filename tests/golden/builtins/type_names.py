# SPDX-License-Identifier: GPL-3.0-or-later
# type(x), its name and repr for every kind of object; the module and qualified name.

class C:
    class Inner: pass
    def m(self): pass
def f(): pass
values = [
    None, True, 1, 1.5, 'a', b'a', (), [], {}, set(), frozenset(), range(1), slice(1), ..., NotImplemented,
    object(), C, C(), C.Inner(), C().m, C.m, f, lambda: 0, len, [].append, 'a'.join, str.join, int.__add__,
    (1).__add__, iter([]), iter(()), iter(''), iter({}), iter(set()), iter(range(1)), iter({}.keys()),
    iter({}.values()), iter({}.items()), {}.keys(), {}.values(), {}.items(), enumerate([]), zip(), map(str, []),
    filter(None, []), reversed([]), reversed({}), property(), staticmethod(f), classmethod(f), super(C, C()),
    ValueError(), type, type(type), C.__dict__, iter(b''), iter(int, 0), int.real, str.maketrans, dict.fromkeys,
    iter('é'), int | str
]
print([type(v).__name__ for v in values])
for t in (int, str, list, type, object, C, C.Inner, ValueError, type(None), type(f), type(len), type(...), range):
    print(t, t.__name__, t.__qualname__, t.__module__)
print([repr(v) for v in (
    len, str.join, int, C, ..., NotImplemented, None, range(3), slice(1, 2), type, print, dict.keys, object
)])
