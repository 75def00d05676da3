# SPDX-License-Identifier: GPL-3.0-or-later
# Bits, bytes, and what a letter takes
import sys
import tally

# predict: How many bits are there in three bytes?
print(3 * 8, bin(104))
# why: 8 in each. 104 is the number of the letter h: one byte is enough.

# predict: A text of 1000 letters, in ASCII. How many bytes?
print(sys.getsizeof('h' * 1000))
# predict: And with one letter in it that is not?
print(sys.getsizeof('h' * 999 + '\u20ac'))
# why: All letters of a str take the same room: 1, 2 or 4 bytes each.

# predict: A line of 3 Mbps. How many megabytes in a second?
tally.units(3)
# why: A small b is a bit, a large B a byte: divide by 8.
