# SPDX-License-Identifier: GPL-3.0-or-later
# __name__ of modules, module __getattr__ and __dir__, attributes that can be set.

import _main_check
print(_main_check.main(), __name__)
if __name__ == '__main__':
    print('the script is __main__')
import _getattr
print(_getattr.real, _getattr.dynamic_thing, dir(_getattr))
from _getattr import dynamic_import
print(dynamic_import)
for f in (lambda: _getattr.other, lambda: hasattr(_getattr, 'other'), lambda: getattr(_getattr, 'x', 'default')):
    try:
        print(f())
    except AttributeError as e:
        print(e)
try:
    from _getattr import nothing
except ImportError as e:
    print(str(e).split(' (')[0])
_getattr.dynamic_set = 'now real'
print(_getattr.dynamic_set)
del _getattr.dynamic_set
print(_getattr.dynamic_set)
_main_check.__name__ = 'renamed'
print(_main_check.main())
import sys
main = sys.modules['__main__']
main.injected = 'set through sys.modules'
print(injected, main.main is main, main._getattr is _getattr)
Module = type(sys)
m = Module('made', 'docs of made')
m.x = 1
print(m, m.x, m.__name__, m.__doc__, Module('bare').__doc__, isinstance(m, Module), m.__dict__['x'])
sys.modules['made'] = m
import made
from made import x
print(made is m, x)
for f in (lambda: m.y, lambda: Module(), lambda: Module(5), lambda: made.x.y):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
class Sub(Module):
    @property
    def computed(self): return 'computed'
s = Sub('s')
print(s.computed, s, type(s).__name__)
