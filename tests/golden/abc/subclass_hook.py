# __subclasshook__ decides before everything else, once for each class.
from abc import ABC, ABCMeta


class Sized(metaclass=ABCMeta):
    @classmethod
    def __subclasshook__(cls, C):
        if cls is Sized:
            print('  asked about', C.__name__)
            return any([('__len__' in B.__dict__) for B in C.__mro__])
        return NotImplemented


class Bag:
    def __len__(self):
        return 0


class Empty:
    pass


for cls in (Bag, Empty, list, int, Bag, Empty, list, int):
    print(cls.__name__, issubclass(cls, Sized))
print(isinstance(Bag(), Sized), isinstance('', Sized), isinstance('', Sized))


# Without an own hook a subclass falls back to the MRO.
class Special(Sized):
    pass


print(issubclass(Bag, Special), issubclass(Special, Sized), issubclass(Special, Special))

# A registration anywhere makes all negative answers be asked for again; the positive ones stay.
print('register')


class Elsewhere(ABC):
    pass


Elsewhere.register(bytes)
print(issubclass(Empty, Sized), issubclass(Bag, Sized), issubclass(int, Sized), issubclass(int, Sized))

# A class that changes is not asked about again.
Empty.__len__ = lambda self: 1
print(issubclass(Empty, Sized))


# Hooks must answer True, False or NotImplemented.
class Wrong(metaclass=ABCMeta):
    answer = None

    @classmethod
    def __subclasshook__(cls, C):
        return cls.answer


for Wrong.answer in (None, 1, 'yes', [], True):
    try:
        print(issubclass(dict, Wrong))
    except AssertionError as error:
        print('AssertionError:', error)


# And their exceptions go through.
class Failing(ABC):
    @classmethod
    def __subclasshook__(cls, C):
        raise LookupError(C.__name__)


for call in (lambda: issubclass(int, Failing), lambda: isinstance(3, Failing)):
    try:
        call()
    except LookupError as error:
        print('LookupError:', error)


# A metaclass may derive from ABCMeta and count.
class CountingMeta(ABCMeta):
    count = 0

    def __instancecheck__(cls, instance):
        CountingMeta.count += 1
        return super().__instancecheck__(instance)


class Counted(metaclass=CountingMeta):
    pass


class Below(Counted):
    pass


print(isinstance(Below(), Counted), isinstance(3, Counted), isinstance(Counted(), Counted), CountingMeta.count)
print(isinstance(3, (Counted, int)), CountingMeta.count)


# Overriding __subclasscheck__ serves isinstance, too.
class EverythingMeta(ABCMeta):
    def __subclasscheck__(cls, subclass):
        return True


class Everything(metaclass=EverythingMeta):
    pass


print(issubclass(int, Everything), isinstance(3, Everything), isinstance(None, Everything))
