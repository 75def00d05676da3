# closing, suppress, redirect_stdout, redirect_stderr, nullcontext.
import sys
from contextlib import closing, nullcontext, redirect_stderr, redirect_stdout, suppress

from _show import attempt


class Door:
    def close(self):
        print("closed")


with closing(Door()) as door:
    print(type(door).__name__)


def leave_open():
    with closing(Door()):
        raise KeyError


attempt(leave_open)
attempt(lambda: closing(3).__exit__())
with suppress(KeyError, IndexError):
    {}[1]
    print("never")
with suppress():
    pass
with suppress(LookupError):
    [][3]


def not_suppressed():
    with suppress(KeyError):
        raise ValueError(1)


attempt(not_suppressed)
again = suppress(KeyError)
with again:
    with again:
        {}[2]
    print("here")
    {}[4]
    print("never")


class Text:
    def __init__(self):
        self.text = ""

    def write(self, text):
        self.text += text

    def flush(self):
        pass


first, second = Text(), Text()
manager = redirect_stdout(first)
with manager as target:
    print("a", target is first)
    with redirect_stdout(second):
        print("b")
    with manager:
        print("c")
    with redirect_stderr(second):
        print("error", file=sys.stderr)
    with suppress(KeyError):
        with redirect_stdout(second):
            raise KeyError
    print("d")
print(repr(first.text), repr(second.text), sys.stdout is sys.__stdout__)
with nullcontext() as nothing, nullcontext(5) as five:
    print(nothing, five)
