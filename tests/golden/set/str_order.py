# SPDX-License-Identifier: GPL-3.0-or-later
# The order in which sets of strings are printed with hash seed 0.

print({'a', 'b', 'c', 'd', 'e'})
print({'apple', 'banana', 'cherry', 'date', 'elderberry', 'fig', 'grape'})
print(set('hello world'))
print(set('The quick brown fox'.split()))
s = set()
for w in ('red', 'green', 'blue', 'cyan', 'magenta', 'yellow', 'black', 'white'):
    s.add(w)
    print(s)
s.remove('blue')
s.remove('red')
print(s)
s.add('orange')
s.update(['blue', 'red', 'pink'])
print(s)
print({'é', '€', '😀', 'ß', 'x'}, {b'a', b'b', b'c'}, {'', ' ', '0'})
print({'x', 1, 2.5, (1, 'y')})
letters = set('abcdefghijklmnopqrstuvwxyz')
print(letters)
print(letters - set('aeiou'))
print(letters & set('python'), set('python') & letters)
print(set('abc') | set('xyz'), set('abcd') ^ set('cdef'), frozenset('spam'), set('spam') == frozenset('maps'))
print(
    {w: len(w) for w in {'one', 'three', 'seventeen'}}, [c for c in {'p', 'q', 'r'}],
    ' '.join({'join', 'these', 'words'})
)
while letters:
    print(letters.pop(), end='')
print()
