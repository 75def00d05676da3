# SPDX-License-Identifier: GPL-3.0-or-later
# Shallow and deep copies
import copy
import tally

inner = [1]
a = [inner, 2]
b = a[:]
# predict: b is a copy. Is the list inside copied, too?
tally.draw('a', 'b')
# why: A slice copies references. Both outer lists hold the same inner one.

# predict: What does b show after this?
inner.append(7)
print(b)

c = copy.deepcopy(a)
tally.draw('a', 'c')
# predict: And c, after one more?
inner.append(8)
print(c)
# why: deepcopy makes new objects all the way down.
