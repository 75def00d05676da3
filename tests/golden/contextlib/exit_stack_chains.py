# Exceptions that exits raise have the contexts that nested with statements would give them.
from contextlib import ExitStack

from _show import attempt


class Raises:
    def __init__(self, exception, result=None):
        self.exception, self.result = exception, result

    def __enter__(self):
        return self

    def __exit__(self, *details):
        if self.exception is not None:
            raise self.exception
        return self.result


def run(*managers, body=None, outer=None):
    def inner():
        with ExitStack() as stack:
            for manager in managers:
                stack.enter_context(manager)
            if body is not None:
                raise body
        return "went on"

    if outer is None:
        return inner()
    try:
        raise outer
    except type(outer):
        return inner()


def raises(text):
    return Raises(KeyError(text))


attempt(lambda: run(raises("1"), raises("2"), body=IndexError("body")))
attempt(lambda: run(raises("1"), raises("2")))
attempt(lambda: run(raises("1"), Raises(None, True), raises("2"), body=IndexError("body")))
attempt(lambda: run(Raises(None, True), raises("2"), body=IndexError("body")))
attempt(lambda: run(raises("1"), Raises(None, True), raises("2"), outer=TypeError("outer")))
attempt(lambda: run(raises("1"), raises("2"), body=IndexError("body"), outer=TypeError("outer")))


def own_chain():
    def boom():
        try:
            raise OSError("inner")
        except OSError:
            raise ZeroDivisionError("z")

    with ExitStack() as stack:
        stack.callback(boom)
        raise IndexError("body")


def suppressed_chain():
    def boom():
        raise ZeroDivisionError("z") from None

    with ExitStack() as stack:
        stack.callback(boom)
        raise IndexError("body")


def same_again():
    error = IndexError("body")

    def again(*details):
        raise details[1]

    with ExitStack() as stack:
        stack.push(again)
        stack.push(again)
        raise error


attempt(own_chain)
attempt(suppressed_chain)
attempt(same_again)
