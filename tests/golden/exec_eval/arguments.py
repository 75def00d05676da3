# What exec, eval and compile refuse.
class Mapping:
    def __getitem__(self, key):
        raise KeyError(key)


class Nothing:
    pass


calls = [
    "eval()", "exec()", "compile()", "eval('1', {}, {}, {})", "exec('1', {}, {}, {})", "eval('1', globals={})",
    "exec('1', globals={})", "eval(1)", "exec(1)", "compile(1, 'f', 'exec')", "eval(None)", "eval(['1'])",
    "eval('1', 1)", "exec('1', 1)", "eval('1', {}, 1)", "exec('1', {}, 1)", "eval('1', Mapping())",
    "exec('1', Mapping())", "eval('1', Nothing())", "eval('a', {}, Mapping())", "eval('a', {}, Nothing())",
    "exec('1', {}, Nothing())", "eval('1', {}, [])", "eval('a', {}, [])",
    "compile('1', 'f')", "compile('1', 'f', 'foo')", "compile('1', 'f', 3)", "compile('1', 3, 'exec')",
    "compile('1', None, 'exec')", "compile('1', 'f', 'eval', 3)", "compile('1', 'f', 'eval', 'x')",
    "compile('1', 'f', 'eval', optimize=5)", "compile('1', 'f', 'eval', 0, 0, -1, 3)", "compile('1', 'f\\0', 'eval')",
    "compile('1', b'bytes.py', 'eval').co_filename", "compile('1', 'f', 'eval', foo=1)",
    "compile(source='1', filename='f', mode='eval').co_name",
    "exec('1', closure=())", "exec('1', closure=None)", "exec((lambda: 0).__code__, closure=())",
    "eval('a\\0b')", "exec('a\\0b')", "eval('\\ud800')", "compile('\\ud800', 'f', 'exec')",
]
for call in calls:
    try:
        print(call, "->", eval(call))
    except Exception as error:
        print(call, "->", type(error).__name__ + ":", error)


def make():
    z = 1

    def inner():
        print("inner sees", z)
        return z
    return inner


inner = make()
for closure in (inner.__closure__, None, (), (1,), [], inner.__closure__ * 2):
    try:
        print(exec(inner.__code__, {"print": print}, closure=closure))
    except TypeError as error:
        print(error)
try:
    eval(inner.__code__)
except TypeError as error:
    print(error)
print(eval((lambda: 42).__code__))
try:
    eval((lambda x: 42).__code__)
except TypeError as error:
    print(error)
