# Classes can be registered as subclasses of abstract ones, and only isinstance and issubclass tell.
from abc import ABC, ABCMeta, abstractmethod, get_cache_token


class Drawable(ABC):
    @abstractmethod
    def draw(self): ...


print(isinstance(3, Drawable), issubclass(int, Drawable))
before = get_cache_token()
print(Drawable.register(int))
print(get_cache_token() == before, get_cache_token() > before)
print(isinstance(3, Drawable), isinstance(True, Drawable), issubclass(bool, Drawable), isinstance('a', Drawable))
print(Drawable in int.__mro__, int in Drawable.__subclasses__())


@Drawable.register
class Sprite:
    pass


class Ghost(Sprite):
    pass


print(Sprite, isinstance(Sprite(), Drawable), issubclass(Ghost, Drawable), isinstance(Ghost(), Drawable))

# Again, or what is a subclass already: nothing happens.
token = get_cache_token()
print(Drawable.register(Ghost), Drawable.register(int), get_cache_token() == token)

for bad in (3, 'text', None, Sprite(), [int]):
    try:
        Drawable.register(bad)
    except TypeError as error:
        print('TypeError:', error)


class Child(Drawable):
    pass


try:
    Child.register(Drawable)
except RuntimeError as error:
    print('RuntimeError:', error)
print(Drawable.register(Drawable) is Drawable)

# What is registered with a subclass counts for its base, too.
Child.register(str)
print(isinstance('a', Child), isinstance('a', Drawable), isinstance(b'', Drawable))


# A registered abstract class brings those that are registered with it.
class Other(metaclass=ABCMeta):
    pass


Other.register(float)
Drawable.register(Other)
print(isinstance(1.5, Drawable), isinstance(1.5, Other), isinstance(3, Other))

# Classes in tuples and unions.
print(isinstance(2.5, (bytes, Drawable)), issubclass(list, (bytes, Drawable)), isinstance('x', Drawable | bytes))

for call in (lambda: issubclass(3, Drawable), lambda: issubclass([], Drawable)):
    try:
        call()
    except TypeError as error:
        print('TypeError:', error)


# A claimed __class__ counts as well as the type.
class Proxy:
    @property
    def __class__(self):
        return Sprite


print(isinstance(Proxy(), Drawable), isinstance(Proxy(), Sprite), isinstance(Proxy(), Other))
