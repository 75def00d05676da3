# SPDX-License-Identifier: GPL-3.0-or-later
# When temporaries of expressions, loops, calls and unpacking die.

class N:
    def __init__(self, name): self.name = name
    def __del__(self): print(f'-{self.name}', end=' ')
    def __add__(self, o):
        return N(self.name + o.name)
    def __iter__(self): return iter((N(self.name + '1'), N(self.name + '2')))
    def __enter__(self): return N(self.name + '_entered')
    def __exit__(self, *a): print('exit', end=' ')
    def get(self): return self
    def __getitem__(self, i): return N(f'{self.name}[{i}]')
    def __bool__(self): return False
def mark(x): print(f'({x})', end='\n' if isinstance(x, int) else ' ')
N('a') + N('b') + N('c')
mark(1)
x = N('d') + N('e')
mark(2)
del x
for x in N('it'): mark(x.name)
mark(3)
del x
mark(4)
p, q = N('u')
mark(5)
p = q = None
mark(6)
with N('w') as w: mark('body')
mark(7)
del w
mark(8)
N('m').get().get().name
mark(9)
[N('l'), mark('in list'), N('k')]
mark(10)
N('i')[0][1]
mark(11)
if N('cond') or N('cond2'): pass
mark(12)
N('f1') and N('never')
mark(13)
(lambda a, b: mark('call'))(N('arg1'), N('arg2'))
mark(14)
f'{N("fs").name}{mark("inside")}'
mark(15)
y = [N('c').name for _ in range(2)]
mark(16)
print(N('printed').name, end=' ')
mark(17)
z = N('old')
z = (N('new'), z)[0]
mark(18)
del z
a = b = N('chain')
a = None
mark(19)
b = None
mark(20)
N('cmp') is N('cmp2')
mark(21)
{N('key').name: N('val')}
mark(22)
assert not N('assert')
mark(23)
def f(): return N('ret'), N('tup')
f()[1]
mark(24)
while N('while'): pass
mark(25)
print()
