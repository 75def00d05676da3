# What a code object tells.
def f(a, b=2, /, c=3, *rest, d, e=5, **others):
    "The docstring."
    x = 'abc'
    y = x
    return lambda: x


code = f.__code__
print(code.co_name, code.co_qualname, code.co_firstlineno, code.co_filename == __file__)
print(code.co_argcount, code.co_posonlyargcount, code.co_kwonlyargcount, code.co_nlocals, hex(code.co_flags))
print(code.co_varnames, code.co_cellvars, code.co_freevars)
print(code.co_consts[:2])
inner = code.co_consts[2]
print(inner.co_name, inner.co_qualname, inner.co_freevars, inner.co_cellvars, inner.co_varnames, hex(inner.co_flags))


def g(): pass
def h(): return 5
def i(): x = 5; return x + 6 + x
def j(*a): return lambda **k: None
class C:
    def method(self): return __class__


for function in (g, h, i, j, j(), C.method, (lambda: 0)):
    code = function.__code__
    print(code.co_qualname, code.co_firstlineno, hex(code.co_flags), code.co_varnames, code.co_cellvars, code.co_freevars)
print(g.__code__.co_consts, h.__code__.co_consts, i.__code__.co_consts)
for text, mode in [("1", "eval"), ("x = 1", "exec"), ("1", "single")]:
    code = compile(text, "here", mode)
    print(code.co_name, code.co_qualname, code.co_argcount, code.co_nlocals, code.co_flags, code.co_varnames, code.co_filename)
for name in ("co_name", "co_consts", "co_flags"):
    try:
        setattr(code, name, 1)
    except AttributeError as error:
        print(error)
print(type(code).__name__, hash(code) == hash(code), code == code)
try:
    type(code)()
except TypeError as error:
    print("TypeError")
