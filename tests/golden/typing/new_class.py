# types.new_class and its parts make classes as the class statement does.
import types


def attempt(function):
    try:
        print(function())
    except Exception as error:
        print(f'{type(error).__name__}: {error}')


def body(namespace):
    namespace['x'] = 1
    namespace['double'] = lambda self: self.x * 2


C = types.new_class('C', (), {}, body)
print(C, C.__name__, C.x, C().double(), C.__bases__)


class Meta(type):
    @classmethod
    def __prepare__(mcls, name, bases, **kwds):
        print('  prepare', name, bases, kwds)
        return {'prepared': True}

    def __new__(mcls, name, bases, namespace, **kwds):
        print('  new', name, sorted(namespace), kwds)
        return super().__new__(mcls, name, bases, namespace)

    def __init__(cls, name, bases, namespace, **kwds):
        print('  init', kwds)
        super().__init__(name, bases, namespace)


D = types.new_class('D', (C,), {'metaclass': Meta, 'option': 3}, body)
print(type(D), D.prepared, D.__mro__)
print(types.prepare_class('E', (D,), {'other': 1}))
print(types.prepare_class('E', (), {'metaclass': len})[0], types.prepare_class('E')[0])


class Standing:
    def __init__(self, *classes):
        self.classes = classes

    def __mro_entries__(self, bases):
        return self.classes


pair, nobody = Standing(int, C), Standing()
F = types.new_class('F', (pair,))
print(F.__bases__, F.__orig_bases__ == (pair,))
print(types.resolve_bases((nobody, C)), types.resolve_bases((C, str)), types.resolve_bases(()))
bases = (C, int)
print(types.resolve_bases(bases) is bases)


class Wrong:
    def __mro_entries__(self, bases):
        return [int]


class Other(type):
    pass


attempt(lambda: types.resolve_bases((Wrong(),)))
attempt(lambda: types.new_class('G', (D, Other('O', (), {}))))
attempt(lambda: types.new_class('H', (3,)))
attempt(lambda: types.new_class('I', (int, bool)))
attempt(lambda: types.new_class('J', (C,), {'metaclass': type, 'extra': 1}))


class Virtual(type):
    def __getattr__(cls, name):
        return f'{name} of the class'


class WithDynamic(metaclass=Virtual):
    @types.DynamicClassAttribute
    def name(self):
        """Its name."""
        return 'name of the object'

    @name.setter
    def name(self, value):
        print('  set to', value)


print(WithDynamic().name, '|', WithDynamic.name, '|', WithDynamic.__dict__['name'].__doc__)
WithDynamic().name = 5
attempt(lambda: delattr(WithDynamic(), 'name'))
attempt(lambda: types.DynamicClassAttribute().__get__(3))
attempt(lambda: types.DynamicClassAttribute().__set__(3, 4))
