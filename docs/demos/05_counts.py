# SPDX-License-Identifier: GPL-3.0-or-later
# Counting references, up and down
import sys
import tally

a = []
b = a
box = [a, a]
# predict: How many references does the list have?
print(tally.refcount(a))
print(*tally.refs(a), sep='\n')
# why: Two names and two items. A list that holds an object twice counts twice.

# predict: sys.getrefcount(a) asks the same. What does it say?
print(sys.getrefcount(a))
# why: One more: while the function runs, its argument is a reference, too.

# predict: We drop one name and one item. How many are left?
del b
box[1] = None
print(tally.refcount(a))

def peek(x):
    print(tally.refcount(x))

# predict: In a call the parameter x is a name, too. What does it print?
peek(a)
print(tally.refcount(a))
# why: x was one more reference, for as long as the call lasted.
