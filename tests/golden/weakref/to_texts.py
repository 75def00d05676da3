# Objects of subclasses of str can be referenced weakly, whatever their text; those of int, bytes and tuple cannot.
import gc
import weakref


class Text(str):
    pass


class Slotted(str):
    __slots__ = 'a', '__weakref__', 'b'


class Bare(str):
    __slots__ = ()


class Number(int):
    pass


class Plain:
    pass


class Mixed(Plain, str):
    __slots__ = ()


for cls in Text, Slotted, Bare, Number, Mixed, type('Bytes', (bytes,), {}), type('Tuple', (tuple,), {}):
    print(cls.__name__, '__weakref__' in cls.__dict__, '__dict__' in cls.__dict__)

for cls in Text, Slotted, Mixed:
    for text in '', 'a', 'abcdefg', 'abcdefgh', 'é' * 5, '\u20ac' * 3, '\U0001f600':
        x = cls(text)
        x.a = [x]
        r = weakref.ref(x, lambda r, text=text: print('gone', cls.__name__, ascii(text)))
        print(r() is x, r() == text, weakref.getweakrefcount(x), x.__weakref__ is r, x.a[0] is x)
        x.a = None
        p = weakref.proxy(x)
        print(p.upper() == text.upper(), len(p))
        del x
        print(r())
y = Text('cycle')
y.me = y
r = weakref.ref(y, lambda r: print('collected'))
del y
gc.collect()
names = weakref.WeakValueDictionary()
keep = Text('kept')
names['a'], names['b'] = keep, Text('not kept')
print(list(names.items()))
ids = weakref.WeakKeyDictionary({keep: 1})
print(keep in ids, ids[keep])
for bad in Bare('x'), Number(3):
    try:
        weakref.ref(bad)
    except TypeError as error:
        print(error)
try:
    class Twice(Text):
        __slots__ = '__weakref__'
except TypeError as error:
    print(error)
a, b = Text('a'), Slotted('b')
try:
    a.__class__ = Slotted
except TypeError as error:
    print(error)
