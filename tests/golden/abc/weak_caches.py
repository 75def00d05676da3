# What an abstract class knows of other classes does not keep them alive.
import gc
import weakref
from abc import ABC


class Base(ABC):
    pass


def make(name):
    class Temporary:
        pass
    Temporary.__name__ = name
    return Temporary


for round in range(100):
    positive, negative = make('positive'), make('negative')
    Base.register(positive)
    assert isinstance(positive(), Base) and not isinstance(negative(), Base)
    assert issubclass(positive, Base) and not issubclass(negative, Base)

last = weakref.ref(positive), weakref.ref(negative)
del positive, negative
gc.collect()
print(last[0](), last[1]())

# Many at once, all still known.
classes = [make(f'C{i}') for i in range(100)]
for cls in classes[::2]:
    Base.register(cls)
print(sum([issubclass(cls, Base) for cls in classes]), sum([isinstance(cls(), Base) for cls in classes]))
del classes[10:]
gc.collect()
print([issubclass(cls, Base) for cls in classes])


# An abstract class dies as others do.
class Short(ABC):
    pass


Short.register(int)
print(isinstance(3, Short), isinstance('', Short))
gone = weakref.ref(Short)
del Short
gc.collect()
print(gone(), len(Base.__subclasses__()))


class Child(Base):
    pass


print(Base.__subclasses__(), issubclass(Child, Base))
del Child
gc.collect()
print(Base.__subclasses__())
