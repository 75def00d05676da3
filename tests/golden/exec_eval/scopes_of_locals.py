# globals, locals, vars and dir, with and without arguments.
print(globals() is locals(), vars() is globals())
globals()["made"] = 5
print(made)
locals()["also"] = 6
print(also)
print([name for name in dir() if not name.startswith("_")])


class C:
    x = 1
    locals()["y"] = 2
    print(y, sorted(locals()), sorted(vars()) == dir())
    print(globals()["made"])

    def method(self):
        inside = self.x
        return sorted(locals()), dir()


print(C.y, C().method())
c = C()
c.attribute = 1
print(vars(c), vars(c) is c.__dict__, type(vars(C)).__name__, "x" in vars(C))


class Slots:
    __slots__ = ("a",)


for thing in (1, [], "text", Slots(), None, len):
    try:
        vars(thing)
    except TypeError as error:
        print(error)
import math
print(vars(math)["pi"], vars(math) is math.__dict__)
for call in ("vars(1, 2)", "globals(1)", "locals(1)", "vars(object=1)", "globals(a=1)", "dir(1, 2)"):
    try:
        eval(call)
    except TypeError as error:
        print(error)


def deep():
    def deeper():
        return globals()["made"]
    return deeper()


print(deep())
