# A stack of managers and callbacks, left in the opposite order.
from contextlib import ExitStack

from _show import attempt


class Manager:
    def __init__(self, name, result=None):
        self.name, self.result = name, result

    def __enter__(self):
        print("enter", self.name)
        return self.name

    def __exit__(self, kind, value, traceback):
        print("exit", self.name, kind, value)
        return self.result


with ExitStack() as stack:
    print(stack.enter_context(Manager("a")), stack.enter_context(Manager("b")))
    print(stack.callback(print, "callback", 1, sep="-") is print)

    @stack.push
    def pushed(kind, value, traceback):
        print("pushed", kind)

    manager = Manager("not entered")
    print(stack.push(manager) is manager)


def swallowed():
    with ExitStack() as stack:
        stack.callback(print, "first")
        stack.enter_context(Manager("swallows", True))
        stack.enter_context(Manager("sees"))
        raise IndexError("gone")
    return "went on"


attempt(swallowed)


def not_swallowed():
    with ExitStack() as stack:
        stack.enter_context(Manager("a"))
        raise IndexError("stays")


attempt(not_swallowed)
stack = ExitStack()
stack.enter_context(Manager("p"))
other = stack.pop_all()
print("moved")
stack.close()
print("closing")
other.close()
other.close()


def entering_fails():
    with ExitStack() as stack:
        stack.enter_context(Manager("before"))
        stack.enter_context(3)


attempt(entering_fails)


class Half:
    def __enter__(self):
        print("never")


attempt(lambda: ExitStack().enter_context(Half()))
attempt(lambda: ExitStack().callback())
attempt(lambda: ExitStack().callback(callback=print))


class Own(ExitStack):
    pass


print(type(Own().pop_all()).__name__)
with ExitStack() as outer:
    inner = outer.enter_context(ExitStack())
    inner.callback(print, "inner")
    outer.callback(print, "outer")
