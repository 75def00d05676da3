# SPDX-License-Identifier: GPL-3.0-or-later
# __init_subclass__: keywords, inheritance, errors; __class_getitem__.

class Plugin:
    registry = {}
    def __init_subclass__(cls, /, key=None, **kw):
        print('init_subclass', cls.__name__, key, kw)
        super().__init_subclass__(**kw)
        cls.key = key or cls.__name__.lower()
        Plugin.registry[cls.key] = cls
class Csv(Plugin): pass
class Json(Plugin, key='js'): pass
class Deep(Json, key='deep'): pass
print({k: v.__name__ for k, v in Plugin.registry.items()}, Deep.key, hasattr(Plugin, 'key'))
try:
    class Bad(Plugin, unknown=1): pass
except TypeError as e:
    print(e)
try:
    class Bad2(object, x=1): pass
except TypeError as e:
    print(e)
class Mixin:
    def __init_subclass__(cls, mix=0, **kw):
        super().__init_subclass__(**kw)
        cls.mix = mix
class Both(Mixin, Plugin, mix=5, key='both'): pass
print(Both.mix, Both.key)
class Strict:
    def __init_subclass__(cls):
        if not hasattr(cls, 'run'): raise TypeError(f'{cls.__name__} must define run')
class Good(Strict):
    def run(self): return 'ran'
print(Good().run())
try:
    class NoRun(Strict): pass
except TypeError as e:
    print(e)
class NamedDescriptor:
    def __set_name__(self, owner, name): print('set_name before init_subclass:', name)
class Order:
    def __init_subclass__(cls): print(
        'init_subclass of', cls.__name__, sorted([k for k in cls.__dict__ if k[0] != '_'])
    )
class Ordered(Order):
    b = NamedDescriptor()
    a = NamedDescriptor()
class Box:
    def __class_getitem__(cls, item): return f'{cls.__name__}[{item.__name__ if isinstance(item, type) else item}]'
class Sub(Box): pass
print(Box[int], Sub[str], Box[1, 2], Box['a':'b'])
for f in (lambda: Box()[0], lambda: int[0], lambda: Order[1], lambda: object[int]):
    try:
        print(f())
    except TypeError as e:
        print(e)
print(type(Plugin.__dict__['__init_subclass__']).__name__, type(Box.__dict__['__class_getitem__']).__name__)
print(type('T', (Plugin,), {}, key='by type call').key)
