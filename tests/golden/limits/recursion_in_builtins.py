# SPDX-License-Identifier: GPL-3.0-or-later
# repr, comparison, hashing, isinstance of structures too deep to walk.

def nest(n, make):
    x = make(None)
    for _ in range(n): x = make(x)
    return x
deep_list = nest(100000, lambda x: [x])
deep_tuple = nest(100000, lambda x: (x,))
deep_dict = nest(100000, lambda x: {'k': x})
other_list = nest(100000, lambda x: [x])
other_tuple = nest(100000, lambda x: (x,))
other_dict = nest(100000, lambda x: {'k': x})
def attempt(name, f):
    try:
        f()
        print(name, 'no error')
    except RecursionError as e:
        print(name, type(e).__name__ if name.startswith('class') else e)
attempt('repr list', lambda: repr(deep_list))
attempt('repr tuple', lambda: repr(deep_tuple))
attempt('repr dict', lambda: repr(deep_dict))
attempt('str list', lambda: str(deep_list))
attempt('format', lambda: f'{deep_list}')
attempt('eq list', lambda: deep_list == other_list)
attempt('eq tuple', lambda: deep_tuple == other_tuple)
attempt('eq dict', lambda: deep_dict == other_dict)
attempt('lt list', lambda: deep_list < other_list)
attempt('in', lambda: deep_list in [other_list])
attempt('index', lambda: [1, other_list].index(deep_list))
a, b = [], []
a.append(b)
b.append(a)
attempt('cyclic eq', lambda: a == b)
attempt('cyclic lt', lambda: a < b)
x, y = {}, {}
x['k'], y['k'] = y, x
attempt('cyclic dict eq', lambda: x == y)
print(a == a, repr(a), repr(x), a in [a])
class R:
    def __init__(self): self.inner = [self]
    def __repr__(self): return 'R' + repr(self.inner)
attempt('cyclic repr through a class', lambda: print(repr(R())))
class Deep:
    def __init__(self, x): self.x = x
    def __repr__(self): return repr(self.x)
    def __eq__(self, o): return self.x == o.x
    def __hash__(self): return hash(self.x)
attempt('class repr', lambda: repr(nest(5000, Deep)))
attempt('class eq', lambda: nest(5000, Deep) == nest(5000, Deep))
attempt('class hash', lambda: hash(nest(5000, Deep)))
shallow = nest(100, lambda x: [x])
print(len(repr(shallow)), shallow == nest(100, lambda x: [x]))
del deep_list, deep_tuple, deep_dict, other_list, other_tuple, other_dict
print('all freed')
