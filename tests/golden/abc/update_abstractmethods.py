# After methods were added to a class, update_abstractmethods works out anew what is abstract.
import abc
from abc import ABC, abstractmethod, update_abstractmethods


class Task(ABC):
    @abstractmethod
    def run(self): ...

    @abstractmethod
    def stop(self): ...


class Job(Task):
    pass


def attempt(cls):
    try:
        return type(cls()).__name__
    except TypeError as error:
        return f'TypeError: {error}'


print(attempt(Job))
Job.run = lambda self: 'running'
print(attempt(Job))
print(update_abstractmethods(Job) is Job, attempt(Job))
Job.stop = lambda self: 'stopped'
print(attempt(update_abstractmethods(Job)), Job().run())


# A class decorator that fills in what is missing.
def with_defaults(cls):
    for name in sorted(cls.__abstractmethods__):
        setattr(cls, name, lambda self, name=name: f'default {name}')
    return update_abstractmethods(cls)


@with_defaults
class Easy(Task):
    pass


print(Easy().run(), Easy().stop(), sorted(Easy.__abstractmethods__))

# It can make a class abstract, too.


@abstractmethod
def later(self): ...


Easy.later = later
print(attempt(Easy))
update_abstractmethods(Easy)
print(attempt(Easy))
del Easy.later
update_abstractmethods(Easy)
print(attempt(Easy))


class Plain:
    pass


print(update_abstractmethods(Plain) is Plain, hasattr(Plain, '__abstractmethods__'))

# __abstractmethods__ can be set by hand.
Easy.__abstractmethods__ = {'b', 'a'}
print(attempt(Easy))
Easy.__abstractmethods__ = ()
print(attempt(Easy))


# The older decorators.
class Old(ABC):
    @abc.abstractproperty
    def size(self): ...

    @abc.abstractclassmethod
    def make(cls): ...

    @abc.abstractstaticmethod
    def check(): ...


print(attempt(Old), sorted(Old.__abstractmethods__))


class New(Old):
    size = 3

    @classmethod
    def make(cls):
        return cls()

    @staticmethod
    def check():
        return 'checked'


print(New.make().size, New.check())
print(issubclass(abc.abstractproperty, property), isinstance(Old.__dict__['make'], classmethod))
try:
    abc.abstractmethod(print)
except AttributeError as error:
    print('AttributeError:', error)
