# SPDX-License-Identifier: GPL-3.0-or-later
# OrderedDict: order, move_to_end, popitem from both ends.

from collections import OrderedDict as O


def attempt(function, /, *arguments, **keywords):
    try:
        result = function(*arguments, **keywords)
        print(type(result) if 'object at' in repr(result) else result)
    except BaseException as error:
        print(type(error).__name__, error)


attempt(O)
attempt(O, 5)
attempt(O, {'a': 1})
attempt(O, [('a', 1), ('b', 2)])
attempt(O, a=1, b=2)
attempt(O, {'a': 1}, b=2)
attempt(O, {}, {})
attempt(O, [1])
attempt(O, [(1, 2, 3)])
attempt(O, None)
attempt(O, [('a', 1)], a=5)
d = O([('a', 1), ('b', 2), ('c', 3)])
print(d, str(d), len(d), list(d), list(reversed(d)))
d['b'] = 9
print(d)
del d['a']
d['a'] = 0
print(d)
attempt(d.__delitem__, 'zz')
attempt(lambda: d['zz'])
d.move_to_end('b')
print(d)
d.move_to_end('b', last=False)
print(d)
d.move_to_end('a', False)
print(d)
attempt(d.move_to_end, 'zz')
attempt(d.move_to_end)
attempt(d.move_to_end, 'a', 1, 2)
attempt(d.move_to_end, key='a', last=True)
print(d)
attempt(d.move_to_end, [])
attempt(d.move_to_end, 'a', 'yes')
d.move_to_end('b')
d.move_to_end('b')
print(d)
d.move_to_end('b', False)
d.move_to_end('b', False)
print(d)
print(d.popitem(), d)
print(d.popitem(last=False), d)
d['x'] = 1
d['y'] = 2
print(d.popitem(False), d.popitem(True), d)
attempt(O().popitem)
attempt(O().popitem, False)
attempt(d.popitem, 1, 2)
attempt(d.popitem, foo=1)
