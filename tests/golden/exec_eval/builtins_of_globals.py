# __builtins__ in the globals says what names mean that are nowhere else.
def attempt(text, space):
    try:
        print(eval(text, space))
    except Exception as error:
        print(type(error).__name__ + ":", error)


attempt("open", {"__builtins__": {}})
attempt("len([1, 2])", {"__builtins__": {"len": lambda x: "mine"}})
attempt("[len for i in [1]]", {"__builtins__": {}})
attempt("(lambda: abs(-1))()", {"__builtins__": {}})
attempt("(lambda: abs(-1))()", {"__builtins__": {"abs": abs}})
attempt("abs(-1)", {"__builtins__": 3})
attempt("abs(-1)", {"__builtins__": None})
import builtins
attempt("abs(-1)", {"__builtins__": builtins})
attempt("abs(-1)", {"__builtins__": vars(builtins)})
attempt("abs(-1)", {})


class Counting(dict):
    def __getitem__(self, name):
        print("looked up", name)
        return super().__getitem__(name)


attempt("abs(-1) + abs(-2)", {"__builtins__": Counting(abs=abs)})
for text in ("import sys", "from sys import path", "x = abs(-1)"):
    try:
        exec(text, {"__builtins__": {}})
    except Exception as error:
        print(type(error).__name__ + ":", error)
# They are inherited by what is run from there.
exec("exec('print(abs(-1))', {})", {"__builtins__": {"exec": exec, "print": print, "abs": lambda n: "inherited"}})
space = {}
exec("1", space)
print(list(space), space["__builtins__"] is vars(builtins))
# The same code with different built-ins.
code = compile("def f(): return limit\nprint(f(), limit)", "<c>", "exec")
exec(code, {"__builtins__": {"limit": 1, "print": print}})
exec(code, {"__builtins__": {"limit": 2, "print": print}})
exec(code, {"limit": 3})
builtins.limit = 4
exec(code, {})
del builtins.limit
try:
    exec(code, {})
except NameError as error:
    print(error)
