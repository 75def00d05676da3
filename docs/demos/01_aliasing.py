# SPDX-License-Identifier: GPL-3.0-or-later
# Two names for one list, and what += does to them
import tally

a = [1, 2]
b = a
# why: A name is a label. b = a copies no list: it binds a second name to it.

# predict: We append through b. What does print(a) show?
b.append(3)
print(a)
tally.draw('a', 'b')
# why: One box, two arrows. A change is seen through every name of the object.

# Now +=, which looks like the append above.
# predict: Will a change, too?
b += [4]
print(a)
# why: For a list, += changes the object itself. b stays bound to it.

# predict: And the same sum, spelled out?
b = b + [5]
print(a)
# why: b + [5] makes a new list, and = binds b to it. a keeps the old one.

s = t = 'ab'
# predict: A str can't change. What does += do here, and what does s show?
t += 'c'
print(s)
# why: t is bound to a new str. += changes an object where that is possible,
#      and binds the name to a new one where it is not.
