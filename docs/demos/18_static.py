# SPDX-License-Identifier: GPL-3.0-or-later
# Slots decided before the run, objects made during it
import tally

def area(width, height):
    result = width * height
    tally.frames()
    return result

# predict: How many places for names does a call of area need?
print(area(3, 4))
# why: Three slots, numbered when the function was compiled: that is static.
#      The objects they lead to are made while it runs: that is dynamic.

def down(n):
    if n == 0:
        tally.frames()
    else:
        down(n - 1)
# predict: How many frames are there when a function calls itself?
down(2)
# why: A frame for each call, each with its own slots; they go when it ends.
