# SPDX-License-Identifier: GPL-3.0-or-later
# The `as` name is deleted at the end of the handler; what stays visible.

e = 'before'
try:
    1 / 0
except ZeroDivisionError as e:
    kept = e
    print(e)
try:
    print(e)
except NameError as err:
    print(err)
print(kept, type(kept).__name__)
def f():
    try:
        raise ValueError('v')
    except ValueError as x:
        x = 'rebound'
        print(x)
    try:
        return x
    except UnboundLocalError as u:
        return str(u)
print(f())
def g():
    try:
        raise ValueError('v')
    except ValueError as x:
        del x
    return 'del inside the handler is fine'
print(g())
def h():
    for i in range(2):
        try:
            raise KeyError(i)
        except KeyError as k:
            saved = k
    return saved
print(repr(h()))
def closure():
    try:
        raise ValueError('captured')
    except ValueError as x:
        f = lambda: x
        print(f())
    try:
        f()
    except NameError as n:
        print(n)
closure()
class C:
    try:
        raise ValueError('in class')
    except ValueError as attr:
        text = str(attr)
print(C.text, hasattr(C, 'attr'))
def nested():
    try:
        raise KeyError('a')
    except KeyError as e:
        try:
            raise ValueError('b')
        except ValueError as e:
            print('inner', e)
        try:
            print('outer', e)
        except NameError as n:
            print(n)
nested()
def returns():
    try:
        raise ValueError('r')
    except ValueError as e:
        return e
print(returns())
def breaks():
    while True:
        try:
            raise ValueError('b')
        except ValueError as e:
            break
    try:
        e
    except UnboundLocalError as u:
        print(u)
breaks()
def global_name():
    global ge
    try:
        raise ValueError
    except ValueError as ge:
        pass
global_name()
try:
    ge
except NameError as n:
    print(n)
import sys
print(sys.exc_info())
try:
    raise KeyError('now')
except KeyError:
    print(sys.exc_info()[0].__name__, sys.exc_info()[1], sys.exception() is sys.exc_info()[1])
    try:
        raise ValueError('inner')
    except ValueError:
        print(sys.exc_info()[1])
    print(sys.exc_info()[1])
print(sys.exc_info() == (None, None, None))
def handler_state():
    return sys.exc_info()[1]
try:
    raise OSError('seen from a callee')
except OSError:
    print(handler_state())
finally:
    print(handler_state())
