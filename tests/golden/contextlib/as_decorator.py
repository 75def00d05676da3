# A manager before a function: each call runs inside of one.
from contextlib import ContextDecorator, contextmanager

from _show import attempt


@contextmanager
def tag(name):
    print("<%s>" % name)
    yield
    print("</%s>" % name)


@tag("p")
def add(a, b=2):
    "Adds."
    print(a, b)
    return a + b


print(add(1), add(5, b=7), add.__name__, add.__doc__)


@tag("outer")
@tag("inner")
def fail():
    raise KeyError("k")


attempt(fail)


class Quiet(ContextDecorator):
    def __enter__(self):
        print("in")
        return self

    def __exit__(self, kind, value, traceback):
        print("out", kind)
        return kind is KeyError


@Quiet()
def risky(error):
    if error:
        raise error
    return 7


print(risky(None), risky(KeyError()))
attempt(lambda: risky(ValueError("v")))


class Holder:
    @tag("method")
    def method(self, x):
        return self, x


h = Holder()
print(h.method(3)[0] is h)
