# SPDX-License-Identifier: GPL-3.0-or-later
# An id is only good while the object lives
import tally

a = [1]
first = id(a)
# predict: The list dies, and another one is made. May it have the same id?
del a
b = [2]
print(id(b) == first)
# why: An id is the address. When an object has died, the next one may get its
#      place, so equal ids do not mean one object.

# predict: Two lists that nobody keeps. Are their ids equal?
print(id([]) == id([]))
# why: The first one died before the second was made.

# predict: And these two?
c, d = [], []
print(id(c) == id(d), c is d)
# why: Both are alive at once, so they stand in different places.
