# SPDX-License-Identifier: GPL-3.0-or-later
# The order in which containers release their items.

class N:
    def __init__(self, name): self.name = name
    def __del__(self): print(self.name, end=' ')
def show(label, make):
    value = make()
    print(label, end=': ')
    del value
    print()
show('list', lambda: [N(i) for i in range(4)])
show('tuple', lambda: (N(0), N(1), N(2)))
show('dict values', lambda: {i: N(i) for i in range(4)})
show('dict keys', lambda: {N(f'k{i}'): N(f'v{i}') for i in range(3)})
show('nested', lambda: [N('a'), [N('b'), N('c')], (N('d'), N('e')), N('f')])
show('dict of lists', lambda: {'x': [N(1), N(2)], 'y': [N(3)]})
class Holder:
    def __init__(self): self.first, self.second, self.third = N('1st'), N('2nd'), N('3rd')
    def __del__(self): print('holder', end=' ')
show('attributes', Holder)
class Slots:
    __slots__ = ('b', 'a')
    def __init__(self): self.a, self.b = N('slot a'), N('slot b')
show('slots', Slots)
def change(label, container, action):
    print(label, end=': ')
    action(container)
    print('|', end=' ')
    del container
    print()
change('clear list', [N(0), N(1), N(2)], lambda c: c.clear())
change('clear dict', {0: N(0), 1: N(1)}, lambda c: c.clear())
change('slice deletion', [N(i) for i in range(5)], lambda c: c.__delitem__(slice(1, 4)))
change('slice assignment', [N(i) for i in range(5)], lambda c: c.__setitem__(slice(1, 4), [N('new')]))
change('item assignment', [N(0), N(1)], lambda c: c.__setitem__(0, N('new')))
change('pop', [N(0), N(1), N(2)], lambda c: c.pop(1))
change('pop dict', {'a': N('a'), 'b': N('b')}, lambda c: c.pop('a'))
change('popitem', {'a': N('a'), 'b': N('b')}, lambda c: c.popitem())
change('replace in dict', {'a': N('old')}, lambda c: c.update(a=N('new')))
change('remove', [N(0), 5, N(1)], lambda c: c.remove(5))
change('extended slice', [N(i) for i in range(6)], lambda c: c.__delitem__(slice(None, None, 2)))
change('multiply by zero', [N(0), N(1)], lambda c: c.__imul__(0))
change('sort', [N(0)], lambda c: c.sort())
change('dict setdefault', {'a': N('kept')}, lambda c: c.setdefault('a', N('unused')))
print('end')
