# SPDX-License-Identifier: GPL-3.0-or-later
# Closures, generators and tracebacks keep objects alive
import tally

def counter():
    count = [0]
    def step():
        count[0] += 1
        return count[0]
    return step

step = counter()
# predict: counter() has ended. Does its list still live?
tally.draw('step')
# why: The inner function captured the name count: its cell holds the list.

def lines():
    text = ['one', 'two']
    for line in text:
        yield line

g = lines()
print(next(g))
# predict: The generator waits at its yield. What of its local names?
tally.draw('g')
# why: Its frame waits with it, and holds them until the generator ends or dies.
try:
    big = {}['key']
except KeyError as error:
    kept = error

# predict: The exception has a traceback. What does that hold?
tally.why(kept.__traceback__)
# why: A traceback holds the frames that it passed, and these their names.
