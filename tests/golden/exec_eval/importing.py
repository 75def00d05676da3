# import calls __import__, which a program may replace.
import builtins
original = builtins.__import__


def noisy(name, globals=None, locals=None, fromlist=(), level=0):
    print("import", repr(name), type(globals).__name__, type(locals).__name__, fromlist, level)
    return original(name, globals, locals, fromlist, level)


builtins.__import__ = noisy
import sys
import sys as system
from math import pi, sqrt as root


def f():
    import gc
    from math import cos, sin


f()


class C:
    import time


try:
    from . import nothing
except ImportError as error:
    print(error)
try:
    from .package import nothing
except ImportError as error:
    print(error)
exec("import sys", {"__name__": "x"})
builtins.__import__ = lambda *arguments: "anything"
import whatever
print(whatever)
from other import upper
print(upper())
del builtins.__import__
try:
    import sys
except ImportError as error:
    print(error)
builtins.__import__ = original
import sys
print(sys is system)
for arguments in [(1,), (), ("",), ("x", {}, {}, (), -1), ("nope",), ("a", 1, 2, 3, 1)]:
    try:
        print(__import__(*arguments))
    except Exception as error:
        print(type(error).__name__ + ":", error)
print(__import__("sys") is sys, __import__(name="sys") is sys, __import__("sys", fromlist=["path"]) is sys)
