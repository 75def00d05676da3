# Where exec stores names.
exec("a = 1\nb = a + 1")
print(a, b)

space = {}
exec("c = 3\ndef f(): return c * 2\nclass K: d = c", space)
print(sorted([k for k in space if k != "__builtins__"]), space["f"](), space["K"].d)
print(type(space["__builtins__"]), "len" in space["__builtins__"])
print(space["f"].__globals__ is space, space["K"].__module__)

outer, inner = {"k": 1}, {}
exec("m = k\nglobal n\nn = k + 1\nimport math\nfrom math import pi as p\nfor i in range(3): pass\n"
     "def g(): return k\nwith_comprehension = [k for _ in 'ab']\n", outer, inner)
print(sorted(inner), sorted([k for k in outer if k != "__builtins__"]))
print(inner["g"](), inner["with_comprehension"], outer["n"])

# Functions do not see the names of separate locals.
try:
    exec("v = 1\ndef h(): return v\nh()", {}, {})
except NameError as error:
    print("NameError:", error)
try:
    exec("v = 1\nprint([v for _ in 'a'])", {}, {})
except NameError as error:
    print("NameError:", error)
# ... but the first iterable of a comprehension is evaluated outside of it.
exec("v = [1, 2]\nprint([w for w in v])", {}, {})

# := in a comprehension stores a global name.
outer, inner = {}, {}
exec("r = [last := i for i in range(4)]\nprint(last)", outer, inner)
print(sorted(inner), outer["last"])

outer, inner = {}, {}
exec("s = 1\ndel s\nt = 2", outer, inner)
print(inner)
try:
    exec("del nothing", {}, {})
except NameError as error:
    print("NameError:", error)


class Log(dict):
    def __getitem__(self, key):
        print("get", key)
        return super().__getitem__(key)

    def __setitem__(self, key, value):
        print("set", key, value)
        super().__setitem__(key, value)

    def __delitem__(self, key):
        print("del", key)
        super().__delitem__(key)


log = Log()
exec("x = 1\nx += 1\ny = x\ndel x", {"__builtins__": {}}, log)
print(dict(log))
code = compile("q = q + 1", "<count>", "exec")
one, two = {"q": 1}, {"q": 10}
for _ in range(3):
    exec(code, one)
    exec(code, {}, two)
print(one["q"], two["q"])
print(exec("1 + 1"))
