# SPDX-License-Identifier: GPL-3.0-or-later
# import, import as, from import, from import as; a module runs once.

print('start')
import _plain
import _plain as again
from _plain import value, increment as inc, Thing
print(_plain is again, _plain.value, value)
print(inc(), _plain.value, value, _plain.increment(10), again.value)
_plain.value = 'set from outside'
print(again.value, Thing(), _plain.Thing is Thing, Thing.__module__, inc.__module__, inc.__name__)
print(_plain.__name__, _plain.__doc__, __name__, __doc__, type(_plain).__name__, _plain._hidden)
_plain.names.append('shared')
from _plain import names
print(names, names is _plain.names)
def local_import():
    import _plain as p
    from _plain import Thing as T
    return p.names, T
print(local_import()[0], local_import()[1] is Thing)
_plain.added = 5
from _plain import added
print(added, hasattr(_plain, 'added'), hasattr(_plain, 'missing'), getattr(_plain, 'missing', 'default'))
del _plain.added
for f in (
    lambda: _plain.added, lambda: _plain.missing, lambda: _plain(), lambda: _plain[0], lambda: len(_plain),
    lambda: delattr(_plain, 'zz')
):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
try:
    from _plain import missing
except ImportError as e:
    print(type(e).__name__, str(e).replace(_plain.__file__, 'FILE'), e.name)
try:
    import _no_such_module
except ImportError as e:
    print(type(e).__name__, e, e.name)
try:
    import _plain.sub
except ImportError as e:
    print(type(e).__name__, e, e.name)
try:
    from _no_such_module import x
except ModuleNotFoundError as e:
    print(e)
print([n for n in dir(_plain) if not n.startswith('__')], _plain.__dict__['value'], sorted(_plain.__dict__)[-1])
print(
    repr(_plain).startswith("<module '_plain' from '"), repr(_plain).endswith("_plain.py'>"),
    _plain.__file__.endswith('/_plain.py')
)
