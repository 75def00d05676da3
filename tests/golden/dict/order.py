# SPDX-License-Identifier: GPL-3.0-or-later
# A dict keeps the order of first insertion, through replacing, deleting, growing.

d = {}
for word in 'the quick brown fox jumps over the lazy dog'.split():
    d[word] = d.get(word, 0) + 1
print(d, list(d), len(d))
d['quick'] = 'again'
del d['brown'], d['the']
d['the'] = 'new'
d['brown'] = 'last'
print(d)
d = {i: i * i for i in range(12)}
for i in range(0, 12, 2):
    del d[i]
print(d)
for i in range(20, 25):
    d[i] = None
print(d)
for i in (11, 1, 0):
    d[i] = 'x'
print(d, list(reversed(d)), list(reversed(d.values()))[:3], list(reversed(d.items()))[:2])
d.clear()
print(d, len(d), list(d))
d.update(b=1, a=2)
d.update([('c', 3), ('b', 4)])
d.update({'e': 5}, d=6)
print(d)
print({'a': 1, 'b': 2, 'a': 3}, {1: 'a', True: 'b', 1.0: 'c'}, {**{'x': 1, 'y': 2}, 'x': 3, **{'z': 0, 'y': 9}})
words = {}
for i in range(2000):
    words['k%d' % (i * 7 % 1000)] = i
print(len(words), list(words)[:5], list(words.values())[-3:], words['k999'])
for i in range(0, 1000, 3):
    del words['k%d' % i]
print(len(words), list(words)[:5], sum(words.values()))
