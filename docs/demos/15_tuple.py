# SPDX-License-Identifier: GPL-3.0-or-later
# t[0] += [1]: an error, and yet it worked
import tally

t = ([], 'x')
tally.draw('t')
# predict: A tuple can't be changed. What does this do?
t[0] += [1]
# predict: So what is in t now?
print(t)
# why: += first changed the list, which can change. Then it stored the result
#      into the tuple, and only that failed.

# predict: How can the list be changed without an error?
t[0].append(2)
print(t)
# why: Nothing is stored into the tuple. It holds the reference that it held.
