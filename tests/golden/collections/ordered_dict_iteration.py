# SPDX-License-Identifier: GPL-3.0-or-later
# OrderedDict: what iterators say when the order has changed.

from collections import OrderedDict as O


def attempt(function, /, *arguments, **keywords):
    try:
        result = function(*arguments, **keywords)
        print(type(result) if 'object at' in repr(result) else result)
    except BaseException as error:
        print(type(error).__name__, error)


for name, m in [('set', lambda d: d.__setitem__('a', 5)), ('new', lambda d: d.__setitem__('n', 5)), ('del', lambda d: d.pop('c')), ('move', lambda d: d.move_to_end('a')), ('move last', lambda d: d.move_to_end('d')), ('clear', lambda d: d.clear()), ('popnew', lambda d: (d.popitem(), d.__setitem__('n', 1))), ('delnew', lambda d: (d.__delitem__('d'), d.__setitem__('d', 1))), ('update', lambda d: d.update(a=7)), ('del cur', lambda d: d.pop('a')), ('sd', lambda d: d.setdefault('a'))]:
    d = O.fromkeys('abcd')
    i = iter(d)
    next(i)
    m(d)
    print(name, end=' ')
    attempt(list, i)
    attempt(next, i)
    d = O.fromkeys('abcd')
    i = reversed(d.items())
    next(i)
    m(d)
    print(name, end=' ')
    attempt(list, i)
d = O()
d['self'] = d
print(d)
print(O(x=[d]))
