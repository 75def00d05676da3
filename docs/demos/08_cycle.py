# SPDX-License-Identifier: GPL-3.0-or-later
# A cycle keeps itself alive, until the collector comes
import gc
import tally

gc.disable()
class Node:
    pass

a = Node()
b = Node()
a.other = b
b.other = a
tally.draw('a', 'b')
# predict: We drop both names. Do the nodes die?
del a, b
# why: Each node still has one reference: from the other one. No count is zero.

tally.draw()
# predict: Nobody can reach them any more. How does the collector find out?
found = tally.collect(verbose=True)
# why: It takes off the references between its candidates. What has none left is
#      held by nobody outside.
print(found)
