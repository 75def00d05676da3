# SPDX-License-Identifier: GPL-3.0-or-later
# One str for a word, and what joining costs
import sys
import tally

a = 'spam'
b = 'spam'
# predict: Two literals. One object?
print(a is b)
# why: Words in a program's text are interned: the same word is one object.

c = ''.join(['sp', 'am'])
# predict: This one was made while the program runs. Is it the same?
print(a == c, a is c)
print(a is sys.intern(c))
# why: What is made at run time is a new object, unless it is interned.

text = 'x' * 1000
copy = text + '!'
# predict: text += '!' makes a new str, too. How large is it?
text += '!'
print(sys.getsizeof(text), text is copy, text == copy)
# why: One byte for each letter, and 49 for the rest.
