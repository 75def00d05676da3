# SPDX-License-Identifier: GPL-3.0-or-later
# get, setdefault, pop, popitem, in, [], del, and their errors.

d = {'a': 1, 'b': 2, (1, 2): 'tuple', None: 'none', 1.5: 'float'}
print(d['a'], d[1, 2], d[None], d[3 / 2], d.get('a'), d.get('z'), d.get('z', 0), d.get(None, 5))
print('a' in d, 'z' in d, 1 in d, None in d, not 'b' in d, 'b' not in d)
print(d.setdefault('a', 9), d.setdefault('n', 9), d.setdefault('m'), d)
print(d.pop('a'), d.pop('zz', 'default'), d.popitem(), d.popitem(), d)
del d['b']
print(d, len(d))
e = {}
for f in (
    lambda: e['x'], lambda: e[1, 2], lambda: e[None], lambda: e[''], lambda: e.pop('x'), lambda: e.popitem(),
    lambda: e[[]], lambda: e.get([]), lambda: [] in e, lambda: e.get(), lambda: e.pop(), lambda: e.setdefault(),
    lambda: e.setdefault({}), lambda: {}[{}], lambda: {[1]: 2}, lambda: {set(): 2}, lambda: e.get('a', 'b', 'c'),
    lambda: e.keys(1), lambda: e.missing, lambda: e.popitem(last=True), lambda: e.pop([], 1), lambda: {slice(1): 1},
    lambda: e['k']['l'], lambda: {(1, []): 2}, lambda: e["it's"], lambda: e['a\nb']
):
    try:
        print(f())
    except Exception as error:
        print(type(error).__name__, error)
def delete():
    del e['gone']
try:
    delete()
except KeyError as error:
    print(repr(error), error.args, str(error))
