# Every built-in type, method, function, exception and library function has a signature and a sentence.
import sys

MODULES = ["builtins", "sys", "math", "time", "gc", "weakref", "atexit", "tally", "_abc", "_bisect", "_heapq", "_io",
           "_random", "_functools", "io", "random", "functools"]
# Types whose __doc__ is None in CPython as well, or that are no part of the language.
WITHOUT = {"NoneType", "ellipsis", "NotImplementedType", "traceback", "code", "frame", "generator", "dict_keys",
           "dict_items", "dict_values", "iterator"}
NATIVE = {"builtin_function_or_method", "method_descriptor", "classmethod_descriptor", "wrapper_descriptor"}
lacking = []
seen = set()


def check(label, value):
    kind = type(value).__name__
    if kind in NATIVE or kind == "getset_descriptor":
        if not value.__doc__:
            lacking.append((label, "no sentence"))
        if kind in NATIVE and not getattr(value, "__text_signature__", None):
            lacking.append((label, "no signature"))


def walk(cls):
    if id(cls) in seen:
        return
    seen.add(id(cls))
    if not cls.__doc__ and cls.__name__ not in WITHOUT and not cls.__name__.endswith("iterator"):
        lacking.append((cls.__name__, "no sentence"))
    for name, value in list(cls.__dict__.items()):
        if name not in ("__doc__", "__module__"):
            check(cls.__name__ + "." + name, value.__func__ if isinstance(value, staticmethod) else value)


def walk_all(cls):
    if cls.__module__ in ("builtins", "_io", "_random", "time", "sys", "_functools"):
        walk(cls)
    for child in type.__subclasses__(cls):
        walk_all(child)


for name in MODULES:
    module = __import__(name)
    if not module.__doc__:
        lacking.append((name, "no sentence"))
    for key, value in list(module.__dict__.items()):
        check(name + "." + key, value)
walk_all(object)
for item in lacking:
    print(*item)
print(len(seen) > 140, len(lacking))
