# SPDX-License-Identifier: GPL-3.0-or-later
# Equal is not the same: == and is, small ints and literals
import tally

a = [1, 2]
b = [1, 2]
# predict: Are a and b equal? Are they one object?
print(a == b, a is b)
# why: == compares values; is asks whether both names lead to one object.

tally.same(a, b)

x = 100
y = 50 + 50
# predict: Two ints, worked out apart. Are they one object?
print(x == y, x is y)
# why: The ints from -5 to 256 exist once: nobody needs a second 100.

big = int('1000')
huge = int('1000')
# predict: And with 1000?
print(big == huge, big is huge)
# why: Equal, but two objects. Never compare numbers with is.

# predict: Two literals 1000 in one statement: one object or two?
print(1000 is 1000 + 0)
# why: The code holds each constant once, and 1000 + 0 is worked out before
#      the program runs.

tally.same(big, huge)
