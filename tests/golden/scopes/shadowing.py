# SPDX-License-Identifier: GPL-3.0-or-later
# Shadowing built-ins, modules, parameters; the order local, enclosing, global, built-in.

print(max(1, 2))
max = min
print(max(1, 2))
del max
print(max(1, 2))
def f():
    list = [1, 2]
    return list
print(f(), list('ab'))
def g(str):
    return str + '!'
print(g('x'), str(5))
sum = 0
for n in [1, 2, 3]:
    sum += n
print(sum)
del sum
print(sum([1, 2]))
class int2(int):
    def __repr__(self):
        return 'int2'
def h():
    int = int2
    return int('5')
print(h(), int('5'))
def outer():
    x = 'enclosing'
    def middle():
        def inner():
            return x
        return inner
    return middle()()
x = 'global'
print(outer())
print((lambda x: (lambda: x)())('argument'))
print([x for x in 'ab'], x)
def k(x):
    x = x + 1
    return [x for x in range(x)], x
print(k(2), x)
True_ = False
None_ = 1
print(True_, None_)
for len in range(2):
    pass
print(len)
del len
print(len([1]))
import math as print_module
print(print_module.sqrt(4))
def print(*args):
    import sys
    sys.stdout.write('my print: ' + ' '.join(map(str, args)) + '\n')
print('hello', 1)
del print
print('real print')
type = 'text'
print(type)
del type
print(type(1).__name__)
class Exception2(Exception): pass
def raises():
    ValueError = Exception2
    try:
        raise ValueError('local name')
    except ValueError as e:
        return e.__class__.__name__
print(raises())
__builtins_name = __name__
print(__builtins_name, __name__ == '__main__')
__name__ = 'renamed'
print(__name__)
