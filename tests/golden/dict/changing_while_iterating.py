# SPDX-License-Identifier: GPL-3.0-or-later
# A dict whose size or keys change under an iterator raises RuntimeError; a change of values doesn't.

def attempt(label, change, make=lambda d: d):
    d = {'a': 1, 'b': 2, 'c': 3}
    seen = []
    try:
        for x in make(d):
            seen.append(x)
            change(d)
        print(label, 'fine', seen, d)
    except Exception as e:
        print(label, type(e).__name__, e, seen, d)
def add(d): d[len(d)] = 0
def remove(d): d.pop('c', None)
def remove_first(d): d.pop('a', None)
def replace(d): d['a'] = 'changed'
def swap(d):
    d.pop('a', None)
    d['new'] = 1
def clear(d): d.clear()
def popitem(d): d.popitem()
for change in (add, remove, remove_first, replace, swap, clear, popitem):
    attempt(change.__name__, change)
    attempt(change.__name__, change, lambda d: d.items())
    attempt(change.__name__, change, lambda d: list(d))
    attempt(change.__name__, change, reversed)
d = {1: 1}
it = iter(d)
print(next(it), next(it, 'end'))
d[2] = 2
print(next(it, 'still end'))
it = iter(d.values())
d[3] = 3
for _ in range(2):
    try:
        print(next(it))
    except RuntimeError as e:
        print(e)
print(it.__length_hint__(), iter({1: 2, 3: 4}).__length_hint__())
