# Managers from generators: how the body ends, and what the generator does about it.
from contextlib import contextmanager

from _show import attempt

log = []


@contextmanager
def double(x):
    "doc of double"
    log.append("enter")
    try:
        yield x * 2
    except KeyError as error:
        log.append(("key", error.args))
    finally:
        log.append("finally")


with double(3) as value:
    print(value)
for exception in (KeyError(5), ValueError(5), StopIteration(5), RuntimeError(5), GeneratorExit(5), KeyboardInterrupt()):
    def body():
        with double(1):
            raise exception
        return "went on"
    attempt(body)
print(log)
print(double.__name__, double.__doc__, double(1).__doc__, type(double(1)).__name__)


@contextmanager
def no_yield():
    if False:
        yield


@contextmanager
def two_yields():
    yield 1
    yield 2


@contextmanager
def yields_again():
    try:
        yield 1
    except ValueError:
        yield 2


@contextmanager
def raises_other():
    try:
        yield
    except ValueError:
        raise KeyError("new")


@contextmanager
def raises_from():
    try:
        yield
    except ValueError as error:
        raise RuntimeError("new") from error


@contextmanager
def raises_stop():
    try:
        yield
    except ValueError:
        raise StopIteration("x")


@contextmanager
def raises_same():
    try:
        yield
    except ValueError as error:
        raise error


@contextmanager
def returns_early():
    try:
        yield
    except ValueError:
        return


def run(manager, exception=None):
    with manager():
        if exception is not None:
            raise exception
    return "went on"


attempt(lambda: run(no_yield))
attempt(lambda: run(two_yields))
for manager in (yields_again, raises_other, raises_from, raises_stop, raises_same, returns_early):
    attempt(lambda: run(manager, ValueError("old")))
    attempt(lambda: run(manager, OSError("other")))
manager = double(1)
with manager:
    pass
attempt(manager.__enter__)
attempt(lambda: double())
