# eval gives the value of an expression.
x = 10
print(eval("x * 2 + 1"))
print(eval("  \t x"))
print(eval("[i * x for i in range(3)]"))
print(eval("\n x"[1:]))
print(eval("1\n\n# a comment\n"))
print(eval("(1,\n 2)"))
print(eval(b"x + 1"))
print(eval("'h\u00e9' + 'llo'"))
print(eval("lambda a, b=x: a + b")(1))
print(eval("{'a': x, **{'b': 2}}"))
print(eval("(y := 5) + y"), y)
print(eval("x", {"x": 1}))
print(eval("x + y", {"x": 1}, {"y": 2}))
print(eval("x", {"x": 1}, {"x": 2}))
print(eval("x", None, {"x": 3}))
print(eval("x", None, None))
print(eval(compile("x ** 2", "somewhere", "eval")))
print(eval(compile("x = 11", "somewhere", "exec")), x)
print([eval(text) for text in ["1 + 1", "x", "'a' * 3"]])
print(sorted(["b", "a"], key=eval("lambda s: s")))
print(eval("eval('eval(\"x\")')"))


class Table:
    def __init__(self, rows):
        self.rows = rows

    def __getitem__(self, key):
        print("asked for", key)
        return self.rows[key]


print(eval("price * count", {}, Table({"price": 3, "count": 4})))
print(eval("len(names)", {}, Table({"names": "abc"})))
try:
    eval("missing", {}, Table({}))
except NameError as error:
    print(error)
print(eval(bytearray(b" \tx")), eval(bytearray(b"[1, 2]")))
exec(bytearray(b"x = 12"))
print(x)
