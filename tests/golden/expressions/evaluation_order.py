# SPDX-License-Identifier: GPL-3.0-or-later
# The order in which operands, arguments, targets and displays are evaluated.

def v(name, value=None):
    print(name, end=' ')
    return value if value is not None else name
class Box:
    def __init__(self):
        object.__setattr__(self, 'log', [])
    def __getitem__(self, k):
        print(f'get[{k}]', end=' ')
        return 10
    def __setitem__(self, k, value):
        print(f'set[{k}]={value}', end=' ')
    def __setattr__(self, k, value):
        print(f'set.{k}={value}', end=' ')
    def __getattr__(self, k):
        print(f'get.{k}', end=' ')
        return 20
    def __call__(self, *args, **kwargs):
        print(f'call{args}{kwargs}', end=' ')
        return self
box = Box()
def end():
    print()
v('a', 1) + v('b', 2) * v('c', 3); end()
v('f', box)(v('x'), *v('y', [1]), k=v('z'), **v('w', {'q': 1})); end()
v('o', box)[v('i')] = v('value'); end()
v('o', box).attr = v('value'); end()
v('o', box)[v('i')] += v('value', 5); end()
v('o', box).attr += v('value', 5); end()
v('t1', box)[v('k1')] = v('t2', box)[v('k2')] = v('value'); end()
v('p', box)[v('k1')], v('q', box).z = v('r', [1, 2]); end()
[v('a'), v('b'), *v('c', 'x'), v('d')]; end()
{v('k1'): v('v1'), v('k2'): v('v2')}; end()
{v('s1'), v('s2')}; end()
(v('yes') if v('cond', 1) else v('no')); end()
v('a', 1) < v('b', 2) < v('c', 0) < v('d'); end()
v('x', [1, 2, 3])[v('lo', 0):v('hi', 2):v('st', 1)]; end()
def f(a=v('default a'), *, b=v('default b')) -> v('annotation'):
    pass
end()
(lambda a=v('lambda default'): a)(); end()
v('obj', 'a,b').split(v('arg', ',')).index(v('arg2', 'b')); end()
[(i, j) for i in v('outer', [1]) for j in v('inner', [2]) if v('cond', True)]; end()
{v('key'): v('val') for _ in v('it', [1])}; end()
del_target = {1: 2, 3: 4}
del v('d', del_target)[v('k', 1)], v('e', del_target)[v('k2', 3)]; end()
@v('decorator1', lambda f: v('apply1', f))
@v('decorator2', lambda f: v('apply2', f))
def g(x=v('default')): pass
end()
class C(v('base', object), metaclass=v('meta', type)): v('body')
end()
assert v('test', 1), v('message'); end()
print(v('p1'), v('p2'), sep=v('sep', '-')); end()
not v('n', 0) and v('m'); end()
-v('neg', 3) ** v('exp', 2); end()
x = y = v('shared', []); print(x is y)
