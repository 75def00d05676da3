# What counts as a context manager.
from contextlib import AbstractContextManager, ExitStack, nullcontext

from _show import attempt


class Own(AbstractContextManager):
    def __exit__(self, *details):
        return None


class Duck:
    def __enter__(self):
        pass

    def __exit__(self, *details):
        pass


class Half:
    def __enter__(self):
        pass


class Undone(Duck):
    __exit__ = None


with Own() as own:
    print(type(own).__name__)
attempt(lambda: AbstractContextManager())
attempt(lambda: type("Missing", (AbstractContextManager,), {})())
for cls in (Own, Duck, Half, Undone, ExitStack, nullcontext, int):
    print(cls.__name__, issubclass(cls, AbstractContextManager), issubclass(cls, Own))
print(isinstance(Duck(), AbstractContextManager), AbstractContextManager[int])
